import { nameIn } from "../../values/names.ts";
import type { Stage } from "../file/stage.ts";
import type { Sentence } from "../../words/messages.ts";
import { clause, type Article, type Clause } from "./clause.ts";
import {
  bodyNames,
  clockName,
  conditionInWords,
  countInWords,
  eventInWords,
  needsInWords,
  onlyIf,
  outcomeInWords,
  stageName,
  targetInWords,
  type Naming,
} from "./naming.ts";
import { ruleClauses } from "./rule-clauses.ts";
import { needExamples } from "./vote-examples.ts";
import type { Leads } from "../file/leads.ts";

/** From which stage something leads; nowhere for a declaration. */
type Leading = { readonly naming: Naming; readonly from: string };
type One = Exclude<Leads, { unless: unknown }>;

const oneInWords = ({ naming, from }: Leading, leads: One): Sentence => {
  if (typeof leads === "string") return targetInWords(naming, leads, from);
  return "to" in leads ? targetInWords(naming, leads.to, from) : { kind: "printToHere" };
};

const sourceOf = (leads: One): Clause["source"] => {
  if (typeof leads === "string") return null;
  return "to" in leads ? leads.authority : leads.noEffect;
};

/** Where something leads, each way with its own source. */
export const leadsClauses = (
  leading: Leading,
  label: Sentence,
  leads: Leads,
): readonly Clause[] => {
  if (typeof leads === "string" || !("unless" in leads))
    return [clause({ label, says: [oneInWords(leading, leads)], source: sourceOf(leads) })];
  return [
    ...leads.unless.map((one, index) =>
      clause({
        label,
        says: [
          {
            kind: index === 0 ? "printIfThen" : "printElseIf",
            one: conditionInWords(leading.naming, one.when),
            other: oneInWords(leading, one),
          },
        ],
        source: sourceOf(one),
      }),
    ),
    clause({
      label,
      says: [{ kind: "printOtherwise", of: oneInWords(leading, leads.else) }],
      source: sourceOf(leads.else),
    }),
  ];
};

const besideInWords = (naming: Naming, stage: Stage): readonly Sentence[] => {
  if (stage.beside === undefined) return [];
  const { from, until, before = [] } = stage.beside;
  return [
    { kind: "printBeside", one: eventInWords(naming, from), other: eventInWords(naming, until) },
    ...before.map((id) => ({ kind: "printWaitedFor", name: stageName(naming, id) }) as const),
  ];
};

const atMostInWords = ({ atMost }: Stage): readonly Sentence[] => {
  if (atMost === undefined) return [];
  return [
    atMost === "unlimited" ? { kind: "printUnlimited" } : { kind: "printComesAtMost", n: atMost },
  ];
};

/** Whether and when a stage takes place. */
const placeInWords = (naming: Naming, stage: Stage): readonly Sentence[] => [
  ...onlyIf(naming, stage.when),
  ...(stage.optional === true ? [{ kind: "printOptional" } as const] : []),
  ...(stage.only === undefined ? [] : [{ kind: "printOnlyReached" } as const]),
  ...besideInWords(naming, stage),
  ...atMostInWords(stage),
  ...(stage.stops ?? []).map((id): Sentence => ({
    kind: "printStops",
    name: clockName(naming, id),
  })),
];

const ofKindInWords = (naming: Naming, stage: Stage): readonly Sentence[] => {
  const counts = (ids: readonly string[]): readonly Sentence[] =>
    ids.map((one) => countInWords(naming, one));
  const { records, halves, eventsBefore, doneBy } = stage;
  const countersigners = eventsBefore.includes("countersigned")
    ? doneBy("countersigned")
    : undefined;
  return [
    ...(countersigners === undefined
      ? []
      : [{ kind: "printCountersigned", names: bodyNames(naming, countersigners) } as const]),
    ...(records.length === 0 ? [] : [{ kind: "printRecords", all: counts(records) } as const]),
    ...(halves.length === 0 ? [] : [{ kind: "printHalves", all: counts(halves) } as const]),
  ];
};

const mainClause = (naming: Naming, stage: Stage): Clause => {
  const { says, does } = stage.printed((bodies) => bodyNames(naming, bodies));
  return clause({
    says: [
      says,
      ...ofKindInWords(naming, stage),
      ...placeInWords(naming, stage),
      ...(stage.note === undefined ? [] : [{ kind: "printNote", name: stage.note } as const]),
    ],
    source: stage.authority,
    does: [does],
  });
};

/** What must go with something, a clause for each; labelled with what that is. */
export const documentClauses = (
  naming: Naming,
  { documents }: Pick<Stage, "documents">,
  label?: Sentence,
): readonly Clause[] =>
  documents.map(({ name, when, authority }) =>
    clause({
      ...(label === undefined ? {} : { label }),
      says: [
        { kind: "printDocument", name: nameIn(name, naming.language) },
        ...onlyIf(naming, when),
      ],
      source: authority,
    }),
  );

const optionClauses = (naming: Naming, { id, options }: Stage): readonly Clause[] =>
  options.flatMap(({ name, leads, authority }) => {
    const named = nameIn(name, naming.language);
    return [
      clause({ says: [{ kind: "printOption", name: named }], source: authority }),
      ...leadsClauses({ naming, from: id }, { kind: "printName", name: named }, leads),
    ];
  });

const asLaidClauses = (naming: Naming, { asLaid }: Stage): readonly Clause[] => {
  if (asLaid === undefined) return [];
  const { unlessConsentOf, authority } = asLaid;
  return [
    clause({
      says: [
        unlessConsentOf === undefined
          ? { kind: "printAsLaid" }
          : { kind: "printAsLaidUnless", names: bodyNames(naming, unlessConsentOf) },
      ],
      source: authority,
      does: [{ kind: "printAsLaidDoes" }],
    }),
  ];
};

const interventionClauses = (naming: Naming, { id, interventions }: Stage): readonly Clause[] =>
  interventions.flatMap(({ name, by, when, needs, leads, atEnd, authority, ...one }) => {
    const named = nameIn(name, naming.language);
    const label: Sentence = { kind: "printName", name: named };
    return [
      clause({
        says: [
          { kind: "printIntervention", name: named, names: bodyNames(naming, by) },
          ...onlyIf(naming, when),
          ...needsInWords(naming, needs),
          ...(atEnd === undefined ? [] : [{ kind: "printAtEnd" } as const]),
        ],
        source: authority,
        examples: needExamples(naming, { needs, by }),
      }),
      ...documentClauses(naming, { documents: one.with ?? [] }, label),
      ...leadsClauses({ naming, from: id }, label, leads),
    ];
  });

/** What must go with an outcome, under its name; that of an intervention stands with it. */
const outcomeDocumentClauses = (naming: Naming, stage: Stage): readonly Clause[] =>
  stage.outcomes
    .filter((outcome) => stage.interventions.every(({ id }) => id !== outcome))
    .flatMap((outcome) => {
      const documents = stage.documents.filter(({ of }) => of === outcome);
      return documentClauses(naming, { documents }, outcomeInWords(naming, stage.id, outcome));
    });

const partClauses = (naming: Naming, stage: Stage): readonly Clause[] => [
  ...documentClauses(naming, { documents: stage.documents.filter(({ of }) => of === undefined) }),
  ...outcomeDocumentClauses(naming, stage),
  ...interventionClauses(naming, stage),
  ...stage.rules.flatMap((rule) => ruleClauses(naming, stage, rule)),
  ...optionClauses(naming, stage),
  ...asLaidClauses(naming, stage),
];

/** Where the usual outcomes of a stage lead: in one clause where they share the stage's source, and in one each where they have their own. */
const wayClauses = (naming: Naming, stage: Stage): readonly Clause[] => {
  const own = stage.ownOutcomes.map(({ id }) => id);
  const ways = stage.outcomes
    .filter((outcome) => !own.includes(outcome))
    .map((what) => ({
      outcome: outcomeInWords(naming, stage.id, what),
      leads: stage.leads.get(what) ?? "stay",
    }));
  const plain = ways.flatMap(({ outcome, leads }): readonly Sentence[] =>
    typeof leads === "string"
      ? [{ kind: "printWay", one: outcome, other: targetInWords(naming, leads, stage.id) }]
      : [],
  );
  return [
    ...(plain.length === 0 ? [] : [clause({ label: { kind: "printWays" }, says: plain })]),
    ...ways.flatMap(({ outcome, leads }) =>
      typeof leads === "string" ? [] : leadsClauses({ naming, from: stage.id }, outcome, leads),
    ),
  ];
};

const silenceClauses = (naming: Naming, { id, silence }: Stage): readonly Clause[] =>
  silence === undefined
    ? []
    : [
        clause({
          label: { kind: "printSilence" },
          says: [
            {
              kind: "printSilenceSays",
              name: clockName(naming, silence.clock),
              of: outcomeInWords(naming, id, silence.means),
            },
          ],
          source: silence.authority,
          does: [{ kind: "printSilenceDoes" }],
        }),
      ];

/** A stage: who acts, when it takes place, its rules, and where each outcome leads. */
export const stageArticle = (naming: Naming, stage: Stage, index: number): Article => ({
  name: {
    kind: "printStage",
    name: `${String(index + 1)}. ${nameIn(stage.name, naming.language)}`,
    of: { kind: "stageKindName", stageKind: stage.kind },
  },
  path: `stages[${String(index)}]`,
  clauses: [
    mainClause(naming, stage),
    ...partClauses(naming, stage),
    ...wayClauses(naming, stage),
    ...silenceClauses(naming, stage),
  ],
});
