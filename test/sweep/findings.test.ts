import { namedElsewhere } from "../../src/ledger/sweep/without-drivers.ts";
import { gathering, type Gathered } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import type { IncidentKind } from "../../src/office/incident.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";

const found = (kind: IncidentKind, number: number): Incident =>
  incident(kind, {
    caseId: caseIdSchema.parse(`case-${String(number)}`),
    since: null,
    says: { kind: "asWritten", text: "an invented incident" },
  });
const numbers = (howMany: number): readonly number[] =>
  Array.from({ length: howMany }, (_, index) => index);

/** What a sweep gathers that is told of so many cases, of each twice. */
const gatheredOf = (howMany: number, kind: IncidentKind = "documentMissing"): Gathered => {
  const findings = gathering();
  for (const number of numbers(howMany))
    for (const one of [found(kind, number), found(kind, number)]) findings.incident(one);
  return findings.gathered();
};

describe("Incidents beyond those that are listed", () => {
  it("are counted once each, as those that are listed are", () => {
    const { incidents, unlisted, found: counts } = gatheredOf(1003);
    expect([incidents.length, unlisted, counts.documentMissing]).toEqual([1000, 3, 1003]);
  });

  it("are counted apart by kind in one case", () => {
    const findings = gathering(gatheredOf(1000));
    for (const kind of ["noticeNotTold", "sendingUnknown", "noticeNotTold"] as const)
      findings.incident(found(kind, 1));
    expect(findings.gathered()).toMatchObject({
      unlisted: 2,
      found: { noticeNotTold: 1, sendingUnknown: 1 },
    });
  });

  it("of another sweep are counted as well, by their kinds", async () => {
    const other = gatheredOf(1005, "driverNotHealed");
    const last = {
      ...other,
      kind: "swept",
      at: "2026-01-01T00:00:00.000Z",
      took: 0,
      cases: 1005,
      wholeAt: null,
    } as const;
    const findings = gathering();
    findings.incident(found("documentMissing", 1));
    await namedElsewhere({ last: () => Promise.resolve(last) }, undefined)(findings);
    const { incidents, unlisted, found: counts } = findings.gathered();
    // One more that found no room in the list.
    expect([incidents.length, unlisted]).toEqual([1000, 6]);
    expect([counts.driverNotHealed, counts.documentMissing]).toEqual([1005, 1]);
  });
});
