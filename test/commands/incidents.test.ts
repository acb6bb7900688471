import { handlingsIn } from "../../src/office/incident-handling.ts";
import {
  anna,
  boris,
  decidedAfter,
  officer,
  recordOf,
  resolve,
  take,
  theSystem,
  type Step,
  retry,
  retried,
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

describe("Taking an incident", () => {
  it("belongs to the duty that can make it good, and to whoever holds it", () => {
    expect(decidedAfter([], [anna, take()])).toMatchObject({ acts: [{ kind: "IncidentTaken" }] });
    expect(decidedAfter([], [officer, take("sendingUnknown.az-7.12.1")]).kind).toBe("allowed");
    refusedAs("IncidentNotOfDuty", [], [officer, take()]);
    refusedAs("IncidentNotOfDuty", [], [anna, take("sendingUnknown.az-7.12.1")]);
    const named = { person: "administrator-1", duty: "administrator" };
    refusedAs(["DutyNotHeld", named], [], [{ ...anna, dutiesHeld: [] }, take()]);
    refusedAs(["DutyNotHeld", { person: "system", duty: "system" }], [], [theSystem, take()]);
  });
  it("may be done by another, who owns it from then on", () => {
    const taken: Step = [anna, take()];
    refusedAs("IncidentTakenAlready", [taken], taken);
    const handling = handlingAfter([taken, [boris, take()]]);
    expect(handling?.owner?.person).toBe("administrator-2");
    refusedAs("IncidentNotTaken", [taken, [boris, take()]], [anna, resolve()]);
  });
  it("is of the next number, and of no other", () => {
    const later = take("documentMissing.az-7.4.3");
    refusedAs(["IncidentNotFound", { why: "the next one is number 1" }], [], [anna, later]);
    const ended: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
    ];
    refusedAs(["IncidentNotFound", { why: "the next one is number 2" }], ended, [anna, later]);
    const again: readonly Step[] = [...ended, [boris, take("documentMissing.az-7.4.2")]];
    refusedAs(["IncidentNotFound", { why: "the next one is number 2" }], again, [anna, later]);
    refusedAs(["IncidentEnded", { person: "administrator-1" }], again, [boris, take()]);
  });
  it("is refused of one that ended with who ended that one, and when, however many came after it", () => {
    const [second, third] = ["documentMissing.az-7.4.2", "documentMissing.az-7.4.3"];
    const both: readonly Step[] = [
      [anna, take()],
      [anna, resolve()],
      [boris, take(second)],
      [boris, resolve(second)],
    ];
    const ofAnna = { person: "administrator-1", at: "2026-01-01T09:00:02.000Z" };
    const ofBoris = { person: "administrator-2", at: "2026-01-01T09:00:04.000Z" };
    for (const before of [both, [...both, [anna, take(third)] as const]]) {
      refusedAs(["IncidentEnded", ofAnna], before, [anna, take()]);
      refusedAs(["IncidentEnded", ofBoris], before, [anna, take(second)]);
    }
  });
});

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
