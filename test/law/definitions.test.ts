import { readDefinition } from "../../src/law/index.ts";
import { faultsOf, textOf } from "./files.ts";

const un = "law/treaties/un-cybercrime-2024.json";

describe("a definition that dates are only computed from", () => {
  const definitionFaults = (definition: object): readonly string[] =>
    faultsOf(readDefinition(JSON.stringify(definition), "own.json"));
  const days = { kind: "days", n: 30 };

  it("needs a name, a threshold and a rule, and no authority", () => {
    expect(
      definitionFaults({
        id: "MY TREATY",
        title: "An invented treaty",
        entryIntoForce: {
          threshold: { count: 3, exclude: ["regionalOrganizations", "accession"], also: [] },
          rule: days,
          later: days,
        },
      }),
    ).toEqual([]);
  });

  it("may be a whole treaty file", () => {
    expect(faultsOf(readDefinition(textOf(un), "own.json"))).toEqual([]);
  });

  it.each([
    [
      { rule: days },
      "entryIntoForce.threshold.count: is missing: expected a whole number, because the rule days counts from the day on which it is reached",
    ],
    [
      { rule: { kind: "days" }, threshold: { count: 1 } },
      "entryIntoForce.rule.n: is missing: expected a whole number",
    ],
    [
      { rule: { ...days, m: 1 }, threshold: { count: 1 } },
      "entryIntoForce.rule.m: no rule uses this field",
    ],
    [
      { rule: { kind: "immediate", n: 3 }, threshold: { count: 1 } },
      "entryIntoForce.rule.n: expected 0, found 3",
    ],
    [
      { rule: { kind: "fixedDate", date: "2031-02-29" } },
      'entryIntoForce.rule.date: expected a day that exists, written YYYY-MM-DD, found "2031-02-29"',
    ],
  ])("is refused with its place and the reason: %j", (entryIntoForce, fault) => {
    expect(definitionFaults({ id: "mine", entryIntoForce })).toEqual([fault]);
  });
});
