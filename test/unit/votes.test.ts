import { factLines } from "../../src/api/shapes/facts.ts";
import { brokenByEntry } from "../../src/commands/noted.ts";
import type { Duty } from "../../src/law/duty.ts";
import { cellsOf } from "../../src/exports/lists/csv-line.ts";
import { readRollCall, rollCallText } from "../../src/exports/lists/roll-call.ts";
import { printMode } from "../../src/views/print-mode.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import {
  hiddenVote,
  readableEntries,
  readableState,
  type Reader,
} from "../../src/office/confidential-votes.ts";
import { countsVoted, memberPositions as positions } from "../../src/law/votes/roll-call.ts";
import { wordsIn } from "../../src/files/words.ts";
import { auditOf, brokenRules } from "../support/audit-findings.ts";
import { type CaseBuilder, importing } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  command,
  votesFor,
  voted,
} from "../support/cases.ts";
import { digestOf } from "../support/law.ts";
import type { CaseView } from "../../src/ledger/reading/case-view.ts";

const reason = { reason: "the minutes say otherwise", legalBasis: "Internal Rules" };
const commandsNext = ({ state, law }: CaseBuilder): readonly string[] =>
  nextSteps(state, law.procedure).map(({ command: kind }) => kind);
/** What the facts of a case say of its votes. */
const decided = ({ state, law }: CaseBuilder): string =>
  factLines({ state, law } as unknown as CaseView, wordsIn("en"))
    .filter(({ name }) => name.includes("vote"))
    .map(({ about }) => about)
    .join("\n");

const adopted = azerbaijaniCase("VoteCertified");
const corrected = adopted.record(
  command("Correct", {
    of: adopted.hashOf("VoteRecorded"),
    restated: command("RecordVote", { counts: votesFor(70) }),
    ...reason,
  }),
);
const again = command("CertifyVote", {
  of: corrected.hashOf("VoteRecorded"),
  counts: votesFor(70),
});

describe("a vote corrected after it was certified", () => {
  it("holds up whatever rests on it, until it is certified again", () => {
    corrected.when(command("Present")).thenRefused("VoteAwaitsCertification");
    expect(nextSteps(corrected.state, corrected.law.procedure)).toMatchObject([
      { command: "CertifyVote" },
    ]);
    expect(brokenRules(auditOf(corrected, "2026-02-11"))).toEqual([
      "Did a second person certify the vote at ‘Single-reading plenary vote’ (10 February 2026)?",
    ]);
  });
  it("holds up another vote where it brought no decision", () => {
    const few = { counts: votesFor(60, 82), outcome: "noDecision" };
    const none = certified(azerbaijaniCase("SittingScheduled").record(command("RecordVote", few)));
    const restated = command("RecordVote", { ...few, counts: votesFor(61, 82) });
    const of = none.hashOf("VoteRecorded");
    const changed = none.record(command("Correct", { of, restated, ...reason }));
    for (const kind of ["ScheduleSitting", "RecordVote"] as const)
      changed.when(command(kind)).thenRefused("VoteAwaitsCertification");
    certified(changed)
      .when(command("ScheduleSitting", { sittingOn: "2026-02-17" }))
      .thenActs("SittingScheduled");
  });
  it("is certified again by somebody other than who recorded or corrected it, and the case goes on from its stage", () => {
    corrected.when(again, { person: "plenary-secretary-1" }).thenRefused("SamePerson");
    const stands = corrected
      .despite(again, { person: "plenary-secretary-2" })
      .thenStage("head-of-state");
    expect(brokenRules(auditOf(stands, "2026-02-11"))).toEqual([]);
    stands.when(command("Present")).thenActs("Presented");
  });
});

describe("a vote corrected after the bill came back", () => {
  const few = { counts: votesFor(60, 82), outcome: "noDecision" };
  const restate = (story: CaseBuilder, content: object) =>
    story.record(
      command("Correct", {
        of: story.hashOf("VoteRecorded"),
        restated: command("RecordVote", content),
        ...reason,
      }),
    );

  it("from the head of state is certified again, and leads to no signature without another vote", () => {
    const returned = azerbaijaniCase("Presented").record(
      command("RecordAssent", { outcome: "returned" }),
    );
    const again = certified(restate(returned, { counts: votesFor(91) }));
    expect(again.state.stage).toBe("second-vote");
    again.when(command("RecordAssent")).thenRefused("StageNotOpen");
    again.when(command("ScheduleSitting", { sittingOn: "2026-03-10" })).thenStage("second-vote");
  });
  it("from the committees is certified again, or holds nothing up", () => {
    const undecided = certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordVote", few)),
    );
    const back = certified(
      undecided.record(command("RecordVote", { outcome: "referredBack", counts: null })),
    );
    const restated = command("RecordVote", { ...few, counts: votesFor(61, 82) });
    const of = undecided.hashOf("VoteRecorded");
    const changed = back.record(command("Correct", { of, restated, ...reason }));
    const again = ["Refer", "RecordReport"];
    expect(commandsNext(changed)).toEqual(again);
    changed.when(command("RecordReport", { on: "2026-02-16" })).thenStage("plenary");
  });
});

describe("a vote of which the certification was declined after its correction", () => {
  const none = certified(
    azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(60, 82), outcome: "noDecision" }),
    ),
  );
  const changed = none.record(
    command("Correct", {
      of: none.hashOf("VoteRecorded"),
      restated: command("RecordVote", { counts: votesFor(90) }),
      ...reason,
    }),
  );
  const decline = command("DeclineCertification", { of: changed.hashOf("VoteRecorded") });
  const declined = changed.record(decline, { person: "plenary-secretary-2" });

  it("is recorded anew, and not declined or certified once more", () => {
    expect(commandsNext(changed)).toEqual(["CertifyVote", "DeclineCertification"]);
    expect(commandsNext(declined)).toEqual(["ScheduleSitting", "RecordVote"]);
    declined.when(decline, { person: "plenary-secretary-2" }).thenRefused("NoVoteToCertify");
    expect(certified(declined.record(command("RecordVote"))).state.stage).toBe("head-of-state");
  });
  it("stands as declined, in its facts, for the audit and on its paper", () => {
    expect(decided(changed)).toContain("corrected by plenary-secretary-1 after certification");
    expect(decided(declined)).toContain("certification was declined");
    expect(brokenRules(auditOf(declined, "2026-02-11"))).toEqual([]);
    expect(printMode(declined.state, "vote-record")).toMatchObject({ why: "uncertified" });
  });
});

describe("a vote certified again", () => {
  it("moves no case that has gone on since", () => {
    const signed = azerbaijaniCase("AssentRecorded");
    const corrected = signed.record(
      command("Correct", {
        of: signed.hashOf("VoteRecorded"),
        restated: command("RecordVote", { counts: votesFor(80) }),
        ...reason,
      }),
    );
    expect(certified(corrected).state.stage).toBe("instrument");
  });
});

describe("the texts of a case", () => {
  const evil = digestOf("another text");
  it("are fixed by the vote: restating the laying cannot change them", () => {
    const voted = certified(azerbaijaniCase("VoteRecorded"));
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("Laid"),
          restated: command("Lay", { text: evil }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
    voted
      .when(
        command("Correct", {
          of: voted.hashOf("Laid"),
          restated: command("Lay", { statements: [] }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
  });
  it("are fixed by the certification: restating the vote cannot change them", () => {
    adopted
      .when(
        command("Correct", {
          of: adopted.hashOf("VoteRecorded"),
          restated: command("RecordVote", { text: evil, consent: evil }),
          ...reason,
        }),
      )
      .thenRefused("TextsAreFixed");
  });
  it("are fixed by a laying at a stage, and other fields can still be restated", () => {
    const laid = britishCase("Published");
    const restate = (fields: Parameters<typeof command>[1]) =>
      command("Correct", {
        of: laid.hashOf("Laid"),
        restated: command("Lay", { body: "minister", with: ["copy", "memorandum"], ...fields }),
        ...reason,
      });
    laid.when(restate({ text: evil })).thenRefused("TextsAreFixed");
    laid.when(restate({ by: "another minister" })).thenActs("ActCorrected");
  });
});

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
    const broken = odd.entries
      .slice(0, -1)
      .flatMap(({ entry }) => brokenByEntry({ state, law: odd.law, calendars: [] }, entry));
    expect(broken).toEqual([]);
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

// A roll call that shows one member in two rows which look alike would count one vote twice.

const story = azerbaijaniCase("SittingScheduled");
const rollCallOf = (...more: readonly string[]) =>
  [...Array.from({ length: 83 }, (_, index) => `member ${String(index + 1)}`), ...more].map(
    (member) => ({ member, position: "for" as const }),
  );

describe("A roll call with names that look alike", () => {
  it.each([
    ["in capitals", "Member 7"],
    ["with an invisible character", "member\u200b 7"],
    ["with a soft hyphen", "mem\u00adber 7"],
    ["with two blanks", "member  7 "],
    ["with a blank that does not break", "member\u00a07"],
    ["with a digit of full width", "member \uff17"],
  ])("names a member twice, once %s, and is refused", (_, member) => {
    story
      .when(command("RecordVote", { counts: null, rollCall: rollCallOf(member) }))
      .thenRefused("MemberNamedTwice", { member });
  });

  it("is taken where they differ in a letter, with or without a dot", () => {
    const rollCall = rollCallOf("Q\u0131l\u0131nc", "Qilinc");
    story.when(command("RecordVote", { counts: null, rollCall })).thenActs("VoteRecorded");
  });
});

describe("A roll call, counted", () => {
  const rollCall = (["for", "for", "against", "abstaining", "notVoting", "absent"] as const).map(
    (position, index) => ({ member: `member ${String(index)}`, position }),
  );

  it("counts as present everybody whom it names but the absent, and has no count of the absent", () => {
    const all = { for: 2, against: 1, abstaining: 1, notVoting: 1, present: 5 };
    expect(countsVoted({ counts: null, rollCall }, undefined)).toEqual(all);
    expect(countsVoted({ counts: { present: 6 }, rollCall }, undefined)).toEqual({
      ...all,
      present: 6,
    });
  });

  it("comes to those counts alone that its stage records", () => {
    expect(countsVoted({ counts: null, rollCall }, ["for", "against"])).toEqual({
      for: 2,
      against: 1,
    });
  });
});
