import type { Sentence } from "../../words/messages.ts";
import type { Checked } from "../backup/check.ts";
import type { Fault } from "../../record/reading.ts";
import type { Shell } from "../shell.ts";
import { sayTo } from "../say.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Report } from "../report.ts";
import { amount, type Print } from "./print.ts";

type Label =
  | "labelLedger"
  | "labelDocuments"
  | "labelCheckpoint"
  | "labelLeftOut"
  | "labelCompared"
  | "labelOlder"
  | "labelForked"
  | "labelKey"
  | "labelNext";

/** A line with a label before it, or below one. */
export const labelled = (print: Print, label: Label | undefined, sentence: Sentence): string =>
  `  ${(label === undefined ? "" : print.say({ kind: label })).padEnd(11)} ${print.say(sentence)}`;

const newestInWords = ({ covered }: Checked): Sentence => {
  if (covered === undefined) return { kind: "checkpointNoneCovers" };
  const size: Sentence = { kind: "checkpointOfSize", size: covered.size };
  const { date } = covered;
  return date === undefined ? size : { kind: "checkpointOfSizeSealed", size, date };
};

const documentsInWords = ({ documents: { stored, bytes, notStored } }: Checked): Sentence => {
  const read: Sentence = { kind: "documentsRead", count: stored, size: amount(bytes) };
  return notStored === 0 ? read : { kind: "documentsReadSome", read, notStored: String(notStored) };
};

/** What was read again and found as it should be. */
export const checkedLines = (print: Print, checked: Checked): readonly string[] => {
  const { entries, cases, lastAt } = checked;
  return [
    labelled(print, "labelLedger", { kind: "ledgerRead", entries, cases, lastAt }),
    labelled(print, "labelDocuments", documentsInWords(checked)),
    labelled(print, "labelCheckpoint", newestInWords(checked)),
  ];
};

export const checkedJson = (checked: Checked): Readonly<Record<string, unknown>> => {
  const { entries, cases, root, lastAt, documents, covered } = checked;
  const { stored, bytes, notStored } = documents;
  return {
    entries,
    records: cases,
    root,
    lastAt,
    documents: { stored, bytes, notStored },
    checkpoint: covered === undefined ? null : { size: covered.size, sealed: covered.date ?? null },
  };
};

const mostFaults = 20;

type Faulty = {
  readonly kind: string;
  readonly faults: readonly Fault[];
  readonly advice: Sentence;
};

/** Nothing was put in place, because what was read again is not as it should be. */
export const faultyReport = (shell: Shell, { kind, faults, advice }: Faulty): Report => ({
  code: exitCodes.verification,
  json: {
    kind,
    faults: faults.map(({ where, reason }) => ({
      where: sayTo(shell, where),
      reason: sayTo(shell, reason),
    })),
  },
  lines: (print) => [
    `${print.red(print.say({ kind: "faultyHead" }))} ${print.say(advice)}`,
    ...faults
      .slice(0, mostFaults)
      .map(
        ({ where, reason }) =>
          `  ${print.red(print.say({ kind: "verifyHeadFault" }))} ${print.say({ kind: "verifyFault", where, reason })}`,
      ),
    ...(faults.length > mostFaults
      ? [`  ${print.say({ kind: "faultyMore", count: String(faults.length - mostFaults) })}`]
      : []),
  ],
  refused: true,
});
