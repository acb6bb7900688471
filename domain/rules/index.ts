import { commands } from "../../src/procedure/commands/index.ts";
import type { RecordedAct } from "../act.ts";
import type { Command } from "../command.ts";
import type { Finding } from "../finding.ts";
import type { Refusal } from "../refusal.ts";
import type { CommandMap, Rule, Situation } from "./rule.ts";

/** The commands that act on a case which exists. Opening makes the case, and a correction restates one of these. */
export type CaseCommandKind = Exclude<Command["kind"], "OpenCase" | "Correct">;
export type CaseCommand = Extract<Command, { kind: CaseCommandKind }>;

type Acting = {
  readonly [Kind in CaseCommandKind]: {
    readonly rule: Rule<Kind>;
  };
};
const acting: Acting = commands;

/** What a rule says of one command: what speaks against it, what it would record, what must be noted beside it. */
export type Ruling = {
  readonly against: readonly Refusal[];
  readonly act: RecordedAct;
  readonly notes: readonly Finding[];
};

const ruleOn = <Kind extends CaseCommandKind>(
  kind: Kind,
  command: CommandMap[Kind],
  situation: Situation,
): Ruling => {
  const { rule }: Acting[Kind] = acting[kind];
  return {
    against: rule.against(situation, command),
    act: rule.record(situation, command),
    notes: rule.notes?.(situation, command) ?? [],
  };
};

const notesBy = <Kind extends CaseCommandKind>(
  kind: Kind,
  command: CommandMap[Kind],
  situation: () => Situation,
): readonly Finding[] => {
  const { rule }: Acting[Kind] = acting[kind];
  return rule.notes?.(situation(), command) ?? [];
};

/** What must be noted beside one command, whatever speaks against it; the situation is asked for where a rule notes anything. */
export const notesOn = (situation: () => Situation, command: CaseCommand): readonly Finding[] =>
  notesBy(command.kind, command, situation);

export const ruling = (situation: Situation, command: CaseCommand): Ruling =>
  ruleOn(command.kind, command, situation);
