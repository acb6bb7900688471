import fc from "fast-check";
import { applyEntry } from "../../src/procedure/case/apply.ts";
import type { ActKind, RecordedAct } from "../../src/procedure/case/act.ts";
import {
  factsOf,
  factsOfAny,
  firstSince,
  latest,
  latestSince,
  type Case,
} from "../../src/procedure/case/case.ts";
import { azerbaijaniCase } from "../support/build.ts";

type Kind = Exclude<ActKind, "ActCorrected" | "ContinuedDespite">;
const kinds: readonly Kind[] = [
  "SittingScheduled",
  "PlenaryVoteRecorded",
  "CertificationDeclined",
  "NotificationClaimed",
];

const begun = azerbaijaniCase("SittingScheduled");
const lastEntry = begun.entries.at(-1);
if (lastEntry === undefined) throw new Error("no entry");

/** The case after one more fact; of the acts only the kind is asked here. */
const after = (state: Case, kind: Kind): Case => {
  const act = { kind } as RecordedAct;
  const entry = { ...lastEntry.entry, seq: state.version + 1, acts: [act] };
  return applyEntry(state, { ...lastEntry, entry });
};

const plainly = (state: Case, kind: Kind) => state.facts.filter((fact) => fact.act.kind === kind);

const expectAsPlain = (state: Case): void => {
  for (const kind of kinds) {
    const all = plainly(state, kind);
    expect(factsOf(state, kind)).toEqual(all);
    expect(latest(state, kind)).toBe(all.at(-1));
    const restart = state.facts.findLast((fact) => fact.act.kind === "PlenaryVoteRecorded");
    expect(latestSince(state, kind, ["PlenaryVoteRecorded"])).toBe(
      restart !== undefined && restart.seq > (all.at(-1)?.seq ?? 0) ? undefined : all.at(-1),
    );
  }
  const some = kinds.slice(1);
  expect(factsOfAny(state, some)).toEqual(
    state.facts.filter(({ act }) => some.some((kind) => kind === act.kind)),
  );
};

const course = fc.array(fc.constantFrom(...kinds), { maxLength: 150 });

describe("The facts of a case, however long", () => {
  it("are found by their kinds as a reader from end to end would find them", () => {
    fc.assert(
      fc.property(course, fc.nat(150), (acts, asked) => {
        let state = begun.state;
        for (const [index, kind] of acts.entries()) {
          state = after(state, kind);
          // Asked somewhere on the way, so that some of it is filed and the rest follows.
          if (index === asked) expectAsPlain(state);
        }
        expectAsPlain(state);
      }),
    );
  });
  it("stay what they are where one case is carried on in two directions", () => {
    fc.assert(
      fc.property(course, course, course, (common, one, other) => {
        const from = [...Array<Kind>(60).fill("SittingScheduled"), ...common].reduce(
          after,
          begun.state,
        );
        expectAsPlain(from);
        const [first, second] = [one.reduce(after, from), other.reduce(after, from)];
        for (const state of [first, second, from]) expectAsPlain(state);
        expect(second.facts).toHaveLength(from.facts.length + other.length);
      }),
      { numRuns: 30 },
    );
  });
  it("are those of the case as it was, where a case is cut to what stood before", () => {
    const long = Array<Kind>(200).fill("SittingScheduled").reduce(after, begun.state);
    expect(latest(long, "SittingScheduled")?.seq).toBe(long.version);
    const cut = { ...long, facts: long.facts.filter(({ seq }) => seq < 100) };
    expect(latest(cut, "SittingScheduled")?.seq).toBe(99);
    expect(factsOf({ ...long }, "SittingScheduled")).toHaveLength(201);
  });
  it("leave no trace of how they are found: a case is the same, asked or not", () => {
    const grow = (): Case => Array<Kind>(200).fill("SittingScheduled").reduce(after, begun.state);
    const [asked, silent] = [grow(), grow()];
    expectAsPlain(asked);
    expect(after(asked, "CertificationDeclined")).toStrictEqual(
      after(silent, "CertificationDeclined"),
    );
    expect(JSON.stringify(asked)).toBe(JSON.stringify(silent));
    expect(Object.keys(asked).sort()).toEqual(Object.keys(begun.state).sort());
  });
  it("are found by their entry's number", () => {
    const { facts } = Array<Kind>(100).fill("SittingScheduled").reduce(after, begun.state);
    for (const seq of [0, 1, 2, 50, 51, 103, 105, 1000])
      expect(firstSince(facts, seq)).toBe(facts.find((fact) => fact.seq >= seq));
    expect(firstSince([], 1)).toBeUndefined();
  });
});
