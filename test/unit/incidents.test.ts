import { handlingsIn } from "../../src/office/incident-handling.ts";
import { incidentCaseOf, incidentKeySchema, troubleName } from "../../src/office/incident.ts";
import type { CaseId } from "../../src/procedure/values/ids.ts";
import { incidentListed, incidentsListed } from "../../src/ledger/incidents/listed.ts";
import { incident } from "../../src/ledger/sweep/incident.ts";
import { gathering } from "../../src/ledger/sweep/findings.ts";
import type { Swept } from "../../src/ledger/sweep/sweep.ts";
import { anna, missing, recordOf, resolve, take, type Step } from "../support/incidents.ts";
import { english } from "../support/in-english.ts";

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
