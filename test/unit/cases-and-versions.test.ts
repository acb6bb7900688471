import { fileOf, procedureWith } from "../support/procedure-files.ts";
import fc from "fast-check";
import { clockRunsUnder } from "../../src/case/clocks/runs-of-case.ts";
import { lawOfCase } from "../../src/ledger/law/law-of-case.ts";
import { reasonOf } from "../../src/ledger/reading/altered-record.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import { applyEntry } from "../../src/case/apply.ts";
import { currentEntry, firstSince } from "../../src/case/case-fact.ts";
import { withFactsBefore, type Case } from "../../src/case/case.ts";
import { everySignature } from "../../src/case/slots/slot.ts";
import { emptySlots, slotsOf, type Slots } from "../../src/case/slots/slots.ts";
import { caseActs } from "../../src/case/acts/index.ts";
import { lawAt } from "../../src/law/law.ts";
import { authorityOfAct } from "../../src/commands/authority-of-act.ts";
import { auditOf, brokenRules, expectFinding } from "../support/audit-findings.ts";
import type { CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  command,
  votesFor,
  certified,
  instrumentReleased,
  voted,
} from "../support/cases.ts";
import { factsOf } from "../support/facts.ts";
import { english } from "../support/in-english.ts";
import { azerbaijan, azerbaijaniLaw, day } from "../support/law.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import {
  clocksWith,
  moveTo,
  newerVersion,
  stagesWith,
  withQuorum,
} from "../support/version-moves.ts";

type Kind = RecordedAct["kind"];

const begun = azerbaijaniCase("SittingScheduled");
const lastEntry = begun.entries.at(-1);
if (lastEntry === undefined) throw new Error("no entry");

/** The case after one more fact; of the acts only the kind is asked here. */
const after = (state: Case, kind: Kind): Case => {
  const act = { kind } as RecordedAct;
  const entry = { ...lastEntry.entry, seq: state.version + 1, acts: [act] };
  return applyEntry(state, { ...lastEntry, entry });
};

const recorded: readonly Kind[] = Object.values(caseActs).map(({ kind }) => kind);

const course = fc.array(fc.constantFrom(...recorded), { maxLength: 150 });

const slotNames = Object.keys(emptySlots) as readonly (keyof Slots)[];
const slotsIn = (state: Case): object =>
  Object.fromEntries(slotNames.map((name) => [name, state[name]]));

describe("The slots of a case", () => {
  it("hold every kind of fact that a command records", () => {
    const [vote] = begun.record(command("RecordVote")).state.facts.slice(-1);
    if (vote === undefined) throw new Error("no vote");
    const passedOver = recorded.filter((kind) => {
      const one = { ...vote, act: { ...vote.act, kind } as RecordedAct };
      return JSON.stringify(slotsOf([vote, one])) === JSON.stringify(slotsOf([vote]));
    });
    expect(passedOver).toEqual([]);
  });
  it("are the same, filled entry by entry or all at once, and those of an earlier case stay as they were", () => {
    fc.assert(
      fc.property(course, course, (common, rest) => {
        const from = common.reduce(after, begun.state);
        const before = JSON.stringify(from);
        const long = rest.reduce(after, from);
        expect(slotsIn(long)).toEqual(slotsOf(long.facts));
        expect(JSON.stringify(from)).toBe(before);
        expect(withFactsBefore(long, from.version + 1).facts).toEqual(from.facts);
        expect(slotsIn(withFactsBefore(long, from.version + 1))).toEqual(slotsIn(from));
      }),
    );
  });
  it("take nothing for a fact that only another record holds", () => {
    expect(azerbaijaniCase("DepositConfirmed").state).toMatchObject({
      founding: undefined,
      registrations: [],
      dutyChanges: [],
    });
  });
});

describe("A fact that was corrected", () => {
  it("stands in its slot as it does now, under the entry that first recorded it", () => {
    const laid = azerbaijaniCase("Laid");
    const of = laid.hashOf("Laid");
    const corrected = laid.record(
      command("Correct", { of, restated: command("Lay", { on: "2026-01-13" }) }),
    );
    const [now, ...others] = corrected.state.laid;
    expect(others).toEqual([]);
    expect(now).toMatchObject({ entry: of, act: { on: { kind: "known", on: "2026-01-13" } } });
    expect(now && currentEntry(now)).toBe(corrected.state.head);
    expect(laid.state.laid[0]?.act.on).not.toEqual(now?.act.on);
  });
});

describe("The rounds of a case", () => {
  const first = azerbaijaniCase("Presented");
  const second = first
    .record(command("RecordAssent", { outcome: "returned" }))
    .record(command("ScheduleSitting", { sittingOn: "2026-03-20" }))
    .record(command("RecordVote", { on: "2026-03-20", counts: votesFor(100) }));
  it("keep each vote with its own certification", () => {
    const [one, other, ...more] = second.state.ballots;
    expect(more).toEqual([]);
    expect(one?.certified?.entry).toBe(second.hashOf("VoteCertified"));
    expect(other).toMatchObject({ certified: undefined, declined: [], differed: [] });
    const declined = second.record(
      command("DeclineCertification", { of: second.hashOf("VoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    expect(declined.state.ballots.map((round) => round.declined.length)).toEqual([0, 1]);
    expect(declined.state.ballots[0]).toEqual(one);
  });
  it("begin anew with the return of an instrument, and the one that came back keeps its steps", () => {
    const signed = azerbaijaniCase("InstrumentSigned");
    const { state } = signed.record(
      command("ReturnInstrument", { of: signed.hashOf("InstrumentSigned") }),
    );
    expect(state.instruments.current).toEqual({
      prepared: [],
      released: [],
      signed: [],
      transmitted: [],
    });
    expect(state.instruments.returned).toHaveLength(1);
    expect(state.instruments.returned[0]?.signed).toEqual(signed.state.instruments.current.signed);
    expect(everySignature(state.instruments)).toEqual(factsOf(state, "InstrumentSigned"));
  });
  it("of a past case may begin in the middle: what was certified before any vote is of none", () => {
    const { state } = begun;
    const orphan = after(state, "VoteCertified");
    expect(orphan.ballots).toEqual([]);
    expect(after(orphan, "VoteRecorded").ballots).toMatchObject([{ certified: undefined }]);
  });
});

describe("Suspensions that overlap", () => {
  it("are ended by the first resumption after them", () => {
    const [one, other, ended] = ["CaseSuspended", "CaseSuspended", "CaseResumed"] as const;
    const { suspensions } = [one, other, ended, one].reduce(after, begun.state);
    expect(suspensions.map(({ ended: by }) => by?.seq)).toEqual([
      begun.state.version + 3,
      begun.state.version + 3,
      undefined,
    ]);
  });
});

describe("The facts of a case", () => {
  it("are found by their entry's number", () => {
    const { facts } = Array<Kind>(100).fill("SittingScheduled").reduce(after, begun.state);
    for (const seq of [0, 1, 2, 50, 51, 103, 105, 1000])
      expect(firstSince(facts, seq)).toBe(facts.find((fact) => fact.seq >= seq));
    expect(firstSince([], 1)).toBeUndefined();
  });
});

const sitting = azerbaijaniCase("SittingScheduled");

const early = { today: "2026-02-10" };

const vote =
  "Was the vote at ‘Single-reading plenary vote’ (10 February 2026) as the rules require?";
const timesOf = ({ state, law }: CaseBuilder, today = "2026-03-31") =>
  clockRunsUnder(state, law, { today: day(today) });

describe("Moved version", () => {
  /** By it more must be present than ever are in these stories. */
  const strict = newerVersion({ stages: withQuorum(120) });

  const longer = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "months", n: 12 } }) });

  const shorter = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "days", n: 1 } }) });

  const findingsOn = (story: CaseBuilder, rule: string, today?: string) =>
    auditOf(story, today).filter((one) => one.rule.startsWith(rule));

  describe("What was done before a case was moved", () => {
    it("stays judged by the version of its time, and what is done after by the new one", () => {
      const before = moveTo(certified(voted(sitting)), strict);
      expectFinding(auditOf(before), vote, { verdict: "kept", why: /needed at least 83/ });
      const after = certified(voted(moveTo(sitting, strict)));
      expectFinding(auditOf(after), vote, { verdict: "broken", why: /needed at least 120/ });
    });

    it("is told in the audit under its own version, each step under one", () => {
      const rule = "Did these rules apply then?";
      const told = findingsOn(voted(moveTo(sitting, strict)), rule).map(({ why }) => why);
      expect(told).toEqual([
        expect.stringMatching(/version 2026.1 has applied: text laid.*reported \d+ \w+ \d+$/),
        expect.stringMatching(/by version 2026.2, in force since 1 January 2026: vote recorded/),
      ]);
    });

    it("is corrected by the law of its time", () => {
      const story = moveTo(voted(sitting), strict);
      const restated = command("RecordVote", { counts: votesFor(85) });
      const corrected = story.record(
        command("Correct", { of: story.hashOf("VoteRecorded"), restated }),
        { duty: "plenary-secretary" },
      );
      expectFinding(auditOf(certified(corrected)), vote, {
        verdict: "kept",
        why: /present: 125, needed at least 83/,
      });
    });

    it("rests on the authority of its time", () => {
      const authority = { cite: "an invented article", url: null, mark: "seen", kind: "law" };
      const story = moveTo(
        sitting,
        newerVersion({ stages: stagesWith("committee", { authority }) }),
      );
      const committee = azerbaijan().stages.find(({ id }) => id === "committee");
      const { act, seq } = story.fact("Reported");
      expect(authorityOfAct(lawAt(story.law, seq), act)).toEqual(committee?.authority);
    });

    it("is never silently judged twice: the move names both versions and its basis, and calls nothing kept", () => {
      expectFinding(
        auditOf(moveTo(sitting, strict)),
        "Does the law allow the move to a newer version of the procedure?",
        {
          verdict: "cannotBeVerified",
          why: /^clerk-1 moved the case from version 2026.1 to version 2026.2 on 31 March 2026 .*an invented transitional article/,
        },
      );
    });
  });

  describe("A clock when the case is moved", () => {
    const rule = "Was the time limit ‘Vote’ kept (from 12 January 2026)";

    it("runs on by the rule of the new version, and says so", () => {
      const story = moveTo(sitting, longer, early);
      expect(timesOf(story).map(({ span }) => span)).toMatchObject([{ n: 12 }]);
      expect(findingsOn(story, rule, "2026-06-01")).toEqual([
        expect.objectContaining({
          verdict: "running",
          why: expect.stringMatching(
            /ran under version 2026.1 until the case was moved on 10 February 2026; judged by version 2026.2/,
          ) as string,
        }),
      ]);
    });

    it("that was kept stays kept by the version of its time", () => {
      const story = moveTo(voted(sitting), shorter);
      expect(findingsOn(story, rule)).toEqual([
        expect.objectContaining({
          verdict: "kept",
          why: expect.stringMatching(/judged by version 2026.1, under which it was done/) as string,
        }),
      ]);
    });

    it("that had passed is told by the old version beside the one that runs on by the new", () => {
      const story = moveTo(sitting, longer, { today: "2026-03-31" });
      expect(findingsOn(story, rule).map(({ rule: name, verdict }) => [name, verdict])).toEqual([
        [expect.stringMatching(/^Was the time limit ‘Vote’ .*version 2026\.1/), "broken"],
        [`${rule}?`, "running"],
      ]);
    });

    it("is that of the last version after several moves", () => {
      const once = moveTo(sitting, longer, early);
      const third = {
        ...shorter,
        version: "2026.2",
        validity: { ...shorter.validity, from: day("2026-02-01") },
      };
      const twice = moveTo(once, third, { today: "2026-02-11" });
      expect(twice.law.earlier?.map(({ until }) => until)).toEqual([6, 7]);
      expect(timesOf(twice).at(-1)?.span).toEqual({
        unit: "days",
        n: 1,
      });
    });
  });

  describe("A case that was moved", () => {
    it("goes on to its end", () => {
      const story = moveTo(azerbaijaniCase("InstrumentPrepared"), newerVersion());
      expect(instrumentReleased(story).state.stage).toBe("instrument");
      expect(brokenRules(auditOf(story))).toEqual([]);
    });
  });
});

describe("each clock of a case that was moved", () => {
  const longer = newerVersion({ clocks: clocksWith("vote", { limit: { unit: "months", n: 12 } }) });

  const told = (story: CaseBuilder) =>
    timesOf(story).map(({ clock, procedure, sinceMove }) => [
      clock.id,
      procedure.version,
      sinceMove && english(sinceMove),
    ]);

  const done = "judged by version 2026.1, under which it was done";

  const ran = (until: string) =>
    `it ran under version 2026.1 until the case was moved on ${until}; judged by version 2026.2`;

  it("that began after the move knows the new version only", () => {
    const story = certified(voted(moveTo(sitting, longer, early)));
    expect(told(story)).toEqual([
      ["vote", "2026.2", ran("10 February 2026")],
      ["presentation", "2026.2", undefined],
    ]);
  });
  it("that was answered before stays under the old one, and that which ran on is under the new", () => {
    expect(told(moveTo(azerbaijaniCase("Presented"), longer))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.1", done],
      ["signature", "2026.2", ran("31 March 2026")],
    ]);
  });
  it("that was answered after the move, of which the presentation ran, is under the new", () => {
    const adopted = moveTo(azerbaijaniCase("VoteCertified"), longer, {
      today: "2026-02-11",
    });
    expect(told(adopted.record(command("Present")))).toEqual([
      ["vote", "2026.1", done],
      ["presentation", "2026.2", ran("11 February 2026")],
      ["signature", "2026.2", undefined],
    ]);
  });
  it("is told apart from another that started with it", () => {
    const [vote, ...others] = fileOf(azerbaijan()).clocks;
    if (vote === undefined) throw new Error("no clock");
    const report = { ...vote, id: "report", to: "committee.done" };
    const clocks = [report, vote, ...others];
    const law = { ...azerbaijaniLaw(), procedure: procedureWith(azerbaijan(), { clocks }) };
    const moved = moveTo(azerbaijaniCase("SittingScheduled", law), newerVersion({ clocks }), early);
    expect(told(moved)).toEqual([
      ["report", "2026.1", done],
      ["vote", "2026.2", ran("10 February 2026")],
    ]);
  });
  it("ran under the newest of several versions until the day of the last move", () => {
    const again = { ...longer, validity: { ...longer.validity, from: day("2026-02-01") } };
    const twice = moveTo(moveTo(sitting, longer, early), again, { today: "2026-02-11" });
    expect(told(twice)).toEqual([
      [
        "vote",
        "2026.2",
        "it ran under version 2026.2 until the case was moved on 11 February 2026; judged by version 2026.2",
      ],
    ]);
  });
});

describe("The law that a case is judged by", () => {
  it.each([
    ["is no JSON", "procedure"],
    ["is of another form", '{"id":"az-milli-majlis"}'],
  ])("is named where its file %s", async (_, content) => {
    const documents = memoryDocuments();
    const digest = await documents.put(Buffer.from(content));
    const state = { pins: { procedure: digest, treaty: digest }, movesToNewerVersion: [] };
    const read = lawOfCase({ documents }, state as unknown as Case, new Map());
    const fault: unknown = await read.catch((cause: unknown) => cause);
    expect(english(reasonOf(fault))).toBe(
      `the law file ${digest}, by which a case is judged, has a form that this version of Tasdiq does not read; continue with the version that opened the case`,
    );
  });
});
