import type { Said } from "../../src/words/messages.ts";
import type { Authority } from "../authority.ts";
import { judgeReference, normalizedReference } from "../depositary-reference.ts";
import { ownRule } from "../authority.ts";
import type { CommandOf } from "../command.ts";
import { knownDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { Rule as JudgedRule } from "../finding-group.ts";
import { messageOf, refusal, type Refusal } from "../refusal.ts";
import { vclt } from "../statements/vclt.ts";
import type { Treaty } from "../treaty.ts";
import { secondPerson } from "./instrument.ts";
import { notBefore, notInFuture, type Rule, type Situation } from "./rule.ts";
import { statementsOf, textDifferences, unverifiableTexts } from "./texts.ts";
import { signedInstrument, transmission } from "./transmission.ts";

const rightTreaty = ownRule("referenceOfTreaty");

const referencesAuthority = (treaty: Treaty): Authority =>
  treaty.references?.authority ?? rightTreaty;

const faultsOf = (treaty: Treaty, printed: string): readonly Refusal[] => {
  const judged = judgeReference(printed, treaty);
  if (judged.kind === "noneUsed")
    return [
      refusal(
        "NoReferenceUsed",
        { treaty: treaty.registration, printed },
        referencesAuthority(treaty),
      ),
    ];
  if (judged.kind !== "ofAnotherTreaty") return [];
  const { normalized, names } = judged;
  const fields = { printed, normalized, names, treaty: treaty.registration };
  return [refusal("ReferenceOfAnotherTreaty", fields, rightTreaty)];
};

/** What speaks against a printed reference of the depositary. */
export const referenceFaults = ({ law }: Situation, printed: string | null): readonly Refusal[] =>
  printed === null ? [] : faultsOf(law.treaty, printed);

/** What the audit says of a printed reference. */
export const referenceFindings = (treaty: Treaty, printed: string): readonly Finding[] => {
  const judged = judgeReference(printed, treaty);
  const rule: JudgedRule = { kind: "depositarysReference" };
  const authority = referencesAuthority(treaty);
  switch (judged.kind) {
    case "ofThisTreaty":
      return [
        {
          rule,
          verdict: "kept",
          why: { kind: "ofTreaty", reference: judged.normalized, treaty: treaty.registration },
          authority,
        },
      ];
    case "cannotBeCompared": {
      const why: Said = {
        kind: "noNumberToCompare",
        reference: judged.normalized,
        treaty: treaty.registration,
      };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "formUnknown": {
      const why: Said = { kind: "formNotKnown", printed };
      return [{ rule, verdict: "cannotBeVerified", why, authority }];
    }
    case "ofAnotherTreaty":
    case "noneUsed":
      // In the words of the refusal, so that a past case says it once.
      return faultsOf(treaty, printed).map((fault) => ({
        rule,
        verdict: "broken",
        why: messageOf(fault),
        authority: fault.authority,
      }));
  }
};

/** The same, where it must be said beside the act at once. */
export const referenceNotes = (treaty: Treaty, printed: string | null): readonly Finding[] =>
  printed === null
    ? []
    : referenceFindings(treaty, printed).filter(({ verdict }) => verdict === "cannotBeVerified");

const consentBinds = vclt("16(b)");

// Nobody is bound before the consent is established; a day that the instrument names can only be a later one.
const effectiveFaults = ({
  effective,
  receivedOn,
}: CommandOf<"ConfirmDeposit">): readonly Refusal[] =>
  effective === undefined || effective === null
    ? []
    : notBefore(knownDate(effective), {
        name: "theReceiptByTheDepositary",
        on: receivedOn,
        authority: consentBinds,
      });

export const confirmDeposit: Rule<"ConfirmDeposit"> = {
  against: (situation, command) => {
    const signed = signedInstrument(situation.case);
    const sent = transmission(situation.case);
    return [
      ...notInFuture(situation, command.receivedOn),
      ...notBefore(
        command.receivedOn,
        signed && { name: "theSignatureOfTheInstrument", on: signed.act.on },
      ),
      ...notBefore(
        command.receivedOn,
        sent && { name: "theTransmissionOfTheInstrument", on: sent.act.on },
      ),
      ...secondPerson(situation, "confirmItsDeposit"),
      ...textDifferences(statementsOf(situation.case), command.statements),
      ...referenceFaults(situation, command.reference),
      ...effectiveFaults(command),
    ];
  },
  record: ({ law }, fact) => ({
    ...fact,
    kind: "DepositConfirmed",
    normalizedReference: normalizedReference(fact.reference, law.treaty),
  }),
  notes: (situation, command) => [
    ...unverifiableTexts(statementsOf(situation.case)),
    ...referenceNotes(situation.law.treaty, command.reference),
  ],
};
