import type { Case } from "./case.ts";
import type { Fact } from "./slots/slot.ts";
import { isEnding } from "../law/file/stage-of-case.ts";
import type { ActOf } from "./act.ts";
import type { Course } from "./course/course.ts";
import type { Stage } from "../law/file/stage.ts";
import { openStages } from "./course/standing.ts";
import { inField, refusal, type Refusal } from "../words/refusal.ts";

type Reporting = Pick<ActOf<"Reported">, "committee">;
type Referring = Pick<ActOf<"Referred">, "lead" | "others">;

/** The newest referral at a stage, since whatever was decided last: a matter that comes back is examined anew. */
const referralAt = (
  { committees: { referred } }: Case,
  stage: string,
): Fact<"Referred"> | undefined => referred.findLast(({ act }) => act.stage === stage);

const named = ({ lead, others = [] }: Referring): readonly string[] => [
  ...(lead === undefined || lead === null ? [] : [lead]),
  ...others,
];

/** The committees to which a matter was referred at a stage, as far as they were named. */
const committeesAt = (state: Case, stage: string): readonly string[] => {
  const referral = referralAt(state, stage);
  return referral === undefined ? [] : named(referral.act);
};

/**
 * The committees beside the lead that have not reported at a stage since the matter was last referred there. Until somebody has
 * voted on it they may also do so once the report of the lead has moved the case on.
 */
const othersAwaited = (state: Case, stage: string): readonly string[] => {
  const referral = referralAt(state, stage);
  const hasVoted = (state.ballots.at(-1)?.vote.seq ?? 0) > (referral?.seq ?? 0);
  return referral === undefined || hasVoted
    ? []
    : (referral.act.others ?? []).filter(
        (committee) => earlierReport(state, stage, committee) === undefined,
      );
};

/** The stages that a case has left and at which a committee beside the lead, any or the one that is named, may still report. */
export const stagesStillReported = (
  state: Case,
  course: Course,
  committee?: string,
): readonly Stage[] => {
  if (isEnding(course.at)) return [];
  const open = openStages(course);
  return course.procedure.stages.filter(
    ({ id, eventsBefore }) =>
      eventsBefore.includes("referred") &&
      !open.includes(id) &&
      othersAwaited(state, id).some((one) => committee === undefined || one === committee),
  );
};

/** Whether a report is that of a committee beside the lead. */
export const isOfOther = (state: Case, stage: string, { committee }: Reporting): boolean =>
  committee !== undefined &&
  committee !== null &&
  referralAt(state, stage)?.act.others?.includes(committee) === true;

/** Refuses a committee that is named twice. */
export const referralFaults = (command: Referring): readonly Refusal[] => {
  const all = named(command);
  return new Set(all).size === all.length
    ? []
    : inField("others", [
        refusal("MalformedInput", { where: "others", reason: { kind: "committeeNamedTwice" } }),
      ]);
};

const earlierReport = (
  { committees: { reported, referred }, ballots }: Case,
  stage: string,
  committee: string,
): Fact<"Reported"> | undefined => {
  const since = Math.max(referred.at(-1)?.seq ?? 0, ballots.at(-1)?.vote.seq ?? 0);
  return reported.find(
    ({ seq, act }) => seq > since && act.stage === stage && act.committee === committee,
  );
};

/** Refuses a report of a committee to which the matter was not referred, or that has reported already. */
export const reportFaults = (
  state: Case,
  stage: string,
  { committee }: Reporting,
): readonly Refusal[] => {
  if (committee === undefined || committee === null) return [];
  const referred = committeesAt(state, stage);
  const earlier = earlierReport(state, stage, committee);
  return inField("committee", [
    ...(referred.length === 0 || referred.includes(committee)
      ? []
      : [refusal("CommitteeNotReferred", { committee, referred })]),
    ...(earlier === undefined
      ? []
      : [refusal("CommitteeReportedAlready", { committee, entry: earlier.entry })]),
  ]);
};

/** A report of a committee beside the lead, and the referral by which it was asked. */
export type ReportBeside = {
  readonly report: Fact<"Reported">;
  readonly referral: Fact<"Referred">;
};

/** The reports of committees beside the lead, each with the referral by which it was asked. */
export const reportsBesideLead = ({
  committees: { referred, reported },
}: Pick<Case, "committees">): readonly ReportBeside[] =>
  reported
    .filter(({ act }) => act.beside)
    .flatMap((report) => {
      const referral = referred.findLast(
        ({ seq, act }) => seq < report.seq && act.stage === report.act.stage,
      );
      return referral === undefined ? [] : [{ report, referral }];
    });
