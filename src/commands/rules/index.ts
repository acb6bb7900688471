import { commands } from "../index.ts";
import { actHolding } from "../../case/acts/asked.ts";
import type { RecordedAct } from "../../case/act.ts";
import type { Authority } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import { currentEntry, type CaseFact } from "../../case/case-fact.ts";
import {
  type ActKindOf,
  type Command,
  type CommandMap,
  type InCase,
  type CommandKind,
  commandOfAct,
} from "../../case/command.ts";
import { commandKinds, definitionOf } from "../command-table.ts";
import type { Refusal } from "../../words/refusal.ts";
import type { EntryHash, PersonNumber } from "../../values/ids.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import type { ActOfCommand, Doer, RuleOf, Situation } from "./rule.ts";
import type { Law } from "../../law/law.ts";

/** The commands that act on a case which exists. Opening makes the case, and a correction restates one of these. */
export type CaseCommandKind = Exclude<InCase["kind"], "Correct">;
export type CaseCommand = Extract<Command, { kind: CaseCommandKind }>;

type Acting = { readonly [Kind in CaseCommandKind]: { readonly rule: RuleOf<Kind> } };
const acting: Acting = commands;

/** What a rule says of one command: what speaks against it, and what it would record. */
export type Ruling = {
  readonly against: readonly Refusal[];
  readonly act: RecordedAct;
};

const ruleOn = <Kind extends CaseCommandKind>(
  kind: Kind,
  command: CommandMap[Kind],
  given: Situation,
): Ruling => {
  const { rule }: Acting[Kind] = acting[kind];
  const situation = { ...given, definition: definitionOf(kind) };
  const act = actHolding<ActKindOf<Kind>>(command, rule.gives?.(situation, command));
  return {
    against: rule.against(situation, command, act),
    act: rule.instead?.(situation, command) ?? act,
  };
};

export const ruling = (situation: Situation, command: CaseCommand): Ruling =>
  ruleOn(command.kind, command, situation);

const isActing = (kind: CommandKind): kind is CaseCommandKind =>
  kind !== "OpenCase" && kind !== "Correct";

/** The entry that a command completes or judges, and therefore names, with the fact in it. */
export type EntryToName = { readonly hash: EntryHash; readonly fact: CaseFact };

/** The entry that a command of this kind would have to name now; a correction may name any. */
export const entryToName = (state: Case, kind: CommandKind): EntryToName | undefined => {
  const fact = isActing(kind) ? acting[kind].rule.names?.(state) : undefined;
  return fact && { hash: currentEntry(fact), fact };
};

const isPerson = (doer: Doer): doer is PersonNumber =>
  doer !== undefined && doer !== null && doer !== "system";

/** Whoever did the first half of what needs two persons: each of them is refused the second half. */
export const firstHalves = (state: Case, kind: CommandKind): readonly PersonNumber[] => {
  const doers = isActing(kind) ? acting[kind].rule.firstHalf?.(state) : undefined;
  return [...new Set((doers ?? []).filter(isPerson))];
};

/** A next step; or what may be recorded where a case stands although it does not carry the case on. */
type Offered = "isNext" | "isBeside";

/** The commands that a case may ever be offered so. */
export const kindsOffered = (as: Offered): readonly CaseCommandKind[] =>
  commandKinds.filter(isActing).filter((kind) => acting[kind].rule[as] !== undefined);

/** Whether a command of this kind is offered so where a case stands. */
export const isOffered = (kind: CaseCommandKind, as: Offered, state: Case): boolean =>
  acting[kind].rule[as]?.(state) === true;

const kindOfAct = (act: RecordedAct): CaseCommandKind | undefined => {
  const kind = commandOfAct(act.kind);
  return kind !== undefined && isActing(kind) ? kind : undefined;
};

const isActOf = <Kind extends CaseCommandKind>(
  kind: Kind,
  act: RecordedAct,
): act is ActOfCommand<Kind> => kindOfAct(act) === kind;

const stageBy = <Kind extends CaseCommandKind>(
  kind: Kind,
  { rule }: Acting[Kind],
  [state, act]: readonly [Case, RecordedAct],
): Stage | undefined => (isActOf(kind, act) ? rule.leadsTo?.(state, act) : undefined);

/** The stage that an act leads to; undefined where it leaves the case where it is. */
export const stageAfterAct = (state: Case, act: RecordedAct): Stage | undefined => {
  const kind = kindOfAct(act);
  return kind === undefined ? undefined : stageBy(kind, acting[kind], [state, act]);
};

const authorityBy = <Kind extends CaseCommandKind>(
  kind: Kind,
  { rule }: Acting[Kind],
  [law, act]: readonly [Law, RecordedAct],
): Authority | null => (isActOf(kind, act) ? rule.authority?.(law, act) : undefined) ?? null;

/** What an act rests on; null where nothing is named. */
export const authorityOfFact = (law: Law, act: RecordedAct): Authority | null => {
  const kind = kindOfAct(act);
  return kind === undefined ? null : authorityBy(kind, acting[kind], [law, act]);
};
