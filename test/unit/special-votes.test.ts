import { memberPositions as positions } from "../../src/vote/roll-call.ts";
import { cellsOf } from "../../src/open-data/lists/csv-line.ts";
import { readRollCall, rollCallText } from "../../src/open-data/lists/roll-call.ts";
import { notesOfCase } from "../../src/audit/notes.ts";
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

describe("The cells of a line of CSV", () => {
  it("may hold commas and quotes when they stand in quotes", () => {
    expect(cellsOf('"Member, the first","for"')).toEqual(["Member, the first", "for"]);
    expect(cellsOf('"called ""the Elder""",against')).toEqual(['called "the Elder"', "against"]);
    expect(cellsOf("Member 2 , absent")).toEqual(["Member 2", "absent"]);
    expect(cellsOf("one,two,")).toEqual(["one", "two", ""]);
  });

  it("are parted by another sign where one is named", () => {
    expect(cellsOf('"Member; the first";for', ";")).toEqual(["Member; the first", "for"]);
    expect(cellsOf("Member, the first\tfor", "\t")).toEqual(["Member, the first", "for"]);
  });

  it("are not understood when a quote stays open", () => {
    expect(cellsOf('"Member,for')).toBeUndefined();
    expect(cellsOf('Member "x",for')).toBeUndefined();
  });
});

describe("A pasted roll call", () => {
  it.each([
    ["with semicolons in English", "A; for\nB; against\nC; abstaining\nD; not voting\nE; absent"],
    [
      "with semicolons in Azerbaijani, in capitals too",
      "A; lehinə\nB; ƏLEYHİNƏ\nC; bitərəf\nD; iştirak edib, səs verməyib\nE; iştirak etməyib",
    ],
    [
      "with commas and quotes",
      'name,position\r\n"A",for\r\nB,"against"\r\nC,abstaining\r\nD,notVoting\r\nE,absent',
    ],
    [
      "with tabs, a byte order mark and empty lines",
      "\ufeffA\tfor\n\nB\tagainst\nC\tabstaining\nD\tnot voting\n\nE\tabsent\n",
    ],
  ])("is read %s", (_, text) => {
    expect(readRollCall(text)).toEqual({
      hasHeader: text.startsWith("name"),
      votes: positions.map((position, index) => ({ member: "ABCDE"[index], position })),
      faults: [],
    });
  });

  it("keeps a name with a comma whole where a semicolon separates", () => {
    expect(readRollCall("Əliyev, Vəli; for").votes).toEqual([
      { member: "Əliyev, Vəli", position: "for" },
    ]);
  });

  it.each([
    ['"O\'Brien, Jr",absent', "O'Brien, Jr"],
    ['"Əliyev; Vəli";absent', "Əliyev; Vəli"],
    ['"called ""the Elder""",absent', 'called "the Elder"'],
  ])("keeps a name whole that stands in quotes: %s", (text, member) => {
    expect(readRollCall(`member,position\n${text}`)).toEqual({
      hasHeader: true,
      votes: [{ member, position: "absent" }],
      faults: [],
    });
  });

  it.each([
    ["A; maybe", { line: 1, kind: "position", text: "A; maybe", word: "maybe" }],
    ["A; fo", { line: 1, kind: "position", text: "A; fo", word: "fo" }],
    ['"Əli\tVəli";for', { line: 1, kind: "name", text: '"Əli\tVəli";for' }],
    ["A\u202e; for", { line: 1, kind: "name", text: "A\u202e; for" }],
    [`${"A".repeat(501)}; for`, { line: 1, kind: "name", text: `${"A".repeat(501)}; for` }],
    ["A", { line: 1, kind: "line", text: "A" }],
    ["A; B; for", { line: 1, kind: "line", text: "A; B; for" }],
    ['"A,for', { line: 1, kind: "line", text: '"A,for' }],
    ['A "B",for', { line: 1, kind: "line", text: 'A "B",for' }],
    ["; for", { line: 1, kind: "line", text: "; for" }],
    ["A; for\n\nB, C, for", { line: 3, kind: "line", text: "B, C, for" }],
  ])("reports %j by its line and guesses nothing", (text, fault) => {
    expect(readRollCall(text).faults).toEqual([fault]);
  });

  it("is written so that it is read again as it was", () => {
    const members = ["Üzv", "O'Brien, Jr", "Əliyev; Vəli", '"Bəy" Əli', "Əli Vəli"];
    const votes = positions.map((position, index) => ({ member: members[index] ?? "", position }));
    for (const language of ["az", "en"] as const)
      expect(readRollCall(rollCallText(votes, language)).votes).toEqual(votes);
  });
});

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
      command("RecordVote", { counts: votesFor(62), outcome: "adopted" }),
    );
    const state = readableState(odd.state, odd.law, certifier);
    expect(notesOfCase({ state, law: odd.law, calendars: [] })).toEqual([]);
    expect(state.ballots).toEqual([]);
    expect(JSON.stringify(auditOf({ ...odd, state }, "2026-02-11"))).not.toMatch(/62/);
  });
  it("that was corrected after its certification stands for others as it was certified", () => {
    const done = certified(waiting);
    const corrected = done.record(
      command("Correct", {
        of: done.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(77) }),
      }),
      { duty: "plenary-secretary" },
    );
    const readable = readableState(corrected.state, corrected.law, certifier);
    expect(readable.ballots.at(-1)?.vote.act.counts).toMatchObject({ for: 90 });
    expect(JSON.stringify(auditOf({ ...corrected, state: readable }))).not.toContain("77");
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
    const of = waiting.hashOf("VoteRecorded");
    const differed = waiting.record(command("CertifyVote", { of, counts: votesFor(91) }), {
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
