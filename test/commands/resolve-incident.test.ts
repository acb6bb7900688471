import { handlingsIn } from "../../src/office/incident-handling.ts";
import {
  anna,
  boris,
  decidedAfter,
  recordOf,
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

const handlingAfter = (steps: readonly Step[]) =>
  handlingsIn(recordOf(steps)).get("documentMissing.az-7.4");

describe("Retrying and resolving an incident", () => {
  it("ends it with a reason; what comes after is another incident, which says so", () => {
    const ended: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
    ];
    expect(handlingAfter(ended)?.ended).toMatchObject({ kind: "resolved", reason: "put back" });
    for (const step of [take(), retry(), resolve()])
      refusedAs("IncidentEnded", ended, [anna, step]);
    const again = handlingAfter([...ended, [boris, take("documentMissing.az-7.4.2")]]);
    expect(again).toMatchObject({
      number: 2,
      owner: { person: "administrator-2" },
      ended: null,
      before: { person: "administrator-1", reason: "put back" },
    });
  });
});
