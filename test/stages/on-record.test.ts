import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { auditCase } from "../../src/findings/audit.ts";
import { runningIn } from "../support/running.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import { isPassed } from "../../src/case/clocks/clock-run.ts";
import { clockRuns } from "../../src/case/clocks/runs-of-case.ts";
import { listedOf } from "../../src/office/head-row.ts";
import { duesOf, verdictBesideDay } from "../../src/exports/due.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import { exportedFrom } from "../documents/exports/exported.ts";
import { findingsOf } from "../support/audit-findings.ts";
import { bySystem } from "../support/case-builder.ts";
import { command, lead, other } from "../support/cases.ts";
import { day } from "../support/law.ts";
import {
  azerbaijani,
  deputies,
  estonian,
  members,
  textsAsLaid,
  european,
  polish,
  votes,
} from "./support/roads.ts";
import { saidOf } from "./support/said.ts";
import { opened, type StagedCase } from "./support/staged-case.ts";

const offered = ({ state, procedure }: StagedCase): readonly string[] => {
  const next = nextSteps(state, procedure);
  return [...next, ...stepsBeside(state, procedure, next)].map(
    ({ command, stage }) => `${command} ${stage?.id ?? ""}`,
  );
};

const broken = ({ state, story: { law }, today }: StagedCase) =>
  auditCase({ state, law, today: day(today), calendar: undefined }).filter(
    ({ verdict }) => verdict === "broken",
  );

describe("counts of a vote", () => {
  const asked = (counts: Readonly<Record<string, number>>) =>
    azerbaijani.inPlenary().asks("RecordVote", { ...textsAsLaid, outcome: "adopted", counts });
  it("make the number present, where all that those present can have done is recorded", () => {
    asked({ ...deputies(90, 5), present: 100 }).thenRefused("VotesDoNotAddUp", {
      sum: 95,
      present: 100,
    });
    asked({ ...deputies(90, 5), present: 94 }).thenRefused("VotesDoNotAddUp");
    asked(deputies(90, 5)).thenActs("VoteRecorded");
  });
  it("need not, where one of them is not known or the procedure does not ask who did not vote", () => {
    asked({ for: 90, against: 5, present: 100 }).thenActs("VoteRecorded");
    estonian
      .finalVote()
      .asks("RecordVote", { outcome: "adopted", counts: members(60, 20, 90) })
      .thenActs("VoteRecorded");
  });
});

describe("the report of a committee beside the lead, once the lead has reported", () => {
  const reported = azerbaijani
    .laid()
    .on("2026-01-14")
    .does("Refer", { lead, others: [other, "a third committee"] })
    .on("2026-02-03")
    .does("RecordReport", { committee: lead, outcome: "favourable" });
  const late = { committee: other, outcome: "unfavourable" };
  it("is recorded until a vote, also of a day before that of the lead, and moves nothing", () => {
    expect(reported.at).toBe("plenary");
    expect(offered(reported)).toContain("RecordReport committee");
    const both = reported.does("RecordReport", { ...late, on: "2026-01-20" });
    expect(both.at).toBe("plenary");
    expect(both.story.fact("Reported").act).toMatchObject({ beside: true, stage: "committee" });
    const all = both.does("RecordReport", { ...late, committee: "a third committee" });
    expect(offered(all)).not.toContain("RecordReport committee");
  });
  it("is refused once there was a vote, of a committee that has reported, and of one that was not asked", () => {
    reported
      .records({ ...textsAsLaid, counts: deputies(90) })
      .certifies()
      .asks("RecordReport", { ...late, stage: "committee" })
      .thenRefused("StageNotOpen");
    for (const committee of [lead, "another"])
      reported
        .asks("RecordReport", { committee, outcome: "favourable", stage: "committee" })
        .thenRefused("StageNotOpen");
    reported
      .does("RecordReport", late)
      .asks("RecordReport", { ...late, stage: "committee" })
      .thenRefused("StageNotOpen");
    reported
      .asks("RecordReport", { ...late, on: "2026-01-13" })
      .thenRefused("DateBeforeStep", { stepDate: "2026-01-14" });
  });
});

describe("a presentation from which a time counts", () => {
  it("comes before what is done on it, and is recorded once", () => {
    const adopted = azerbaijani.adopted().on("2026-02-12");
    expect(offered(adopted)).toContain("Present head-of-state");
    expect(offered(adopted)).not.toContain("RecordAssent head-of-state");
    adopted.asks("RecordAssent", { outcome: "signed" }).thenRefused("NotPresented");
    const presented = adopted.does("Present");
    expect(offered(presented)).toContain("RecordAssent head-of-state");
    presented.asks("Present").thenRefused("PresentedAlready");
  });
  it("need not be on record of a past case", () => {
    const past = opened("az-milli-majlis")
      .on("2026-11-20")
      .imported()
      .does("Lay", { on: "2026-01-12", statements: [] })
      .records({ on: "2026-02-10", stage: "plenary", counts: deputies(90) })
      .does("RecordAssent", { on: "2026-02-23", stage: "head-of-state", outcome: "signed" });
    expect(past.at).toBe("instrument");
    expect(broken(past)).toEqual([]);
  });
});

describe("a vote that was declared against its rule", () => {
  const tooFew = deputies(62, 25);
  const enough = deputies(63, 24);
  it("is told to whoever records it", () => {
    const { decision } = azerbaijani
      .inPlenary()
      .asks("RecordVote", { ...textsAsLaid, outcome: "adopted", counts: tooFew });
    expect(decision.kind === "allowed" ? decision.noted() : []).toMatchObject([
      { rule: { kind: "stageVote" }, verdict: "broken" },
    ]);
  });
  it("is certified only with a reason, by what the certifier enters, whatever the first record says", () => {
    for (const counts of [tooFew, enough]) {
      const { story } = azerbaijani.inPlenary().records({ ...textsAsLaid, counts });
      const certifying = (own: Readonly<Record<string, number>>) =>
        story.when(command("CertifyVote", { of: story.hashOf("VoteRecorded"), counts: own }), {
          person: "plenary-secretary-2",
        });
      certifying(tooFew).thenRefused("RulesBroken", { count: 1 });
      expect(certifying(enough).decision.kind).toBe("allowed");
    }
  });
});

const due = ({ state, procedure }: StagedCase, today: string) =>
  overdueToRecord(state, procedure, { today: day(today) });

const recordedOn = (one: StagedCase, today: string): StagedCase =>
  due(one, today).reduce<StagedCase>(
    (all, { deadline, of, dueOn }) => all.does("RecordOverdue", { deadline, of, dueOn }, bySystem),
    one.on(today),
  );

const runningNames = ({ state, procedure, today }: StagedCase) =>
  runningIn(state, procedure, { calendar: undefined, today: day(today) }).map(
    ({ clock }) => clock.id,
  );

describe("a time limit that has passed", () => {
  // Presented on 12 February, to be signed within 21 days.
  const presented = polish.beforePresident();
  const [late] = due(presented, "2026-03-06");
  it("is found on the day after its last day, by the entry that started it", () => {
    expect(due(presented, "2026-03-05")).toEqual([]);
    expect(due(presented, "2026-03-06")).toEqual([
      {
        kind: "RecordOverdue",
        deadline: "signature",
        of: presented.story.fact("Presented").entry,
        dueOn: "2026-03-05",
      },
    ]);
    expect(
      runningIn(presented.state, presented.procedure, {
        calendar: undefined,
        today: day("2026-03-01"),
      }),
    ).toMatchObject([{ clock: { id: "signature" }, ends: { possiblyBy: "2026-03-05" } }]);
  });
  it("is due on one day wherever that is said, where no source says whether the first day counts", () => {
    const on = (today: string) => {
      const at = presented.on(today);
      const [due] = duesOf({
        ...exportedFrom(at.story),
        runs: clockRuns(at.state, at.procedure, { today: day(today) }),
      });
      return {
        said: saidOf(at, "Was the time limit ‘President, 21 days’ kept (")[0]?.replace(
          /^.*?: /u,
          "",
        ),
        page:
          due?.ends.kind === "days"
            ? [due.ends.certainlyBy, verdictBesideDay(due), isPassed(due, day(today))]
            : [],
      };
    };
    const { state, story } = presented;
    expect(listedOf(state, story.law).task?.dueOn).toBe("2026-03-04");
    expect(on("2026-03-04")).toEqual({
      said: "running: due 4 March 2026",
      page: ["2026-03-04", "running", false],
    });
    // By one of the two readings it is over, by the other it is not.
    expect(on("2026-03-05")).toEqual({
      said: "cannotBeVerified: no source says whether the first day counts: 5 March 2026, or 4 March 2026 if it is counted the other way",
      page: ["2026-03-04", "cannotBeVerified", false],
    });
    expect(on("2026-03-06")).toMatchObject({ page: ["2026-03-04", "running", true] });
    const signed = presented.on("2026-03-03").does("RecordAssent");
    expect(saidOf(signed, "Was the time limit ‘President, 21 days’ kept (")[0]).toMatch(
      /kept: due 4 March 2026/,
    );
    // Of a period the later day counts: before it nobody can say that it is over.
    const silent = polish.beforeSenate();
    expect(listedOf(silent.state, silent.story.law).task?.dueOn).toBe("2026-03-03");
  });
  it("is recorded once, by the system, and moves nothing", () => {
    const recorded = recordedOn(presented, "2026-03-06");
    expect(recorded.at).toBe("signature");
    expect(due(recorded, "2026-03-07")).toEqual([]);
    const fields = { deadline: "signature", of: late?.of, dueOn: "2026-03-05" };
    recorded.asks("RecordOverdue", fields, bySystem).thenRefused("OverdueAlready");
    presented
      .on("2026-03-06")
      .asks("RecordOverdue", fields, { duty: "clerk" })
      .thenRefused("DutyMayNot");
    presented.on("2026-03-05").asks("RecordOverdue", fields, bySystem).thenRefused("NotOverdue");
    presented
      .on("2026-03-06")
      .asks("RecordOverdue", { ...fields, deadline: "senate" }, bySystem)
      .thenRefused("DeadlineNotRunning");
  });
  it("is none where the vote was taken in time and only its certification is still to come", () => {
    const voting = { ...textsAsLaid, counts: deputies(70) };
    const taken = azerbaijani.inPlenary().records({ ...textsAsLaid, counts: deputies(90) });
    const without = azerbaijani.inPlenary().records({ ...voting, outcome: "noDecision" });
    expect(due(taken, "2026-06-01")).toEqual([]);
    expect(due(without, "2026-06-01")).toMatchObject([{ deadline: "vote" }]);
    const times = findingsOf(taken.story, "2026-06-01").filter(
      ({ rule }) => "kind" in rule && rule.kind === "stageTime",
    );
    expect(times).toMatchObject([{ verdict: "kept" }]);
  });
  it("is none where a second chamber has voted in time, and its vote is still to be certified", () => {
    const senate = polish.beforeSenate().on("2026-02-10");
    expect(runningNames(senate)).toEqual(["senate"]);
    expect(runningNames(senate.records({ counts: votes(80, 10) }))).toEqual([]);
  });
  it("stays on record after it was made up for, and the audit says both", () => {
    const signed = recordedOn(presented, "2026-03-06").on("2026-03-09").does("RecordAssent");
    expect(signed.at).toBe("instrument");
    const broken = findingsOf(signed.story, "2026-03-09").filter(
      ({ verdict }) => verdict === "broken",
    );
    expect(broken).toMatchObject([
      {
        rule: { kind: "stageTime" },
        why: [
          { kind: expect.any(String) as string },
          { kind: "overdueRecordedDue", day: "2026-03-06", due: "2026-03-05" },
        ],
      },
    ]);
  });
  it("stays in the audit with its round, whatever comes after: a return and a second vote", () => {
    const lateVote = recordedOn(azerbaijani.inPlenary(), "2026-04-20")
      .on("2026-04-21")
      .votes({ ...textsAsLaid, counts: deputies(90) });
    const back = recordedOn(lateVote, "2026-05-20")
      .on("2026-05-21")
      .does("Present")
      .on("2026-05-22")
      .does("RecordAssent", { outcome: "returned" });
    expect(back.at).toBe("second-vote");
    const again = back.on("2026-06-01").votes({ ...textsAsLaid, counts: deputies(100) });
    for (const one of [back, again]) {
      const times = findingsOf(one.story, "2026-06-02").filter(
        ({ rule, verdict }) => verdict === "broken" && "kind" in rule && rule.kind === "stageTime",
      );
      expect(times.map(({ why }) => JSON.stringify(why))).toEqual([
        expect.stringContaining('"kind":"overdueRecordedDue","day":"2026-04-20"'),
        expect.stringContaining('"kind":"overdueRecordedDue","day":"2026-05-20"'),
      ]);
    }
  });
  it("is a finding of the act that comes too late, told to whoever records it", () => {
    const { decision } = recordedOn(presented, "2026-03-06").on("2026-03-09").asks("RecordAssent");
    expect(decision.kind === "allowed" ? decision.noted() : []).toMatchObject([
      { rule: { kind: "stageTime" }, verdict: "broken" },
    ]);
  });
  it("is not sure while the day of the start is not", () => {
    const vague = polish
      .beforeSenate()
      .on("2026-02-10")
      .votes({ counts: { for: 80, against: 10 } })
      .on("2026-02-20")
      .does("Present", { on: { kind: "between", from: "2026-02-12", to: "2026-02-20" } });
    expect(due(vague, "2026-03-13")).toEqual([]);
    expect(due(vague, "2026-03-14")).toMatchObject([{ dueOn: "2026-03-13" }]);
    const unknown = polish
      .beforeSenate()
      .on("2026-02-10")
      .votes({ counts: { for: 80, against: 10 } })
      .does("Present", { on: { kind: "unknown" } });
    expect(due(unknown, "2030-01-01")).toEqual([]);
  });
  it("is nothing once the case has ended, nor of what was imported", () => {
    const past = polish.beforePresident().imported();
    expect(due(past, "2026-06-01")).toEqual([]);
    const lapsed = estonian.laid().does("EndOfTerm");
    expect(lapsed.at).toBe("lapsed");
    expect(due(lapsed, "2026-06-01")).toEqual([]);
  });
  it("is later once it was extended", () => {
    // Of the committee of the European Parliament, if no law said what follows from its silence.
    const { procedure } = european.inCommittee();
    const stages = fileOf(procedure).stages.map((stage) => ({ ...stage, silence: undefined }));
    const extended = opened(procedureWith(procedure, { stages }))
      .does("Classify", { classes: ["consent"] })
      .on("2026-01-12")
      .does("Lay")
      .on("2026-01-13")
      .does("Refer")
      .does("ExtendTime", { clock: "committee", n: 2 });
    expect(due(extended, "2026-09-13")).toEqual([]);
    expect(due(extended, "2026-09-14")).toMatchObject([{ dueOn: "2026-09-13" }]);
  });
  it("stands still while the case is suspended, where the file knows that", () => {
    const { procedure } = presented;
    const { duties } = fileOf(procedure);
    const clerk = {
      ...duties["clerk"],
      may: [...(duties["clerk"]?.may ?? []), "Suspend", "Resume"],
    };
    const knowing = opened(procedureWith(procedure, { duties: { ...duties, clerk } }))
      .does("Classify", { classes: ["statute-of-consent"] })
      .on("2026-01-12")
      .does("Lay")
      .does("RecordReport")
      .does("RecordReport")
      .votes({ counts: { for: 400, against: 40, abstaining: 10 } })
      .does("Present");
    const presentedThen = knowing.votes({ counts: { for: 80, against: 10 } }).does("Present");
    const suspending = (one: StagedCase): StagedCase =>
      one.on("2026-01-20").does("Suspend", { on: "2026-01-20" });
    expect(due(presentedThen, "2026-03-01")).toMatchObject([{ deadline: "signature" }]);
    expect(due(suspending(presentedThen), "2026-03-01")).toEqual([]);
    const suspended = suspending(knowing);
    suspended.asks("RecordVote", { counts: null }).thenRefused("CaseSuspendedSince");
    suspended.on("2026-03-01").asks("CertifyTimeEnded").thenRefused("CaseSuspendedSince");
  });
  it("is none where the law says what follows from silence: nobody is late, and somebody certifies it", () => {
    // Laid before the Senate of Poland on 1 February, which has 30 days: its silence adopts.
    const silent = polish.beforeSenate();
    const at = { calendar: undefined, today: day("2026-03-04") };
    expect(runningIn(silent.state, silent.procedure, at)).toMatchObject([
      { clock: { id: "senate", isPeriod: true }, ends: { possiblyBy: "2026-03-03" } },
    ]);
    expect(due(silent, "2026-03-04")).toEqual([]);
    const of = silent.story.fact("Presented").entry;
    silent
      .on("2026-03-04")
      .asks("RecordOverdue", { deadline: "senate", of, dueOn: "2026-03-03" }, bySystem)
      .thenRefused("NotOverdue");
    const found = (one: StagedCase, today: string) =>
      findingsOf(one.story, today).filter(
        ({ rule }) => "kind" in rule && rule.kind === "stageTime",
      );
    expect(found(silent, "2026-03-03").at(-1)).toMatchObject({
      verdict: "running",
      why: { kind: "deadlinePeriodRuns", day: "2026-03-03" },
    });
    expect(found(silent, "2026-03-04").at(-1)).toMatchObject({
      verdict: "cannotBeVerified",
      why: { kind: "deadlineNotCertified", day: "2026-03-03" },
    });
    const certified = silent.on("2026-03-04").does("CertifyTimeEnded");
    expect(certified.at).toBe("signature");
    expect(found(certified, "2026-03-04").at(-1)).toMatchObject({ verdict: "kept" });
    // A decision after its end comes too late.
    const decided = silent.on("2026-03-04").votes({ counts: { for: 80, against: 10 } });
    expect(found(decided, "2026-03-04").at(-1)).toMatchObject({ verdict: "broken" });
  });
  it("is suspended by nobody where the file knows no suspension", () => {
    presented
      .asks("Suspend", { on: "2026-02-12" }, { duty: "clerk" })
      .thenRefused("NotForThisProcedure");
  });
});

describe("a past case that was withdrawn", () => {
  const withdrawn = azerbaijani
    .inCommittee()
    .imported()
    .on("2026-03-02")
    .does("Withdraw", { body: "president" });
  const order = (one: StagedCase): readonly string[] =>
    saidOf(one, "Were the steps taken in order?").filter((said) => said.includes(": broken:"));

  it("did not end before what is dated after its end, whichever was entered first", () => {
    const reported = withdrawn.on("2026-03-10").does("RecordReport", {
      stage: "committee",
      outcome: "favourable",
    });
    expect(order(withdrawn)).toEqual([]);
    expect(order(reported)).toEqual([expect.stringMatching(/2 March 2026.*10 March 2026/)]);
  });
});
