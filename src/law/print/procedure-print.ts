import type { Body, Procedure } from "../file/procedure.ts";
import { namedIn } from "../file/condition.ts";
import { nameIn } from "../../values/names.ts";
import type { Sentence } from "../../words/messages.ts";
import { pathInFile } from "../faults.ts";
import { everythingIn } from "../procedure/parts.ts";
import { clause, type Article, type Chapter } from "./clause.ts";
import { clockArticle } from "./clock-article.ts";
import {
  bodyNames,
  conditionInWords,
  eventInWords,
  needsInWords,
  stageName,
  type Naming,
} from "./naming.ts";
import { partAt } from "./part-at.ts";
import { documentClauses, leadsClauses, stageArticle } from "./stage-article.ts";
import { needExamples } from "./vote-examples.ts";
import { sourceSchema, type Source } from "../../words/source.ts";

const bodyKinds = {
  chamber: "printChamber",
  committee: "printCommittee",
  headOfState: "printHeadOfState",
  government: "printGovernment",
  court: "printCourt",
  council: "printCouncil",
  people: "printPeople",
  register: "printRegister",
  other: "printOtherBody",
} as const satisfies Readonly<Record<Body["kind"], string>>;

const name = ({ language }: Naming, names: Readonly<Record<string, string>>): Sentence => ({
  kind: "printName",
  name: nameIn(names, language),
});

const bodyArticle = (naming: Naming, body: Body, index: number): Article => ({
  name: name(naming, body.name),
  path: `bodies[${String(index)}]`,
  clauses: [
    clause({
      says: [
        { kind: bodyKinds[body.kind] },
        ...(body.members === undefined
          ? []
          : [{ kind: "printMembers", name: body.members } as const]),
      ],
      source: body.authority,
      does: body.members === undefined ? [] : [{ kind: "printMembersDoes" }],
    }),
    ...(body.ceiling === undefined
      ? []
      : [
          clause({
            says: [{ kind: "printCeiling", name: body.ceiling.n }],
            source: body.ceiling.authority,
          }),
        ]),
  ],
});

const isSame = (one: Sentence, other: Sentence): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** What in the file depends on a class or a declaration. */
const dependents = (naming: Naming, of: "class" | "declared", id: string): readonly Sentence[] => {
  const all = naming.procedure.conditions
    .filter(({ condition }) =>
      namedIn(condition).some((one) =>
        of === "class"
          ? "class" in one && one.class === id
          : "declared" in one && one.declared === id,
      ),
    )
    .map(({ path }) => partAt(naming, pathInFile(path)))
    // Two conditions of one part are one part.
    .filter((one, index, parts) => parts.findIndex((other) => isSame(one, other)) === index);
  return all.length === 0 ? [] : [{ kind: "printDependents", all }];
};

const classArticles = (naming: Naming): readonly Article[] =>
  (naming.procedure.classes ?? []).map(({ id, name: names, authority }, index) => ({
    name: name(naming, names),
    path: `classes[${String(index)}]`,
    clauses: [
      clause({
        says: [{ kind: "printClassSays" }, ...dependents(naming, "class", id)],
        source: authority,
        does: [{ kind: "printClassDoes" }],
      }),
    ],
  }));

type Declaration = NonNullable<Procedure["declarations"]>[number];

const declarationArticle = (naming: Naming, one: Declaration, index: number): Article => {
  const { id, by, needs, leads, lasts, notAfter, authority } = one;
  return {
    name: name(naming, one.name),
    path: `declarations[${String(index)}]`,
    clauses: [
      clause({
        says: [
          { kind: "printDeclaredBy", names: bodyNames(naming, by) },
          ...needsInWords(naming, needs),
          ...(lasts === undefined ? [] : [{ kind: "printUntilVote" } as const]),
          ...(notAfter === undefined
            ? []
            : [
                {
                  kind: "printNotAfter",
                  all: notAfter.map((event) => eventInWords(naming, event)),
                } as const,
              ]),
          ...dependents(naming, "declared", id),
        ],
        source: authority,
        does: [{ kind: "printDeclarationDoes" }],
        examples: needExamples(naming, { needs, by }),
      }),
      ...documentClauses(naming, { documents: one.with ?? [] }),
      ...(leads === undefined
        ? []
        : leadsClauses({ naming, from: "" }, name(naming, one.name), leads).map((each) => ({
            ...each,
            says: each.says.map((of): Sentence => ({ kind: "printLeads", of })),
          }))),
    ],
  };
};

const withdrawalArticle = (naming: Naming): readonly Article[] => {
  const { withdrawal } = naming.procedure;
  if (withdrawal === undefined) return [];
  const { by, until, authority } = withdrawal;
  return [
    {
      name: { kind: "printWithdrawal" },
      path: "withdrawal",
      clauses: [
        clause({
          says: [
            { kind: "printWithdrawnBy", names: bodyNames(naming, by) },
            ...(until === undefined
              ? []
              : [{ kind: "printWithdrawnUntil", of: eventInWords(naming, until) } as const]),
          ],
          source: authority,
          does: [{ kind: "printWithdrawalDoes" }],
        }),
      ],
    },
  ];
};

/** What the end of a term makes of a case. */
export const termInWords = (naming: Naming): readonly Sentence[] => {
  const { onEndOfTerm } = naming.procedure;
  if (onEndOfTerm === undefined) return [];
  const { effect, at, when } = onEndOfTerm;
  if (effect === "goesOn") return [{ kind: "printGoesOn" }];
  const then: Sentence =
    effect === "lapses"
      ? { kind: "printLapses" }
      : { kind: "printStartsAgain", name: stageName(naming, at ?? "") };
  return when === undefined
    ? [then]
    : [
        { kind: "printIfThen", one: conditionInWords(naming, when), other: then },
        { kind: "printOtherwise", of: { kind: "printGoesOn" } },
      ];
};

const termArticle = (naming: Naming): readonly Article[] => {
  const { onEndOfTerm } = naming.procedure;
  return onEndOfTerm === undefined
    ? []
    : [
        {
          name: { kind: "printEndOfTerm" },
          path: "onEndOfTerm",
          clauses: [
            clause({
              says: termInWords(naming),
              source: onEndOfTerm.authority,
              does: [{ kind: "printEndOfTermDoes" }],
            }),
          ],
        },
      ];
};

const validityArticle = ({ validity: { from, to, authority }, notes }: Procedure): Article => ({
  name: { kind: "printValidity" },
  path: "validity",
  clauses: [
    clause({
      says: [
        from === null ? { kind: "printValidUnknown" } : { kind: "printValidFrom", day: from },
        ...(to === null ? [] : [{ kind: "printValidUntil", day: to } as const]),
      ],
      source: authority,
    }),
    ...(notes === undefined ? [] : [clause({ says: [{ kind: "printNote", name: notes }] })]),
  ],
});

type Placed = { readonly path: string; readonly source: Source };

/** Every source of a procedure, with the place of what rests on it. */
export const sourcesIn = (procedure: Procedure): readonly Placed[] =>
  everythingIn(procedure.file).flatMap(({ value, path }) => {
    const source = sourceSchema().safeParse(value);
    return source.success ? [{ path: pathInFile(path.slice(0, -1)), source: source.data }] : [];
  });

/** The doubtful sources of a file, each once, with every part that rests on it. */
const doubtArticles = (
  naming: Naming,
  isDoubt: (source: Source) => boolean,
): readonly Article[] => {
  const doubts = sourcesIn(naming.procedure).filter(({ source }) => isDoubt(source));
  const bySource = Map.groupBy(doubts, ({ source }) => JSON.stringify(source));
  return [...bySource.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          {
            name: partAt(naming, first.path),
            path: first.path,
            clauses: [
              clause({
                says: others.map(({ path: place }) => ({
                  kind: "printAlsoAt",
                  part: partAt(naming, place),
                  place,
                })),
                source: first.source,
              }),
            ],
          },
        ],
  );
};

/** The articles, or a sentence in place of them where there is none. */
const orInWords = (articles: readonly Article[], name: Sentence): readonly Article[] =>
  articles.length > 0 ? articles : [{ name, path: "", clauses: [] }];

/** A procedure as a lawyer reads it: first what nobody has verified and where sources contradict each other, then each part. */
export const printProcedure = (procedure: Procedure, language: string): readonly Chapter[] => {
  const naming: Naming = { procedure, language };
  const { bodies, stages, declarations = [], clocks = [] } = procedure;
  const chapters: readonly Chapter[] = [
    {
      name: { kind: "printUnverified" },
      articles: orInWords(
        doubtArticles(naming, ({ mark }) => mark === "unverified"),
        { kind: "printAllVerified" },
      ),
    },
    {
      name: { kind: "printConflicts" },
      articles: orInWords(
        doubtArticles(naming, ({ conflictsWith }) => conflictsWith !== undefined),
        { kind: "printNoConflicts" },
      ),
    },
    { name: { kind: "printValidity" }, articles: [validityArticle(procedure)] },
    {
      name: { kind: "printBodies" },
      articles: bodies.map((body, index) => bodyArticle(naming, body, index)),
    },
    { name: { kind: "printClasses" }, articles: classArticles(naming) },
    {
      name: { kind: "printDeclarations" },
      articles: declarations.map((one, index) => declarationArticle(naming, one, index)),
    },
    {
      name: { kind: "printStages" },
      articles: stages.map((stage, index) => stageArticle(naming, stage, index)),
    },
    {
      name: { kind: "printClocks" },
      articles: clocks.map((clock, index) => clockArticle(naming, clock, index)),
    },
    {
      name: { kind: "printEnds" },
      articles: [...withdrawalArticle(naming), ...termArticle(naming)],
    },
  ];
  return chapters.filter(({ articles }) => articles.length > 0);
};
