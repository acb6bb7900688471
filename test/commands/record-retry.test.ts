import { handlingsIn } from "../../src/office/incident-handling.ts";
import {
  anna,
  decidedAfter,
  recordOf,
  resolve,
  retried,
  retry,
  take,
  theSystem,
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
  const asked: readonly Step[] = [
    [anna, take()],
    [anna, retry()],
  ];
  it("has what came of a retry recorded by the system, once", () => {
    expect(handlingAfter(asked)?.lastRetry).toMatchObject({
      person: "administrator-1",
      outcome: null,
    });
    refusedAs("NoRetryToEnd", [], [theSystem, retried(2, "healed")]);
    refusedAs("NoRetryToEnd", [[anna, take()]], [theSystem, retried(2, "healed")]);
    refusedAs(
      [
        "DutyNotHeld",
        {
          person: "administrator-1",
          duty: "system",
        },
      ],
      asked,
      [anna, retried(2, "healed")],
    );
    refusedAs("NoRetryToEnd", asked, [theSystem, retried(1, "healed")]);
    const done: readonly Step[] = [...asked, [theSystem, retried(2, "stillThere")]];
    expect(handlingAfter(done)).toMatchObject({
      ended: null,
      lastRetry: { outcome: "stillThere" },
    });
    refusedAs("NoRetryToEnd", done, [theSystem, retried(2, "healed")]);
  });
  it("ends the incident where the retry finds it healed", () => {
    const done: readonly Step[] = [...asked, [theSystem, retried(2, "healed")]];
    expect(handlingAfter(done)?.ended).toMatchObject({ kind: "healed", person: "administrator-1" });
    refusedAs("IncidentEnded", done, [anna, resolve()]);
  });
});
