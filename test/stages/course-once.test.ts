import { withFacts } from "../../src/procedure/case/case.ts";
import { courseOf } from "../../src/procedure/case/course-of-case.ts";
import { decide } from "../../src/procedure/decide.ts";
import type { Situation } from "../../src/procedure/rules/rule.ts";
import { command } from "../support/cases.ts";
import { american, senators } from "./support/roads.ts";

/** How often the entries of a case are followed through its file while something is decided. */
const followedWhile = (decided: (state: Situation["case"]) => unknown): number => {
  const state = american.onResolution().state;
  let followed = 0;
  // A course is made by going through the facts from the first.
  const reduce = (...args: readonly unknown[]): unknown => {
    followed += 1;
    return Reflect.apply(Array.prototype.reduce, [...state.facts], args);
  };
  const facts = Object.defineProperty([...state.facts], "reduce", { value: reduce });
  const counted = withFacts(state, facts);
  followed = 0;
  decided(counted);
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
});
