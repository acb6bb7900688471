import { dutiesGiven, mayGive } from "../../src/procedure/duties-given.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import type { Command } from "../../src/procedure/command.ts";
import {
  commandRow,
  isKnownAt,
  isOfAnyDuty,
  personCommandKinds,
  systemCommandKinds,
  type CommandKind,
  stageKindsFor,
} from "../../src/procedure/command-table.ts";
import { duties } from "../../src/office/duty.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { endings, isOpen, stages } from "../../src/procedure/case/stage.ts";
import {
  azerbaijaniCase,
  britishCase,
  certified,
  command,
  declaredUnknown,
} from "../support/cases.ts";
import { azerbaijan } from "../support/law.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";

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
        commandRow(step.command).acts.some((one: string) => one === next),
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
