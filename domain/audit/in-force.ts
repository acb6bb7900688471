import { ownRule } from "../authority.ts";
import { factsOf, latest } from "../case.ts";
import type { IsoDate } from "../date.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  knownDate,
  latestDay,
  type FactDate,
} from "../fact-date.ts";
import type { Case } from "../case.ts";
import type { Finding } from "../finding.ts";
import { entryIntoForceIn } from "../state-in-force.ts";
import type { Treaty } from "../treaty.ts";

const exactDay = (date: FactDate): IsoDate | undefined =>
  earliestDay(date) === latestDay(date) ? earliestDay(date) : undefined;

const oneDay = ownRule(
  "the treaty's entry into force on record is that of its file, where the file has one",
);

/** The entry into force of the treaty itself, where it is on record: beside what the treaty file says. */
export const treatyInForceFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const recorded = latest(state, "TreatyInForceRecorded");
  if (recorded === undefined) return [];
  const { on, source } = recorded.act;
  const rule = "entry into force of the treaty";
  const said = `on record as ${dateInWords(on)}, by ${source}`;
  const known = treaty.entryIntoForce.inForceOn ?? null;
  if (known === null)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: `${said}; the treaty file has no day to compare with`,
        authority: oneDay,
      },
    ];
  const day = exactDay(on);
  const outside =
    contradictsOrder(knownDate(known.on), on) || contradictsOrder(on, knownDate(known.on));
  const verdict = outside ? "broken" : day === undefined ? "cannotBeVerified" : "kept";
  return [
    { rule, verdict, why: `${said}; in the treaty file ${known.on}`, authority: known.authority },
  ];
};

/** The entry into force for the State: worked out, beside what is on record of it. */
export const entryIntoForceFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const deposit = latest(state, "DepositConfirmed");
  const computed = entryIntoForceIn(state, treaty);
  if (deposit === undefined || computed === undefined) return [];
  const recorded = factsOf(state, "DatedFactRecorded").findLast(
    (fact) => fact.act.fact === "entryIntoForce",
  );
  const rule = "entry into force for the State";
  const { authority } = computed;
  if (computed.date === null || recorded === undefined)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: `${computed.arithmetic}; ${recorded === undefined ? "not on record" : `on record as ${dateInWords(recorded.act.on)}`}`,
        authority,
      },
    ];
  const recordedOn = exactDay(recorded.act.on);
  // Where the receipt or the record leaves more than one day, agreement is possible and nobody can say more.
  const certain = recordedOn !== undefined && exactDay(deposit.act.receivedOn) !== undefined;
  const agrees = recordedOn === computed.date ? "kept" : "broken";
  return [
    {
      rule,
      verdict: certain ? agrees : "cannotBeVerified",
      why: `${computed.arithmetic}; on record as ${dateInWords(recorded.act.on)}`,
      authority,
    },
  ];
};
