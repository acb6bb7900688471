import type { EntryIntoForceRule } from "../../src/treaty/treaty-definition.ts";
import { treatySchema } from "../../src/treaty/treaty.ts";
import { readDepositsCsv } from "../../src/cli/input/deposits-csv.ts";
import { actKinds } from "../../src/treaty/treaty-acts.ts";
import { sayById } from "../../src/words/say.ts";
import { wordsIn } from "../../src/words/read.ts";
import { treatyStatus } from "../../src/treaty/treaty-status.ts";
import {
  readCalendarCsv,
  readDefinition,
  readProcedure,
  readTreaty,
  unverifiedRules,
} from "../../src/law/index.ts";
import { changed, faultsOf, textOf } from "./files.ts";

const guide = textOf("docs/law.md");
const example = (kind: string): string => {
  const [, after = ""] = guide.split(`\n\`\`\`${kind}\n`);
  return after.split("\n```")[0] ?? "";
};

const ruleKinds = [
  "days",
  "months",
  "firstOfMonthAfterMonths",
  "firstOfMonthAfterDays",
  "firstOfNthMonthAfterDepositMonth",
  "immediate",
  "fixedDate",
  "dependsOn",
  "allNegotiatingStates",
  "lastNotification",
] satisfies readonly EntryIntoForceRule["kind"][];

describe("the guide to writing the law as data", () => {
  it("explains every field of a treaty", () => {
    const unexplained = Object.keys(treatySchema().shape).filter(
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

  it.each([...ruleKinds, "share", "namedStates", "membersOf", ...actKinds])(
    "explains the word %s of the part that computes",
    (word) => {
      const words = actKinds.flatMap((kind) =>
        kind === word ? [sayById(`term-${kind}`, {}, wordsIn("en"))] : [],
      );
      const written = [word, ...words].some((one) => new RegExp(`["\`]${one}["\`]`).test(guide));
      expect(written).toBe(true);
    },
  );

  it("shows a definition, a list of deposits, and what really comes of them", () => {
    const definition = readDefinition(example("json definition"), "the guide");
    const read = readDepositsCsv(example("csv deposits"), undefined);
    if (definition.kind === "invalid" || read.kind === "invalid")
      throw new Error(JSON.stringify({ definition, read }));
    const status = treatyStatus(definition.value, read.deposits);
    const { participants, reachedOn, reachedBy, inForceOn } = status;
    const dates = participants.map(({ participant, inForceOn: on }) => ({
      participant,
      inForceOn: on,
    }));
    expect({ reachedOn, reachedBy, inForceOn, participants: dates }).toEqual(
      JSON.parse(example("json status")),
    );
    expect(status.findings).toEqual([]);
  });

  it("shows a calendar that is valid", () => {
    expect(faultsOf(readCalendarCsv(example("csv"), "the guide", ["commons", "lords"]))).toEqual(
      [],
    );
  });

  it("shows faults as they are really told", () => {
    const az = "law/procedures/az-milli-majlis/2026.1.json";
    const told = [
      changed(az, "clocks.0.limit.unit", "fortnights"),
      changed(az, "stages.3.onlyIfChallenged", true),
      changed(az, "stages.3.authority", undefined),
      changed(az, "stages.3.rules.0.tests.0.atLeast", 300),
    ].flatMap((text) => faultsOf(readProcedure(text, "own.json")));
    expect(example("text").split("\n")).toEqual(told);
  });
});
