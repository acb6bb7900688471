import { named } from "../../values/names.ts";
import type { VoteRecord } from "../../views/paper.ts";
import {
  type Catalogue,
  dayInWords,
  type Phrase,
  phraseIn,
  phraseOf,
  positionInWords,
  sentenceIn,
} from "../wording.ts";
import {
  atBeginning,
  citedIn,
  type Field,
  type Frame,
  frameOf,
  statementName,
  treatyFields,
} from "./sheet.ts";

export const voteRecordTemplate = String.raw`
#import "/style.typ": *
#show: paper

#let under(title) = heading(level: 2, words(title))
#fields(data.head)
#under(data.treatyHeading)
#fields(data.treaty)
#under(data.countsHeading)
#if data.noCounts != none { par(words(data.noCounts)) }
#listing((1fr, 6em), data.countsColumns, data.counts.map(row => row.map(words)), numbers: (1,))
#fields(data.results)
#if data.differs != none { strong(words(data.differs)) }
#for rule in data.rules {
  fields(((rule.label, rule.says), (data.restsOn, rule.on)))
}
#under(data.certificationHeading)
#fields(data.certification)
#if data.imported != none { par(words(data.imported)) }
#under(data.textsHeading)
#if data.none != none { words(data.none) } else { fields(data.texts) }
#if data.roll != none {
  under(data.roll.heading)
  text(size: 9pt, listing((1fr, auto, 1fr, auto), data.roll.columns, data.roll.rows.map(row => row.map(words))))
}
#signing(data.signing)
`;

export type VoteRecordSheet = {
  readonly frame: Frame;
  readonly head: readonly Field[];
  readonly treatyHeading: string;
  readonly treaty: readonly Field[];
  readonly countsHeading: string;
  readonly countsColumns: readonly [string, string];
  readonly counts: readonly (readonly [string, string])[];
  readonly noCounts: string | null;
  readonly results: readonly Field[];
  readonly differs: string | null;
  readonly rules: readonly { readonly label: string; readonly says: Phrase; readonly on: string }[];
  readonly restsOn: string;
  readonly certification: readonly Field[];
  readonly certificationHeading: string;
  readonly imported: string | null;
  readonly textsHeading: string;
  readonly texts: readonly Field[];
  readonly none: string | null;
  readonly roll: {
    readonly heading: string;
    /** Member and position, twice. */
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** Lines for the chair and the secretaries. */
  readonly signing: readonly Field[];
};

const countRows = (
  { ballot, members }: VoteRecord,
  words: Catalogue,
): VoteRecordSheet["counts"] => [
  ...ballot.counts.map(
    ({ named, n }) => [atBeginning(words, sentenceIn(words, named)), String(n)] as const,
  ),
  ...(members === null ? [] : [[words.vote.bodyMembers, String(members)] as const]),
];

const noCounts = ({ ballot }: VoteRecord, { vote }: Catalogue): string | null => {
  if (ballot.areVotesKnown) return null;
  return ballot.byCounting ? vote.notPublished : vote.uncounted;
};

const resultFields = ({ ballot }: VoteRecord, words: Catalogue): readonly Field[] => {
  const { vote: labels, audit } = words;
  const { judged, noted } = ballot;
  return [
    [labels.declaredAs, phraseIn(words, ballot.outcome)],
    ...(noted.length === 0 ? [] : [[labels.noted, phraseIn(words, noted)] as const]),
    ...(judged === null ? [] : [[labels.underRule, audit.verdicts[judged.verdict]] as const]),
  ];
};

const certificationFields = (
  { ballot, certified }: VoteRecord,
  words: Catalogue,
): readonly Field[] => {
  const { vote: labels } = words;
  const said =
    certified === null
      ? labels.notCertified
      : labels.certifiedOn({ day: dayInWords(words, certified.on) });
  return [
    ...(ballot.byCounting ? [[labels.certification, said] as const] : []),
    [labels.entry, ballot.entry] as const,
  ];
};

// The first half of the members on the left, the second on the right.
const rollOf = (roll: VoteRecord["ballot"]["roll"], words: Catalogue): VoteRecordSheet["roll"] => {
  const { vote: labels } = words;
  const entries = roll.map(({ member, position }) => [member, positionInWords(words, position)]);
  const half = Math.ceil(entries.length / 2);
  return roll.length === 0
    ? null
    : {
        heading: labels.roll,
        columns: [labels.member, labels.position, labels.member, labels.position],
        rows: entries
          .slice(0, half)
          .map((entry, index) => [...entry, ...(entries[half + index] ?? ["", ""])]),
      };
};

// What was voted on is named by subject and digest: a digest alone tells a reader nothing.
const textFields = (statements: VoteRecord["statements"], words: Catalogue): readonly Field[] =>
  statements.flatMap((one): readonly Field[] => [
    [statementName(words, one), one.subject],
    ...one.texts.map(({ language, digest }): Field => [
      `${words.statements.digest} (${language})`,
      digest === "unknown" ? words.frame.unknown : digest,
    ]),
  ]);

/** The rule with its sums, and beside it what the quorum rests on. */
const ruleRows = ({ ballot }: VoteRecord, words: Catalogue): VoteRecordSheet["rules"] => {
  const { vote: labels } = words;
  const { judged, quorum } = ballot;
  return [
    ...(judged === null
      ? []
      : [
          {
            label: labels.rule,
            says: phraseIn(words, judged.why),
            on: citedIn(words, judged.authority),
          },
        ]),
    ...(quorum === null
      ? []
      : [
          {
            label: labels.quorum,
            says: labels.needs({ number: quorum.present }),
            on: citedIn(words, quorum.authority),
          },
        ]),
  ];
};

/** The record of a decision at a stage of a procedure file: what was declared and counted, what the rule makes of it, who certified it. */
export const voteRecordSheet = (paper: VoteRecord, words: Catalogue): VoteRecordSheet => {
  const { vote: labels, frame, treaty, language } = words;
  const { ballot, statements } = paper;
  const { text } = ballot;
  return {
    frame: frameOf(paper, words, labels.stageTitle),
    head: [
      [labels.body, phraseOf([named(paper.body, language)])],
      [labels.stage, phraseOf([named(paper.stage, language)])],
      [labels.case, paper.title],
      [labels.decidedOn, dayInWords(words, ballot.on)],
      ...(text === null ? [] : [[labels.text, text === "unknown" ? frame.unknown : text] as const]),
    ],
    treatyHeading: treaty.heading,
    treaty: treatyFields(words, paper.treaty),
    countsHeading: labels.counts,
    countsColumns: [labels.position, labels.number],
    counts: countRows(paper, words),
    noCounts: noCounts(paper, words),
    results: resultFields(paper, words),
    differs: ballot.isAgainstRule ? labels.differs : null,
    rules: ruleRows(paper, words),
    restsOn: labels.restsOn,
    certificationHeading: labels.certification,
    certification: certificationFields(paper, words),
    imported: ballot.imported ? labels.imported : null,
    textsHeading: labels.texts,
    texts: textFields(statements, words),
    none: statements.length === 0 ? words.statements.none : null,
    roll: rollOf(ballot.roll, words),
    signing: [
      [labels.chair, null],
      [labels.secretaries, null],
    ],
  };
};
