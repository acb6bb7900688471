import type { Sentence } from "../words/messages.ts";
import { spanOf } from "../law/file/clock.ts";
import { absentIn, countsVoted, type Roll } from "../law/votes/roll-call.ts";
import {
  clockOf,
  countsRecordedAt,
  declarationOf,
  stageOf,
  type Procedure,
} from "../law/file/procedure.ts";
import type { Document } from "../law/stages/kind.ts";
import {
  countsInOrder,
  countsNamed,
  lengthInWords,
  namesOfBody,
  namesOfClass,
  namesOfClock,
  namesOfDeclaration,
  namesOfDocument,
  outcomeInFile,
} from "../law/file/names-in-words.ts";
import type { RecordedAct } from "./act.ts";

type Field = (procedure: Procedure, value: unknown, act: RecordedAct) => readonly Sentence[];

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";

/** The stage of the file at which an act was done; undefined where it is of the whole case. */
export const stageOfAct = (act: RecordedAct): string | undefined =>
  "stage" in act && isText(act.stage) ? act.stage : undefined;

const countInWords = (procedure: Procedure, [count, n]: readonly [string, number]): Sentence => ({
  kind: "countIs",
  counts: countsNamed(procedure, [count]),
  n: String(n),
});

/** Counts by their names in the file, each with its number, and how many a roll call beside them names as absent. */
export const namedCountsInWords = (
  procedure: Procedure,
  counts: Readonly<Record<string, number>>,
  rollCall: Roll | null | undefined,
): readonly Sentence[] => [
  ...countsInOrder(procedure, counts).map((one) => countInWords(procedure, one)),
  ...(rollCall == null ? [] : [countInWords(procedure, ["absent", absentIn(rollCall)])]),
];

const numbersIn = (value: object): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  );

/** An outcome by its name, also where the act does not say at which stage: then by the stage that alone has such an outcome. */
const outcomeOfAct = (procedure: Procedure, act: RecordedAct, outcome: string): Sentence => {
  const stage =
    stageOfAct(act) ??
    procedure.stages.find((one) => one.ownOutcomes.some(({ id }) => id === outcome))?.id;
  return outcomeInFile(procedure, stage ?? "", outcome);
};

/** What must go with an act by the file: with a declaration, or with what happens at the stage of the act. */
const documentsFor = (procedure: Procedure, act: RecordedAct): readonly Document[] =>
  act.kind === "Declared"
    ? (declarationOf(procedure, act.declaration)?.with ?? [])
    : (stageOf(procedure, stageOfAct(act) ?? "")?.documents ?? []);

const rollIn = (act: RecordedAct): Roll | null =>
  "rollCall" in act ? (act.rollCall ?? null) : null;

const countsThere = (procedure: Procedure, act: RecordedAct): readonly string[] | undefined =>
  countsRecordedAt(procedure, stageOfAct(act) ?? "");

/** The acts of the stages of a procedure file, beside those that name their stage. */
const ofWholeCase = [
  "Classified",
  "Declared",
  "TimeExtended",
  "IntervalWaived",
  "CaseWithdrawn",
  "EffectRecorded",
] as const satisfies readonly RecordedAct["kind"][];

type ActOfFile =
  | Extract<RecordedAct, { readonly stage: unknown }>
  | Extract<RecordedAct, { readonly kind: (typeof ofWholeCase)[number] }>;
type FieldOf<Of> = Of extends unknown ? keyof Of : never;

/**
 * The fields that are described elsewhere: where and when something happened; the person or entry that a sentence of its own names; and
 * papers and statements, which have lists of their own. A new field of an act must be described in `fields` or named here; otherwise
 * this file does not compile.
 */
type ToldApart =
  | ("kind" | "stage" | "on" | "sittingOn" | "beside" | "byCounting" | "calendar")
  | ("of" | "others" | "duty" | "to" | "reason")
  | ("text" | "consent" | "decision" | "objections" | "report")
  | ("statement" | "statements" | "statementTexts");

/** What each field of an act says, in the order in which it is told. */
const fields = {
  outcome: (procedure, value, act) =>
    isText(value) ? [{ kind: "actOutcome", outcome: outcomeOfAct(procedure, act, value) }] : [],
  intervention: (procedure, value, act) =>
    isText(value) ? [outcomeOfAct(procedure, act, value)] : [],
  committee: (_, value) => (isText(value) ? [{ kind: "asGiven", text: value }] : []),
  lead: (_, value, act) => {
    const others = "others" in act ? (act.others ?? []) : [];
    const names = [value, ...others].filter(isText);
    return names.length === 0 ? [] : [{ kind: "aboutNames", names }];
  },
  declaration: (procedure, value) =>
    isText(value) ? [{ kind: "inFile", names: namesOfDeclaration(procedure, value) }] : [],
  classes: (procedure, value) => {
    if (!Array.isArray(value)) return [];
    const classes = value.filter(isText);
    return classes.length === 0
      ? [{ kind: "storyClassifiedNone" }]
      : [{ kind: "actClasses", names: classes.map((one) => namesOfClass(procedure, one)) }];
  },
  clock: (procedure, value) =>
    isText(value) ? [{ kind: "inFile", names: namesOfClock(procedure, value) }] : [],
  n: (procedure, value, act) => {
    const clock = "clock" in act ? clockOf(procedure, act.clock) : undefined;
    return clock === undefined || typeof value !== "number"
      ? []
      : [{ kind: "actExtendedBy", length: lengthInWords(spanOf(clock).unit, value) }];
  },
  effect: (_, value) =>
    value === "given" || value === "denied"
      ? [{ kind: value === "given" ? "actEffectGiven" : "actEffectDenied" }]
      : [],
  counts: (procedure, value, act) => {
    const roll = rollIn(act);
    if (value === null && roll === null)
      return act.kind === "Reported" ? [] : [{ kind: "countsNotPublished" }];
    if (typeof value !== "object") return [];
    const counts = value === null ? null : numbersIn(value);
    const voted = countsVoted({ counts, rollCall: roll }, countsThere(procedure, act)) ?? {};
    return [{ kind: "aboutNamedCounts", counts: namedCountsInWords(procedure, voted, roll) }];
  },
  rollCall: (_, value) =>
    Array.isArray(value) ? [{ kind: "actByRollCall", count: value.length }] : [],
  tie: (_, value) =>
    value === "for" || value === "against"
      ? [{ kind: "actTie", vote: { kind: "countName", counts: [value] } }]
      : [],
  quorumChallenged: (_, value) => (value === true ? [{ kind: "actQuorumChallenged" }] : []),
  putOffBefore: (_, value) => (value === true ? [{ kind: "actPutOffBefore" }] : []),
  body: (procedure, value) =>
    isText(value) ? [{ kind: "actByBody", body: namesOfBody(procedure, value) }] : [],
  by: (_, value) => (isText(value) ? [{ kind: "aboutBy", whom: value }] : []),
  source: (_, value) => (isText(value) ? [{ kind: "asGiven", text: value }] : []),
  with: (procedure, value, act) => {
    if (!Array.isArray(value)) return [];
    const documents = documentsFor(procedure, act);
    const names = value.filter(isText).map((one) => namesOfDocument(documents, one));
    if (names.length > 0) return [{ kind: "actWith", names }];
    return documents.length === 0 ? [] : [{ kind: "actWithNothing" }];
  },
  publishedIn: (_, value) => (isText(value) ? [{ kind: "asGiven", text: value }] : []),
  number: (_, value) => (isText(value) ? [{ kind: "aboutNumber", number: value }] : []),
  legalBasis: (_, value) => (isText(value) ? [{ kind: "actLegalBasis", basis: value }] : []),
} satisfies Readonly<Record<Exclude<FieldOf<ActOfFile>, ToldApart>, Field>>;

/** What an act says, each of its fields by the names of the procedure file; nothing of acts that no stage of a file knows. */
export const actInFile = (procedure: Procedure, act: RecordedAct): readonly Sentence[] => {
  if (stageOfAct(act) === undefined && !ofWholeCase.some((kind) => kind === act.kind)) return [];
  const recorded: Readonly<Record<string, unknown>> = { ...act };
  return Object.entries(fields).flatMap(([name, field]) =>
    Object.hasOwn(recorded, name) ? field(procedure, recorded[name], act) : [],
  );
};
