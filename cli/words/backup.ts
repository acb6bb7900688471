import type { Checked } from "../backup/check.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Report } from "../report.ts";
import { amount, counted } from "./count.ts";

const newest = ({ covered }: Checked): string => {
  if (covered === undefined) return "Checkpoint  none that covers it";
  const dated = covered.date === undefined ? "" : `, sealed ${covered.date}`;
  return `Checkpoint  the newest is of ${counted(covered.size, "leaf", "leaves")}${dated}`;
};

/** What was read again and found as it should be. */
export const checkedLines = (checked: Checked): readonly string[] => {
  const { entries, cases, lastAt, documents } = checked;
  const { stored, bytes, notStored } = documents;
  const digestOnly =
    notStored === 0 ? "" : `; ${String(notStored)} not in the store, named by digest alone or lost`;
  return [
    `  Ledger      ${counted(entries, "entry", "entries")} of ${counted(cases, "record")}, the newest of ${lastAt}; chain and log verified`,
    `  Documents   ${counted(stored, "document")} unaltered, ${amount(bytes)}${digestOnly}`,
    `  ${newest(checked)}`,
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

const mostTold = 20;

/** Nothing was put in place, because what was read again is not as it should be. */
export const faultyReport = (kind: string, faults: Checked["faults"], advice: string): Report => ({
  code: exitCodes.verification,
  json: { kind, faults },
  lines: (paint) => [
    `${paint.red("Not as it should be:")} ${advice}`,
    ...faults
      .slice(0, mostTold)
      .map(({ where, reason }) => `  ${paint.red("Fault:")} ${where} ${reason}`),
    ...(faults.length > mostTold ? [`  and ${String(faults.length - mostTold)} more`] : []),
  ],
  refused: true,
});
