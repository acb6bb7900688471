import { cited } from "../support/in-english.ts";
import type { Statement } from "../../src/treaty/statement.ts";
import { azerbaijaniCase, command } from "../support/cases.ts";
import {
  all,
  budapest,
  depositedPast,
  item,
  laid,
  reservation,
  saidAtSignature,
} from "../support/readiness.ts";

const said: Statement = { ...reservation, id: "said" };
const ids = (story: Parameters<typeof all>[0]): readonly string[] =>
  all(story)
    .map(({ id }) => id)
    .filter((id) => /^(permitted|confirmed)/.test(id));

describe("what is judged of each statement", () => {
  it("is the worst of what can be said of it, though it comes last", () => {
    const late = depositedPast().record(
      command("RecordDatedFact", {
        fact: "depositaryNotice",
        on: "2011-01-01",
        statements: [{ ...said, label: "declaration", clause: "4(2)" }],
      }),
    );
    expect(item(late, "permitted:said")).toMatchObject({
      status: "broken",
      why: expect.stringMatching(/^made after the deposit; it is late:/) as string,
    });
  });
  it("has no advice where all is well, and names the entry with the statement", () => {
    const story = laid(budapest, [{ ...reservation, clause: "4(2)" }]);
    expect(item(story, "permitted:reservation-11-3")).toMatchObject({
      why: "4(2) permits a reservation; the treaty authorizes it, so it needs no acceptance (VCLT Art. 20(1))",
      entry: story.hashOf("DraftLawLaid"),
    });
  });
  it("has no advice on its name where the fault is another", () => {
    const { why } = item(
      laid(budapest, [{ ...reservation, clause: "5" }]),
      "permitted:reservation-11-3",
    );
    expect(why).toMatch(/this one is prohibited \(VCLT Art\. 19\(b\)\)$/);
  });
  it("is asked with its clause, where it names one", () => {
    const asked = (clause: string | null): string =>
      item(laid(budapest, [{ ...reservation, clause }]), "permitted:reservation-11-3").what;
    expect(asked("11(3)")).toMatch(/^The reservation to 11\(3\) \(reservation-11-3\) is permitted/);
    expect(asked(null)).toMatch(/^The reservation \(reservation-11-3\) is permitted/);
  });
});

describe("a statement made at signature", () => {
  const open = azerbaijaniCase("DraftLawLaid");
  it("is judged only where none that goes with the consent repeats it", () => {
    expect(ids(saidAtSignature(open, said))).toEqual([
      ...["permitted:reservation-11-3", "permitted:designation-40", "confirmed:said"],
    ]);
    expect(ids(saidAtSignature(open, { ...said, clause: "63(3)" }))).toEqual([
      ...["permitted:said", "permitted:reservation-11-3", "permitted:designation-40"],
      "confirmed:said",
    ]);
  });
  it("is confirmed under Article 23(2), by its clause or else its subject", () => {
    const confirmed = (clause: string | null) =>
      item(saidAtSignature(open, { ...said, clause }), "confirmed:said");
    expect(confirmed("11(3)").what).toContain("(said, 11(3))");
    expect(confirmed(null).what).toContain("(said, misuse of devices)");
    expect(cited(confirmed("11(3)").authority)).toMatch(/Art\. 23\(2\)$/);
  });
  it("need not be confirmed where it is a declaration; that no reservation was made is on record", () => {
    const story = saidAtSignature(open, { ...said, label: "declaration", clause: "63(3) bis" });
    expect(ids(story).filter((id) => id.startsWith("confirmed"))).toEqual(["confirmed"]);
    expect(item(story, "confirmed")).toMatchObject({
      status: "met",
      why: "according to the record, no reservation was made at signature",
    });
  });
  it("is not known of where full powers alone are on record", () => {
    const story = open.record(
      command("RecordDatedFact", { fact: "fullPowers", on: "2025-10-24", statements: [] }),
    );
    expect(item(story, "confirmed").status).toBe("notKnown");
  });
});
