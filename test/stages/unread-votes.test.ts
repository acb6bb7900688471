import { isPassed, type ClockRun } from "../../src/case/clocks/clock-run.ts";
import { clockRuns } from "../../src/case/clocks/runs-of-case.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { outcomesToRecord } from "../../src/law/file/stage.ts";
import { readProcedure } from "../../src/law/procedure/read-procedure.ts";
import { isoDateSchema } from "../../src/time/date.ts";
import { knownDate } from "../../src/time/fact-date.ts";
import type { PersonNumber } from "../../src/values/ids.ts";
import {
  entriesForEverybody,
  readableEntries,
  readableState,
  standingFor,
  type Reader,
} from "../../src/office/confidential-votes.ts";
import {
  american,
  azerbaijani,
  deputies,
  estonian,
  members,
  polish,
  senators,
  textsAsLaid,
  votes,
} from "./support/roads.ts";
import { procedureText } from "../procedures/files.ts";
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
const says = (one: StagedCase, many: number, who: Reader): boolean => {
  const all = read(one, who)
    .replaceAll(/"against":\d+,?/g, "")
    .replaceAll(`{}`, "");
  return all.includes(counts(many)) || all.includes(`"for":${String(many)}}`);
};
const everybody = [certifier, auditingCertifier, reader("clerk-1", "executive-clerk"), undefined];

/** How many voted for, of each vote that somebody reads of a case. */
const forIn = ({ story }: StagedCase, who: Reader): readonly (number | undefined)[] =>
  readableState(story.state, story.law, who).ballots.map(({ vote }) => vote.act.counts?.["for"]);

/** The entries that somebody may not read whole, each as what it recorded. */
const unread = ({ story }: StagedCase, who: Reader): readonly string[] => {
  const isReadable = readableEntries(story.state, story.law, who);
  return story.entries
    .filter(({ entry }) => !isReadable(entry))
    .map(({ entry: { seq, acts } }) => `${acts[0]?.kind ?? "nothing"} ${String(seq)}`);
};

/** The newest entry of a case, as what it recorded. */
const newestIn = ({ story }: StagedCase): string => {
  const { seq, acts } = story.entries.at(-1)?.entry ?? {};
  return `${acts?.[0]?.kind ?? "nothing"} ${String(seq)}`;
};

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

const sejm = reader("sejm-secretary-2", "sejm-secretary");
const senate = reader("senate-secretary-2", "senate-secretary");

const ofSejm = ({ state }: StagedCase) => {
  const [round] = state.ballots;
  if (round === undefined) throw new Error("the Sejm has not voted");
  return round.vote;
};

/** The case with the Sejm's vote corrected, wherever the case stands. */
const sejmCorrected = (one: StagedCase, many: number): StagedCase => {
  const { act, entry, correctedBy } = ofSejm(one);
  const restated: Record<string, unknown> = {
    ...act,
    kind: "RecordVote",
    counts: votes(many, 40, 10),
  };
  delete restated["byCounting"];
  return one.does("Correct", { of: correctedBy ?? entry, restated });
};

/** The same, with that correction certified. */
const sejmCertifiedAgain = (one: StagedCase): StagedCase => {
  const { act, correctedBy: of } = ofSejm(one);
  const asking = { person: "sejm-secretary-2", duty: "sejm-secretary" };
  return one.does("CertifyVote", { of, outcome: act.outcome, counts: act.counts }, asking);
};

describe("a vote that was corrected after it was certified", () => {
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
    const both = sejmCorrected(pending, 402);
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

/** A vote of the Senate waits; the Sejm's was certified before. */
const waiting = polish.beforeSenate().records({ counts: votes(80, 10) });
/** Everybody who has not recorded the Senate's vote and does not audit. */
const others = [senate, sejm, undefined];

describe("beside a vote that nobody has certified yet", () => {
  it("a vote that was certified before is read by everybody, and so is whatever else is on record", () => {
    for (const who of others) {
      expect(forIn(waiting, who)).toEqual([400]);
      expect(unread(waiting, who)).toEqual([newestIn(waiting)]);
      const { facts } = readableState(waiting.state, waiting.story.law, who);
      expect(facts).toEqual(waiting.state.facts.slice(0, -1));
    }
  });
  it("a vote that brought no decision is read as it was certified", () => {
    const again = azerbaijani
      .inPlenary()
      .votes({ outcome: "noDecision", counts: deputies(60, 22), ...textsAsLaid })
      .records({ counts: deputies(90), ...textsAsLaid });
    expect(forIn(again, undefined)).toEqual([60]);
    expect(unread(again, undefined)).toEqual([newestIn(again)]);
  });
  it("what was decided without counting is read by everybody", () => {
    const last = estonian.finalVote().records({ counts: members(60, 20) });
    for (const who of [reader("anybody", "board-secretary"), undefined]) {
      expect(unread(last, who)).toEqual([newestIn(last)]);
      const { facts } = readableState(last.state, last.story.law, who);
      expect(facts).toEqual(last.state.facts.slice(0, -1));
    }
  });
  it("why a certification was declined is read by everybody", () => {
    const of = waiting.story.hashOf("VoteRecorded");
    const declined = waiting.does("DeclineCertification", { of }, { person: "senate-secretary-2" });
    const again = declined.records({ counts: votes(79, 10) });
    expect(unread(again, senate)).toEqual([newestIn(waiting), newestIn(again)]);
    expect(forIn(again, senate)).toEqual([400]);
  });
  it("corrections of other acts are read by everybody", () => {
    const presented = polish.beforeSenate().corrects("Present", { on: "2026-01-30" });
    const voted = presented.records({ counts: votes(80, 10) });
    const corrected = voted.corrects("RecordVote", { counts: votes(81, 10) });
    for (const who of others) {
      const { corrections } = readableState(corrected.state, corrected.story.law, who);
      expect(corrections).toEqual(presented.state.corrections);
      expect(unread(corrected, who)).toEqual([newestIn(voted), newestIn(corrected)]);
    }
  });
});

describe("a period that a vote nobody has certified may have ended", () => {
  const later = isoDateSchema.parse("2026-06-01");
  const runIn = (state: StagedCase["state"]): ClockRun | undefined =>
    clockRuns(state, waiting.procedure, { today: later }).find(
      ({ clock }) => clock.id === "senate",
    );
  const forEverybody = (one: StagedCase) => standingFor(one.state, one.story.law, undefined);

  it("was ended by it, for whoever reads the vote", () => {
    expect(runIn(waiting.state)).toMatchObject({ isUnderWay: false, mayHaveEnded: false });
  });
  it("is not over for everybody else, however long ago its last day was, whatever was voted", () => {
    const rejected = polish.beforeSenate().records({ counts: votes(10, 80), outcome: "rejected" });
    const [one, other] = [waiting, rejected].map((vote) => runIn(forEverybody(vote)));
    expect(one).toMatchObject({ isUnderWay: true, why: "awaitsCertification" });
    expect(one && isPassed(one, later)).toBe(false);
    expect(other && isPassed(other, later)).toBe(false);
    const none = runIn(polish.beforeSenate().state);
    expect(none && isPassed(none, later)).toBe(true);
  });
});

describe("a period that a vote ends whatever it decides", () => {
  // No file that comes with the software has one: a vote without a decision ends none of their times.
  const file = JSON.parse(procedureText("pl-consent/2026.1.json")) as Omit<Procedure, "clocks"> & {
    readonly clocks: readonly object[];
  };
  const ended = waiting.procedure.stages
    .filter(({ id }) => id === "senate")
    .flatMap(outcomesToRecord)
    .map((outcome) => `senate.${outcome}`);
  const clocks = file.clocks.map((clock) =>
    "id" in clock && clock.id === "senate" ? { ...clock, to: ended } : clock,
  );
  const read = readProcedure(JSON.stringify({ ...file, clocks }), "pl-consent/2026.1.json");
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  const runIn = (state: StagedCase["state"]): ClockRun | undefined =>
    clockRuns(state, read.value, { today: isoDateSchema.parse("2026-06-01") }).find(
      ({ clock }) => clock.id === "senate",
    );

  it("is over for everybody on the day of the vote, and nobody is told by which outcome", () => {
    const rejected = polish.beforeSenate().records({ counts: votes(10, 80), outcome: "rejected" });
    for (const one of [waiting, rejected]) {
      const run = runIn(standingFor(one.state, one.story.law, undefined));
      expect(run).toMatchObject({
        isUnderWay: false,
        metBy: null,
        metOn: knownDate(one.today as never),
      });
      expect(runIn(one.state)).toMatchObject({ isUnderWay: false, metBy: { stage: "senate" } });
    }
  });
});

describe("the attempts at a vote before its newest", () => {
  const of = waiting.story.hashOf("VoteRecorded");
  const declined = waiting.does("DeclineCertification", { of }, { person: "senate-secretary-2" });
  const corrected = sejmCorrected(declined, 401);

  it("are read by whoever recorded the newest, also while another chamber's record is hidden from them", () => {
    const meanwhile = sejmCorrected(waiting, 401);
    const again = sejmCorrected(declined.records({ counts: votes(79, 10) }), 401);
    const recorder = reader("senate-secretary-1", "senate-secretary");
    expect(forIn(meanwhile, recorder)).toEqual([400, 80]);
    expect(forIn(again, recorder)).toEqual([400, 80, 79]);
    expect(unread(again, recorder)).toEqual([newestIn(again)]);
    expect(forIn(again, reader("sejm-secretary-1", "sejm-secretary"))).toEqual([401]);
    expect(forIn(again, undefined)).toEqual([400]);
  });
  it("are read by everybody once a vote after them was certified, whatever its outcome", () => {
    const first = azerbaijani.inPlenary().records({ counts: deputies(61, 22), ...textsAsLaid });
    const again = first
      .does(
        "DeclineCertification",
        { of: first.story.hashOf("VoteRecorded") },
        { person: "plenary-secretary-2" },
      )
      .votes({ outcome: "noDecision", counts: deputies(60, 23), ...textsAsLaid })
      .records({ counts: deputies(90), ...textsAsLaid });
    expect(forIn(again, undefined)).toEqual([61, 60]);
    expect(unread(again, undefined)).toEqual([newestIn(again)]);
  });
  it("stay unread also when another chamber's vote was certified again between them", () => {
    const again = sejmCertifiedAgain(corrected).records({ counts: votes(80, 10) });
    for (const who of others) {
      expect(forIn(again, who)).toEqual([401]);
      expect(unread(again, who)).toEqual([newestIn(waiting), newestIn(again)]);
    }
    for (const who of others) expect(unread(again.certifies(), who)).toEqual([]);
  });
  it("stay unread as they were corrected after a certification that no longer counts", () => {
    const none = azerbaijani
      .inPlenary()
      .votes({ outcome: "noDecision", counts: deputies(60, 22), ...textsAsLaid });
    const changed = none.corrects("RecordVote", { outcome: "adopted", counts: deputies(90) });
    const again = changed
      .does(
        "DeclineCertification",
        { of: changed.story.hashOf("VoteRecorded") },
        { person: "plenary-secretary-2" },
      )
      .records({ counts: deputies(90), ...textsAsLaid });
    for (const who of [reader("plenary-secretary-2", "plenary-secretary"), undefined]) {
      expect(forIn(again, who)).toEqual([60]);
      expect(says(again, 90, who)).toBe(false);
      expect(unread(again, who)).toEqual([newestIn(changed), newestIn(again)]);
      expect(forIn(again.certifies(), who)).toEqual([90, 90]);
    }
  });
});

describe("a vote corrected before and after its certification", () => {
  const certified = waiting.corrects("RecordVote", { counts: votes(81, 10) }).certifies();
  const other = certified.corrects("Present", { on: "2026-01-30" });
  const corrected = other
    .corrects("RecordVote", { counts: votes(82, 10) })
    .corrects("RecordVote", { counts: votes(83, 10) });

  it("stands for readers as it was when it was certified, with what led to that", () => {
    for (const who of others) {
      expect(forIn(corrected, who)).toEqual([400, 81]);
      const { corrections } = readableState(corrected.state, corrected.story.law, who);
      expect(corrections).toEqual(other.state.corrections);
      expect(says(corrected, 82, who)).toBe(false);
      expect(says(corrected, 83, who)).toBe(false);
      expect(unread(corrected, who)).toHaveLength(2);
    }
  });
  it("is read as it stands by whoever recorded or corrected it", () => {
    const { act } = other.story.fact("VoteRecorded");
    const restated: Record<string, unknown> = { ...act, kind: "RecordVote", counts: votes(84, 10) };
    delete restated["byCounting"];
    const by = { person: "senate-secretary-5" };
    const last = other.does("Correct", { of: other.story.hashOf("VoteRecorded"), restated }, by);
    for (const person of ["senate-secretary-1", "senate-secretary-5"])
      expect(forIn(last, reader(person, "senate-secretary"))).toEqual([400, 84]);
    expect(forIn(last, reader("senate-secretary-3", "senate-secretary"))).toEqual([400, 81]);
  });
});

describe("the entries that everybody may read", () => {
  it("are those that somebody without a duty may read", () => {
    const differed = waiting.certifies({ counts: votes(70, 10) });
    for (const one of [waiting, differed, differed.certifies(), sejmCorrected(waiting, 401)]) {
      const isForEverybody = entriesForEverybody(one.state);
      const open = one.story.entries.filter(({ entry }) => isForEverybody(entry));
      expect(open).toHaveLength(one.story.entries.length - unread(one, undefined).length);
    }
    const isForEverybody = entriesForEverybody(differed.certifies().state);
    expect(differed.certifies().story.entries.map(({ entry }) => isForEverybody(entry))).toContain(
      false,
    );
  });
});
