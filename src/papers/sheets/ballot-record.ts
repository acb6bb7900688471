import { nameIn } from "../../procedure/model/source.ts";
import type { BallotPaper } from "../paper.ts";
import {
  type Catalogue,
  dayInWords,
  factDateInWords,
  positionInWords,
  sentenceIn,
} from "../wording.ts";
import { atBeginning, citedIn, type Field, frameOf, treatyFields } from "./sheet.ts";
import { textFields, type VoteRecordSheet } from "./vote-record.ts";

const countRows = (
  { ballot, members }: BallotPaper,
  words: Catalogue,
): VoteRecordSheet["counts"] => [
  ...ballot.counts.map(
    ({ named, n }) => [atBeginning(words, sentenceIn(words, named)), String(n)] as const,
  ),
  ...(members === null ? [] : [[words.vote.bodyMembers, String(members)] as const]),
];

const noCounts = ({ ballot }: BallotPaper, { vote }: Catalogue): string | null => {
  if (ballot.counts.length > 0) return null;
  return ballot.byCounting ? vote.notPublished : vote.uncounted;
};

const resultFields = ({ ballot }: BallotPaper, words: Catalogue): readonly Field[] => {
  const { vote: labels, audit } = words;
  const { judged, noted } = ballot;
  return [
    [labels.declaredAs, sentenceIn(words, ballot.outcome)],
    ...(noted.length === 0 ? [] : [[labels.noted, sentenceIn(words, noted)] as const]),
    ...(judged === null ? [] : [[labels.underRule, audit.verdicts[judged.verdict]] as const]),
  ];
};

const certificationFields = ({ ballot, certified }: BallotPaper, words: Catalogue) => {
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

const rollOf = (roll: BallotPaper["ballot"]["roll"], words: Catalogue): VoteRecordSheet["roll"] =>
  roll.length === 0
    ? null
    : {
        heading: words.vote.roll,
        columns: [words.vote.member, words.vote.position],
        rows: roll.map(({ member, position }) => [member, positionInWords(words, position)]),
      };

/** The record of a decision at a stage of a procedure file: what was declared and counted, what the rule makes of it, who certified it. */
export const ballotRecordSheet = (paper: BallotPaper, words: Catalogue): VoteRecordSheet => {
  const { vote: labels, frame, treaty, language } = words;
  const { ballot, statements } = paper;
  const { judged, text } = ballot;
  return {
    frame: frameOf(paper, words, labels.stageTitle),
    head: [
      [labels.body, nameIn(paper.body, language)],
      [labels.stage, nameIn(paper.stage, language)],
      [labels.case, paper.title],
      [labels.decidedOn, factDateInWords(words, ballot.on)],
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
    rules:
      judged === null
        ? []
        : [
            {
              label: labels.rule,
              says: sentenceIn(words, judged.why),
              on: citedIn(words, judged.authority),
            },
          ],
    restsOn: labels.restsOn,
    certificationHeading: labels.certification,
    certification: certificationFields(paper, words),
    imported: ballot.imported ? labels.imported : null,
    textsHeading: labels.texts,
    texts: textFields(statements, words),
    none: statements.length === 0 ? words.statements.none : null,
    roll: rollOf(ballot.roll, words),
  };
};
