import { ownRule } from "../authority.ts";
import type { CommandOf } from "../command.ts";
import type { Profile } from "../profile.ts";
import { supersedes, wasInForce } from "../profile-version.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { nowOnly } from "./now-only.ts";
import type { Rule, Situation } from "./rule.ts";

type Move = CommandOf<"MoveToProfileVersion">;

const goesOn = ownRule("versionUntilMoved");
const asSeen = ownRule("movedAsSeen");

/** The version that a command names, where its file is at hand. */
export const versionNamed = (
  { law, context: { movesTo } }: Pick<Situation, "law" | "context">,
  { version, profile: digest }: Move,
): Profile | undefined => {
  const isNamed =
    movesTo?.digest === digest &&
    movesTo.profile.id === law.profile.id &&
    movesTo.profile.version === version;
  return isNamed ? movesTo.profile : undefined;
};

const versionFaults = (situation: Situation, command: Move): readonly Refusal[] => {
  const { profile: own } = situation.law;
  const { today } = situation.context;
  const { version, profile: digest } = command;
  const newer = versionNamed(situation, command);
  if (newer === undefined)
    return [refusal("ProfileVersionUnknown", { version, profile: own.id, digest }, goesOn)];
  return [
    ...(newer.approval.mode === own.approval.mode
      ? []
      : [refusal("ProfileVersionOfOtherMode", { version, profile: own.id }, goesOn)]),
    ...(supersedes(newer, own)
      ? []
      : [refusal("ProfileVersionNotNewer", { version, own: own.version }, goesOn)]),
    ...(wasInForce(newer, today)
      ? []
      : [refusal("ProfileVersionNotInForce", { version, today }, newer.validity.authority)]),
  ];
};

const headFaults = ({ case: { head } }: Situation, { of }: Move): readonly Refusal[] =>
  of === head ? [] : [refusal("NotCurrent", { of, what: "newestEntry", current: head }, asSeen)];

/** That a case goes on under a newer version of its profile, from this entry on. */
export const moveToProfileVersion: Rule<"MoveToProfileVersion"> = {
  against: (situation, command) => [
    ...nowOnly(situation, command.kind),
    ...versionFaults(situation, command),
    ...headFaults(situation, command),
  ],
  record: ({ case: { pins } }, fact) => ({
    ...fact,
    kind: "ProfileVersionChanged",
    left: pins.profile,
  }),
};
