import { lawProcedureSchema, negativeProcedureSchema } from "../../domain/profile.ts";
import { treatySchema } from "../../domain/treaty.ts";
import { readCalendarCsv, readProfile, readTreaty, unverifiedRules } from "../../law/index.ts";
import { changed, faultsOf, textOf } from "./files.ts";

const guide = textOf("docs/law.md");
const example = (kind: string): string => {
  const [, after = ""] = guide.split(`\n\`\`\`${kind}\n`);
  return after.split("\n```")[0] ?? "";
};

describe("the guide to writing the law as data", () => {
  it.each([
    ["a law procedure", lawProcedureSchema],
    ["a negative procedure", negativeProcedureSchema],
    ["a treaty", treatySchema],
  ])("explains every field of %s", (_, schema) => {
    const unexplained = Object.keys(schema.shape).filter(
      (field) => !guide.includes(`\`${field}\``),
    );
    expect(unexplained).toEqual([]);
  });

  it("shows a treaty file that is valid and has one unverified rule", () => {
    const read = readTreaty(example("json treaty"), "the guide");
    expect(faultsOf(read)).toEqual([]);
    expect(read.kind === "read" && unverifiedRules(read.value).map((rule) => rule.path)).toEqual([
      "entryIntoForce.later",
    ]);
  });

  it("shows a calendar that is valid", () => {
    expect(faultsOf(readCalendarCsv(example("csv"), "the guide", ["commons", "lords"]))).toEqual(
      [],
    );
  });

  it("shows faults as they are really told", () => {
    const az = "law/procedures/az-milli-majlis.json";
    const told = [
      changed(az, "clocks.vote.span.unit", "weeks"),
      changed(az, "quorum.onlyIfChallenged", true),
      changed(az, "majority.authority", undefined),
      changed(az, "returning.override.1.needs", 300),
    ].flatMap((text) => faultsOf(readProfile(text, "own.json")));
    expect(example("text").split("\n")).toEqual(told);
  });
});
