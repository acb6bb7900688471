import type { Accepted, AcceptedAnswer, StandsNow } from "../../api/shapes/answer.ts";
import type { ActingDuty } from "../../law/duty.ts";
import { type Act, isDiffering } from "../../case/act.ts";
import type { PersonNumber } from "../../values/ids.ts";
import type { CommandLineMessage, Sentence } from "../../words/messages.ts";
import { exitCodes } from "../exit-codes.ts";
import { report, type Report } from "../report.ts";
import { findingLines } from "./finding.ts";
import { nextInWords } from "./next.ts";
import type { Print } from "./print.ts";

type Doer = { readonly person: PersonNumber | "system"; readonly duty: ActingDuty };

/** What was recorded, act by act. */
export const actsInWords = (acts: readonly Act[]): Sentence => ({
  kind: "answerActs",
  acts: acts.map((act): Sentence =>
    act.kind === "ActCorrected"
      ? { kind: "answerActCorrected", act: act.kind, restated: act.restated.kind }
      : { kind: "actNamed", act: act.kind },
  ),
});

export const receiptLine = ({ receipt }: Pick<Accepted, "receipt">): string =>
  `${receipt.caseId}#${String(receipt.seq)} ${receipt.hash}`;

type Label = Extract<CommandLineMessage["kind"], `label${string}`>;

/** A value with a label before it, or below one. */
export const labelled = (print: Print, kind: Label | undefined, value: string): string =>
  `  ${(kind === undefined ? "" : print.say({ kind })).padEnd(8)} ${value}`;

/** The findings that an answer noted, as lines. */
export const notedLines = (print: Print, answer: Accepted): readonly string[] => {
  const isUncertified = answer.acts.some((act) => act.kind === "VoteRecorded" && act.byCounting);
  const lines = answer.findings.flatMap((finding) =>
    findingLines(print, finding).map((line, index) =>
      labelled(print, index === 0 ? "labelNoted" : undefined, line),
    ),
  );
  // Until another person certifies the vote, nothing tells it, and no audit says what it breaks.
  return lines.length > 0 && isUncertified
    ? [...lines, labelled(print, undefined, print.say({ kind: "answerNotedOnceCertified" }))]
    : lines;
};

// The machine may have gone on by then: a released notification is sent before the answer is read.
const nowLines = (
  print: Print,
  answer: AcceptedAnswer,
  { stageName, version }: StandsNow,
): readonly string[] =>
  version === answer.receipt.seq
    ? []
    : [
        labelled(
          print,
          "labelNow",
          print.say({ kind: "answerNow", stage: stageName, version: String(version) }),
        ),
      ];

const addressLines = (print: Print, { acts, now }: AcceptedAnswer): readonly string[] =>
  acts.flatMap((act) => {
    const to = act.kind === "NotificationPrepared" ? act.to : now?.addressee;
    const concerned = act.kind === "NotificationPrepared" || act.kind === "NotificationReleased";
    if (!concerned || typeof to !== "string") return [];
    const { reference } = act;
    return [labelled(print, "labelTo", print.say({ kind: "answerTo", to, reference }))];
  });

const nextLines = (print: Print, answer: AcceptedAnswer, now: StandsNow): readonly string[] => [
  labelled(print, "labelStage", answer.stageName ?? answer.stage),
  ...nowLines(print, answer, now),
  labelled(print, "labelNext", print.say(nextInWords(now.next, now.beside))),
];

const differingLines = (print: Print, answer: Accepted): readonly string[] =>
  answer.acts.some(isDiffering)
    ? [
        `${print.red(print.say({ kind: "answerNotCertified" }))} ${print.say({ kind: "answerDiffers" })}`,
      ]
    : [];

const despiteLines = (print: Print, { acts }: Accepted): readonly string[] =>
  acts.flatMap((act) => {
    if (act.kind !== "ContinuedDespite") return [];
    const { findings: rules, reason } = act;
    return [labelled(print, "labelDespite", print.say({ kind: "answerDespite", rules, reason }))];
  });

const acceptedLines = (
  print: Print,
  answer: AcceptedAnswer,
  { person, duty }: Doer,
): readonly string[] => {
  const acts = print.say(actsInWords(answer.acts));
  return [
    ...differingLines(print, answer),
    `${print.green(print.say({ kind: "answerRecorded" }))} ${print.say({ kind: "answerBy", acts, person, duty })}`,
    ...(answer.repeated ? [labelled(print, undefined, print.say({ kind: "answerRepeated" }))] : []),
    labelled(print, "labelReceipt", receiptLine(answer)),
    ...despiteLines(print, answer),
    ...addressLines(print, answer),
    ...notedLines(print, answer),
    ...(answer.now === null ? [] : nextLines(print, answer, answer.now)),
  ];
};

/**
 * The report of an accepted command: the receipt, what was noted and what may come next. A certification that differed is on
 * record and certified nothing, so it ends with the code of a broken rule.
 */
export const answerReport = (answer: AcceptedAnswer, doer: Doer): Report => {
  const made = report(answer, (print) => acceptedLines(print, answer, doer));
  return answer.acts.some(isDiffering) ? { ...made, code: exitCodes.rule } : made;
};
