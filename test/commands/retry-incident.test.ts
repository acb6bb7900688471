import {
  anna,
  boris,
  decidedAfter,
  resolve,
  retry,
  take,
  type Step,
} from "../support/incidents.ts";
import { refusalInEnglish } from "../support/in-english.ts";

type Refused = string | readonly [kind: string, fields: Readonly<Record<string, string | null>>];

const refusedAs = (as: Refused, before: readonly Step[], step: Step): void => {
  const [kind, fields] = typeof as === "string" ? [as, {}] : as;
  const decision = decidedAfter(before, step);
  expect(decision.kind === "refused" && refusalInEnglish(decision.refusal)).toMatchObject({
    kind,
    ...fields,
  });
};

describe("Retrying and resolving an incident", () => {
  it("is for its owner", () => {
    for (const step of [retry(), resolve()]) {
      refusedAs(["IncidentNotTaken", { owner: null }], [], [anna, step]);
      const owner = "administrator-2";
      refusedAs(["IncidentNotTaken", { owner }], [[boris, take()]], [anna, step]);
      expect(decidedAfter([[anna, take()]], [anna, step]).kind).toBe("allowed");
    }
  });
});
