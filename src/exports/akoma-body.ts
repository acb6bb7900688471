import { happenedOn } from "../case/case-fact.ts";
import type { Authority } from "../words/authority.ts";
import { authorityOfAct } from "../commands/authority-of-act.ts";
import type { Statement } from "../treaty/statement.ts";
import { treatyNamed } from "../views/common.ts";
import { citedIn, treatyFields, type Field } from "../papers/sheets/sheet.ts";
import {
  catalogueIn,
  dayInWords,
  deadlineInWords,
  dutyAmong,
  plain,
  marksOf,
  plainPhrase,
  sentenceIn,
  stageNamed,
  type Catalogue,
} from "../papers/wording.ts";
import { authoritiesOf, authorityId } from "./akoma-references.ts";
import { detailsOf, factAtStage } from "./acts.ts";
import { type DueRun, duesOf, lastDaysInWords } from "./due.ts";
import { restsOn } from "../case/clocks/clock-run.ts";
import { recordedOn, type CaseExported, type Wanted } from "./export-input.ts";
import {
  areVotesKnown,
  allCounts,
  type BallotRead,
  ballotsOf,
  isAgainstRule,
  isTaken,
} from "../views/ballots.ts";
import { nameIn } from "../values/names.ts";
import type { Sentence } from "../words/messages.ts";
import { element, type Xml } from "./xml.ts";
import { lawAt } from "../law/law.ts";
import { statementsOnRecord } from "../case/texts.ts";

type Content = Xml["children"];
type Section = {
  readonly name: string;
  readonly heading: string;
  readonly lines: readonly Content[];
};

const sectionOf = ({ name, heading, lines }: Section): readonly Xml[] =>
  lines.length === 0
    ? []
    : [
        element("hcontainer", { name: "section", eId: `section-${name}` }, [
          element("heading", {}, [heading]),
          element(
            "content",
            {},
            lines.map((line) => element("p", {}, line)),
          ),
        ]),
      ];

const fieldLine = ([label, value]: Field): Content => [`${label}: ${plainPhrase(value ?? "")}`];

type Cite = (authority: Authority) => Xml;

/** Citations that lead to the authorities' places among the references. */
const citing = (one: CaseExported, words: Catalogue): Cite => {
  const all = authoritiesOf(one);
  return (authority) =>
    element("ref", { href: `#${authorityId(all, authority)}` }, [citedIn(words, authority)]);
};

const about = (one: CaseExported, wanted: Wanted, words: Catalogue): Section => {
  const { exports } = words;
  const { state, law } = one;
  return {
    name: "case",
    heading: exports.record,
    lines: [
      ...marksOf(words, wanted).map((mark): Content => [mark]),
      fieldLine([words.history.case, state.caseId]),
      ...treatyFields(words, treatyNamed(law.treaty)).map(fieldLine),
      fieldLine([words.history.standsAt, stageNamed(words, law.procedure, state.stage)]),
      [exports.asItStood({ entries: state.version, day: dayInWords(words, recordedOn(one)) })],
      fieldLine([words.history.head, state.head]),
      fieldLine([words.history.procedure, state.pins.procedure]),
      fieldLine([words.history.treatyFile, state.pins.treaty]),
    ],
  };
};

const proceedings = (one: CaseExported, words: Catalogue, cite: Cite): Section => {
  const { exports } = words;
  const { state, law } = one;
  return {
    name: "proceedings",
    heading: exports.proceedings,
    lines: state.facts.map((fact): Content => {
      const on = happenedOn(fact, law.procedure.timeZone);
      const day = on === null ? "" : `: ${dayInWords(words, on)}`;
      const authority = authorityOfAct(lawAt(law, fact.seq), fact.act);
      const details = detailsOf(fact.act, lawAt(law, fact.seq), words).map(
        (detail) => ` (${plain(detail)})`,
      );
      const marks = fact.imported ? ` (${words.history.imported})` : "";
      const what = `${factAtStage(words, fact.act, law)}${day}${details.join("")}; ${dutyAmong(words, [law.procedure], fact.duty)}${marks}`;
      return authority === null ? [what] : [`${what}; `, cite(authority)];
    }),
  };
};

const certificationLine = (ballot: BallotRead, { vote }: Catalogue): readonly Content[] => {
  if (ballot.fact.imported) return [[vote.imported]];
  return isTaken(ballot) ? [] : [[`${vote.certification}: ${vote.notCertified}`]];
};

const voteLines = (ballot: BallotRead, words: Catalogue, cite: Cite): readonly Content[] => {
  const { vote: labels, exports, language } = words;
  const { fact, stage, body, outcome, noted, finding, quorum, standsIn } = ballot;
  const said = (what: Sentence): string => sentenceIn(words, what);
  const uncounted = fact.act.byCounting ? labels.notPublished : labels.uncounted;
  return [
    ...certificationLine(ballot, words),
    ...(isAgainstRule(ballot) ? [[labels.differs]] : []),
    fieldLine([labels.stage, nameIn(stage, language)]),
    fieldLine([labels.body, nameIn(body.name, language)]),
    fieldLine([labels.decidedOn, dayInWords(words, fact.act.on)]),
    fieldLine([labels.declaredAs, said(outcome)]),
    ...allCounts(ballot).map(({ named, n }) => fieldLine([said(named), String(n)])),
    ...(areVotesKnown(ballot) ? [] : [[uncounted]]),
    ...(body.members === null ? [] : [fieldLine([labels.bodyMembers, String(body.members)])]),
    ...(noted.length === 0 ? [] : [fieldLine([labels.noted, said(noted)])]),
    ...(finding === undefined
      ? []
      : [[`${labels.rule}: ${said(finding.why)}; `, cite(finding.authority)]]),
    ...(quorum === null
      ? []
      : [
          [
            `${labels.quorum}: ${labels.needs({ number: quorum.present })}; `,
            cite(quorum.authority),
          ],
        ]),
    fieldLine([labels.entry, fact.entry]),
    ...(standsIn === fact.entry ? [] : [[exports.correctedIn({ hash: standsIn })]]),
  ];
};

const statementLines = (statement: Statement, words: Catalogue): readonly Content[] => {
  const { statements: labels, frame } = words;
  const { id, label, clause, subject, texts } = statement;
  const where = clause === null ? "" : `, ${labels.article({ clause })}`;
  return [
    [`${id} (${labels.labels[label]}${where}): ${subject}`],
    ...texts.map(({ language, digest, authentic }): Content => {
      const standing = authentic ? labels.authentic : labels.translation;
      return [
        `${labels.textIn({ language, standing })}: ${labels.digest} ${digest === "unknown" ? frame.unknown : digest}`,
      ];
    }),
  ];
};

const lastDaysOf = ({ standsStill, ends }: DueRun, words: Catalogue): readonly string[] => {
  const { exports } = words;
  if (standsStill) return [exports.lastDay({ day: exports.standsStill })];
  return ends.kind === "noDay"
    ? [exports.lastDay({ day: words.frame.unknown })]
    : lastDaysInWords(words, ends);
};

const dueLine = (due: DueRun, words: Catalogue, cite: Cite): Content => {
  const { exports } = words;
  const { metOn, startedOn } = due;
  const said = [
    `${deadlineInWords(words, due.clock.name)}. ${exports.begins({ day: dayInWords(words, startedOn) })}`,
    ...lastDaysOf(due, words),
    ...(metOn === null ? [] : [exports.done({ day: dayInWords(words, metOn) })]),
  ].join(". ");
  const cited = restsOn(due).flatMap((authority, index): Content => [
    index === 0 ? ". " : "; ",
    cite(authority),
  ]);
  return [said, ...cited];
};

/** The case in words: what stands in attributes, and what no attribute can say, such as a date that is not known. */
export const akomaBody = (one: CaseExported, wanted: Wanted): readonly Xml[] => {
  const words = catalogueIn(wanted.language);
  const { exports } = words;
  const cite = citing(one, words);
  return [
    about(one, wanted, words),
    proceedings(one, words, cite),
    ...ballotsOf(one).map((ballot, index) => ({
      name: `vote-${String(index + 1)}`,
      heading: words.vote.stageTitle,
      lines: voteLines(ballot, words, cite),
    })),
    {
      name: "statements",
      heading: words.statements.heading,
      lines: statementsOnRecord(one.state).flatMap((each) => statementLines(each, words)),
    },
    {
      name: "deadlines",
      heading: exports.deadlines,
      lines: duesOf(one).map((due) => dueLine(due, words, cite)),
    },
  ].flatMap(sectionOf);
};
