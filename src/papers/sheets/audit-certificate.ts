import { answerOf, natureInWords, questionOf } from "../../findings/about.ts";
import {
  basisInWords,
  groupInWords,
  sectionInWords,
  verdictInWords,
} from "../../findings/headings.ts";
import { dayOfFact } from "../../findings/facts-in-short.ts";
import { cellsOf, clauseColumns, textsAtHand } from "../../findings/statements/clause-cells.ts";
import {
  type AuditFinding,
  basisCounts,
  basisOf,
  type Concern,
  findingCounts,
  inSections,
  isOnClause,
  type NotedSection,
  ofExercise,
  ofRecord,
  placeOfFinding,
  sectionsCounted,
} from "../../findings/note.ts";
import { type Sources, sourcesOf } from "../../findings/sources.ts";
import { isQuestion } from "../../words/answered.ts";
import { addressOf } from "../../words/authority.ts";
import type { AuditCertificate, Language } from "../../views/paper.ts";
import { type Catalogue, dayInWords, type Phrase, phraseIn, sentenceIn } from "../wording.ts";
import { citedIn, stageOnPaper, type Field, type Frame, frameOf, treatyFields } from "./sheet.ts";

export const auditCertificateTemplate = String.raw`
#import "/style.typ": *
#show: paper

#words(data.intro)

#if data.opinion.len() > 0 { fields(data.opinion) }
#if data.facts != none {
  heading(level: 2, words(data.facts.heading))
  fields(data.facts.rows)
}
#if data.notOnRecord != none { fields((data.notOnRecord,)) }
#fields(data.head)
#heading(level: 2, words(data.countsHeading))
#fields(data.counts)
#heading(level: 2, words(data.findingsHeading))
#if data.language != none { par(words(data.language)) }
// A finding stands on one page, unless it names so much that no page holds it.
#let cited(it) = [ ] + text(size: 7.6pt, fill: quiet, words(it.source))
#let rule(it) = {
  text(lang: data.spoken, weight: "bold", words(it.rule))
  if it.detail != none { text(lang: data.spoken, [#if not it.asks [:] ] + words(it.detail)) }
  cited(it)
}
#let length(given) = if type(given) == str { given.len() } else { given.map(piece => piece.text.len()).sum() }
#let finding(it) = block(breakable: length(it.why) > 900 or it.rules.len() > 4, below: 0.9em, {
  if it.rules.len() == 1 {
    text(lang: data.spoken, weight: "bold", words(it.rules.first().rule))
    linebreak()
    text(lang: data.spoken, words(it.why))
    cited(it.rules.first())
  } else {
    text(lang: data.spoken, words(it.why) + [:])
    list(..it.rules.map(rule))
  }
})
#if data.none != none { par(words(data.none)) } else {
  set par(justify: false)
  set text(size: 9pt)
  for section in data.sections {
    heading(level: 3, words(section.heading))
    if section.basis != none { par(words(section.basis)) }
    for group in section.groups {
      heading(level: 4, words(group.heading))
      for one in group.findings { finding(one) }
    }
  }
}
#if data.clauses != none {
  heading(level: 3, words(data.clauses.heading))
  set par(justify: false)
  set text(size: 8.4pt, lang: data.spoken)
  par(words(data.clauses.texts))
  listing((13%, 14%, 24%, 22%, 1fr), data.clauses.names, data.clauses.rows.map(row =>
    row.cells.map(words) + (strong(words(row.verdict)) + [: ] + words(row.why) + cited(row),)))
}
#if data.exercise != none {
  heading(level: 3, words(data.exercise.heading))
  set par(justify: false)
  set text(size: 9pt)
  for one in data.exercise.findings { finding(one) }
}
#if data.sources.len() > 0 {
  heading(level: 2, words(data.sourcesHeading))
  set par(justify: false)
  set text(size: 8.4pt)
  for source in data.sources {
    grid(columns: (2.2em, 1fr), row-gutter: 0.4em, words(source.number), {
      words(source.cite)
      if source.address != none { linebreak(); text(size: 7.6pt, fill: quiet, words(source.address)) }
    })
  }
}
#heading(level: 2, words(data.verifyHeading))
#enum(..data.steps.map(words))
#heading(level: 2, words(data.limitsHeading))
#list(..data.limits.map(words))
#signing(data.signing)
`;

type RuleOnSheet = {
  readonly rule: Phrase;
  /** Whether the rule is put as a question. */
  readonly asks: boolean;
  readonly detail: Phrase | null;
  /** The number of its source, in brackets. */
  readonly source: string;
};

type SourceOnSheet = {
  readonly number: string;
  readonly cite: string;
  readonly address: string | null;
};

/** A finding: its reason, and the one rule or the several that it is about. */
type FindingOnSheet = { readonly why: Phrase; readonly rules: readonly RuleOnSheet[] };

type ClausesOnSheet = {
  readonly heading: Phrase;
  readonly texts: Phrase;
  readonly names: readonly Phrase[];
  readonly rows: readonly {
    readonly cells: readonly Phrase[];
    readonly verdict: Phrase;
    readonly why: Phrase;
    readonly source: string;
  }[];
};

export type AuditCertificateSheet = {
  readonly frame: Frame;
  readonly intro: string;
  /** The question and the answer. */
  readonly opinion: readonly Field[];
  /** What happened, each with its day; null where nothing is on record. */
  readonly facts: { readonly heading: string; readonly rows: readonly Field[] } | null;
  readonly notOnRecord: Field | null;
  readonly head: readonly Field[];
  readonly countsHeading: string;
  readonly counts: readonly Field[];
  readonly findingsHeading: string;
  /** The language in which the findings are written, for whoever has them read aloud. */
  readonly spoken: Language;
  /** Said where the paper translates what is on record in another language. */
  readonly language: string | null;
  readonly none: string | null;
  readonly sections: readonly {
    readonly heading: string;
    readonly basis: string | null;
    readonly groups: readonly {
      readonly heading: string;
      readonly findings: readonly FindingOnSheet[];
    }[];
  }[];
  /** The statements as a table of clauses; null where there are none. */
  readonly clauses: ClausesOnSheet | null;
  /** What is found of invented acts, apart from the State's; null where there are none. */
  readonly exercise: {
    readonly heading: Phrase;
    readonly findings: readonly FindingOnSheet[];
  } | null;
  readonly sourcesHeading: string;
  readonly sources: readonly SourceOnSheet[];
  readonly verifyHeading: string;
  readonly steps: readonly string[];
  readonly limitsHeading: string;
  readonly limits: readonly string[];
  /** Lines for the names of those who prepared the audit and read it. */
  readonly signing: readonly Field[];
};

/** The words of a certificate, and the sources that its findings cite by number. */
type Citing = { readonly words: Catalogue; readonly sources: Sources };

const sourcesOn = ({ words, sources }: Citing): readonly SourceOnSheet[] =>
  sources.listed.map((authority, index) => ({
    number: `[${String(index + 1)}]`,
    cite: citedIn(words, authority),
    address: addressOf(authority),
  }));

const ruleOf = ({ words, sources }: Citing, { rule, detail, authority }: Concern): RuleOnSheet => ({
  rule: phraseIn(words, rule),
  asks: isQuestion(sentenceIn(words, rule)),
  detail: detail === undefined ? null : phraseIn(words, detail),
  source: sources.citationOf(authority),
});

const findingOf = (citing: Citing, finding: AuditFinding): FindingOnSheet => {
  const { rule, why, authority, concerns = [{ rule, authority }] } = finding;
  return {
    why: phraseIn(citing.words, why),
    rules: concerns.map((one) => ruleOf(citing, one)),
  };
};

const clausesOf = (
  findings: readonly AuditFinding[],
  { words, sources }: Citing,
): ClausesOnSheet | null => {
  const rows = ofRecord(findings).flatMap((finding) =>
    finding.clause === undefined ? [] : [{ finding, clause: finding.clause }],
  );
  if (rows.length === 0) return null;
  return {
    heading: phraseIn(words, { kind: "statementsTable" }),
    texts: phraseIn(words, textsAtHand(rows.map(({ clause }) => clause))),
    names: [...Object.values(clauseColumns), { kind: "columnAnswer" } as const].map((name) =>
      phraseIn(words, name),
    ),
    rows: rows.map(({ finding, clause }) => {
      const cells = cellsOf(clause);
      return {
        cells: [cells.clause, cells.atSignature, cells.withConsent, cells.provides].map((cell) =>
          phraseIn(words, cell),
        ),
        verdict: phraseIn(words, verdictInWords(placeOfFinding(finding).section)),
        why: phraseIn(words, finding.why),
        source: sources.citationOf(finding.authority),
      };
    }),
  };
};

const basisIn = (
  words: Catalogue,
  { section, groups }: NotedSection<AuditFinding>,
): string | null => {
  const on = basisCounts(groups.flatMap(({ findings }) => findings.map(basisOf)));
  const basis = basisInWords(section, { keptOn: on, brokenOn: on });
  return basis === undefined ? null : sentenceIn(words, basis);
};

const sectionsOf = (
  findings: readonly AuditFinding[],
  citing: Citing,
): AuditCertificateSheet["sections"] => {
  const { words } = citing;
  const ofRules = ofRecord(findings).filter((one) => !isOnClause(one));
  return inSections(ofRules, placeOfFinding).map((one) => ({
    heading: `${sentenceIn(words, sectionInWords(one.section))} (${String(one.count)})`,
    basis: basisIn(words, one),
    groups: one.groups.map(({ group, findings: those }) => ({
      heading: sentenceIn(words, groupInWords(group)),
      findings: those.map((one) => findingOf(citing, one)),
    })),
  }));
};

// On the paper a row of the table cites what its answer rests on.
const asPrinted = (finding: AuditFinding): Pick<AuditFinding, "authority" | "concerns"> =>
  isOnClause(finding) ? { authority: finding.authority } : finding;

const countsOf = (findings: readonly AuditFinding[], words: Catalogue): readonly Field[] => {
  const counts = findingCounts(findings);
  return [
    ...sectionsCounted(counts).map((name): Field => [
      sentenceIn(words, sectionInWords(name)),
      String(counts[name]),
    ]),
    [words.audit.unverified, String(counts.unverified)],
  ];
};

const exerciseOf = (
  findings: readonly AuditFinding[],
  citing: Citing,
): AuditCertificateSheet["exercise"] => {
  const invented = ofExercise(findings);
  return invented.length === 0
    ? null
    : {
        heading: phraseIn(citing.words, { kind: "partB" }),
        findings: invented.map((one) => findingOf(citing, one)),
      };
};

/** The paper as an opinion is set: the question, and the answer. */
const opinionOf = ({ about, findings }: AuditCertificate, words: Catalogue): readonly Field[] => {
  if (about === undefined) return [];
  return [
    [sentenceIn(words, { kind: "auditQuestion" }), phraseIn(words, questionOf(about))],
    [
      sentenceIn(words, { kind: "auditAnswer" }),
      [...answerOf(about, findings), { kind: "auditNotOfficial" } as const]
        .map((one) => sentenceIn(words, one))
        .join(" "),
    ],
  ];
};

type Told = Pick<AuditCertificateSheet, "facts" | "notOnRecord">;

const toldOf = ({ about }: AuditCertificate, words: Catalogue): Told => {
  if (about === undefined) return { facts: null, notOnRecord: null };
  const { happened, notOnRecord } = about;
  return {
    facts:
      happened.length === 0
        ? null
        : {
            heading: sentenceIn(words, { kind: "auditFacts" }),
            rows: happened.map((fact): Field => [
              sentenceIn(words, dayOfFact(fact)),
              phraseIn(words, fact.what),
            ]),
          },
    notOnRecord:
      notOnRecord.length === 0
        ? null
        : [sentenceIn(words, { kind: "auditMissing" }), phraseIn(words, notOnRecord)],
  };
};

/** Whose acts are audited, at the head of each page. */
const markedBy = ({ about }: AuditCertificate, words: Catalogue, frame: Frame): Frame =>
  about === undefined
    ? frame
    : { ...frame, marks: [...frame.marks, sentenceIn(words, natureInWords(about.nature))] };

/** The certificate of an audit: every finding with its reason and its authority, how to repeat it and what it does not show. */
export const auditCertificateSheet = (
  paper: AuditCertificate,
  words: Catalogue,
): AuditCertificateSheet => {
  const { audit: labels, history } = words;
  const citing = { words, sources: sourcesOf(paper.findings.map(asPrinted)) };
  return {
    frame: markedBy(paper, words, frameOf(paper, words, labels.title)),
    intro: labels.intro,
    opinion: opinionOf(paper, words),
    ...toldOf(paper, words),
    head: [
      [history.case, `${paper.title} (${paper.caseId})`],
      ...treatyFields(words, paper.treaty),
      [history.standsAt, stageOnPaper(words, paper)],
      [labels.asOf, dayInWords(words, paper.asOf)],
      [labels.entries, String(paper.entries)],
      [history.head, paper.head],
      [history.procedure, paper.pins.procedure],
      [history.treatyFile, paper.pins.treaty],
    ],
    countsHeading: labels.counts,
    counts: countsOf(paper.findings, words),
    findingsHeading: labels.findings,
    spoken: words.language,
    language: labels.language === "" ? null : labels.language,
    none: paper.findings.length === 0 ? labels.none : null,
    sections: sectionsOf(paper.findings, citing),
    clauses: clausesOf(paper.findings, citing),
    exercise: exerciseOf(paper.findings, citing),
    sourcesHeading: labels.sources,
    sources: sourcesOn(citing),
    verifyHeading: labels.verify,
    steps: Object.values(labels.steps),
    limitsHeading: labels.limits,
    limits: Object.values(labels.limitLines),
    signing: [
      [sentenceIn(words, { kind: "auditPreparedBy" }), null],
      [sentenceIn(words, { kind: "auditReadBy" }), null],
    ],
  };
};
