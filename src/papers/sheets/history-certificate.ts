import type { HistoryCertificate, HistoryLine } from "../paper.ts";
import type { Catalogue } from "../wording/index.ts";
import { frameOf, treatyFields, type Field, type Frame } from "./sheet.ts";

export type HistoryCertificateSheet = {
  readonly frame: Frame;
  readonly intro: string;
  readonly head: readonly Field[];
  readonly ledgerHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly string[];
    readonly remarks: readonly string[];
    readonly hash: string;
  }[];
  readonly verifyHeading: string;
  readonly steps: readonly string[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
};

const rowOf = (line: HistoryLine, words: Catalogue): HistoryCertificateSheet["rows"][number] => {
  const { history, acts, duties } = words;
  return {
    cells: [
      String(line.seq),
      `${line.at.slice(0, 10)} ${line.at.slice(11, 19)}`,
      line.acts.map((kind) => acts[kind]).join(", "),
      duties[line.duty],
    ],
    remarks: [
      ...(line.imported ? [history.imported] : []),
      ...(line.findings === 0 ? [] : [history.findings({ count: line.findings })]),
    ],
    hash: line.hash,
  };
};

/** The certificate of a case's history: its entries, the head of its ledger, how to verify it and what it does not show. */
export const historyCertificateSheet = (
  paper: HistoryCertificate,
  words: Catalogue,
): HistoryCertificateSheet => {
  const { history: labels } = words;
  return {
    frame: frameOf(paper, words, labels.title),
    intro: labels.intro,
    head: [
      [labels.case, `${paper.title} (${paper.caseId})`],
      ...treatyFields(words, paper.treaty),
      [labels.standsAt, words.stages[paper.stage]],
      [labels.entries, String(paper.entries.length)],
      [labels.head, paper.head],
      [labels.profile, paper.pins.profile],
      [labels.treatyFile, paper.pins.treaty],
    ],
    ledgerHeading: labels.ledger,
    columns: [labels.number, labels.at, labels.what, labels.duty],
    rows: paper.entries.map((line) => rowOf(line, words)),
    verifyHeading: labels.verify,
    steps: Object.values(labels.steps),
    limitsHeading: labels.limits,
    limits: Object.values(labels.limitLines),
  };
};
