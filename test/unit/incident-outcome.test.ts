import { outcomeIn } from "../../src/ledger/incidents/handle.ts";
import { noneFound } from "../../src/ledger/sweep/findings.ts";
import { incident, type Incident } from "../../src/ledger/sweep/incident.ts";
import type { LookedAgain } from "../../src/ledger/sweep/looks.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { incidentKeySchema, type IncidentKind } from "../../src/office/incident.ts";

const caseId = caseIdSchema.parse("az-7");
const earlier = "2026-03-01T09:00:00.000Z";
const takenAt = "2026-03-01T10:00:00.000Z";
const later = "2026-03-01T11:00:00.000Z";

const found = (kind: IncidentKind): Incident =>
  incident(kind, { caseId, since: null, says: { kind: "asWritten", text: "as it was found" } });
const looked = (incidents: readonly Incident[], elsewhere?: LookedAgain["elsewhere"]) => ({
  incidents,
  looked: true,
  ...(elsewhere === undefined ? {} : { elsewhere }),
});
const outcome = (kind: IncidentKind, look: LookedAgain): string =>
  outcomeIn(look, { incident: incidentKeySchema.parse(`${kind}.az-7.1`), takenAt });

describe("What comes of a retry where another looks at the drivers", () => {
  it("is not known of a driver at which nobody has looked since it was taken, whatever was named of it", () => {
    for (const incidents of [[found("driverNotHealed")], []])
      for (const at of ["", earlier, takenAt])
        expect(outcome("driverNotHealed", looked([], { at, incidents }))).toBe("unknown");
  });

  it("is what the driver's own look said that began after that", () => {
    const said = (incidents: readonly Incident[]) =>
      outcome("driverNotHealed", looked([], { at: later, incidents }));
    expect(said([])).toBe("healed");
    expect(said([found("driverNotHealed")])).toBe("stillThere");
    expect(said([found("caseNotLookedAt")])).toBe("unknown");
  });

  it("is not known of a look that failed there, and has not been made again since", () => {
    const failed = (at: string) =>
      outcome("caseNotLookedAt", looked([], { at, incidents: [found("caseNotLookedAt")] }));
    expect(failed(earlier)).toBe("unknown");
    expect(failed(later)).toBe("stillThere");
    expect(outcome("caseNotLookedAt", looked([], { at: earlier, incidents: [] }))).toBe("healed");
  });

  it("does not hang on the drivers where the trouble is none of theirs", () => {
    const elsewhere = { at: earlier, incidents: [found("caseNotLookedAt")] };
    expect(outcome("documentMissing", looked([], elsewhere))).toBe("healed");
    expect(outcome("documentMissing", looked([found("documentMissing")], elsewhere))).toBe(
      "stillThere",
    );
    expect(outcome("documentMissing", looked([found("recordDamaged")], elsewhere))).toBe("unknown");
  });
});

describe("What comes of a retry in a case that has ended", () => {
  const kinds = Object.keys(noneFound) as readonly IncidentKind[];

  it("is healed only if it is of a kind that its record shows", () => {
    const look: LookedAgain = { incidents: [], looked: true, ended: true };
    expect(kinds.filter((kind) => outcome(kind, look) === "healed")).toEqual([
      "recordDamaged",
      "headBehind",
      "documentMissing",
    ]);
  });

  it("is healed of every kind if it has not ended", () => {
    expect(kinds.every((kind) => outcome(kind, looked([])) === "healed")).toBe(true);
  });
});
