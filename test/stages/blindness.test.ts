import { readableEntries, readableState, type Reader } from "../../src/vote/confidential-votes.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { american, estonian, polish, senators, votes } from "./support/roads.ts";
import type { StagedCase } from "./support/staged-case.ts";

const reader = (person: string, ...duties: readonly string[]): Reader => ({
  person: person as PersonNumber,
  duties,
});
const recorder = reader("legislative-clerk-1", "legislative-clerk");
const certifier = reader("legislative-clerk-2", "legislative-clerk");
const auditor = reader("auditor-1", "auditor");
const auditingCertifier = reader("auditor-2", "auditor", "legislative-clerk");

/** All numbers and outcomes of votes that somebody reads of a case, in its state and in its entries. */
const read = ({ story }: StagedCase, who: Reader): string => {
  const { facts, corrections, ballots } = readableState(story.state, story.law, who);
  const isReadable = readableEntries(story.state, story.law, who);
  const entries = story.entries
    .map(({ entry }) => entry)
    .filter(isReadable)
    .map(({ acts, command }) => ({ acts, command }));
  return JSON.stringify({ facts, corrections, ballots, entries });
};

const counts = (many: number) => `"for":${String(many)},`;
const text = (one: StagedCase, who: Reader) => read(one, who);
const says = (one: StagedCase, many: number, who: Reader): boolean => {
  const all = text(one, who)
    .replaceAll(/"against":\d+,?/g, "")
    .replaceAll(`{}`, "");
  return all.includes(counts(many)) || all.includes(`"for":${String(many)}}`);
};
const everybody: readonly Reader[] = [
  certifier,
  auditingCertifier,
  reader("clerk-1", "executive-clerk"),
  undefined,
];

describe("a vote that nobody has certified yet", () => {
  const recorded = american.onResolution().records({ stage: "consent", counts: senators(67) });
  it("is read by whoever recorded it and by auditors, and by nobody else", () => {
    for (const who of [recorder, auditor]) expect(says(recorded, 67, who)).toBe(true);
    for (const who of everybody) expect(says(recorded, 67, who)).toBe(false);
  });
  it("is read by everybody once it is certified", () => {
    for (const who of everybody) expect(says(recorded.certifies(), 67, who)).toBe(true);
  });
  it("stays unread with every correction of it", () => {
    const corrected = recorded
      .corrects("RecordVote", { counts: senators(68) })
      .corrects("RecordVote", { counts: senators(69) });
    for (const many of [67, 68, 69])
      for (const who of everybody)
        expect([many, says(corrected, many, who)]).toEqual([many, false]);
    for (const many of [67, 68, 69]) expect(says(corrected, many, auditor)).toBe(true);
  });
  it("stays unread with the attempts before it that were declined", () => {
    const again = recorded
      .does(
        "DeclineCertification",
        { of: recorded.story.hashOf("VoteRecorded") },
        { person: "legislative-clerk-2" },
      )
      .records({ stage: "consent", counts: senators(70) });
    for (const many of [67, 70])
      for (const who of everybody) expect([many, says(again, many, who)]).toEqual([many, false]);
  });
  it("is not told by a certification that differed, which auditors alone read", () => {
    const differed = recorded.certifies({ counts: senators(66) });
    for (const who of [recorder, ...everybody]) expect(says(differed, 66, who)).toBe(false);
    expect(says(differed, 66, auditor)).toBe(true);
  });
});

describe("a vote of a body that does not count", () => {
  it("is read by everybody at once", () => {
    const admitted = estonian.laid().on("2026-01-14").records({ outcome: "rejected" });
    for (const who of everybody) expect(read(admitted, who)).toContain('"outcome":"rejected"');
  });
});

describe("a vote that was corrected after it was certified", () => {
  const sejm = reader("sejm-secretary-2", "sejm-secretary");
  const senate = reader("senate-secretary-2", "senate-secretary");
  const first = polish.inSenate();
  const corrected = first.corrects("RecordVote", { counts: votes(401, 40, 10) });
  it("stands for readers as it was certified", () => {
    for (const who of [sejm, undefined]) {
      expect(says(corrected, 400, who)).toBe(true);
      expect(says(corrected, 401, who)).toBe(false);
    }
    expect(says(corrected, 401, auditor)).toBe(true);
    expect(says(corrected.certifies({}, { person: "sejm-secretary-3" }), 401, sejm)).toBe(true);
  });
  it("stays unread after the deposit as well, until it is certified again", () => {
    const ended = american
      .consented()
      .on("2026-03-02")
      .deposits()
      .corrects("RecordVote", { counts: senators(68) });
    expect(ended.at).toBe("deposited");
    for (const who of [certifier, undefined])
      expect([says(ended, 67, who), says(ended, 68, who)]).toEqual([true, false]);
    const again = ended.certifies({}, { person: "legislative-clerk-3" });
    for (const who of everybody) expect(says(again, 68, who)).toBe(true);
  });
  it("stays unread also when another chamber's vote is certified meanwhile", () => {
    const pending = polish.beforeSenate().records({ counts: votes(80, 10) });
    const sejms = pending.state.ballots[0]?.vote;
    const restated: Record<string, unknown> = {
      ...sejms?.act,
      kind: "RecordVote",
      counts: votes(402, 40, 10),
    };
    delete restated["byCounting"];
    const both = pending.does("Correct", { of: sejms?.entry, restated });
    for (const who of [sejm, senate, undefined])
      expect([says(both, 402, who), says(both, 80, who)]).toEqual([false, false]);
    const one = both.certifies();
    for (const who of [sejm, senate, undefined])
      expect([says(one, 402, who), says(one, 80, who), says(one, 400, who)]).toEqual([
        false,
        true,
        true,
      ]);
  });
});
