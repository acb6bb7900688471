import type { ActKind } from "../case/act.ts";
import {
  isOpen,
  openStages,
  stages as namedStages,
  type NamedStage,
  type Stage,
} from "../law/file/stage-of-case.ts";
import { definitions } from "./definitions.ts";
import type { Definition } from "./definition.ts";
import { once } from "../values/text.ts";

// Taken from here the definitions are loaded in an order in which every rule finds the table made.
export { definitions };

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

/** Whether a command belongs to whoever has a next step, whatever the procedure gives to their duty. */
export const isOfAnyDuty = (kind: CommandKind): kind is AttendingKind => {
  const definition = givenIn(kind);
  return definition.by !== "system" && definition.duty === "attending";
};

const isOfDuties = (kind: PersonKind): kind is Exclude<PersonKind, AttendingKind> =>
  !isOfAnyDuty(kind);

/** What a procedure gives to duties. */
export const dutyCommandKinds = personCommandKinds.filter(isOfDuties);

/** Whether a procedure gives a command to duties, so that it knows none that it gives to nobody. */
export const isGivenToDuties = (kind: CommandKind): boolean =>
  dutyCommandKinds.some((one) => one === kind);

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

/** Whether what a command recorded can be corrected. */
export const isCorrectable = (kind: CommandKind): boolean => "correctable" in definitions[kind];

/** Whether a command is given despite what the audit finds broken only with a reason. */
export const needsReasonDespite = (kind: CommandKind): boolean =>
  isIrreversible(kind) && !("remedy" in definitions[kind]);

/** Whether a command is judged by what everybody may read. */
export const isAsAllRead = (kind: CommandKind): boolean => "asAllRead" in definitions[kind];

/** Where a command belongs: its verb on the command line, the acts it leads to, the stages that know it. */
type CommandRow = {
  readonly verb: string;
  readonly acts: readonly ActKind[];
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
  const { at }: Definition = definitions[kind];
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
export const awaitedBy = (kind: CommandKind): Definition["awaits"] => givenIn(kind).awaits;

/** The row of a command in the table of commands, docs/commands.md. */
export const commandRow = (kind: CommandKind): CommandRow => {
  const given: Definition = definitions[kind];
  return {
    verb: given.by === "system" ? "(system)" : given.verb,
    acts: definitions[kind].acts,
    stages: namedAt(given.at),
  };
};

const commandsByAct = once(
  () =>
    new Map<string, CommandKind>(
      commandKinds.flatMap((kind) => commandRow(kind).acts.map((act) => [act, kind] as const)),
    ),
);

/** The command that leads to an act; undefined for acts of the office, of incidents and those beside another. */
export const commandOfAct = (act: string): CommandKind | undefined => commandsByAct().get(act);
