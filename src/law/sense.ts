import type { IsoDate } from "../clocks/dates/date.ts";
import { knowsSuspension } from "../clocks/suspension.ts";
import { duties } from "../office/duty.ts";
import { commandRow } from "../procedure/command-table.ts";
import type { LawProcedure } from "../procedure/profile/profile.ts";
import { beforeConclusion, concludedOn } from "../treaty/concluded-on.ts";
import {
  type EntryIntoForceDefinition,
  type TreatyDefinition,
} from "../treaty/treaty-definition.ts";
import { unknownDepositary } from "../treaty/depositary-reference.ts";
import { neededCount } from "../treaty/entry-into-force.ts";
import { ruleEnd } from "../treaty/treaty-clock.ts";
import type { StructuredCondition } from "../treaty/treaty-rule.ts";
import type { LawFault } from "./faults.ts";
import { twice } from "./procedure/parts.ts";

// What a schema cannot say of a treaty: each field is well formed, and yet they do not go together.

const earlyFaults = (treaty: TreatyDefinition): readonly LawFault[] => {
  const concluded = concludedOn(treaty);
  const { inForceOn } = treaty.entryIntoForce;
  const early = (path: string, on: IsoDate | undefined): readonly LawFault[] => {
    const reason = beforeConclusion(on, concluded);
    return reason === undefined ? [] : [{ path, reason }];
  };
  return [
    ...early("openedForSignature.on", treaty.openedForSignature?.on),
    ...early("entryIntoForce.inForceOn.on", inForceOn?.on),
    ...early("entryIntoForce.inForceOn.reachedOn", inForceOn?.reachedOn),
  ];
};

const conditionFaults = (path: string, condition: StructuredCondition): readonly LawFault[] => {
  const beyond = (needs: number | undefined, names: readonly string[] | undefined) =>
    needs !== undefined && names !== undefined && needs > names.length
      ? [
          {
            path: `${path}.atLeast`,
            reason: {
              kind: "moreThanNames",
              needed: String(needs),
              count: String(names.length),
            } as const,
          },
        ]
      : [];
  switch (condition.kind) {
    case "share":
      return [];
    case "namedStates":
      return [
        ...beyond(condition.atLeast, condition.states),
        ...twice(`${path}.states`, condition.states),
      ];
    case "membersOf":
      return [
        ...beyond(condition.atLeast, condition.members),
        ...twice(`${path}.members`, condition.members ?? []),
      ];
  }
};

const thresholdFaults = (definition: EntryIntoForceDefinition): readonly LawFault[] => {
  const { threshold, rule } = definition;
  const conditions = (threshold?.also ?? []).flatMap((one, index) =>
    typeof one === "string"
      ? []
      : conditionFaults(`entryIntoForce.threshold.also[${String(index)}]`, one),
  );
  const countless = ["allNegotiatingStates", "fixedDate"].includes(rule.kind);
  const said = threshold?.count !== undefined || neededCount(definition) !== undefined;
  if (countless || said) return conditions;
  return [
    ...conditions,
    {
      path: "entryIntoForce.threshold.count",
      reason: { kind: "countMissing", rule: rule.kind },
    },
  ];
};

/** A day of the threshold that by the file's own rule leads elsewhere than to the file's own date. */
const ownDateFaults = ({
  rule,
  inForceOn,
  policy,
}: EntryIntoForceDefinition): readonly LawFault[] => {
  if (inForceOn?.reachedOn === undefined) return [];
  const { date } = ruleEnd(rule, inForceOn.reachedOn, policy);
  return date === null || date === inForceOn.on
    ? []
    : [
        {
          path: "entryIntoForce.inForceOn.on",
          reason: { kind: "notByRule", on: inForceOn.on, date },
        },
      ];
};

/** A name without an id, which settings could hold no address for; or an id that nobody can be called by. */
const depositaryFaults = ({ depositary }: TreatyDefinition): readonly LawFault[] => {
  if (depositary === undefined) return [];
  const [id, name] = [depositary.id, depositary.name].map((one) => one === unknownDepositary);
  return id === name
    ? []
    : [
        {
          path: "depositary.id",
          reason: { kind: "depositaryHalfUnknown", id: depositary.id, name: depositary.name },
        },
      ];
};

/** What does not go together in the definition of a treaty that its schema accepts. */
export const definitionSense = (treaty: TreatyDefinition): readonly LawFault[] => [
  ...earlyFaults(treaty),
  ...depositaryFaults(treaty),
  ...thresholdFaults(treaty.entryIntoForce),
  ...ownDateFaults(treaty.entryIntoForce),
  ...twice(
    "clauses",
    (treaty.clauses ?? []).map((one) => one.clause),
    ".clause",
  ),
];

// What a schema cannot say: each field is well formed, and yet they do not go together.

/** Whether a time zone has this name. */
export const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const commonFaults = (profile: LawProcedure): readonly LawFault[] => {
  const { from, to } = profile.validity;
  return [
    ...(isTimeZone(profile.timeZone)
      ? []
      : [
          {
            path: "timeZone",
            reason: {
              kind: "expectedFound",
              want: { kind: "wantTimeZone" },
              found: { kind: "foundValue", text: JSON.stringify(profile.timeZone) },
            } as const,
          },
        ]),
    ...(from !== null && to !== null && to < from
      ? [{ path: "validity.to", reason: { kind: "validityReversed", to, from } as const }]
      : []),
  ];
};

const suspending = ["Suspend", "Resume"] as const;
const isSuspending = (kind: string): boolean => suspending.some((one) => one === kind);

// Without a duty that suspends and one that resumes, what the profile says of suspensions is obeyed by nobody.
const suspensionFaults = (profile: LawProcedure): readonly LawFault[] =>
  knowsSuspension(profile)
    ? suspending
        .filter((kind) => !duties.some((duty) => profile.duties[duty].may.includes(kind)))
        .map((kind) => ({ path: "suspension", reason: { kind: "nobodyMay", command: kind } }))
    : [];

/** A duty that names a command of another procedure promises what nobody can do. */
const dutyFaults = (profile: LawProcedure): readonly LawFault[] =>
  duties.flatMap((duty) =>
    profile.duties[duty].may.flatMap((kind, index, all): readonly LawFault[] => {
      const path = `duties.${duty}.may[${String(index)}]`;
      const row = commandRow(kind);
      if (all.indexOf(kind) !== index)
        return [{ path, reason: { kind: "standsTwice", name: kind } }];
      if (isSuspending(kind) && !knowsSuspension(profile))
        return [{ path, reason: { kind: "commandWithoutSuspension", command: kind } }];
      if (row.procedures.includes(profile.approval.mode)) return [];
      return [
        {
          path,
          reason: { kind: "commandOfOtherMode", command: kind, mode: profile.approval.mode },
        },
      ];
    }),
  );

const chamberFaults = (profile: LawProcedure): readonly LawFault[] => {
  const { members } = profile.chamber;
  const beyond = (path: string, count: number): readonly LawFault[] =>
    count > members
      ? [
          {
            path,
            reason: { kind: "moreThanMembers", count: String(count), members: String(members) },
          },
        ]
      : [];
  return [
    ...beyond("quorum.present", profile.quorum.present),
    ...beyond("majority.votesFor", profile.majority.votesFor),
    ...profile.returning.override.flatMap((one, index) =>
      beyond(`returning.override[${String(index)}].needs`, one.needs),
    ),
  ];
};

/** What does not go together in a profile that its schema accepts. */
export const profileSense = (profile: LawProcedure): readonly LawFault[] => [
  ...commonFaults(profile),
  ...dutyFaults(profile),
  ...suspensionFaults(profile),
  ...chamberFaults(profile),
];
