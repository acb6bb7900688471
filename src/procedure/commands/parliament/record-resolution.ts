import { authorityOnResolution } from "../../rules/awaited-silence.ts";
import { isNegativeProcedure } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
import type { Rule } from "../../rules/rule.ts";
import {
  afterLaying,
  negativeProcedureOf,
  scrutinyNow,
  scrutinyStep,
} from "../../rules/scrutiny.ts";
import type { Definition } from "../../definition.ts";
import { orNone } from "../../fields/field.ts";
import { choice, day, document, house } from "../../fields/fields.ts";
import type { Said } from "../../../words/messages.ts";

export const definition = {
  kind: "RecordResolution",
  acts: ["ResolutionRecorded"],
  verb: "record-resolution",
  // One passed in time may be found only later; what rests on the certified silence then waits.
  at: ["scrutiny", "instrument", "notification", "transmission", "deposit", "deposited"],
  procedures: ["negative"],
  duty: "scrutiny",
  correctable: true,
  openData: ["house"],
} as const satisfies Definition;

const fields = () => ({
  on: day,
  house,
  position: choice(["against"], "against"),
  record: orNone(document),
});

const rule: Rule<"RecordResolution"> = {
  against: (situation, command) => {
    const houses = negativeProcedureOf(situation)?.houses.map((house) => house.id) ?? [];
    return [
      ...afterLaying(situation, command.on),
      ...(houses.includes(command.house)
        ? []
        : [refusal("HouseUnknown", { house: command.house, houses })]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ResolutionRecorded" }),
  notes: (situation, command) => {
    const now = scrutinyNow(situation);
    const profile = negativeProcedureOf(situation);
    if (
      profile === undefined ||
      now.kind !== "period" ||
      now.ends.kind !== "ends" ||
      command.on <= now.ends.lastDay
    )
      return [];
    const why: Said = { kind: "resolvedTooLate", on: command.on, day: now.ends.lastDay };
    return [
      { rule: { kind: "scrutiny" }, verdict: "broken", why, authority: profile.periodA.authority },
    ];
  },
  authority: ({ profile }, { house }) =>
    isNegativeProcedure(profile) ? authorityOnResolution(profile, house) : null,
  isBeside: () => true,
  isNext: (state, by) => ["periodA", "periodB"].includes(scrutinyStep(state, by)),
};

/** Records that a House resolved against ratification. */
export const recordResolution = { fields, rule } as const;
