import { currentEntry } from "../../case/case-fact.ts";
import { ownRule } from "../../words/authority.ts";
import { supersedes, wasInForce } from "../../law/versions.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { notCurrent, nowOnly, onBasis, type Rule, type Situation } from "../rules/rule.ts";
import { type Move, versionNamed } from "../rules/version.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "MoveToVersion",
  verb: "move-to-version",
  at: "open",
  duty: "clerk",
  anyTime: true,
} as const satisfies Definition;

const goesOn = ownRule("versionUntilMoved");

const asSeen = ownRule("movedAsSeen");

const versionFaults = (situation: Situation, command: Move): readonly Refusal[] => {
  const { procedure: own } = situation.law;
  const { today } = situation.context;
  const { version, procedure: digest } = command;
  const newer = versionNamed(situation, command);
  if (newer === undefined)
    return [refusal("ProcedureVersionUnknown", { version, procedure: own.id, digest }, goesOn)];
  return [
    ...(supersedes(newer, own)
      ? []
      : [refusal("ProcedureVersionNotNewer", { version, own: own.version }, goesOn)]),
    ...(wasInForce(newer, today)
      ? []
      : [refusal("ProcedureVersionNotInForce", { version, today }, newer.validity.authority)]),
  ];
};

const headFaults = ({ case: { head } }: Situation, { of }: Move): readonly Refusal[] =>
  notCurrent(of, { what: "newestEntry", current: head }, asSeen);

/** That a case goes on under a newer version of its procedure, from this entry on. */
const rule: Rule<"MoveToVersion"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...inField("procedure", versionFaults(situation, command)),
    ...headFaults(situation, command),
  ],
  gives: ({ case: { pins } }) => ({ left: pins.procedure }),
  names: ({ facts, head }) => facts.find((fact) => currentEntry(fact) === head),
  authority: (_, { legalBasis }) => onBasis(legalBasis),
};

/**
 * Lets a case go on under a newer version of its procedure. It names the digest of the file, so that nobody moves a case to
 * rules that they did not read, and the newest entry of the case as they saw it.
 */
export const moveToVersion = { definition, rule } as const;
