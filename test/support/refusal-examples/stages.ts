import { refusal, type Refusal, type RefusalKind } from "../../../src/words/refusal.ts";
import {
  american,
  canadian,
  dutch,
  european,
  polish,
  senators,
} from "../../stages/support/roads.ts";
import { sittings } from "../../stages/support/staged-case.ts";

const vote = { stage: "consent", counts: senators(67) };

/** What provokes each refusal of what is done at the stages of a procedure file. */
export const examplesAtStages: Partial<Readonly<Record<RefusalKind, () => Refusal>>> = {
  StageNotNamed: () => american.onResolution().asks("RecordVote").refused(),
  StageNotOpen: () => american.opened().asks("RecordVote").refused(),
  // Of a past case alone, where it becomes a finding.
  StageNotReached: () =>
    refusal("StageNotReached", {
      command: "RecordReport",
      here: { kind: "stageName", stage: "opened" },
    }),
  NotInCourse: () => dutch.laid().asks("Declare", { declaration: "exception" }).refused(),
  DutyForOtherBody: () =>
    polish.beforeSenate().asks("RecordVote", {}, { duty: "sejm-secretary" }).refused(),
  ReviewNotAsked: () =>
    polish
      .beforePresident()
      .on("2026-02-15")
      .does("RecordAssent")
      .asks("RecordReview", { stage: "treaty-review" })
      .refused(),
  BodyUnknown: () =>
    dutch.laid().asks("Declare", { declaration: "express", body: "senate" }).refused(),
  StageUnknown: () => polish.beforeSenate().asks("RecordVote", { stage: "lords" }).refused(),
  CountNotOfStage: () =>
    polish
      .beforeSenate()
      .asks("RecordVote", { counts: { present: 90 } })
      .refused(),
  CountNotWhole: () =>
    polish
      .beforeSenate()
      .asks("RecordVote", { counts: { for: 80.5 } })
      .refused(),
  RollCallDiffers: () =>
    polish
      .beforeSenate()
      .asks("RecordVote", {
        counts: { for: 2 },
        rollCall: [{ member: "A", position: "for" }],
      })
      .refused(),
  TimeStillRan: () =>
    dutch.laid().on("2026-03-01").asks("CertifyTimeEnded", { on: "2026-02-11" }).refused(),
  TimeNotRunning: () => polish.inSenate().asks("CertifyTimeEnded").refused(),
  SilenceToBeCertified: () =>
    european.inCommittee().asks("RecordReport", { outcome: "notInTime" }).refused(),
  StageIsFixed: () =>
    american
      .onResolution()
      .records(vote)
      .correcting("RecordVote", { stage: "reservations" }, { duty: "legislative-clerk" })
      .refused(),
  CalendarTooShort: () =>
    canadian
      .tabled()
      .by(sittings("house-of-commons", "2026-01-12", 20))
      .on("2026-02-15")
      .asks("CertifyTimeEnded")
      .refused(),
};
