import { definitions } from "./commands/definitions.ts";
import type { Definition } from "./definition.ts";

type Definitions = typeof definitions;
export type CommandKind = keyof Definitions;

type SystemKind = {
  [Kind in CommandKind]: Definitions[Kind] extends { readonly by: "system" } ? Kind : never;
}[CommandKind];
export type PersonKind = Exclude<CommandKind, SystemKind>;

export const isCommandKind = (kind: string): kind is CommandKind =>
  Object.hasOwn(definitions, kind);

/** Every command of a case, in the order in which a case usually meets it. */
export const commandKinds = Object.keys(definitions).filter(isCommandKind);

const givenIn = (kind: CommandKind): Definition => definitions[kind];

const isOfSystem = (kind: CommandKind): kind is SystemKind => givenIn(kind).by === "system";

/** Whether a person may give a command of this kind. */
export const isPersonKind = (kind: CommandKind): kind is PersonKind => !isOfSystem(kind);

/** What persons may ask for in a case. */
export const personCommandKinds = commandKinds.filter(isPersonKind);

/** What the system does on its own. */
export const systemCommandKinds = commandKinds.filter(isOfSystem);

type AttendingKind = {
  [Kind in PersonKind]: Definitions[Kind]["duty"] extends "attending" ? Kind : never;
}[PersonKind];

/** Whether a command belongs to whoever has a next step, whatever the profile gives to their duty. */
export const isOfAnyDuty = (kind: CommandKind): kind is AttendingKind => {
  const definition = givenIn(kind);
  return definition.by !== "system" && definition.duty === "attending";
};

const isOfDuties = (kind: PersonKind): kind is Exclude<PersonKind, AttendingKind> =>
  !isOfAnyDuty(kind);

/** What a profile gives to duties. */
export const dutyCommandKinds = personCommandKinds.filter(isOfDuties);

/** Whether the system itself may do it: everything else is a person's. */
export const isOpenToSystem = (kind: string): boolean =>
  isCommandKind(kind) && givenIn(kind).by !== undefined;

/** Whether a command is possible while the case is suspended. */
export const isPossibleWhileSuspended = (kind: CommandKind): boolean =>
  "whileSuspended" in definitions[kind];

export type IrreversibleKind = {
  [Kind in CommandKind]: Definitions[Kind] extends { readonly irreversible: true } ? Kind : never;
}[CommandKind];

export const isIrreversible = (kind: CommandKind): kind is IrreversibleKind =>
  "irreversible" in definitions[kind];

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && !("remedy" in definitions[kind]);
