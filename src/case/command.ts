import type * as z from "zod/mini";
import { once } from "../values/text.ts";
import type { ActKind } from "./act.ts";
import type { AnyAct, GivenBy } from "./acts/act.ts";
import { fieldsByCommand } from "./acts/asked.ts";
import { caseActs } from "./acts/index.ts";
import type { Field } from "./fields/field.ts";
import { entrySeen, line, note, restated } from "./fields/fields.ts";
import { oneOf, schemaOf, schemasOf } from "./fields/schema.ts";

// A process that reads no command need not wait for the schemas.
const actingFields = once(() => fieldsByCommand(caseActs));
const actingSchemas = once(() => schemasOf(actingFields()));

type CaseActs = typeof caseActs;
const acts: Readonly<Record<string, AnyAct>> = caseActs;
type ActingSchemas = ReturnType<typeof actingSchemas>;

/** The commands whose acts a correction may restate. */
type CorrectableKind = {
  [Act in keyof CaseActs]: CaseActs[Act] extends {
    readonly correctable: true;
    readonly command: infer Kind;
  }
    ? Kind
    : never;
}[keyof CaseActs];

const correctable: readonly (string | undefined)[] = Object.values(caseActs).flatMap((act) =>
  "correctable" in act ? [act.command] : [],
);

/** Whether what a command recorded can be corrected. */
export const isCorrectable = (kind: CommandKind): kind is CorrectableKind =>
  correctable.includes(kind);

const isOfCorrectable = (
  schema: ActingSchemas[keyof ActingSchemas],
): schema is ActingSchemas[CorrectableKind] => schema.shape.kind.def.values.some(isCorrectable);

type CorrectionOf<Facts extends z.ZodMiniType> = {
  readonly of: typeof entrySeen;
  readonly restated: Field<"restated", Facts>;
  readonly reason: typeof note;
  readonly legalBasis: typeof line;
};

/** The fields of what corrects a recorded fact, one of those that may be restated; the first record stays in the history. */
const fieldsOfCorrection = <Facts extends z.ZodMiniType>(facts: Facts): CorrectionOf<Facts> => ({
  of: entrySeen,
  restated: restated(facts),
  reason: note,
  legalBasis: line,
});

const correction = once(() =>
  fieldsOfCorrection(oneOf(Object.values(actingSchemas()).filter(isOfCorrectable))),
);

/** The fields of each command of a case. */
export const commandFields = once(() => ({ ...actingFields(), Correct: correction() }));

/** The schema of each command of a case. */
export const commandSchemas = once(() => ({
  ...actingSchemas(),
  Correct: schemaOf("Correct", correction()),
}));

type Schemas = ReturnType<typeof commandSchemas>;

/** The commands of a case by their kinds. */
export type CommandMap = { readonly [Kind in keyof Schemas]: z.infer<Schemas[Kind]> };
export type CommandKind = keyof CommandMap;

/** A command of a case. Dates are facts' dates: known, between two days, or unknown. */
export type Command = CommandMap[CommandKind];
export type CommandOf<Kind extends CommandKind> = CommandMap[Kind];

/** The act that holds what a command asks. */
export type ActKindOf<Kind extends CommandKind> = {
  [Act in keyof CaseActs]: CaseActs[Act] extends { readonly command: Kind } ? Act : never;
}[keyof CaseActs];

/** The acts that a rule may record in the place of the one that holds what was asked. */
export type InsteadKind = {
  [Act in keyof CaseActs]: CaseActs[Act] extends { readonly insteadOf: string } ? Act : never;
}[keyof CaseActs];

/** What a rule gives of the act of its command. */
export type GivenOf<Kind extends CommandKind> = {
  [Act in ActKindOf<Kind>]: GivenBy<CaseActs[Act]>;
}[ActKindOf<Kind>];

const isCommandKind = (kind: string): kind is CommandKind => Object.hasOwn(commandFields(), kind);

/** The command that leads to an act; undefined for acts of the office, of incidents and those beside another. */
export const commandOfAct = (act: string): CommandKind | undefined => {
  if (act === "ActCorrected") return "Correct";
  const { insteadOf = act } = acts[act] ?? {};
  const kind = acts[insteadOf]?.command;
  return kind !== undefined && isCommandKind(kind) ? kind : undefined;
};

const actKinds: readonly ActKind[] = [
  ...Object.values(caseActs).map(({ kind }) => kind),
  "ActCorrected",
];

const actsByCommand = once(() => Map.groupBy(actKinds, commandOfAct));

/** The acts for which a command asks; where there are several, its rule says which is recorded. */
export const actsOf = (kind: CommandKind): readonly ActKind[] => actsByCommand().get(kind) ?? [];

/** Whether an act may happen while the case is suspended. */
export const mayHappenWhileSuspended = (act: ActKind): boolean =>
  acts[act]?.whileSuspended === true;

/** Whether a command is possible while the case is suspended; a correction puts the record right, and carries nothing on. */
export const isPossibleWhileSuspended = (kind: CommandKind): boolean =>
  kind === "Correct" || actsOf(kind).every(mayHappenWhileSuspended);

/** A command that opens a case, and one in a case that exists. */
export type OpeningCommand = CommandOf<"OpenCase">;
export type InCase = Exclude<Command, OpeningCommand>;

/** Whether a command is for a case that exists. */
export const isInCase = (command: Command): command is InCase => command.kind !== "OpenCase";

/** What is put on record by a command: of a correction that which it restates. */
export const recordedBy = (command: Command): Exclude<Command, CommandOf<"Correct">> =>
  command.kind === "Correct" ? command.restated : command;

/** What a command does: a correction also does what the command does that it restates. */
export const kindsIn = (command: Command): readonly Command["kind"][] => [
  ...new Set([command.kind, recordedBy(command).kind]),
];

/** For what a case asks parliament. */
export type Purpose = OpeningCommand["purpose"];
/** A dated fact beside the procedure. */
export type DatedFact = CommandOf<"RecordDatedFact">["fact"];

/** The schema of whatever command of a case. */
export const commandSchema = once(() => oneOf(Object.values(commandSchemas())));
