import { handlingsIn } from "../../domain/incident-handling.ts";
import { incidentCaseOf, incidentKeySchema, troubleName } from "../../domain/incident.ts";
import type { CaseId } from "../../domain/ids.ts";
import { incidentListed, incidentsListed } from "../../application/incidents/listed.ts";
import { incident } from "../../application/sweep/incident.ts";
import { gathering } from "../../application/sweep/findings.ts";
import type { Swept } from "../../application/sweep/sweep.ts";
import {
  anna,
  boris,
  decidedAfter,
  missing,
  officer,
  recordOf,
  resolve,
  retried,
  retry,
  take,
  theSystem,
  type Step,
} from "../support/incidents.ts";
import { english, refusalInEnglish } from "../support/in-english.ts";

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

describe("The key of an incident", () => {
  const az7 = "az-7" as CaseId;
  it("is made of what it is about, and holds nothing that an address could not", () => {
    expect(troubleName({ kind: "driverNotHealed", caseId: az7, mark: null })).toBe(
      "driverNotHealed.az-7",
    );
    const mark = "2026-01-01T09:00:00.000Z";
    const old = troubleName({ kind: "checkpointOld", caseId: null, mark });
    expect(old).toMatch(/^checkpointOld\.office\.2026-01-01T090000/);
  });
  it("is read only in that form", () => {
    const keys = [
      missing,
      "driverNotHealed.az-7.1",
      "checkpointOld.office.2026-01-01T090000000Z.2",
    ];
    for (const key of keys)
      expect([key, incidentKeySchema.safeParse(key).success]).toEqual([key, true]);
    for (const key of [
      "",
      "documentMissing.az-7",
      "documentMissing.az-7.0",
      "nothing.az-7.1",
      `${missing} `,
    ])
      expect([key, incidentKeySchema.safeParse(key).success]).toEqual([key, false]);
  });
  it("names the case that it is of, and none for what is the office's", () => {
    const caseOf = (key: string) => incidentCaseOf(incidentKeySchema.parse(key));
    expect(caseOf(missing)).toBe("az-7");
    expect(caseOf("driverNotHealed.az-7.1")).toBe("az-7");
    expect(caseOf("checkpointOld.office.2026-01-01T090000000Z.2")).toBeNull();
  });
  it("made from an instant is one that is read", () => {
    const { trouble } = incident("checkpointOld", {
      caseId: null,
      since: null,
      says: [],
      mark: "2026-01-01T09:00:00.000Z",
    });
    expect(incidentKeySchema.safeParse(`${trouble}.1`).success).toBe(true);
  });
});

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

describe("The list of incidents", () => {
  const swept = (at: string): Swept => {
    const findings = gathering();
    const about = { caseId: "az-7" as CaseId, since: null };
    findings.incident(
      incident("documentMissing", {
        ...about,
        says: { kind: "asWritten", text: "it is gone" },
        mark: 4,
      }),
    );
    return { kind: "swept", at, took: 5, cases: 1, ...findings.gathered() };
  };
  const listedAfter = (steps: readonly Step[], at: string) =>
    incidentsListed(handlingsIn(recordOf(steps)), swept(at)).map(({ key, state, says }) => [
      key,
      state,
      says === null ? null : english(says),
    ]);
  const early = "2026-01-01T09:00:00.000Z";
  const late = "2026-01-01T10:00:00.000Z";
  const ended: readonly Step[] = [
    [anna, take()],
    [anna, resolve()],
  ];

  it("has one incident, however often it was found, and its owner", () => {
    expect(listedAfter([], early)).toEqual([[missing, "open", "it is gone"]]);
    expect(listedAfter([], late)).toEqual([[missing, "open", "it is gone"]]);
    expect(listedAfter([[anna, take()]], late)).toEqual([[missing, "taken", "it is gone"]]);
  });
  it("shows what ended as ended until a sweep finds it again, and then as another", () => {
    expect(listedAfter(ended, early)).toEqual([[missing, "ended", "it is gone"]]);
    expect(listedAfter(ended, late)).toEqual([["documentMissing.az-7.4.2", "open", "it is gone"]]);
    const [found] = incidentsListed(handlingsIn(recordOf(ended)), swept(late));
    expect(found).toMatchObject({ owner: null, before: { reason: "put back" } });
  });
  it("keeps what somebody has taken and the last sweep did not name", () => {
    const taken: readonly Step[] = [[anna, take("driverNotHealed.az-9.1")]];
    expect(listedAfter(taken, late)).toEqual([
      [missing, "open", "it is gone"],
      ["driverNotHealed.az-9.1", "taken", null],
    ]);
    const namedBy = (last: Swept | undefined) =>
      incidentsListed(handlingsIn(recordOf(taken)), last).map(({ named }) => named);
    expect(namedBy(swept(late))).toEqual(["named", "notNamed"]);
    expect(namedBy(undefined)).toEqual(["notLookedFor"]);
  });
  it("can be asked for one, also after it has ended", () => {
    const handlings = handlingsIn(recordOf(ended));
    const key = incidentKeySchema.parse(missing);
    expect(incidentListed(handlings, undefined, key)).toMatchObject({ key, state: "ended" });
    const other = incidentKeySchema.parse("documentMissing.az-7.5.1");
    expect(incidentListed(handlings, swept(late), other)).toBeUndefined();
  });
});
