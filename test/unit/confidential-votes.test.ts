import { notesOfCase } from "../../src/audit/notes.ts";
import { judgementOf } from "../support/judged.ts";
import {
  hiddenVote,
  readableEntries,
  readableState,
  type Reader,
} from "../../src/vote/confidential-votes.ts";
import type { Duty } from "../../src/office/duty.ts";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { azerbaijaniCase, certified, command, voted, votesFor } from "../support/cases.ts";
import { auditOf } from "../support/audit-findings.ts";
import { importing, type CaseBuilder } from "../support/case-builder.ts";

const reader = (person: string, ...duties: readonly Duty[]): Reader => ({
  person: person as PersonNumber,
  duties,
});
const certifier = reader("plenary-secretary-2", "plenary-secretary");
const clerk = reader("clerk-1", "clerk");
const recorder = reader("plenary-secretary-1", "plenary-secretary");
const auditor = reader("auditor-1", "auditor");

const sees = (story: CaseBuilder, who: Reader): boolean =>
  JSON.stringify(readableState(story.state, story.law, who)).includes('"for":');
const reads = (story: CaseBuilder, who: Reader): readonly number[] => {
  const isReadable = readableEntries(story.state, story.law, who);
  return story.entries.filter(({ entry }) => !isReadable(entry)).map(({ entry }) => entry.seq);
};

describe("the first record of a vote", () => {
  const waiting = voted(azerbaijaniCase("SittingScheduled"));
  const last = waiting.entries.length;
  it("is read by who made it and by auditors, and by nobody else until it is certified", () => {
    const all = [certifier, clerk, undefined, recorder, auditor];
    expect(all.map((who) => sees(waiting, who))).toEqual([false, false, false, true, true]);
    expect(all.map((who) => reads(waiting, who))).toEqual([[last], [last], [last], [], []]);
    expect(all.map((who) => sees(certified(waiting), who))).not.toContain(false);
    expect(all.flatMap((who) => reads(certified(waiting), who))).toEqual([]);
  });
  it("is told to others by its day and its form alone", () => {
    expect(hiddenVote(waiting.state, waiting.law, certifier)).toEqual({
      on: { kind: "known", on: "2026-02-10" },
      form: "counts",
      person: "plenary-secretary-1",
      seq: last,
    });
    expect(hiddenVote(waiting.state, waiting.law, auditor)).toBeUndefined();
  });
  it("is kept from an auditor who may certify it", () => {
    expect(sees(waiting, reader("auditor-1", "auditor", "plenary-secretary"))).toBe(false);
  });
  it("leaves no trace in what is noted or judged before others", () => {
    const odd = azerbaijaniCase("SittingScheduled").record(
      command("RecordPlenaryVote", { record: votesFor(62), declared: "adopted" }),
    );
    const state = readableState(odd.state, odd.law, certifier);
    expect(notesOfCase({ state, law: odd.law, calendars: [] })).toEqual([]);
    expect(state.votes).toEqual([]);
    expect(JSON.stringify(auditOf({ ...odd, state }, "2026-02-11"))).not.toMatch(/62/);
  });
  it("that was corrected after its certification stands for others as it was certified", () => {
    const done = certified(waiting);
    const corrected = done.record(
      command("Correct", {
        of: done.hashOf("PlenaryVoteRecorded"),
        restated: command("RecordPlenaryVote", { record: votesFor(77) }),
      }),
      { duty: "plenary-secretary" },
    );
    const readable = readableState(corrected.state, corrected.law, certifier);
    const shown = readable.votes.at(-1)?.vote;
    expect(shown?.act.record).toMatchObject({ for: 90 });
    expect(judgementOf({ state: readable, law: corrected.law }).had).toBe(90);
    expect(reads(corrected, certifier)).toEqual([corrected.entries.length]);
  });
  it("of a past case is read by everybody", () => {
    const past = voted(azerbaijaniCase("SittingScheduled").with(importing));
    expect(sees(past, undefined)).toBe(true);
  });
});

describe("a certification that differed", () => {
  it("is read by auditors alone, also after the vote is certified", () => {
    const waiting = voted(azerbaijaniCase("SittingScheduled"));
    const of = waiting.hashOf("PlenaryVoteRecorded");
    const differed = waiting.record(command("CertifyPlenaryVote", { of, record: votesFor(91) }), {
      person: "plenary-secretary-2",
    });
    const done = certified(differed);
    const n = differed.entries.length;
    for (const who of [certifier, recorder, clerk, undefined])
      expect(reads(done, who)).toEqual([n]);
    expect(reads(done, auditor)).toEqual([]);
    expect(JSON.stringify(done.state)).not.toContain('"for":91');
  });
});
