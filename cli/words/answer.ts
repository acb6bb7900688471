import type { Accepted, ShownAccepted, StandsNow } from "../../application/shapes/answer.ts";
import type { Act } from "../../domain/act.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import type { ActingDuty } from "../../domain/duty.ts";
import { exitCodes } from "../exit-codes.ts";
import { inEnglish } from "../../words/read.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { findingLines } from "./finding.ts";
import { nextLine } from "./next.ts";

const certificationDiffers =
  "What you entered differs from the first record. Check the chamber's own record; then enter the votes again, or decline to certify and give a reason.";

type Doer = { readonly person: PersonNumber | "system"; readonly duty: ActingDuty };

export const actsInWords = (acts: readonly Act[]): string =>
  acts
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
const standsNow = (answer: ShownAccepted, now: StandsNow): readonly string[] => {
  const { stage, version } = now;
  return version === answer.receipt.seq
    ? []
    : [
        field(
          "Now",
          `${stage}: more was recorded after this entry, up to entry ${String(version)}`,
        ),
      ];
};

const addressOf = ({ acts, now }: ShownAccepted): readonly string[] =>
  acts.flatMap((act) => {
    const to = act.kind === "NotificationPrepared" ? act.to : now?.addressee;
    const concerned = act.kind === "NotificationPrepared" || act.kind === "NotificationReleased";
    return concerned && typeof to === "string"
      ? [field("To", `${to}, reference ${act.reference}`)]
      : [];
  });

const nextOf = (answer: ShownAccepted, now: StandsNow): readonly string[] => [
  field("Stage", answer.stage),
  ...standsNow(answer, now),
  field("Next", nextLine(now.next, now.beside)),
];

const isDiffering = ({ acts }: Pick<Accepted, "acts">): boolean =>
  acts.some(({ kind }) => kind === "CertificationDiffered");

const differingLines = (paint: Paint, answer: Accepted): readonly string[] =>
  isDiffering(answer) ? [`${paint.red("Not certified:")} ${certificationDiffers}`] : [];

const despiteLines = ({ acts }: Accepted): readonly string[] =>
  acts.flatMap((act) =>
    act.kind === "ContinuedDespite"
      ? [field("Despite", `${act.findings.map(inEnglish).join(", ")}: ${act.reason}`)]
      : [],
  );

const acceptedLines = (paint: Paint, answer: ShownAccepted, doer: Doer): readonly string[] => [
  ...differingLines(paint, answer),
  `${paint.green("Recorded:")} ${actsInWords(answer.acts)} by ${doer.person} as ${doer.duty}`,
  ...(answer.repeated
    ? [field("", "this command had been accepted before; this is its first result")]
    : []),
  field("Receipt", receiptInWords(answer)),
  ...despiteLines(answer),
  ...addressOf(answer),
  ...notedLines(paint, answer),
  ...(answer.now === null ? [] : nextOf(answer, answer.now)),
];

/**
 * The report of an accepted command: the receipt, what was noted and what may come next. A certification that differed is on
 * record and certified nothing, so it ends with the code of a broken rule.
 */
export const answerReport = (answer: ShownAccepted, doer: Doer): Report => {
  const made = report(answer, (paint) => acceptedLines(paint, answer, doer));
  return isDiffering(answer) ? { ...made, code: exitCodes.rule } : made;
};
