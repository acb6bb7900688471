import { fieldsOf } from "../../src/console/forms/control-of-field.ts";
import { givenValue } from "../../src/console/forms/form-values.ts";
import { fieldsAsked } from "../../src/console/forms/asked.ts";
import { rollCallFlags } from "../../src/cli/fields/roll-call.ts";
import type { Flags, Tools } from "../../src/cli/fields/field.ts";
import { rollSchema } from "../../src/vote/roll-call.ts";
import { sceneOf } from "../support/form-scene.ts";
import { azerbaijani, estonian } from "../stages/support/roads.ts";

const control = fieldsOf("RecordVote")["rollCall"];
const { story } = azerbaijani.inPlenary();

const placeOf = (lines: readonly string[], language: "az" | "en" = "en") => ({
  scene: sceneOf("RecordVote", story, { language }),
  name: "rollCall",
  words: ["Who voted how", ""] as const,
  given: givenValue("rollCall.roll", lines.join("\n")),
});

const lines = ["A; for", "B; against", "C; abstaining", "D; neutral", "E; not voting", "F; absent"];
const votes = [
  { member: "A", position: "for" },
  { member: "B", position: "against" },
  { member: "C", position: "abstaining" },
  { member: "D", position: "abstaining" },
  { member: "E", position: "notVoting" },
  { member: "F", position: "absent" },
];

describe("The roll call of a vote at a stage, in a form", () => {
  it("is read from lines in either language, and is not on record where there are none", () => {
    expect(control?.read(placeOf(lines))).toEqual({ kind: "read", value: votes });
    expect(
      control?.read(
        placeOf([
          "A; lehinə",
          "B; ƏLEYHİNƏ",
          "C; bitərəf",
          "D; bitərəf",
          "E; səs verməyən",
          "F; iştirak etməyib",
        ]),
      ),
    ).toEqual({ kind: "read", value: votes });
    expect(control?.read(placeOf([]))).toEqual({ kind: "read", value: null });
  });

  it("names each line that it cannot read", () => {
    const reading = control?.read(placeOf(["A; for", "B", "C; maybe"]));
    expect(reading?.kind === "faulty" ? reading.faults.map(({ words }) => words) : []).toEqual([
      "Line 2: “B” is not a name and a position. Separate the two with a semicolon",
      "Line 3: “maybe” in “C; maybe” is not a position",
    ]);
  });

  it("shows what the lines come to by the counts of the stage", async () => {
    const page = String(await control?.show({ ...placeOf(lines), faults: [] }));
    expect(page).toMatch(/abstaining\s*<\/th>\s*<td[^>]*>\s*2\s*</);
    expect(page).toMatch(/present\s*<\/th>\s*<td[^>]*>\s*5\s*</);
    expect(page).toContain('name="rollCall.roll.rollFile"');
  });

  it("is told back by name, and a correction begins with it", async () => {
    const told = String(await control?.tell(placeOf(lines)));
    expect(told).toContain("<li>D: abstaining</li>");
    const filled = control?.fill(rollSchema.parse(votes), "rollCall");
    expect(
      control?.read({ ...placeOf([]), given: filled ?? { values: {}, documents: {} } }),
    ).toEqual({ kind: "read", value: votes });
  });

  it("is not asked for where a body decides without counting", () => {
    const asked = (of: typeof story) =>
      Object.keys(fieldsAsked(sceneOf("RecordVote", of), "RecordVote"));
    expect(asked(story)).toContain("rollCall");
    expect(asked(estonian.laid().on("2026-01-14").story)).not.toContain("rollCall");
  });
});

describe("The roll call of a vote at a stage, at the command line", () => {
  const flags = { one: () => "-", all: () => [], is: () => false } as Flags;
  const reading = (text: string) =>
    rollCallFlags.read(flags, {
      shell: { piped: () => Promise.resolve(text) },
    } as unknown as Tools);

  it("is a CSV file with a header", async () => {
    expect(await reading('member,position\n"Əliyev, Vəli",for\nB,not-voting\n')).toEqual([
      { member: "Əliyev, Vəli", position: "for" },
      { member: "B", position: "notVoting" },
    ]);
    await expect(reading("A,for")).rejects.toThrow();
    await expect(reading("member,position\nA,perhaps")).rejects.toThrow();
  });
});
