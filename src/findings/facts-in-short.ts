import type { Case } from "../case/case.ts";
import { courseOf } from "../case/course-of-case.ts";
import type { Course } from "../case/course/course.ts";
import { otherInWords } from "../case/course/findings-in-words.ts";
import { datedFactNames } from "../case/acts/dated-fact-recorded.ts";
import { signedInstrument } from "../case/instrument.ts";
import { purposeOf } from "../case/purpose.ts";
import { isFact } from "../case/slots/slot.ts";
import { eventInFile } from "../law/file/names-in-words.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Stage } from "../law/file/stage.ts";
import type { Law } from "../law/law.ts";
import type { Treaty } from "../treaty/treaty.ts";
import { earliestDay, type FactDate } from "../time/fact-date.ts";
import type { Message, Sentence } from "../words/messages.ts";

/** What happened, and on which day. */
export type FactInShort = { readonly on: FactDate; readonly what: Sentence };

const datedFacts = (state: Case): readonly FactInShort[] =>
  state.datedFacts.map(({ act: { fact, on } }) => ({ what: { kind: datedFactNames[fact] }, on }));

const atStages = (course: Course): readonly FactInShort[] =>
  course.happened
    .filter(({ stage }) => stage !== course.procedure.international?.id)
    .map(({ stage, what, on }) => ({ what: eventInFile(course.procedure, stage, what), on }));

/** What happened at no stage: a class, a declaration, an extension; silence that the file gives a clock stood still is no act. */
const atNoStage = ({ procedure, others }: Course): readonly FactInShort[] =>
  others
    .filter(({ kind }) => kind !== "stoodStill")
    .map((one) => {
      const what = otherInWords(procedure, one);
      return { what: one.kind === "declared" ? { kind: "auditDeclared", what } : what, on: one.on };
    });

const abroadFacts = (state: Case): readonly FactInShort[] => {
  const instrument = signedInstrument(state);
  const { deposit } = state;
  return [
    ...(instrument === undefined
      ? []
      : [{ what: { kind: "factInstrument" }, on: instrument.act.on } as const]),
    ...(deposit === undefined
      ? []
      : [{ what: { kind: "factDeposit" }, on: deposit.act.receivedOn } as const]),
  ];
};

/** What happened, in the order of its days; what has no day stands at the end. */
export const factsInShort = (state: Case, procedure: Procedure): readonly FactInShort[] => {
  const course = courseOf(state, procedure);
  return [
    ...datedFacts(state),
    ...atStages(course),
    ...atNoStage(course),
    ...abroadFacts(state),
  ].toSorted((one, other) => {
    const [first, second] = [earliestDay(one.on) ?? "~", earliestDay(other.on) ?? "~"];
    return first < second ? -1 : Number(first > second);
  });
};

/** The day of a fact, as it stands before it. */
export const dayOfFact = ({ on }: FactInShort): Sentence =>
  on.kind === "unknown" ? { kind: "auditUndated" } : { kind: "auditDay", on };

/** A fact in one sentence, its day first. */
export const factInWords = (fact: FactInShort): Sentence => ({
  kind: "auditFact",
  day: dayOfFact(fact),
  what: fact.what,
});

const hasPublication = (state: Case): boolean =>
  state.steps.some((fact) => isFact(fact, "Published") && fact.act.number !== null);

const hasStage = ({ stages }: Procedure, kind: Stage["kind"]): boolean =>
  stages.some((stage) => stage.kind === kind);

const isAsked = (state: Case, procedure: Procedure): boolean =>
  courseOf(state, procedure).happened.some(({ stage: id }) =>
    procedure.stages.some((stage) => stage.id === id && stage.kind === "review"),
  );

const countsOf = ({ ballots }: Case): boolean =>
  ballots.some(
    ({ vote: { act } }) => act.counts !== null || act.rollCall != null || !act.byCounting,
  );

const hasText = ({ ballots }: Case): boolean =>
  ballots.some(({ vote: { act } }) => act.text !== undefined && act.text !== "unknown");

type Missing = Extract<Message["kind"], `missing${string}`>;
type Looked = readonly [kind: Missing, isThere: boolean];

// Where nobody votes, as in Britain and Canada, there is no law to look for and no count.
const atHome = (state: Case, procedure: Procedure): readonly Looked[] => {
  const isVoted = hasStage(procedure, "decide");
  return [
    ["missingLaw", !isVoted || !hasStage(procedure, "publish") || hasPublication(state)],
    ["missingText", !isVoted || hasText(state)],
    ["missingCounts", !isVoted || countsOf(state)],
    ["missingReview", !hasStage(procedure, "review") || isAsked(state, procedure)],
  ];
};

const abroad = (state: Case): readonly Looked[] => [
  ["missingSignature", state.datedFacts.some(({ act }) => act.fact === "signature")],
  ["missingInstrument", signedInstrument(state) !== undefined],
  ["missingDeposit", state.deposit !== undefined],
  ["missingOriginals", false],
  ["missingInForce", state.datedFacts.some(({ act }) => act.fact === "entryIntoForce")],
];

/** That the treaty is not in force by the record, and how many instruments bring it into force. */
const treatyNotInForce = ({ followUp }: Case, { entryIntoForce }: Treaty): readonly Sentence[] => {
  const count = entryIntoForce.threshold.count;
  const isInForce = entryIntoForce.inForceOn != null || followUp.treatyInForce.length > 0;
  return isInForce || typeof count !== "number"
    ? []
    : [{ kind: "treatyNotInForceYet", count: String(count) }];
};

/** What somebody who must sign an audit of a consent looks for, and is not on record. */
export const notOnRecordInShort = (
  state: Case,
  { procedure, treaty }: Pick<Law, "procedure" | "treaty">,
): readonly Sentence[] =>
  purposeOf(state) === "consent"
    ? [
        ...[...atHome(state, procedure), ...abroad(state)].flatMap(([kind, isThere]) =>
          isThere ? [] : [{ kind }],
        ),
        ...treatyNotInForce(state, treaty),
      ]
    : [];
