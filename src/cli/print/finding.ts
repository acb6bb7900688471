import type { AboutInAnswer, ConcernInAnswer, FindingInAnswer } from "../../api/shapes/finding.ts";
import type { Finding } from "../../words/finding.ts";
import {
  basisInWords,
  groupInWords,
  sectionInWords,
  verdictInWords,
} from "../../findings/headings.ts";
import { clauseColumns, textsAtHand } from "../../findings/statements/clause-cells.ts";
import {
  type SectionRead,
  type BasisCounts,
  basisCounts,
  type FindingCounts,
  inSections,
  isOnClause,
  type NotedGroup,
  type NotedSection,
  ofExercise,
  ofRecord,
} from "../../findings/note.ts";
import { type Sources, sourcesOf } from "../../findings/sources.ts";
import { addressOf, type Authority, authorityInWords } from "../../words/authority.ts";
import { answered } from "../../words/answered.ts";
import type { Sentence } from "../../words/messages.ts";
import { inColumns, shortened } from "./columns.ts";
import type { Print } from "./print.ts";

type Citing = {
  readonly indent: string;
  /** What stands before the source. */
  readonly as?: (source: Sentence) => Sentence;
};

const plain = (source: Sentence): Sentence => ({ kind: "byAuthority", source });

/** What a rule rests on, with its address; an unverified rule says so. */
export const authorityLines = (
  print: Print,
  authority: Authority,
  { indent, as = plain }: Citing,
): readonly string[] => {
  const address = addressOf(authority);
  return [
    `${indent}${print.say(as(authorityInWords(authority)))}`,
    ...(address === null ? [] : [`${indent}   ${address}`]),
  ];
};

const verdicts = ["kept", "broken", "notFollowed", "running", "cannotBeVerified"] as const;

const colourOf = (print: Print, section: SectionRead): ((text: string) => string) => {
  switch (section) {
    case "kept":
      return print.green;
    case "broken":
      return print.red;
    case "running":
      return print.cyan;
    case "notFollowed":
    case "open":
    case "unknowable":
    case "notExamined":
      return print.yellow;
  }
};

const colour = (print: Print, verdict: Finding["verdict"]): ((text: string) => string) =>
  colourOf(print, verdict === "cannotBeVerified" ? "open" : verdict);

/** A finding beside what was recorded: what is known of a rule, why, and what the rule rests on. */
export const findingLines = (
  print: Print,
  finding: Pick<FindingInAnswer, "rule" | "verdict" | "why" | "authority">,
): readonly string[] => {
  const named = (verdict: Finding["verdict"]): string =>
    print.say({ kind: "verdictName", verdict });
  const width = Math.max(...verdicts.map((one) => named(one).length));
  const verdict = colour(print, finding.verdict)(named(finding.verdict).padEnd(width));
  return [
    `${verdict}  ${answered(finding)}`,
    ...authorityLines(print, finding.authority, { indent: " ".repeat(width + 2) }).map(print.dim),
  ];
};

const basisSum = (one: BasisCounts, other: BasisCounts): BasisCounts => ({
  read: one.read + other.read,
  memory: one.memory + other.memory,
  own: one.own + other.own,
});

export const sumOf = (one: FindingCounts, other: FindingCounts): FindingCounts => ({
  kept: one.kept + other.kept,
  broken: one.broken + other.broken,
  notFollowed: one.notFollowed + other.notFollowed,
  running: one.running + other.running,
  cannotBeVerified: one.cannotBeVerified + other.cannotBeVerified,
  open: one.open + other.open,
  unknowable: one.unknowable + other.unknowable,
  unverified: one.unverified + other.unverified,
  keptOn: basisSum(one.keptOn, other.keptOn),
  brokenOn: basisSum(one.brokenOn, other.brokenOn),
});

/** The counts of an audit. */
export const countsInWords = (counts: FindingCounts): Sentence => {
  const { broken, notFollowed, open, unknowable, running, kept, unverified } = counts;
  return { kind: "auditCounts", broken, notFollowed, open, unknowable, running, kept, unverified };
};

const headingOf = ({ section: of, count, groups }: NotedSection<FindingInAnswer>): Sentence => {
  const on = basisCounts(groups.flatMap(({ findings }) => findings.map(({ basis }) => basis)));
  const [section, basis] = [sectionInWords(of), basisInWords(of, { keptOn: on, brokenOn: on })];
  return basis === undefined
    ? { kind: "auditHeading", section, count }
    : { kind: "auditHeadingOn", section, count, basis };
};

type Titled = readonly [title: Sentence, said: string];

const titled = (print: Print, rows: readonly Titled[]): readonly string[] => {
  const width = Math.max(...rows.map(([title]) => print.say(title).length));
  return rows.map(([title, said]) => `${print.bold(print.say(title).padEnd(width))}  ${said}`);
};

/** What an audit is about: from what it was made, its question, its answer, and what to look up first. */
export const aboutLines = (print: Print, about: AboutInAnswer): readonly string[] => [
  `${about.madeFrom} ${print.say({ kind: "auditNotOfficial" })}`,
  ...titled(print, [
    [{ kind: "auditQuestion" }, about.question],
    [{ kind: "auditAnswer" }, about.answer],
    ...(about.first.length === 0
      ? []
      : [[{ kind: "auditLookUp" }, about.first.join(" · ")] as const]),
  ]),
];

/** What happened, a line each with its day first, and what somebody who signs looks for and is not on record. */
export const factLines = (
  print: Print,
  { facts, notOnRecord }: AboutInAnswer,
): readonly string[] => {
  const width = Math.max(...facts.map(({ day }) => day.length));
  return [
    ...(facts.length === 0 ? [] : [print.bold(print.say({ kind: "auditFacts" }))]),
    ...facts.map(({ day, what }) => `  ${day.padEnd(width)}  ${what}`),
    ...(notOnRecord.length === 0
      ? []
      : titled(print, [[{ kind: "auditMissing" }, notOnRecord.join("; ")]])),
  ];
};

type Lines = readonly string[];

/** How much of an audit is printed: each finding with its reason, or what was kept of Tasdiq's own rules in one line. */
type Extent = { readonly full: boolean };

type Printing = Extent & {
  readonly print: Print;
  readonly cite: (authority: Authority) => string;
};

const concernLine = (
  { print, cite }: Printing,
  { rule, detail, verdict, authority }: ConcernInAnswer,
): string => {
  const said = detail === undefined ? rule : answered({ rule, why: detail });
  const found = verdict === undefined ? "" : `${print.say({ kind: "verdictName", verdict })}: `;
  return `  - ${found}${said}${print.dim(cite(authority))}`;
};

const ruleLines = (
  printing: Printing,
  { rule, why, authority, concerns }: FindingInAnswer,
): readonly string[] =>
  concerns === undefined
    ? [`${answered({ rule, why })}${printing.print.dim(printing.cite(authority))}`]
    : [`${why}:`, ...concerns.map((one) => concernLine(printing, one))];

// What was kept of the law is read; what was kept of Tasdiq's own rules needs no looking up, so it is only counted.
const isKeptOfOwnRules = ({ section, basis }: FindingInAnswer): boolean =>
  section === "kept" && basis === "own";

const keptInBrief = (printing: Printing, { groups }: NotedSection<FindingInAnswer>): Lines => {
  const { print } = printing;
  const own = groups.flatMap(({ group, findings }): readonly Sentence[] => {
    const count = findings.filter(isKeptOfOwnRules).length;
    return count === 0 ? [] : [{ kind: "auditGroupCount", group: groupInWords(group), count }];
  });
  return [
    ...groups.flatMap((one) =>
      groupLines(printing, {
        ...one,
        findings: one.findings.filter((each) => !isKeptOfOwnRules(each)),
      }),
    ),
    ...(own.length === 0 ? [] : [`  ${print.say({ kind: "auditKeptInBrief", groups: own })}`]),
  ];
};

const groupLines = (printing: Printing, { group, findings }: NotedGroup<FindingInAnswer>): Lines =>
  findings.length === 0
    ? []
    : [
        printing.print.bold(`  ${printing.print.say(groupInWords(group))}`),
        ...findings.flatMap((each) => ruleLines(printing, each).map((line) => `    ${line}`)),
      ];

const sectionLines = (
  printing: Printing,
  one: NotedSection<FindingInAnswer>,
): readonly string[] => {
  const { print, full } = printing;
  const heading = colourOf(print, one.section)(print.bold(print.say(headingOf(one))));
  if (one.section === "kept" && !full) return [heading, ...keptInBrief(printing, one)];
  return [heading, ...one.groups.flatMap((group) => groupLines(printing, group))];
};

// As wide as a terminal of 110 columns allows, with the margins and the blanks between them.
const clauseWidths = [13, 11, 24, 20, 30] as const;

// In brief a clause that nobody has read is only marked as such.
const isCited = ({ authority }: FindingInAnswer, full: boolean): boolean =>
  full || authority.mark !== "unverified";

/** What of the table of clauses is cited: the source of each answer, and in full of all that was found. */
const citedInTable = (rows: readonly FindingInAnswer[], full: boolean) =>
  rows
    .filter((row) => isCited(row, full))
    .flatMap(({ authority, concerns = [] }) => [{ authority }, ...(full ? concerns : [])]);

/** The statements as a table of clauses; asked for in full, each with all that was found of it. */
const clauseLines = (printing: Printing, rows: readonly FindingInAnswer[]): readonly string[] => {
  const { print } = printing;
  const table = rows.flatMap(({ clause }) => (clause === undefined ? [] : [clause]));
  if (table.length === 0) return [];
  const head = [...Object.values(clauseColumns), { kind: "columnAnswer" } as const].map(print.say);
  return [
    print.bold(print.say({ kind: "statementsTable" })),
    `  ${print.say(textsAtHand(table))}`,
    ...inColumns([head], clauseWidths).map(print.dim),
    ...rows.flatMap((row) => clauseRowLines(printing, row)),
  ];
};

const clauseRowLines = (printing: Printing, row: FindingInAnswer): readonly string[] => {
  const { print, full, cite } = printing;
  if (row.clause === undefined) return [];
  const { clause, atSignature, withConsent, provides } = row.clause;
  const cells = [
    clause,
    atSignature,
    full ? withConsent : shortened(withConsent, clauseWidths[2]),
    provides,
    `${print.say(verdictInWords(row.section))}: ${row.why}${isCited(row, full) ? cite(row.authority) : ""}`,
  ];
  return [
    ...inColumns([cells], clauseWidths),
    ...(full ? (row.concerns ?? []) : []).map((one) => `  ${concernLine(printing, one)}`),
  ];
};

// Law is read before links: only in full does a source come with its address.
const sourceLines = ({ print, full }: Printing, { listed }: Sources): readonly string[] => {
  if (listed.length === 0) return [];
  const width = String(listed.length).length;
  return [
    print.bold(print.say({ kind: "auditSources" })),
    ...listed.flatMap((authority, index) => {
      const number = `  ${String(index + 1).padStart(width)}  `;
      const address = full ? addressOf(authority) : null;
      return [
        `${number}${print.say(authorityInWords(authority))}`,
        ...(address === null ? [] : [`${" ".repeat(number.length)}${address}`]),
      ].map(print.dim);
    }),
  ];
};

/** Which of the findings of invented acts are printed: in brief only what is not kept. */
const shownOfExercise = (findings: readonly FindingInAnswer[], { full }: Extent) =>
  findings.filter(({ section }) => full || section !== "kept");

/** What is found of invented acts, apart from the State's, and how much of each verdict. */
const exerciseLines = (
  printing: Printing,
  findings: readonly FindingInAnswer[],
): readonly string[] => {
  if (findings.length === 0) return [];
  const { print } = printing;
  const count = (section: FindingInAnswer["section"]): number =>
    findings.filter((one) => one.section === section).length;
  const counts: Sentence = {
    kind: "partBCounts",
    broken: count("broken"),
    open: count("open"),
    unknowable: count("unknowable"),
    running: count("running"),
    kept: count("kept"),
  };
  return [
    `${print.bold(print.say({ kind: "partB" }))}: ${print.say(counts)}`,
    ...shownOfExercise(findings, printing).flatMap((one) => {
      const verdict = print.say(verdictInWords(one.section));
      return ruleLines(printing, one).map((line, index) =>
        index === 0 ? `  ${verdict}: ${line}` : `  ${line}`,
      );
    }),
  ];
};

const notExaminedLines = (
  { print }: Printing,
  findings: readonly FindingInAnswer[],
): readonly string[] =>
  findings.length === 0
    ? []
    : [
        print.bold(print.say(sectionInWords("notExamined"))),
        ...findings.map((one) => `  ${answered(one)}`),
      ];

/**
 * The findings of an audit, for people: section by section, and in each group by group; the statements clause by clause; what was
 * invented, apart; then the sources, each once, by the numbers under which they are cited, and what was not examined.
 */
export const auditLines = (
  print: Print,
  all: readonly FindingInAnswer[],
  { full }: Extent,
): readonly string[] => {
  const findings = ofRecord(all);
  const ofRules = findings.filter((one) => !isOnClause(one));
  const isExamined = ({ section }: FindingInAnswer): boolean => section !== "notExamined";
  const sections = inSections(ofRules.filter(isExamined), (one) => one);
  const rows = findings.filter(isOnClause);
  const exercise = ofExercise(all);
  const read = [
    ...sections.flatMap(({ groups }) => groups.flatMap((group) => group.findings)),
    ...shownOfExercise(exercise, { full }),
  ].filter((one) => full || !isKeptOfOwnRules(one));
  const sources = sourcesOf([...read, ...citedInTable(rows, full)]);
  const cite = (authority: Authority): string => ` ${sources.citationOf(authority)}`;
  const printing = { print, full, cite };
  return [
    ...sections.flatMap((one) => sectionLines(printing, one)),
    ...clauseLines(printing, rows),
    ...exerciseLines(printing, exercise),
    ...sourceLines(printing, sources),
    ...notExaminedLines(
      printing,
      ofRules.filter((one) => !isExamined(one)),
    ),
  ];
};

const widest = 150;

const inBrief = ({ rule, why, concerns = [], clause }: FindingInAnswer): string => {
  const [first, ...more] = concerns;
  if (first === undefined || clause !== undefined) return answered({ rule, why });
  return `${why}: ${first.rule}${more.length === 0 ? "" : ` (+${String(more.length)})`}`;
};

const mostInBrief = 3;

/** The sections of an audit with a few examples each, one of each group before a second of any. */
export const auditInBrief = (
  print: Print,
  findings: readonly FindingInAnswer[],
): readonly string[] =>
  inSections(
    ofRecord(findings).filter(({ section }) => section !== "notExamined"),
    (one) => one,
  ).flatMap((one) => {
    const firsts = one.groups.flatMap((group) => group.findings.slice(0, 1));
    const others = one.groups.flatMap((group) => group.findings.slice(1));
    return [
      colourOf(print, one.section)(print.bold(print.say(headingOf(one)))),
      ...[...firsts, ...others]
        .slice(0, mostInBrief)
        .map((each) => `  - ${shortened(inBrief(each), widest)}`),
    ];
  });
