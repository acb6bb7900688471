import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parse } from "yaml";
import { aimOf } from "../../bench/lambda/aims.ts";
import { functionFolders } from "../../infra/bundling.ts";
import { storyLines } from "../../src/cli/print/story.ts";
import type { IsoDate } from "../../src/time/date.ts";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { followStory, readStory } from "../../src/case/course/story.ts";
import { officeCommands } from "../../src/commands/office/index.ts";
import { incidentCommands } from "../../src/commands/incidents/index.ts";
import {
  commandKinds,
  commandRow,
  dutyCommandKinds,
  personCommandKinds,
  systemCommandKinds,
} from "../../src/commands/command-table.ts";
import { neededCommands } from "../../src/law/procedure/commands-of-procedure.ts";
import { judgeCourse } from "../../src/case/course/judged-course.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { readStep } from "../../src/ledger/import/import-plan.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { stages } from "../../src/law/file/stage-of-case.ts";
import { isEventOfKind } from "../../src/law/file/stage.ts";
import { testSchema } from "../../src/law/file/vote-test.ts";
import { commandLineWordsIn } from "../../src/files/words.ts";
import { say } from "../../src/words/say.ts";
import { faultsOf } from "../law/files.ts";
import { procedureFiles, procedureIn } from "../procedures/files.ts";
import { azerbaijaniCase, britishCase } from "../support/cases.ts";
import { ofType, synthesize } from "../support/infra/templates.ts";
import { azerbaijan, britain } from "../support/law.ts";
import { plainPrint } from "../support/plain-print.ts";
import { commandsPage } from "./commands-page.ts";
import {
  azerbaijaniFigures,
  britishFigures,
  waitingTransitions,
  type CaseFigures,
} from "./cost-figures.ts";
import {
  caseRows,
  idleMonthRows,
  idleRows,
  keysMade,
  logRows,
  sweepRows,
  transitionRows,
  yearRows,
} from "./cost-tables.ts";
import { editsIn, stepsIn, withEdit } from "./guide-steps.ts";
import { logFigures } from "./log-figures.ts";
import { page, codesIn, tableUnder, page as pageOf } from "./pages.ts";
import { drawings, withProcedures } from "./procedures-page.ts";
import { machineDrawing, machineFile } from "./machine-of-azerbaijan.ts";
import {
  hourFigures,
  readingFigures,
  type HourFigures,
  type ReadingFigures,
} from "./sweep-figures.ts";
import { actsOf, type CommandKind } from "../../src/case/command.ts";
import { kinds } from "../../src/law/stages/kinds.ts";

describe("the table of commands", () => {
  const kinds: readonly string[] = [...personCommandKinds, ...systemCommandKinds];

  it("in docs/commands.md is the one that the code and the procedures say", () => {
    expect(readFileSync(join(import.meta.dirname, "../../docs/commands.md"), "utf8")).toBe(
      commandsPage(),
    );
  });
  it("names every command once, each by a verb of its own", () => {
    expect([...commandKinds].sort()).toEqual([...kinds].sort());
    const verbs = personCommandKinds.map((kind) => commandRow(kind).verb);
    expect(new Set(verbs).size).toBe(verbs.length);
    expect(verbs.filter((verb) => !/^[a-z]+(-[a-z]+)*$/.test(verb))).toEqual([]);
  });
  it("gives no duty of a procedure a command that nobody could give by it", () => {
    for (const procedure of [azerbaijan(), britain()]) {
      const given = Object.values(procedure.duties).flatMap(({ may }) => may);
      const known: readonly string[] = dutyCommandKinds;
      expect(given.filter((kind) => !known.includes(kind))).toEqual([]);
    }
  });
  it("has a file for each command", () => {
    const root = join(import.meta.dirname, "../..");
    const filesOf = (kinds: readonly string[]) =>
      kinds.map((kind) => kind.replaceAll(/(?<!^)[A-Z]/g, "-$&").toLowerCase()).sort();
    const filesIn = (folder: string, ending: string) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(ending))
        .map((file) => basename(file, ending))
        .filter((name) => !["rule", "index"].includes(name))
        .sort();
    const own = [
      [["case", "stages", "instrument", "notification", "depositary"], commandKinds],
      [["office"], Object.keys(officeCommands)],
      [["incidents"], Object.keys(incidentCommands)],
    ] as const;
    for (const [folders, listed] of own)
      expect(folders.flatMap((folder) => filesIn(`src/commands/${folder}`, ".ts")).sort()).toEqual(
        filesOf(listed),
      );
  });
  it("leads to the acts that it names", () => {
    for (const story of [azerbaijaniCase("DepositConfirmed"), britishCase("DepositConfirmed")])
      for (const { entry } of story.entries) {
        const acts: readonly string[] = actsOf(entry.command.content.kind as CommandKind);
        expect(acts).toContain(entry.acts[0]?.kind);
      }
  });
});

const written = page("docs/procedures.md");
const folder = join(import.meta.dirname, "../../docs/images/procedures");
const remedy = "run `npm run procedures`";

/** The page or a drawing as it is, or what to do about it. */
const orRemedy = (isAsMade: boolean): string => (isAsMade ? "as made from the files" : remedy);

describe("The page of the procedures side by side", () => {
  it("is as its script makes it from the files", () => {
    expect(orRemedy(written === withProcedures(written))).toBe("as made from the files");
  });

  it("has a drawing of each procedure, as it is drawn from its file, and no other", () => {
    const drawn = drawings();
    for (const [file, svg] of drawn)
      expect([file, orRemedy(page(`docs/${file}`) === svg)]).toEqual([
        file,
        "as made from the files",
      ]);
    expect(
      readdirSync(folder)
        .map((name) => `images/procedures/${name}`)
        .sort(),
    ).toEqual([...drawn.keys()].sort());
  });

  it("has the picture of the machine that the README shows, as it is drawn from its definition", () => {
    expect(orRemedy(page(`docs/${machineFile}`) === machineDrawing())).toBe(
      "as made from the files",
    );
  });

  it("begins each table with Azerbaijan, and shows what is unverified", () => {
    const tables = written.split("\n| --- ").slice(1);
    const first = tables.map((rest) => rest.split("\n")[1] ?? "");
    expect(first).toHaveLength(8);
    for (const row of first) expect(row).toContain("Azerbaijan");
    expect(written).toContain("the day after (**unverified**)");
  });

  it("is made between its two marks only", () => {
    expect(() => withProcedures("a page without marks")).toThrow("once each");
  });
});

const cost = page("docs/cost.md");

describe("The page on cost", () => {
  let az: CaseFigures;
  let gb: CaseFigures;
  let [idle, busy]: HourFigures[] = [];
  let reading: ReadingFigures;
  beforeAll(async () => {
    [az, gb] = [await azerbaijaniFigures(), await britishFigures()];
    [idle, busy] = [await hourFigures(0), await hourFigures(100)];
    reading = await readingFigures();
  });
  const hoursOf = (): readonly [HourFigures, HourFigures] => {
    if (idle === undefined || busy === undefined) throw new Error("nothing was counted");
    return [idle, busy];
  };

  it("gives the state transitions that were counted", () => {
    expect(tableUnder(cost, "## State transitions of a case")).toEqual(transitionRows(az, gb));
    expect(az.transitions).toBeLessThanOrEqual(40);
  });

  it("gives what a case takes of each service as it was counted", () => {
    expect(tableUnder(cost, "## What one case takes")).toEqual(caseRows(az, gb));
  });

  it("works out an idle year from them", () => {
    expect(tableUnder(cost, "## A year without a case")).toEqual(idleRows(hoursOf()[0]));
    expect(keysMade()).toBe(4);
  });

  it("gives an idle month by its lines, with the keys and alarms of the templates", () => {
    const { records, procedure, machines = {} } = synthesize();
    const stacks = [records, procedure, ...Object.values(machines)];
    const ofAll = (type: string) => stacks.flatMap((template) => ofType(template, type));
    const keys = ofAll("AWS::KMS::Key");
    const rows = idleMonthRows({
      hour: hoursOf()[0],
      keys: keys.length,
      rotating: keys.filter(([, { Properties }]) => Properties["EnableKeyRotation"] === true)
        .length,
      alarms: ofAll("AWS::CloudWatch::Alarm").length,
    });
    expect(tableUnder(cost, "## A month without a case")).toEqual(rows);
  });

  it("gives what keeping the log takes as it was counted", async () => {
    expect(tableUnder(cost, "## The log")).toEqual(logRows(await logFigures()));
  });

  it("gives what sweeping takes as it was counted", () => {
    expect(tableUnder(cost, "## The sweep")).toEqual(sweepRows(...hoursOf(), reading));
  });

  it("works out a year of a hundred cases from them", async () => {
    const year = {
      ofCase: az,
      hour: hoursOf()[1],
      reading,
      waiting: await waitingTransitions(),
    };
    expect(tableUnder(cost, "## A year of a hundred cases")).toEqual(yearRows(year));
  });

  it("names every price that it uses with its region and source, and what has none", () => {
    const told = tableUnder(cost, "## Prices").map(([what = "", price = ""]) => [what, price]);
    expect(told).toEqual([
      ["1,000 state transitions", "$0.025"],
      ["1,000,000 write units on demand", "$0.625"],
      ["1,000,000 read units on demand", "$0.125"],
      ["a key for a month", "$1"],
      ["each of the first two yearly rotations of a key, for a month", "$1"],
      ["an alarm for a month, after the first ten", "$0.10"],
      ["10,000 Ed25519 signatures", "about $0.15"],
    ]);
    for (const row of tableUnder(cost, "## Prices"))
      expect(row.every((cell) => cell !== "")).toBe(true);
    expect(tableUnder(cost, "## Not known").length).toBeGreaterThan(5);
  });

  it("lists every function with its size and its aim", () => {
    const told = tableUnder(cost, "## The functions").flatMap((row) => {
      const [name = ""] = codesIn(row[0] ?? "");
      return name === "" ? [] : [[name, row.at(-1)]];
    });
    const aims = functionFolders().map((name) => {
      const { bytes, times } = aimOf(name);
      return [name, `${String(bytes / 1024)} KB, ${times.toFixed(2)} x`];
    });
    expect(told.toSorted()).toEqual(aims.toSorted());
  });
});

const words = commandLineWordsIn("en");
const guide = pageOf("docs/procedure-guide.md");
const steps = stepsIn(guide);

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

const storyText = /```json\n(\{\n {2}"happened"[\s\S]*?)\n```/.exec(guide)?.[1] ?? "";

describe("the steps of the guide to procedures", () => {
  it("are nine, of which the first is a whole file of about fifteen lines", () => {
    expect(steps).toHaveLength(9);
    const [first = ""] = /```json\n\{ "id": "upland"[\s\S]*?\n```/.exec(guide) ?? [];
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
    const followed = followStory(procedureAfter(8), read.value, {
      today: "2026-05-01" as IsoDate,
    });
    expect(followed.fault).toBeUndefined();
    const judged = judgeCourse(followed.course, "2026-05-01" as IsoDate);
    const [, answer = ""] = /```text play\n([\s\S]*?)\n```/.exec(guide) ?? [];
    expect(storyLines(plainPrint(), followed, judged).join("\n")).toContain(answer);
  });

  it("gives tests as a file takes them", () => {
    const tests = [...guide.matchAll(/^\|[^|]*\| `(\{.*\})` \|$/gm)].map(([, text = ""]) => text);
    expect(tests).toHaveLength(5);
    for (const text of tests)
      expect(testSchema().safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it("gives the fields of a time limit and of the file as a file takes them", () => {
    const rows = [...guide.matchAll(/^\|[^|]*\| `("(\w+)": .*)` \|$/gm)];
    expect(rows).toHaveLength(12);
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

  const [, ofExamples = ""] = guide.split("\n### By example\n");
  const [examples = ""] = ofExamples.split("\n### ");

  it("gives examples, each of which makes a valid file of the one before", () => {
    const edits = editsIn(examples);
    expect(edits).toHaveLength(12);
    let file = fileAfter(8);
    for (const edit of edits) {
      file = withEdit(file, edit);
      expect([edit.says, faultsOf(check(file))]).toEqual([edit.says, []]);
    }
  });

  it("shows how a story names an option and what was laid", () => {
    const file = editsIn(examples).reduce(withEdit, fileAfter(8));
    const read = check(file);
    if (read.kind === "invalid") throw new Error(faultsOf(read).join("; "));
    const [, chosen = ""] = /`(\{ "event": "confirmation[^`]*\})`/.exec(examples) ?? [];
    const [, documents = ""] = /`("with": \[[^`]*\])`/.exec(examples) ?? [];
    const laid = `{ "event": "bill.laid", "on": "2026-02-02", ${documents} }`;
    const before = [
      `{ "classes": [], "on": "unknown" }`,
      laid,
      `{ "event": "committee.favourable", "on": "2026-02-10" }`,
      `{ "event": "vote.adopted", "on": "2026-03-02", "counts": { "for": 70, "against": 20 } }`,
      `{ "event": "senate.adopted", "on": "2026-03-20", "counts": { "for": 25, "against": 3, "present": 30 } }`,
      `{ "event": "demand.members-demand", "on": "2026-03-25", "counts": { "for": 25 } }`,
    ];
    const story = (steps: readonly string[]) =>
      readStory(`{ "happened": [${steps.join(", ")}] }`, "guide", read.value);
    const told = story([...before, chosen]);
    if (told.kind === "invalid") throw new Error(faultsOf(told).join("; "));
    const followed = followStory(read.value, told.value, { today: "2026-07-01" as IsoDate });
    const { course, fault } = followed;
    expect([fault, course.at]).toEqual([undefined, "committee"]);
    expect(course.happened[0]).toMatchObject({ with: ["memorandum", "map"] });
  });

  it("names each id that no stage may have", () => {
    const [, line = ""] = /\*\*Ids that are reserved\*\*([^\n]*)/.exec(examples) ?? [];
    const named = codesIn(line);
    expect(named).toEqual(["next", "stay", ...stages]);
    for (const id of named) {
      const file = withEdit(fileAfter(1), { says: "To `stages`, `vote`, add:", value: { id } });
      expect(faultsOf(check(file)).join()).toContain("choose another id");
    }
  });

  it("says which lists are left out: an empty one is refused", () => {
    for (const list of ["classes", "clocks"])
      expect(faultsOf(check({ ...fileAfter(1), [list]: [] }))).toHaveLength(1);
    const empty = withEdit(fileAfter(1), {
      says: "To `stages`, `bill`, add:",
      value: { with: [] },
    });
    expect(faultsOf(check(empty))).toHaveLength(1);
  });

  it("shows a step of a past case whose report is not at hand", () => {
    const [, step = ""] = /```yaml\n([\s\S]*?)\n```/.exec(examples) ?? [];
    const command = parse(step) as { readonly kind: string };
    const taken = (one: { readonly kind: string }): boolean =>
      !isRefusal(readStep({ command: one, source: "an invented source" }, 0, undefined));
    const { report, ...without } = command as typeof command & { readonly report?: null };
    expect([report, taken(command), taken(without)]).toEqual([null, true, false]);
  });

  it.each(Object.entries(kinds))("names every event and outcome of the kind %s", (kind, of) => {
    const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, "m").exec(guide)?.[0] ?? "";
    for (const outcome of [...Object.keys(of.usual), ...of.possible])
      expect(row).toContain(`\`${outcome}\``);
    for (const event of of.events) expect(guide).toContain(`\`${event}\``);
    for (const event of [...of.events, ...Object.keys(of.usual), ...of.possible])
      expect(isEventOfKind(event) ? say({ kind: "eventName", event }, words) : "").not.toBe("");
  });

  it("names every command that a procedure can need", () => {
    const [, table = ""] = guide.split("\n### Commands\n");
    const needed = new Set(procedureFiles.map(procedureIn).flatMap(neededCommands));
    for (const command of needed) expect(table.split("\n### ")[0]).toContain(`\`${command}\``);
  });
});
