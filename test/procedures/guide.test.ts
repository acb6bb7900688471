import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { followStory, readStory } from "../../src/law/procedure/story.ts";
import { testSchema } from "../../src/procedure/model/vote-test.ts";
import { isEventOfKind, kinds } from "../../src/procedure/model/stage.ts";
import { commandLineWordsIn } from "../../src/words/read.ts";
import { say } from "../../src/words/say.ts";
import { faultsOf } from "../law/files.ts";
import { procedureIn } from "./files.ts";

const words = commandLineWordsIn("en");
const page = readFileSync(join(import.meta.dirname, "../../docs/procedures.md"), "utf8");
const [smallest = "", story = ""] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(
  ([, text = ""]) => text,
);

describe("the guide to procedures", () => {
  it("begins with a procedure that is valid", () => {
    expect(faultsOf(readProcedure(smallest, "guide"))).toEqual([]);
  });

  it("ends with a story that its procedure has a place for", () => {
    const read = readStory(story, "guide");
    if (read.kind === "invalid") throw new Error(faultsOf(read).join("; "));
    const { course, fault } = followStory(procedureIn("pl-consent/2026.1.json"), read.value);
    expect(fault).toBeUndefined();
    expect(course.at).toBe("senate");
  });

  it("gives tests as a file takes them", () => {
    const tests = [...page.matchAll(/^\|[^|]*\| `(\{.*\})` \|$/gm)].map(([, text = ""]) => text);
    expect(tests).toHaveLength(5);
    for (const text of tests)
      expect(testSchema().safeParse(JSON.parse(text)).error).toBeUndefined();
  });

  it.each(Object.entries(kinds))("names every event and outcome of the kind %s", (kind, of) => {
    const row = new RegExp(`^\\| \`${kind}\` \\|.*$`, "m").exec(page)?.[0] ?? "";
    for (const outcome of [...Object.keys(of.usual), ...of.possible])
      expect(row).toContain(`\`${outcome}\``);
    for (const event of of.events) expect(page).toContain(`\`${event}\``);
    for (const event of [...of.events, ...Object.keys(of.usual), ...of.possible])
      expect(isEventOfKind(event) ? say({ kind: "eventName", event }, words) : "").not.toBe("");
  });
});
