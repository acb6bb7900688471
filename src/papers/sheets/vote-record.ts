import { countsOf, positions } from "../../vote/vote-record.ts";
import type { VoteRecordPaper } from "../paper.ts";
import { type Catalogue, dayInWords, factDateInWords } from "../wording.ts";
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
  text(size: 9.5pt, listing((1fr, 16em), data.roll.columns, data.roll.rows.map(row => row.map(words))))
}
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
  readonly rules: readonly { readonly label: string; readonly says: string; readonly on: string }[];
  readonly restsOn: string;
  readonly certification: readonly Field[];
  readonly certificationHeading: string;
  readonly imported: string | null;
  readonly textsHeading: string;
  readonly texts: readonly Field[];
  readonly none: string | null;
  readonly roll: {
    readonly heading: string;
    readonly columns: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  } | null;
};

const countRows = (paper: VoteRecordPaper, words: Catalogue): VoteRecordSheet["counts"] => {
  const { vote: labels } = words;
  const counts = countsOf(paper.vote.record);
  const rows =
    counts === undefined
      ? []
      : positions.flatMap((position) =>
          position === "absent"
            ? []
            : [[atBeginning(words, labels.positions[position]), String(counts[position])] as const],
        );
  const present = paper.vote.present === null ? words.frame.unknown : String(paper.vote.present);
  return [...rows, [labels.present, present], [labels.members, String(paper.members.number)]];
};

const ruleRows = (paper: VoteRecordPaper, words: Catalogue): VoteRecordSheet["rules"] => [
  {
    label: words.vote.quorum,
    says: words.vote.needs({ number: paper.quorum.number }),
    on: citedIn(words, paper.quorum.authority),
  },
  {
    label: words.vote.majority,
    says: words.vote.needs({ number: paper.majority.number }),
    on: citedIn(words, paper.majority.authority),
  },
];

// What was voted on is named by subject and digest: a digest alone tells a reader nothing.
export const textFields = (
  statements: VoteRecordPaper["statements"],
  words: Catalogue,
): readonly Field[] =>
  statements.flatMap((one): readonly Field[] => [
    [statementName(words, one), one.subject],
    ...one.texts.map(({ language, digest }): Field => [
      `${words.statements.digest} (${language})`,
      digest === "unknown" ? words.frame.unknown : digest,
    ]),
  ]);

const certificationFields = (paper: VoteRecordPaper, words: Catalogue): readonly Field[] => {
  const { vote: labels } = words;
  const { certified, vote } = paper;
  return [
    [
      labels.certification,
      certified === null
        ? labels.notCertified
        : labels.certifiedOn({ day: dayInWords(words, certified.on) }),
    ],
    [labels.entry, vote.entry],
  ];
};

const rollOf = ({ vote }: VoteRecordPaper, labels: Catalogue["vote"]): VoteRecordSheet["roll"] =>
  vote.roll.length === 0
    ? null
    : {
        heading: labels.roll,
        columns: [labels.member, labels.position],
        rows: vote.roll.map(({ member, position }) => [member, labels.positions[position]]),
      };

/** The record of a vote: what was counted and declared, what the rule makes of it, and what was voted on. */
export const voteRecordSheet = (paper: VoteRecordPaper, words: Catalogue): VoteRecordSheet => {
  const { vote: labels, frame, treaty } = words;
  const { vote, statements } = paper;
  const judged = vote.judgement.outcome;
  return {
    frame: frameOf(paper, words, labels.title),
    head: [
      [labels.chamber, paper.chamber[paper.language]],
      [labels.case, paper.title],
      [labels.on, factDateInWords(words, vote.on)],
      [labels.draftLaw, vote.text === "unknown" ? frame.unknown : vote.text],
    ],
    treatyHeading: treaty.heading,
    treaty: treatyFields(words, paper.treaty),
    countsHeading: labels.counts,
    countsColumns: [labels.position, labels.number],
    counts: countRows(paper, words),
    noCounts: vote.record.kind === "notPublished" ? labels.notPublished : null,
    results: [
      [labels.declared, labels.results[vote.declared]],
      [labels.judged, labels.results[judged]],
    ],
    differs: judged === "cannotBeJudged" || judged === vote.declared ? null : labels.differs,
    rules: ruleRows(paper, words),
    restsOn: labels.restsOn,
    certificationHeading: labels.certification,
    certification: certificationFields(paper, words),
    imported: vote.imported ? labels.imported : null,
    textsHeading: labels.texts,
    texts: textFields(statements, words),
    none: statements.length === 0 ? words.statements.none : null,
    roll: rollOf(paper, labels),
  };
};
