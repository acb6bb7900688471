import type { CommandKind } from "../case/command.ts";
import {
  isOpen,
  openStages,
  stages as namedStages,
  type NamedStage,
  type Stage,
} from "../law/file/stage-of-case.ts";
import { commands } from "./index.ts";
import type { Definition } from "./definition.ts";

type Definitions = {
  readonly [Kind in CommandKind]: (typeof commands)[Kind]["definition"];
};

type SystemKind = {
  [Kind in CommandKind]: Definitions[Kind] extends { readonly by: "system" } ? Kind : never;
}[CommandKind];
export type PersonKind = Exclude<CommandKind, SystemKind>;

export const isCommandKind = (kind: string): kind is CommandKind => Object.hasOwn(commands, kind);

/** Every command of a case, in the order in which a case usually meets it. */
export const commandKinds = Object.keys(commands).filter(isCommandKind);

/** A command as data. */
export const definitionOf = <Kind extends CommandKind>(
  kind: Kind,
): (typeof commands)[Kind]["definition"] => commands[kind].definition;

const dataOf = (kind: CommandKind): Definition => definitionOf(kind);

const isOfSystem = (kind: CommandKind): kind is SystemKind => dataOf(kind).by === "system";

/** Whether a person may give a command of this kind. */
export const isPersonKind = (kind: CommandKind): kind is PersonKind => !isOfSystem(kind);

/** What persons may ask for in a case. */
export const personCommandKinds = commandKinds.filter(isPersonKind);

/** What the system does on its own. */
export const systemCommandKinds = commandKinds.filter(isOfSystem);

type AttendingKind = {
  [Kind in PersonKind]: Definitions[Kind]["duty"] extends "attending" ? Kind : never;
}[PersonKind];

/** Whether a command belongs to whoever has a next step, whatever the procedure gives to their duty. */
export const isOfAnyDuty = (kind: CommandKind): kind is AttendingKind => {
  const definition = dataOf(kind);
  return definition.by !== "system" && definition.duty === "attending";
};

const isOfDuties = (kind: PersonKind): kind is Exclude<PersonKind, AttendingKind> =>
  !isOfAnyDuty(kind);

/** What a procedure gives to duties. */
export const dutyCommandKinds = personCommandKinds.filter(isOfDuties);

/** Whether a procedure gives a command to duties, so that it knows none that it gives to nobody. */
export const isGivenToDuties = (kind: CommandKind): boolean =>
  dutyCommandKinds.some((one) => one === kind);

export type IrreversibleKind = {
  [Kind in CommandKind]: Definitions[Kind] extends { readonly irreversible: true } ? Kind : never;
}[CommandKind];

export const isIrreversible = (kind: CommandKind): kind is IrreversibleKind =>
  dataOf(kind).irreversible === true;

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && dataOf(kind).remedy !== true;

/** Where a command belongs: its verb on the command line, the stages that know it. */
type CommandRow = {
  readonly verb: string;
  /** Those that every procedure has: the international steps, and how a case ends. */
  readonly stages: readonly NamedStage[];
};

const namedAt = (at: Definition["at"]): readonly NamedStage[] => {
  switch (at) {
    case "open":
      return openStages;
    case "openOrDeposited":
      return [...openStages, "deposited"];
    case "any":
      return namedStages;
    default:
      return at;
  }
};

/** Whether a case knows a command at a stage, as far as that is the same in every procedure. */
export const isKnownAt = (kind: CommandKind, stage: Stage): boolean => {
  const { at } = dataOf(kind);
  switch (at) {
    case "open":
      return isOpen(stage);
    case "openOrDeposited":
      return isOpen(stage) || stage === "deposited";
    case "any":
      return true;
    default:
      return at.some((one) => one === stage);
  }
};

/** What a command of this kind waits for. */
export const awaitedBy = (kind: CommandKind): Definition["awaits"] => dataOf(kind).awaits;

/** The row of a command in the table of commands, docs/commands.md. */
export const commandRow = (kind: CommandKind): CommandRow => {
  const given = dataOf(kind);
  return {
    verb: given.by === "system" ? "(system)" : given.verb,
    stages: namedAt(given.at),
  };
};
