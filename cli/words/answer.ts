import type { Answer } from "../../application/answer.ts";
import type { TextDifference } from "../../application/differences.ts";
import type { CaseView } from "../../application/queries.ts";
import type { Act } from "../../domain/act.ts";
import { latest } from "../../domain/case.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import type { ActingDuty } from "../../domain/duty.ts";
import type { Paint } from "../paint.ts";
import { refusalReport, report, type Report } from "../report.ts";
import { stopOf } from "../stop.ts";
import { findingLines } from "./finding.ts";
import { nextLine } from "./next.ts";

export type Accepted = Extract<Answer, { kind: "accepted" }>;
type Doer = { readonly person: PersonNumber | "system"; readonly duty: ActingDuty };

export const actsInWords = (acts: readonly Act[]): string =>
  acts
    .filter((act) => act.kind !== "FindingNoted")
    .map((act) => (act.kind === "ActCorrected" ? `ActCorrected (${act.restated.kind})` : act.kind))
    .join(", ");

export const receiptInWords = ({ receipt }: Pick<Accepted, "receipt">): string =>
  `${receipt.caseId}#${String(receipt.seq)} ${receipt.hash}`;

const field = (name: string, value: string): string => `  ${name.padEnd(8)} ${value}`;

/** The findings that an answer noted, as lines. */
export const notedLines = (paint: Paint, answer: Accepted): readonly string[] =>
  answer.findings.flatMap((finding) =>
    findingLines(paint, finding).map((line, index) => field(index === 0 ? "Noted" : "", line)),
  );

// The machine may have gone on by then: a released notification is sent before the answer is read.
const standsNow = (answer: Accepted, view: CaseView | undefined): readonly string[] => {
  if (view === undefined || view.state.version === answer.receipt.seq) return [];
  const { stage, version } = view.state;
  return [
    field("Now", `${stage}: more was recorded after this entry, up to entry ${String(version)}`),
  ];
};

const addressOf = (answer: Accepted, view: CaseView | undefined): readonly string[] =>
  answer.acts.flatMap((act) => {
    const prepared = view && latest(view.state, "NotificationPrepared");
    const to = act.kind === "NotificationPrepared" ? act.to : prepared?.act.to;
    const concerned = act.kind === "NotificationPrepared" || act.kind === "NotificationReleased";
    return concerned && to !== undefined ? [field("To", `${to}, reference ${act.reference}`)] : [];
  });

const nextOf = (answer: Accepted, view: CaseView | undefined): readonly string[] => [
  field("Stage", answer.stage),
  ...standsNow(answer, view),
  field("Next", view === undefined ? nextLine(answer.next) : nextLine(view.next, view.beside)),
];

const acceptedLines = (
  paint: Paint,
  answer: Accepted,
  { doer, view }: { readonly doer: Doer; readonly view: CaseView | undefined },
): readonly string[] => [
  `${paint.green("Recorded:")} ${actsInWords(answer.acts)} by ${doer.person} as ${doer.duty}`,
  ...(answer.repeated
    ? [field("", "this command had been accepted before; this is its first result")]
    : []),
  field("Receipt", receiptInWords(answer)),
  ...addressOf(answer, view),
  ...notedLines(paint, answer),
  ...(answer.receipt.caseId === "office" ? [] : nextOf(answer, view)),
];

/** The report of an answer: the receipt, what was noted and what may come next; or the refusal. */
export const answerReport = (
  answer: Answer,
  context: {
    readonly doer: Doer;
    readonly view: CaseView | undefined;
    readonly difference?: TextDifference | undefined;
  },
): Report => {
  if (answer.kind === "refused") return refusalReport(stopOf(answer.refusal), context.difference);
  const { view } = context;
  const now =
    view === undefined
      ? null
      : {
          stage: view.state.stage,
          version: view.state.version,
          next: view.next,
          beside: view.beside,
        };
  return report({ ...answer, now }, (paint) => acceptedLines(paint, answer, context));
};
