import { stageAndSince } from "../../src/console/cases/frame.ts";
import { pageFormat } from "../../src/console/page-format.ts";
import { duties } from "../../src/law/duty.ts";
import type { RecordedAct } from "../../src/case/act.ts";
import { stageReached } from "../../src/case/stage-reached.ts";
import { endings, isOpen, stages } from "../../src/law/file/stage-of-case.ts";
import {
  commandRow,
  isKnownAt,
  isOfAnyDuty,
  personCommandKinds,
  systemCommandKinds,
} from "../../src/commands/command-table.ts";
import { stageKindsFor } from "../../src/law/stages/commands.ts";
import { actsOf, type Command, type CommandKind } from "../../src/case/command.ts";
import { dutiesGiven, mayGive } from "../../src/law/procedure/duties-of-command.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import { authorityOfAct } from "../../src/commands/authority-of-act.ts";
import type { Authority } from "../../src/words/authority.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  command,
  declaredUnknown,
  publication,
} from "../support/cases.ts";
import { sceneOf } from "../support/form-scene.ts";
import { azerbaijan, britain, treaty } from "../support/law.ts";
import { fourEyes } from "../../src/findings/separation.ts";

const kinds = [...personCommandKinds, ...systemCommandKinds];
const azerbaijaniAt: Readonly<Record<string, () => CaseBuilder>> = {
  "draft-law": () => azerbaijaniCase("CaseOpened"),
  committee: () => azerbaijaniCase("Laid"),
  plenary: () => azerbaijaniCase("SittingScheduled"),
  "head-of-state": () => azerbaijaniCase("Presented"),
  "second-vote": () =>
    azerbaijaniCase("Presented").record(command("RecordAssent", { outcome: "returned" })),
  instrument: () => azerbaijaniCase("InstrumentReleased"),
  notification: () => azerbaijaniCase("NotificationPrepared"),
  transmission: () => azerbaijaniCase("NotificationClaimed"),
  deposit: () => azerbaijaniCase("NotificationSent"),
  deposited: () => azerbaijaniCase("DepositConfirmed"),
  rejected: () =>
    certified(
      azerbaijaniCase("SittingScheduled").record(command("RecordVote", { outcome: "rejected" })),
    ),
  withdrawn: () => azerbaijaniCase("Reported").record(command("Withdraw")),
  lapsed: () => azerbaijaniCase("Reported").record(command("Lapse")),
};

/** The commands of the stages of the procedure, each with the stages at which it may be given. */
const atStages = {
  Lay: ["draft-law"],
  Refer: ["committee"],
  RecordReport: ["committee"],
  ScheduleSitting: ["plenary", "second-vote"],
  RecordVote: ["plenary", "second-vote"],
  Present: ["plenary", "head-of-state", "second-vote"],
  RecordAssent: ["head-of-state"],
} as const;

const asking = (kind: Command["kind"]) =>
  systemCommandKinds.some((one) => one === kind) ? bySystem : {};
/** Whether the system gives a command, or anybody by the procedure. */
const isKnown = (kind: CommandKind): boolean =>
  isOfAnyDuty(kind) ||
  systemCommandKinds.some((one) => one === kind) ||
  dutiesGiven(azerbaijan(), kind).length > 0;
const isInternational = (kind: CommandKind): boolean => commandRow(kind).stages.length > 0;
const steps = kinds.filter((kind) => kind !== "OpenCase" && kind !== "Correct");

describe("the stages of a case", () => {
  it("are those of its file in their line, the international ones and the endings", () => {
    const inLine = azerbaijan().stages.filter(
      ({ kind, beside }) => kind !== "international" && beside === undefined,
    );
    expect(new Set(["opened", ...Object.keys(azerbaijaniAt)])).toEqual(
      new Set([...inLine.map(({ id }) => id), ...stages]),
    );
  });
});

describe.each(Object.entries(azerbaijaniAt))("a case that stands at '%s'", (stage, caseAt) => {
  const story = caseAt();
  it("stands there", () => {
    expect(story.state.stage).toBe(stage);
  });
  it.each(
    steps.filter(
      (kind) => isKnown(kind) && stageKindsFor(kind).length === 0 && !isKnownAt(kind, stage),
    ),
  )("refuses %s as a step out of order", (kind) => {
    story.when(command(kind), asking(kind)).thenRefused("WrongStage", { command: kind });
  });
  it.each(Object.entries(atStages).filter(([, at]) => !at.some((one) => one === stage)))(
    "refuses %s, which is given at another stage",
    (kind) => {
      story.when(command(kind as keyof typeof atStages)).thenRefused("StageNotOpen");
    },
  );
});

describe("duties", () => {
  const story = azerbaijaniCase("SittingScheduled");
  it.each(kinds.filter(isKnown))(
    "%s is refused to whoever does not hold the duty, and to every duty that may not",
    (kind) => {
      for (const duty of duties) {
        story.when(command(kind), { duty, dutiesHeld: [] }).thenRefused("DutyNotHeld", { duty });
        const may = mayGive(story.law.procedure, duty, kind);
        const { decision } = story.when(command(kind), { duty });
        // Of a claim the next steps say whose it is, not the procedure.
        if (isOfAnyDuty(kind))
          expect(decision.kind === "refused" && decision.refusal.kind === "NoTaskOfDuty").toBe(
            duty !== "plenary-secretary",
          );
        else
          expect(decision.kind === "refused" && decision.refusal.kind === "DutyMayNot").toBe(
            !may || (kind === "Correct" && duty !== "clerk"),
          );
      }
    },
  );
  const reports: readonly string[] = [
    "RecordSent",
    "RecordNotSent",
    "RecordDelivery",
    "RecordBounce",
    "RecordComplaint",
  ];
  it.each(personCommandKinds.filter((kind) => isKnown(kind) && !reports.includes(kind)))(
    "the system may not %s",
    (kind) => {
      story.when(command(kind), bySystem).thenRefused("DutyMayNot", { duty: "system" });
    },
  );
  it("an administrator does no acts in live cases", () => {
    story
      .when(command("RecordVote"), { duty: "administrator" })
      .thenRefused("DutyMayNot", { duty: "administrator", allowed: "plenary-secretary" });
  });
  it("only an administrator enters a past case", () => {
    for (const duty of duties.filter((one) => one !== "administrator"))
      story
        .when(command("RecordVote"), { ...importing, duty })
        .thenRefused("DutyMayNot", { allowed: "administrator" });
  });
});

describe("commands that a procedure does not know", () => {
  it.each(kinds.filter((kind) => !isKnown(kind)))("%s is given by nobody in it", (kind) => {
    azerbaijaniCase("Laid")
      .when(command(kind), { duty: "clerk" })
      .thenRefused("NotForThisProcedure", { command: kind });
  });
});

describe("the endings", () => {
  it("are reached from every open stage by a lapse, and by a withdrawal until the procedure is past that", () => {
    for (const [stage, caseAt] of Object.entries(azerbaijaniAt)) {
      if (!isOpen(stage)) continue;
      const ended = { on: "2026-03-31" };
      // While a letter is being sent its outcome comes first.
      const open = stage === "transmission" ? declaredUnknown(caseAt()) : caseAt();
      open.when(command("Lapse", ended)).thenStage("lapsed");
      const withdrawal = open.when(command("Withdraw", ended));
      if (["draft-law", "committee", "plenary"].includes(stage)) withdrawal.thenStage("withdrawn");
      else withdrawal.thenRefused("NotInCourse");
    }
    britishCase("Published")
      .when(command("Withdraw", { body: "minister" }))
      .thenStage("withdrawn");
  });
  it("do not lie before anything that was done in the case", () => {
    for (const kind of ["Withdraw", "Lapse"] as const)
      azerbaijaniCase("Reported")
        .when(command(kind, { on: "1900-01-01" }))
        .thenRefused("DateBeforeStep");
  });
  it("are not dated in the future", () => {
    azerbaijaniCase("Laid")
      .when(command("Withdraw", { on: "2026-04-01" }))
      .thenRefused("DateInFuture");
    azerbaijaniCase("Laid")
      .when(command("Lapse", { on: "2026-03-31..2026-04-01" }))
      .thenRefused("DateInFuture");
  });
  it("are four, and the only stages that are not open", () => {
    expect(stages.filter((stage) => !isOpen(stage))).toEqual([...endings]);
  });
});

describe("the next steps that are named", () => {
  const acts: readonly RecordedAct["kind"][] = [
    "CaseOpened",
    "Laid",
    "Referred",
    "Reported",
    "SittingScheduled",
    "VoteRecorded",
    "VoteCertified",
    "Presented",
    "AssentRecorded",
    "InstrumentPrepared",
    "InstrumentReleased",
    "InstrumentSigned",
    "NotificationPrepared",
    "NotificationReleased",
    "NotificationClaimed",
    "NotificationSent",
    "DepositConfirmed",
  ];
  it("hold the step that a lawful case takes next, and never one out of order", () => {
    acts.forEach((act, index) => {
      const story = azerbaijaniCase(act);
      const named = nextSteps(story.state, story.law.procedure);
      const next = acts[index + 1];
      const leading = named.filter((step) =>
        actsOf(step.command).some((one: string) => one === next),
      );
      expect([act, leading.length]).toEqual([act, next === undefined ? 0 : 1]);
      for (const { command: kind } of named.filter((step) => isInternational(step.command)))
        expect(commandRow(kind).stages).toContain(story.state.stage);
    });
  });
  it("name the system where no person acts", () => {
    const story = britishCase("NotificationReleased");
    expect(nextSteps(story.state, story.law.procedure)).toEqual([
      expect.objectContaining({ command: "ClaimNotification", duties: ["system"] }),
    ]);
  });
});

const reached = ({ state }: CaseBuilder) => stageReached(state, state.stageSince, "Asia/Baku");

const past = azerbaijaniCase("CaseOpened").with(importing);
const deposited = (receivedOn: string): CaseBuilder =>
  past.record(command("ConfirmDeposit", { receivedOn, statements: [], reference: null }));

const said = async (story: CaseBuilder, language: "az" | "en"): Promise<string> => {
  const { visit } = sceneOf("Lay", story, { language });
  return String(await stageAndSince(pageFormat(visit), story));
};

describe("When a case came to its stage", () => {
  it("is the day of the fact that led there, and beside it the day of its entry", () => {
    expect(reached(azerbaijaniCase("Laid"))).toEqual({
      on: { kind: "known", on: "2026-01-12" },
      recordedOn: "2026-03-31",
    });
    expect(reached(deposited("2010-03-15"))).toMatchObject({
      on: { kind: "known", on: "2010-03-15" },
    });
  });

  it("is the day of the vote where its certification led there", () => {
    const { state } = azerbaijaniCase("VoteCertified");
    const [vote] = state.ballots;
    expect(reached(azerbaijaniCase("VoteCertified"))).toEqual({
      on: vote?.vote.act.on,
      recordedOn: "2026-03-31",
    });
    expect(vote?.vote.act.on).not.toEqual({ kind: "known", on: "2026-03-31" });
  });

  it("is the day of its entry where recording it is the fact, and nobody's to say of the past", () => {
    expect(reached(azerbaijaniCase("NotificationReleased")).on).toEqual({
      kind: "known",
      on: "2026-03-31",
    });
    expect(reached(azerbaijaniCase("NotificationSent")).on).toEqual({
      kind: "known",
      on: "2026-03-31",
    });
    expect(reached(past).on).toEqual({ kind: "unknown" });
  });

  it.each([
    [
      "en",
      "2010-03-15",
      "The case ended on 15 March 2010: deposited. This was recorded on 31 March 2026.",
    ],
    [
      "en",
      "2010-03-15..2010-03-20",
      "The case ended between 15 March 2010 and 20 March 2010: deposited. This was recorded on 31 March 2026.",
    ],
    [
      "en",
      "unknown",
      "The case has ended: deposited. The date is not known. This was recorded on 31 March 2026.",
    ],
    ["az", "2010-03-15..2010-03-20", /^İş 15 mart 2010 ilə 20 mart 2010 arasında başa çatıb: /],
    ["az", "unknown", /Hansı gün olduğu məlum deyil\. Bu, 31 mart 2026 tarixində qeydə alınıb\.$/],
  ] as const)("is said in %s of a deposit dated %s", async (language, receivedOn, words) => {
    expect(await said(deposited(receivedOn), language)).toEqual(
      typeof words === "string" ? words : expect.stringMatching(words),
    );
  });
});

const resting = (story: CaseBuilder, kind: RecordedAct["kind"]): Authority | null =>
  authorityOfAct(story.law, story.fact(kind).act);

describe("what an act rests on", () => {
  const deposited = azerbaijaniCase("DepositConfirmed")
    .record(publication())
    .record(command("RecordTreatyInForce"));
  const at = (id: string) => azerbaijan().stages.find((one) => one.id === id)?.authority ?? null;
  const { depositary, entryIntoForce } = treaty("un-cybercrime-2024");
  it.each<[RecordedAct["kind"], Authority | null]>([
    ["Laid", at("draft-law")],
    ["Referred", at("committee")],
    ["Reported", at("committee")],
    ["VoteRecorded", at("plenary")],
    ["VoteCertified", fourEyes],
    ["Presented", at("head-of-state")],
    ["AssentRecorded", at("head-of-state")],
    ["Published", at("publication")],
    ["InstrumentReleased", fourEyes],
    ["InstrumentSigned", null],
    ["NotificationReleased", fourEyes],
    ["DepositConfirmed", depositary.authority],
    ["TreatyInForceRecorded", entryIntoForce.rule.authority],
  ])("is of %s the rule of the procedure, of the treaty, or ours", (kind, authority) => {
    expect(resting(deposited, kind)).toEqual(authority);
  });
  it("is of what was done although a rule is broken that whoever goes on says why", () => {
    const act = { kind: "ContinuedDespite", findings: [], reason: "looked at" } as const;
    expect(authorityOfAct(deposited.law, act)).toEqual({ rule: "reasonForBreach", mark: "own" });
  });
  it("is at a stage of a procedure file what the file says of it", () => {
    const at = (id: string) => britain().stages.find((one) => one.id === id)?.authority;
    const resolved = britishCase("Published").record(
      command("RecordIntervention", { on: "2026-01-20", intervention: "commons-against" }),
    );
    const stated = resolved.record(
      command("Lay", { on: "2026-01-25", body: "minister", with: ["reasons"] }),
    );
    expect(resting(britishCase("Published"), "Laid")).toEqual(at("laying"));
    expect(resting(resolved, "InterventionRecorded")).toEqual(at("period-a"));
    expect(resting(stated, "Laid")).toEqual(at("statement"));
    expect(resting(britishCase("TimeEndCertified"), "TimeEndCertified")).toEqual(at("period-a"));
  });
  it("is the basis that was named, where an act names one, and nobody has looked it up", () => {
    const suspended = azerbaijaniCase("Laid").record(command("Suspend"));
    const basis = (cite: string) => ({ cite, url: null, mark: "unverified" });
    expect(resting(suspended, "CaseSuspended")).toEqual(basis("an invented article"));
    expect(resting(suspended.record(command("Resume")), "CaseResumed")).toEqual(
      basis("an invented decision"),
    );
    const lapsed = azerbaijaniCase("Laid").record(command("Lapse"));
    expect(resting(lapsed, "CaseLapsed")).toEqual(basis("Internal Rules"));
  });
  it("is of a correction its basis", () => {
    const laid = azerbaijaniCase("Laid");
    const corrected = laid.record(
      command("Correct", {
        of: laid.hashOf("Laid"),
        restated: command("Lay", { on: "2026-01-13" }),
      }),
    );
    const acts = corrected.entries.at(-1)?.entry.acts ?? [];
    expect(acts.map((act) => act.kind === "ActCorrected" && authorityOfAct(laid.law, act))).toEqual(
      [{ cite: "the presidential office's register", url: null, mark: "unverified" }],
    );
  });
});
