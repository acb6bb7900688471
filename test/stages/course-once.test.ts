import { applyEntry, fold } from "../../src/procedure/case/apply.ts";
import { courseOf } from "../../src/procedure/case/course-of-case.ts";
import type { HashedEntry } from "../../src/procedure/case/entry.ts";
import { decide } from "../../src/procedure/decide.ts";
import type { Situation } from "../../src/procedure/rules/rule.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import { american, senators } from "./support/roads.ts";

/** How often the entries of a case are followed through its file while something is decided. */
const followedWhile = (decided: (state: Situation["case"]) => unknown): number => {
  const state = american.onResolution().state;
  let followed = 0;
  // A course is made by going through its steps from the first.
  const reduce = (...args: readonly unknown[]): unknown => {
    followed += 1;
    return Reflect.apply(Array.prototype.reduce, [...state.steps], args);
  };
  const steps = Object.defineProperty([...state.steps], "reduce", { value: reduce });
  decided({ ...state, steps });
  return followed;
};

describe("the course of a case", () => {
  const { story, procedure } = american.onResolution();

  it("is made once, however many rules of a command look at it", () => {
    const context = {
      person: "legislative-clerk-1",
      duty: "legislative-clerk",
      dutiesHeld: ["legislative-clerk"],
      today: "2026-02-13",
      mode: { kind: "live" },
      calendar: undefined,
    };
    const asked = command("RecordVote", {
      stage: "consent",
      on: "2026-02-13",
      outcome: "adopted",
      counts: senators(67),
    });
    const decided = (state: Situation["case"]): void => {
      const situation = { case: state, law: story.law, context } as unknown as Situation;
      expect(decide(situation, asked).kind).toBe("allowed");
    };
    expect(followedWhile(decided)).toBe(1);
  });

  it("is the same for whoever asks again", () => {
    const { state } = story;
    expect(courseOf(state, procedure)).toBe(courseOf(state, procedure));
  });

  it("is the same after an act that is no step of it, and another after one that is", () => {
    const changesBy = (entry: HashedEntry): boolean => {
      const before = fold(entries.slice(0, entry.entry.seq - 1));
      return (
        before !== undefined &&
        courseOf(before, law.procedure) !== courseOf(applyEntry(before, entry), law.procedure)
      );
    };
    const { entries, law } = azerbaijaniCase("InstrumentSigned");
    const changing = entries.filter(changesBy).flatMap(({ entry }) => entry.acts);
    const kinds = changing.map(({ kind }) => kind);
    expect(kinds).toEqual(expect.arrayContaining(["Laid", "VoteCertified", "InstrumentSigned"]));
    expect(kinds).not.toContain("InstrumentPrepared");
  });
});
