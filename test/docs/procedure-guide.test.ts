import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { followStory, readStory } from "../../src/law/procedure/story.ts";
import { storyLines } from "../../src/cli/print/story.ts";
import { judgeCourse } from "../../src/procedure/model/judged-course.ts";
import { neededCommands } from "../../src/procedure/commands-of-procedure.ts";
import type { Procedure } from "../../src/procedure/model/procedure.ts";
import { isEventOfKind, kinds } from "../../src/procedure/model/stage.ts";
import { testSchema } from "../../src/procedure/model/vote-test.ts";
import { commandLineWordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";
import type { IsoDate } from "../../src/clocks/dates/date.ts";
import { faultsOf } from "../law/files.ts";
import { procedureFiles, procedureIn } from "../procedures/files.ts";
import { plainPrint } from "../support/plain-print.ts";
import { stepsIn, withEdit } from "./guide-steps.ts";
import { page as pageOf } from "./pages.ts";

const words = commandLineWordsIn("en");
const page = pageOf("docs/procedure-guide.md");
const steps = stepsIn(page);

/** The file after each of the first steps. */
const fileAfter = (count: number): Readonly<Record<string, unknown>> =>
  steps
    .slice(0, count)
    .flatMap(({ edits }) => edits)
    .reduce(withEdit, {});

const check = (file: object) => readProcedure(JSON.stringify(file), "the guide");

const procedureAfter = (count: number): Procedure => {
  const read = check(fileAfter(count));
  if (read.kind === "invalid") throw new Error(faultsOf(read).join("; "));
  return read.value;
};

const storyText = /```json\n(\{\n {2}"happened"[\s\S]*?)\n```/.exec(page)?.[1] ?? "";

describe("the steps of the guide to procedures", () => {
  it("are nine, of which the first is a whole file of about fifteen lines", () => {
    expect(steps).toHaveLength(9);
    const [first = ""] = /```json\n\{ "id": "upland"[\s\S]*?\n```/.exec(page) ?? [];
    expect(first.split("\n").length - 2).toBeLessThanOrEqual(15);
  });

  it.each(steps.map(({ title }, index) => [title, index] as const))(
    "make a valid file: %s",
    (_, index) => {
      expect(faultsOf(check(fileAfter(index + 1)))).toEqual([]);
    },
  );

  it.each(steps.map((step, index) => [step.title, step, index] as const))(
    "show a mistake and what the check really says of it: %s",
    (_, { wrong, answer }, index) => {
      const faults = faultsOf(check(withEdit(fileAfter(index + 1), wrong)));
      expect(faults).toEqual(answer.split("\n"));
    },
  );

  it("end with a new version of the same procedure", () => {
    const [old, amended] = [procedureAfter(8), procedureAfter(9)];
    expect(amended.id).toBe(old.id);
    expect([old.version, amended.version]).toEqual(["2026.1", "2027.1"]);
  });
});

describe("the reference in the guide to procedures", () => {
  it("shows a story, and what is really said of it", () => {
    const read = readStory(storyText, "guide", procedureAfter(8));
    if (read.kind === "invalid") throw new Error(faultsOf(read).join("; "));
    const followed = followStory(procedureAfter(8), read.value);
    expect(followed.fault).toBeUndefined();
    const judged = judgeCourse(followed.course, "2026-05-01" as IsoDate);
    const [, answer = ""] = /```text play\n([\s\S]*?)\n```/.exec(page) ?? [];
    expect(storyLines(plainPrint(), followed, judged).join("\n")).toContain(answer);
  });

  it("gives tests as a file takes them", () => {
    const tests = [...page.matchAll(/^\|[^|]*\| `(\{.*\})` \|$/gm)].map(([, text = ""]) => text);
    expect(tests).toHaveLength(5);
    for (const text of tests)
      expect(testSchema().safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it("gives the fields of a time limit and of the file as a file takes them", () => {
    const rows = [...page.matchAll(/^\|[^|]*\| `("(\w+)": .*)` \|$/gm)];
    expect(rows).toHaveLength(9);
    const authority = '{ "cite": "An invented act", "url": null, "mark": "unverified" }';
    const file = fileAfter(8) as { readonly clocks: readonly [object] };
    for (const [, text = "", field = ""] of rows) {
      const given = JSON.parse(`{ ${text.replaceAll("…", authority)} }`) as object;
      const [{ ...clock }, ...others] = file.clocks;
      if (field === "waiver" && "limit" in clock) {
        Object.assign(clock, { interval: clock.limit });
        delete clock.limit;
      }
      const isOfFile = ["onEndOfTerm", "withdrawal", "party"].includes(field);
      const whole = isOfFile
        ? { ...file, ...given }
        : { ...file, clocks: [{ ...clock, ...given }, ...others] };
      const faults = faultsOf(check(whole)).filter((one) => /expected|no rule uses/.test(one));
      // Upland declares nothing urgent.
      expect(faults.filter((one) => !one.includes("declares nothing"))).toEqual([]);
    }
  });

  it.each(Object.entries(kinds))("names every event and outcome of the kind %s", (kind, of) => {
    const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, "m").exec(page)?.[0] ?? "";
    for (const outcome of [...Object.keys(of.usual), ...of.possible])
      expect(row).toContain(`\`${outcome}\``);
    for (const event of of.events) expect(page).toContain(`\`${event}\``);
    for (const event of [...of.events, ...Object.keys(of.usual), ...of.possible])
      expect(isEventOfKind(event) ? say({ kind: "eventName", event }, words) : "").not.toBe("");
  });

  it("names every command that a procedure can need", () => {
    const [, table = ""] = page.split("\n### Commands\n");
    const needed = new Set(procedureFiles.map(procedureIn).flatMap(neededCommands));
    for (const command of needed) expect(table.split("\n### ")[0]).toContain(`\`${command}\``);
  });
});
