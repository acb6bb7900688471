import { againstAbroad } from "../rules/stage-rule.ts";
import { outOfOrder } from "../../findings/out-of-order.ts";
import type { FactDate } from "../../time/fact-date.ts";
import type { Finding } from "../../words/finding.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { notesOnStatements, secondPerson } from "../rules/instrument.ts";
import { type Rule, type Situation, notBefore, notCurrent, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, textDifferences } from "../../case/texts.ts";
import {
  releasedInstrument,
  releasedOn,
  preparedInstrument,
  instrumentToRelease,
} from "../../case/instrument.ts";
import { textReleasedFirst } from "../../findings/order.ts";
import {
  type Signature,
  fullPowersNeeded,
  fullPowersNotNeeded,
} from "../../findings/full-powers.ts";

const definition = {
  kind: "SignInstrument",
  verb: "sign-instrument",
  at: ["instrument"],
  duty: "headOfState",
  irreversible: true,
  awaits: "consent",
} as const satisfies Definition;

const officeFaults = ({ signer, office, fullPowers }: Signature): readonly Refusal[] => {
  if (office === "unknown")
    return inField("office", [refusal("SignersOfficeUnknown", { signer }, fullPowersNotNeeded)]);
  return office === "other" && fullPowers === null
    ? inField("fullPowers", [refusal("FullPowersMissing", { signer }, fullPowersNeeded)])
    : [];
};

// Noted at once when a signature is dated before its text was released.
const signedBeforeRelease = (
  { case: state, law: { procedure } }: Situation,
  on: FactDate,
): readonly Finding[] => {
  const release = releasedInstrument(state);
  return release === undefined
    ? []
    : outOfOrder(
        ["releaseOfTheInstrument", releasedOn(release, procedure.timeZone)],
        ["signatureOfTheInstrument", on],
        textReleasedFirst,
      );
};

const rule: Rule<"SignInstrument"> = {
  against: (situation, command, act) => {
    const release = releasedInstrument(situation.case);
    const returned = situation.case.instruments.returned.at(-1)?.returned;
    return [
      ...(release === undefined
        ? [refusal("NothingReleased", { what: "instrument" })]
        : notCurrent(command.of, { what: "releasedInstrument", current: release.entry })),
      ...secondPerson(situation, "recordItsSignature"),
      ...officeFaults(command),
      ...inField("on", notInFuture(situation, command.on)),
      ...againstAbroad(situation, command.on, act),
      ...inField(
        "on",
        notBefore(
          command.on,
          returned && { name: "theReturnOfTheInstrument", on: returned.act.on },
        ),
      ),
      ...inField("statements", textDifferences(statementsOf(situation.case), command.statements)),
    ];
  },
  notes: (situation, command) => [
    ...notesOnStatements(situation),
    ...signedBeforeRelease(situation, command.on),
  ],
  leadsTo: () => "notification",
  names: releasedInstrument,
  firstHalf: (state) => [preparedInstrument(state)?.person],
  isNext: (state) =>
    instrumentToRelease(state) !== undefined && releasedInstrument(state) !== undefined,
};

/**
 * Records that the instrument was signed, with the scan of what was signed. The first three offices need no full powers (VCLT
 * Art. 7(2)(a)); `unknown` is for past cases only.
 */
export const signInstrument = { definition, rule } as const;
