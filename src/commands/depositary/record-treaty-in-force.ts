import { type FactDate, excludesDay } from "../../time/fact-date.ts";
import { inField, refusal } from "../../words/refusal.ts";
import { conclusion } from "../rules/opening.ts";
import { type Rule, type Situation, notBefore, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "RecordTreatyInForce",
  verb: "record-treaty-in-force",
  at: "openOrDeposited",
  duty: "treatyOfficer",
} as const satisfies Definition;

const isAnnounced = ({ context }: Situation, on: FactDate): boolean =>
  context.mode.kind === "live" && on.kind === "known" && on.on > context.today;

const rule: Rule<"RecordTreatyInForce"> = {
  against: (situation, command) => {
    const earlier = situation.case.followUp.treatyInForce.at(-1);
    const known = situation.law.treaty.entryIntoForce.inForceOn ?? null;
    return [
      ...(earlier === undefined
        ? []
        : [refusal("InForceRecordedAlready", { entry: earlier.entry })]),
      // That a day was announced is a fact before the day has come, where the day is named.
      ...inField("on", [
        ...(isAnnounced(situation, command.on) ? [] : notInFuture(situation, command.on)),
        ...notBefore(command.on, conclusion(situation)),
        ...(known !== null && excludesDay(command.on, known.on)
          ? [
              refusal(
                "InForceDateDiffers",
                { known: known.on, supplied: command.on },
                known.authority,
              ),
            ]
          : []),
      ]),
    ];
  },
  authority: ({ treaty }) => treaty.entryIntoForce.rule.authority,
  isBeside: (state) => state.followUp.treatyInForce.length === 0,
};

/** Records when the treaty itself entered into force. */
export const recordTreatyInForce = { definition, rule } as const;
