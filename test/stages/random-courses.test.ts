import fc from "fast-check";
import { courseOf, placeInFile } from "../../src/procedure/case/course-of-case.ts";
import { fold } from "../../src/procedure/case/apply.ts";
import { isEnding, isInternational } from "../../src/procedure/case/stage.ts";
import { stageOf } from "../../src/procedure/model/procedure.ts";
import type { Entry } from "../../src/procedure/case/entry.ts";
import { decide } from "../../src/procedure/decide.ts";
import { dutiesOf } from "../../src/procedure/duties-given.ts";
import { objectionTo } from "../../src/verify/replay/established.ts";
import { procedureFiles } from "../procedures/files.ts";
import { refold } from "../support/case-builder.ts";
import { day } from "../support/law.ts";
import { opened, sittings, type StagedCase } from "./support/staged-case.ts";
import { walkOn, type Choice } from "./support/walk.ts";

const ids = procedureFiles
  .map((file) => file.split("/")[0] ?? "")
  .filter((id) => id !== "az-milli-majlis");
const choice: fc.Arbitrary<Choice> = fc.record({
  step: fc.nat(20),
  field: fc.nat(30),
  later: fc.nat(60),
  counts: fc.boolean(),
});
const choices = fc.array(choice, { minLength: 15, maxLength: 45 });
const calendar = sittings(["house-of-commons", "commons", "lords"], "2026-01-05", 3000);

const walk = (
  id: string,
  all: readonly Choice[],
  look: (one: StagedCase) => void = () => undefined,
) => {
  const refused: unknown[] = [];
  const end = all.reduce<StagedCase>((now, choice) => {
    const taken = walkOn(now, choice);
    if (taken === undefined) return now;
    const { decision } = taken.outcome;
    if (decision.kind === "refused")
      refused.push([taken.step.command, taken.step.stage?.id, decision.refusal]);
    look(taken.after);
    return taken.after;
  }, opened(id).by(calendar));
  return { end, refused };
};

/** What deciding an entry once more has against it, by the rules and the case before it. */
const objection = ({ story }: StagedCase, place: number, entry: Entry) => {
  const before = fold(story.entries.slice(0, place));
  if (before === undefined) return undefined;
  const { procedure } = story.law;
  const { person, duty, command } = entry;
  const context = {
    person,
    duty,
    dutiesHeld: duty === "system" ? [] : dutiesOf(procedure),
    today: day(entry.at.slice(0, 10)),
    mode: command.mode,
    calendar,
    despite: command.despite,
  };
  return objectionTo(
    decide({ case: before, law: story.law, context }, command.content as never),
    entry,
    "actsOtherThanRules",
  );
};

// Where something fails the first course that shows it is told as it is: to make it shorter takes longer than to read it.
const runs = { seed: 7, numRuns: 4, endOnFailure: true } as const;

describe.each(ids)("any course under %s", (id) => {
  it("takes every step that is offered, and stands where its entries and its file say", () => {
    fc.assert(
      fc.property(choices, (all) => {
        const { end, refused } = walk(id, all, ({ state, procedure, at }) => {
          expect(courseOf(state, procedure).at).toBe(placeInFile(procedure, at));
          const isKnown =
            stageOf(procedure, at) !== undefined || isInternational(at) || isEnding(at);
          expect([at, isKnown]).toEqual([at, true]);
        });
        expect(refused).toEqual([]);
        expect(refold(end.story.entries)).toEqual(end.state);
      }),
      runs,
    );
  });
  it("is decided the same again, entry by entry", () => {
    fc.assert(
      fc.property(choices, (all) => {
        const { end } = walk(id, all);
        const found = end.story.entries.map(({ entry }, place) => objection(end, place, entry));
        expect(found.filter((one) => one !== undefined)).toEqual([]);
      }),
      runs,
    );
  });
});

describe("a forged entry", () => {
  const story = opened("us-senate")
    .does("Lay")
    .does("RecordReport")
    .does("RecordReport")
    .votes({
      stage: "consent",
      counts: { for: 67, against: 33, present: 100, membersInOffice: 100 },
    });
  const place = (kind: string): number =>
    story.story.entries.findIndex(({ entry }) => entry.acts.some((act) => act.kind === kind));
  const forged = (kind: string, change: (entry: Entry) => object) => {
    const at = place(kind);
    const entry = story.story.entries[at]?.entry;
    if (entry === undefined) throw new Error(`no ${kind} on record`);
    return objection(story, at, { ...entry, ...change(entry) });
  };
  const withAct = (fields: object) => (entry: Entry) => ({
    acts: entry.acts.map((act) => ({ ...act, ...fields })),
  });
  it("is found whatever was changed in it", () => {
    expect(forged("VoteRecorded", () => ({}))).toBeUndefined();
    expect(forged("VoteRecorded", withAct({ outcome: "rejected" }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ counts: { for: 90 } }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ byCounting: false }))).toBeDefined();
    expect(forged("VoteRecorded", withAct({ stage: "reservations" }))).toBeDefined();
    expect(forged("VoteCertified", withAct({ counts: null }))).toBeDefined();
    expect(
      forged("VoteCertified", ({ step }) => ({ step: { ...step, to: "rejected" } })),
    ).toBeDefined();
    expect(forged("VoteCertified", ({ step }) => ({ step: { ...step, round: 2 } }))).toBeDefined();
    expect(forged("Laid", ({ step }) => ({ step: { ...step, to: "consent" } }))).toBeDefined();
  });
});
