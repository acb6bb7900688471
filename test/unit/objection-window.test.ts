import { saying } from "../support/in-english.ts";
import { knownDate, unknownDate, type FactDate } from "../../src/clocks/dates/fact-date.ts";
import { objectionWindow as objectionWindowSaid } from "../../src/treaty/objection-window.ts";
import { day } from "../support/law.ts";

const objectionWindow = saying(objectionWindowSaid);

const on = (text: string): FactDate => knownDate(day(text));
const between = (from: string, to: string): FactDate => ({
  kind: "between",
  from: day(from),
  to: day(to),
});
const windowOf = (circulatedOn: FactDate, today: string, objections: readonly FactDate[] = []) =>
  objectionWindow({
    circulatedOn,
    today: day(today),
    objections: objections.map((date, index) => ({ by: `State ${String(index + 1)}`, on: date })),
  });

describe("the time for objections", () => {
  it("closes on the same day-number a year later: circulated 1 December 2003, accepted 1 December 2004", () => {
    expect(windowOf(on("2003-12-01"), "2005-01-01")).toMatchObject({
      opensOn: "2003-12-01",
      closesOn: "2004-12-01",
      outcome: "accepted",
      authority: { mark: "seen" },
    });
  });
  it("clips where the year after has no such day", () => {
    expect(windowOf(on("2028-02-29"), "2028-03-01").closesOn).toBe("2029-02-28");
  });
  it("runs until its last day is over", () => {
    expect(windowOf(on("2025-04-01"), "2026-03-31").outcome).toBe("running");
    expect(windowOf(on("2025-04-01"), "2026-04-01").outcome).toBe("running");
    expect(windowOf(on("2025-04-01"), "2026-04-02").outcome).toBe("accepted");
  });
  it("is blocked by one objection inside, on its last day too", () => {
    const blocked = windowOf(on("2025-04-01"), "2026-06-01", [on("2026-04-01")]);
    expect(blocked).toMatchObject({ outcome: "blocked", objections: [{ inside: true }] });
    expect(blocked.why).toContain("State 1");
    expect(windowOf(on("2025-04-01"), "2025-05-01", [on("2025-04-20")]).outcome).toBe("blocked");
  });
  it("is not blocked by an objection that came too late", () => {
    expect(windowOf(on("2025-04-01"), "2026-06-01", [on("2026-04-02")])).toMatchObject({
      outcome: "accepted",
      objections: [{ by: "State 1", inside: false }],
    });
  });
  it("is twelve months from the first day of 2000 on", () => {
    expect(windowOf(on("2000-01-01"), "2001-06-01")).toMatchObject({
      closesOn: "2001-01-01",
      authority: { mark: "seen" },
    });
    expect(windowOf(on("1999-12-31"), "2001-06-01")).toMatchObject({
      closesOn: "2000-03-30",
      authority: { mark: "unverified" },
    });
  });
  it("leaves open an objection that may have come on its last day, and names who made it", () => {
    const found = windowOf(on("2025-04-01"), "2026-06-01", [between("2026-04-01", "2026-04-03")]);
    expect(found).toMatchObject({ outcome: "unknown", objections: [{ inside: "unknown" }] });
    expect(found.why).toContain("State 1");
    expect(
      windowOf(on("2025-04-01"), "2026-06-01", [between("2026-04-02", "2026-04-03")]).objections,
    ).toEqual([{ by: "State 1", inside: false }]);
  });
  it("of which nobody knows whether the objection came inside is unknown", () => {
    expect(windowOf(on("2025-04-01"), "2026-06-01", [unknownDate]).outcome).toBe("unknown");
    expect(
      windowOf(on("2025-04-01"), "2026-06-01", [between("2026-03-30", "2026-04-03")]).outcome,
    ).toBe("unknown");
    // While it runs, whatever is on record has come inside.
    expect(windowOf(on("2025-04-01"), "2025-06-01", [unknownDate]).outcome).toBe("blocked");
    // One that is certain decides, whatever the other is.
    expect(windowOf(on("2025-04-01"), "2026-06-01", [unknownDate, on("2025-05-01")]).outcome).toBe(
      "blocked",
    );
  });
  it("of a circulation whose day is not known is unknown", () => {
    expect(windowOf(unknownDate, "2026-06-01", [on("2025-05-01")])).toMatchObject({
      opensOn: null,
      closesOn: null,
      outcome: "unknown",
      objections: [{ inside: "unknown" }],
    });
  });
  it("of a circulation on one of several days is certain only outside of its two ends", () => {
    const circulated = between("2025-04-01", "2025-04-10");
    expect(windowOf(circulated, "2026-04-01")).toMatchObject({ outcome: "running", opensOn: null });
    expect(windowOf(circulated, "2026-04-05").outcome).toBe("unknown");
    expect(windowOf(circulated, "2026-04-10")).toMatchObject({
      outcome: "unknown",
      closesOn: null,
    });
    expect(windowOf(circulated, "2026-04-11")).toMatchObject({ outcome: "accepted" });
    expect(windowOf(circulated, "2026-06-01", [on("2026-04-05")]).outcome).toBe("unknown");
  });
  it("was ninety days before 2000, which nobody here has read", () => {
    expect(windowOf(on("1998-01-01"), "2000-01-01")).toMatchObject({
      closesOn: "1998-04-01",
      outcome: "accepted",
      authority: { mark: "unverified" },
    });
  });
});
