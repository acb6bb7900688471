import type { HistoryCertificate, HistoryLine } from "../../views/paper.ts";
import { type Catalogue, dayInWords, type Phrase, phraseOf } from "../wording.ts";
import { named } from "../../values/names.ts";
import { type Field, type Frame, frameOf, stageOnPaper, treatyFields } from "./sheet.ts";
import { nameOr } from "../../words/tree.ts";

export const historyCertificateTemplate = String.raw`
#import "/style.typ": *
#show: paper

#words(data.intro)

#fields(data.head)
#heading(level: 2, words(data.ledgerHeading))
#let row(it) = {
  let (number, at, what, duty) = it.cells
  (
    words(number),
    {
      if it.on != none { words(it.on); linebreak() }
      text(size: 8pt, fill: quiet, words(at))
    },
    {
      words(what)
      for remark in it.remarks { linebreak(); text(size: 8pt, fill: quiet, words(remark)) }
      linebreak()
      text(size: 6.8pt, words(it.hash))
    },
    words(duty),
  )
}
#text(size: 9pt, listing((2.4em, 10.2em, 1fr, 8em), data.columns, data.rows.map(row)))
#heading(level: 2, words(data.verifyHeading))
#enum(..data.steps.map(words))
#heading(level: 2, words(data.limitsHeading))
#list(..data.limits.map(words))
`;

export type HistoryCertificateSheet = {
  readonly frame: Frame;
  readonly intro: string;
  readonly head: readonly Field[];
  readonly ledgerHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly cells: readonly Phrase[];
    /** The day on which it happened; null where it is done by being recorded. */
    readonly on: string | null;
    readonly remarks: readonly string[];
    readonly hash: string;
  }[];
  readonly verifyHeading: string;
  readonly steps: readonly string[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
};

const rowOf = (line: HistoryLine, words: Catalogue): HistoryCertificateSheet["rows"][number] => {
  const { history, acts, duties, exports, language } = words;
  const fact = line.fact === null ? [] : [{ text: `: ${exports.datedFacts[line.fact]}` }];
  const stages = line.names.stages.flatMap((names) => [{ text: ": " }, named(names, language)]);
  const { duty } = line.names;
  return {
    cells: [
      String(line.seq),
      `${line.at.slice(0, 10)} ${line.at.slice(11, 19)}`,
      phraseOf([{ text: line.acts.map((kind) => acts[kind]).join(", ") }, ...fact, ...stages]),
      duty === null ? nameOr(duties, line.duty) : phraseOf([named(duty, language)]),
    ],
    on: line.on && dayInWords(words, line.on),
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
      [labels.standsAt, stageOnPaper(words, paper)],
      [labels.entries, String(paper.entries.length)],
      [labels.head, paper.head],
      [labels.procedure, paper.pins.procedure],
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
