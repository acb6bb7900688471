import { isNegativeProcedure } from "../../profile/kind-of-procedure.ts";
import { knownDate } from "../../../clocks/dates/fact-date.ts";
import { refusal } from "../../refusal.ts";
import { type Rule, notBefore } from "../../rules/rule.ts";
import {
  afterLaying,
  negativeProcedureOf,
  scrutinyNow,
  scrutinyStep,
} from "../../rules/scrutiny.ts";
import type { Definition } from "../../definition.ts";
import { day, document } from "../../fields/fields.ts";

export const definition = {
  kind: "RecordMinisterialStatement",
  acts: ["MinisterialStatementMade"],
  verb: "record-minister-statement",
  // Later than in scrutiny only where the silence that was certified does not hold.
  at: ["scrutiny", "instrument", "notification", "transmission", "deposit"],
  procedures: ["negative"],
  duty: "scrutiny",
  correctable: true,
} as const satisfies Definition;

const fields = () => ({ on: day, reasons: document });

const rule: Rule<"RecordMinisterialStatement"> = {
  against: (situation, command) => {
    const now = scrutinyNow(situation);
    const awaited = now.kind === "statementAwaited" ? now : undefined;
    return [
      ...afterLaying(situation, command.on),
      ...(awaited === undefined
        ? [
            refusal(
              "NoResolutionAgainst",
              {},
              negativeProcedureOf(situation)?.lowerHouseResolution.authority,
            ),
          ]
        : []),
      ...notBefore(
        knownDate(command.on),
        awaited && { name: "theResolution", on: knownDate(awaited.resolvedOn) },
      ),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "MinisterialStatementMade" }),
  authority: ({ profile }) =>
    isNegativeProcedure(profile) ? profile.lowerHouseResolution.authority : null,
  isNext: (state, by) => scrutinyStep(state, by) === "statement",
};

/** Records the minister's statement that the treaty should be ratified all the same. */
export const recordMinisterialStatement = { fields, rule } as const;
