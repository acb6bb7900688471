import { commandRow } from "../procedure/command-table.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import { duties } from "../office/duty.ts";
import type { LawProcedure, NegativeProcedure, Profile } from "../procedure/profile/profile.ts";
import { knowsSuspension } from "../clocks/suspension.ts";
import type { LawFault } from "./faults.ts";

// What a schema cannot say: each field is well formed, and yet they do not go together.

const isTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
};

const commonFaults = (profile: Profile): readonly LawFault[] => {
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
const suspensionFaults = (profile: Profile): readonly LawFault[] =>
  knowsSuspension(profile)
    ? suspending
        .filter((kind) => !duties.some((duty) => profile.duties[duty].may.includes(kind)))
        .map((kind) => ({ path: "suspension", reason: { kind: "nobodyMay", command: kind } }))
    : [];

/** A duty that names a command of another procedure promises what nobody can do. */
const dutyFaults = (profile: Profile): readonly LawFault[] =>
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

const houseFaults = (profile: NegativeProcedure): readonly LawFault[] => {
  const [lower, upper] = profile.houses;
  return lower.id === upper.id
    ? [{ path: "houses[1].id", reason: { kind: "houseIdTaken", id: upper.id } }]
    : [];
};

/** What does not go together in a profile that its schema accepts. */
export const profileSense = (profile: Profile): readonly LawFault[] => [
  ...commonFaults(profile),
  ...dutyFaults(profile),
  ...suspensionFaults(profile),
  ...(isLawProcedure(profile) ? chamberFaults(profile) : houseFaults(profile)),
];
