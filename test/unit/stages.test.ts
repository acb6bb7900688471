import { mayGive } from "../../src/procedure/duties-given.ts";
import type { RecordedAct } from "../../src/procedure/case/act.ts";
import type { Command } from "../../src/procedure/command.ts";
import {
  commandRow,
  isOfAnyDuty,
  personCommandKinds,
  systemCommandKinds,
  type CommandKind,
} from "../../src/procedure/command-table.ts";
import { duties } from "../../src/office/duty.ts";
import { nextSteps } from "../../src/procedure/next-steps.ts";
import { endings, isOpen, stages, type NamedStage } from "../../src/procedure/case/stage.ts";
import { azerbaijaniCase, britishCase, command, declaredUnknown } from "../support/cases.ts";
import { bySystem, importing, type CaseBuilder } from "../support/case-builder.ts";

const kinds = [...personCommandKinds, ...systemCommandKinds];
const azerbaijaniAt: Readonly<Record<NamedStage, () => CaseBuilder>> = {
  opened: () => azerbaijaniCase("CaseOpened"),
  laid: () => azerbaijaniCase("DraftLawLaid"),
  committee: () => azerbaijaniCase("CommitteeReported"),
  plenary: () => azerbaijaniCase("SittingScheduled"),
  "head-of-state": () => azerbaijaniCase("LawPresented"),
  instrument: () => azerbaijaniCase("InstrumentReleased"),
  notification: () => azerbaijaniCase("NotificationPrepared"),
  transmission: () => azerbaijaniCase("NotificationClaimed"),
  deposit: () => azerbaijaniCase("NotificationSent"),
  deposited: () => azerbaijaniCase("DepositConfirmed"),
  rejected: () => {
    const voted = azerbaijaniCase("SittingScheduled").record(
      command("RecordPlenaryVote", { declared: "rejected" }),
    );
    return voted.record(
      command("CertifyPlenaryVote", {
        of: voted.hashOf("PlenaryVoteRecorded"),
        declared: "rejected",
      }),
      { person: "plenary-secretary-2" },
    );
  },
  withdrawn: () => azerbaijaniCase("CommitteeReported").record(command("Withdraw")),
  lapsed: () => azerbaijaniCase("CommitteeReported").record(command("Lapse")),
};

const asking = (kind: Command["kind"]) =>
  systemCommandKinds.some((one) => one === kind) ? bySystem : {};
const steps = kinds.filter((kind) => kind !== "OpenCase" && kind !== "Correct");

describe.each(Object.entries(azerbaijaniAt))("a case that stands at '%s'", (stage, caseAt) => {
  const story = caseAt();
  it("stands there", () => {
    expect(story.state.stage).toBe(stage);
  });
  it.each(
    steps.filter(
      (kind) =>
        !commandRow(kind).stages.some((one: string) => one === stage) &&
        commandRow(kind).procedures.some((one: string) => one === "law"),
    ),
  )("refuses %s as a step out of order", (kind) => {
    story.when(command(kind), asking(kind)).thenRefused("WrongStage", { command: kind, stage });
  });
});

const isOfLaw = (kind: CommandKind): boolean =>
  commandRow(kind).procedures.some((one: string) => one === "law");

describe("duties", () => {
  const story = azerbaijaniCase("SittingScheduled");
  it.each(kinds.filter(isOfLaw))(
    "%s is refused to whoever does not hold the duty, and to every duty that may not",
    (kind) => {
      for (const duty of duties) {
        story.when(command(kind), { duty, dutiesHeld: [] }).thenRefused("DutyNotHeld", { duty });
        const may = mayGive(story.law.profile, duty, kind);
        const { decision } = story.when(command(kind), { duty });
        // Of a claim the next steps say whose it is, not the profile.
        if (isOfAnyDuty(kind))
          expect(decision.kind === "refused" && decision.refusal.kind === "NoTaskOfDuty").toBe(
            duty !== "plenary-secretary" && duty !== "clerk",
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
  it.each(personCommandKinds.filter((kind) => isOfLaw(kind) && !reports.includes(kind)))(
    "the system may not %s",
    (kind) => {
      story.when(command(kind), bySystem).thenRefused("DutyMayNot", { duty: "system" });
    },
  );
  it("an administrator does no acts in live cases", () => {
    story
      .when(command("RecordPlenaryVote"), { duty: "administrator" })
      .thenRefused("DutyMayNot", { duty: "administrator", allowed: "plenary-secretary" });
  });
  it("only an administrator enters a past case", () => {
    for (const duty of duties.filter((one) => one !== "administrator"))
      story
        .when(command("ReferBack"), { ...importing, duty })
        .thenRefused("DutyMayNot", { allowed: "administrator" });
  });
});

describe("commands that a procedure does not know", () => {
  it.each(
    kinds.filter((kind) => !commandRow(kind).procedures.some((one: string) => one === "staged")),
  )("%s does not exist in a procedure file", (kind) => {
    britishCase("Published")
      .when(command(kind), importing)
      .thenRefused("NotForThisProcedure", { command: kind, profile: "gb-crag-2010" });
  });
  it.each(
    kinds.filter((kind) => !commandRow(kind).procedures.some((one: string) => one === "law")),
  )("%s does not exist where a law approves the treaty", (kind) => {
    azerbaijaniCase("DraftLawLaid")
      .when(command(kind), importing)
      .thenRefused("NotForThisProcedure", { command: kind, profile: "az-milli-majlis" });
  });
});

describe("the endings", () => {
  it("are reached from every open stage by withdrawal or lapse", () => {
    for (const [stage, caseAt] of Object.entries(azerbaijaniAt)) {
      if (!isOpen(stage)) continue;
      const ended = { on: "2026-03-31" };
      // While a letter is being sent its outcome comes first.
      const open = stage === "transmission" ? declaredUnknown(caseAt()) : caseAt();
      open.when(command("Withdraw", ended)).thenStage("withdrawn");
      open.when(command("Lapse", ended)).thenStage("lapsed");
    }
    britishCase("Published")
      .when(command("Withdraw", { body: "minister" }))
      .thenStage("withdrawn");
  });
  it("do not lie before anything that was done in the case", () => {
    for (const kind of ["Withdraw", "Lapse"] as const)
      azerbaijaniCase("CommitteeReported")
        .when(command(kind, { on: "1900-01-01" }))
        .thenRefused("DateBeforeStep");
  });
  it("are not dated in the future", () => {
    azerbaijaniCase("DraftLawLaid")
      .when(command("Withdraw", { on: "2026-04-01" }))
      .thenRefused("DateInFuture");
    azerbaijaniCase("DraftLawLaid")
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
    "DraftLawLaid",
    "ReferredToCommittees",
    "CommitteeReported",
    "SittingScheduled",
    "PlenaryVoteRecorded",
    "PlenaryVoteCertified",
    "LawPresented",
    "LawSigned",
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
      const named = nextSteps(story.state, story.law.profile);
      const next = acts[index + 1];
      const leading = named.filter((step) =>
        commandRow(step.command).acts.some((one: string) => one === next),
      );
      expect([act, leading.length]).toEqual([act, next === undefined ? 0 : 1]);
      for (const { command: kind } of named)
        expect(commandRow(kind).stages).toContain(story.state.stage);
    });
  });
  it("name the system where no person acts", () => {
    const story = britishCase("NotificationReleased");
    expect(nextSteps(story.state, story.law.profile)).toEqual([
      expect.objectContaining({ command: "ClaimNotification", duties: ["system"] }),
    ]);
  });
});
