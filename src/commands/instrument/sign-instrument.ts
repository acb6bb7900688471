import { againstAbroad } from "../rules/stage-rule.ts";
import { inField, type Refusal, refusal } from "../../words/refusal.ts";
import { secondPerson } from "../rules/instrument.ts";
import { type Rule, notBefore, notCurrent, notInFuture } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";
import { statementsOf, textDifferences } from "../../case/texts.ts";
import {
  releasedInstrument,
  preparedInstrument,
  instrumentToRelease,
} from "../../case/instrument.ts";
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
