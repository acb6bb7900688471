import type { Entry, HashedEntry } from "../../src/procedure/case/entry.ts";
import { notesOfEntry } from "../../src/audit/notes.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  command,
  voted,
  votesFor,
} from "../support/cases.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";

/** Every text and number in a value, with the names of its members. */
const partsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [JSON.stringify(value)];
  return Object.entries(value).flatMap(([name, one]) => [name, ...partsOf(one)]);
};

// What the system gives out or works out: a name of its own, and never a sentence.
const givenOut =
  /^(kind|reference|duplicate|true|false|normalizedReference|period|stage|duty|left)$/;

/** What an entry's acts say that its command does not. */
const added = ({ acts, command: { content } }: Entry): readonly string[] => {
  const asked = new Set(partsOf(content));
  return partsOf(acts).filter((part) => !asked.has(part) && !givenOut.test(part));
};

const isNameOrReference = (part: string): boolean =>
  /^"([A-Z][A-Za-z]+|case-1\/N\d+|[AB]|none|[a-z-]+|[0-9a-f]{64}|C\.N\.[^ "]+)"$/.test(part) ||
  part === "null";

const odd = azerbaijaniCase("SittingScheduled").record(
  command("RecordPlenaryVote", { record: votesFor(62), declared: "adopted" }),
);
const outOfOrder = azerbaijaniCase("CaseOpened")
  .with(importing)
  .record(command("PresentLaw"))
  .record(command("Lay"))
  .record(command("Lay"));

const noted = ({ state, law }: CaseBuilder, { entry }: HashedEntry): readonly string[] =>
  notesOfEntry({ state, law, calendars: [] }, entry).map(({ verdict }) => verdict);

describe("an entry", () => {
  it.each<[string, CaseBuilder]>([
    ["a case from its opening to its deposit", azerbaijaniCase("DepositConfirmed")],
    ["a case that silence approves", britishCase("DepositConfirmed")],
    ["a vote that was declared otherwise than its rule has it", odd],
    ["a past case entered out of its order", outOfOrder],
    ["a vote with its certification", voted(azerbaijaniCase("SittingScheduled"))],
  ])("holds what was asked, names and references, and no sentence: %s", (_, { entries }) => {
    const more = entries.flatMap(({ entry }) => added(entry));
    expect(more.filter((part) => !isNameOrReference(part))).toEqual([]);
  });

  it("says at which stage and in which round it was recorded, and where it led", () => {
    const again = certified(azerbaijaniCase("PlenaryVoteRecorded"))
      .record(command("PresentLaw"))
      .record(command("ReturnLaw"))
      .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }));
    expect(again.entries.map(({ entry }) => entry.step).slice(4)).toEqual([
      { stage: "committee", round: 1, to: "plenary" },
      { stage: "plenary", round: 1, to: "plenary" },
      { stage: "plenary", round: 1, to: "head-of-state" },
      { stage: "head-of-state", round: 1, to: "head-of-state" },
      { stage: "head-of-state", round: 1, to: "plenary" },
      { stage: "plenary", round: 2, to: "plenary" },
    ]);
  });

  it("has its findings found again from the case as it stood before it", () => {
    expect(odd.entries.map((one) => noted(odd, one)).at(-1)).toEqual(["broken"]);
    expect(outOfOrder.entries.map((one) => noted(outOfOrder, one))).toEqual([
      [],
      ["cannotBeVerified"],
      [],
      ["broken"],
    ]);
  });
});
