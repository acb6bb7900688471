import type { Sentence, TermName } from "../../words/messages.ts";
import type { ActOf } from "../../case/act.ts";
import { ownRule, type Authority } from "../../words/authority.ts";
import type { Case } from "../../case/case.ts";
import { unlessBefore, type CaseFact } from "../../case/case-fact.ts";
import { releaseNow } from "../../case/slots/slot.ts";
import type { CommandOf } from "../../case/command.ts";
import { dayOf, type FactDate, knownDate, unknownDate } from "../../time/fact-date.ts";
import type { Finding } from "../../words/finding.ts";
import { signersOfficeTerm } from "../../office/signers-office.ts";
import { messageOf, refusal, type Refusal } from "../../words/refusal.ts";
import { otherPersonThan, type Situation } from "./rule.ts";
import { statementsOf, unverifiableTexts } from "./texts.ts";
import { prohibitedNotes } from "../../findings/statements/permitted.ts";
import { vclt } from "../../findings/statements/made.ts";

// Once the depositary has returned an instrument, another is made from the beginning.
export const preparedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentPrepared">> | undefined => state.instruments.current.prepared.at(-1);

export const releasedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentReleased">> | undefined => releaseNow(state.instruments);

// Whoever releases or signs is told once more what the treaty does not permit.
export const notesOnStatements = ({ case: state, law }: Situation): readonly Finding[] => [
  ...unverifiableTexts(statementsOf(state)),
  ...prohibitedNotes(statementsOf(state), law.treaty),
];

/** Refuses whoever prepared the instrument, where a second person is needed. */
export const secondPerson = (situation: Situation, step: TermName): readonly Refusal[] => {
  const draft = preparedInstrument(situation.case);
  return otherPersonThan(
    situation,
    draft && { person: draft.person, did: "preparedTheInstrument" },
    step,
  );
};

export type Signature = Pick<CommandOf<"SignInstrument">, "signer" | "office" | "fullPowers">;

const threeOffices = ["headOfState", "headOfGovernment", "foreignMinister"] as const;

export const fullPowersNotNeeded = vclt("7(2)(a)");

export const fullPowersNeeded = vclt("7(1)(a)");

/** Whether whoever signed could: by their office, or by full powers. Past cases may know neither. */
export const fullPowersFinding = ({ signer, office, fullPowers }: Signature): Finding => {
  const say = (verdict: Finding["verdict"], why: Sentence, authority: Authority): Finding => ({
    rule: { kind: "fullPowers" },
    verdict,
    why,
    authority,
  });
  if (threeOffices.some((one) => one === office))
    return say(
      "kept",
      { kind: "needsNone", signer, office: signersOfficeTerm(office) },
      fullPowersNotNeeded,
    );
  // A record from before this was asked has neither an office nor a word on full powers.
  if (typeof fullPowers === "string")
    return say("kept", { kind: "withFullPowers", signer, digest: fullPowers }, fullPowersNeeded);
  // In the words of the refusal, so that a past case says it once.
  return office === "other"
    ? say("broken", messageOf(refusal("FullPowersMissing", { signer })), fullPowersNeeded)
    : say(
        "cannotBeVerified",
        messageOf(refusal("SignersOfficeUnknown", { signer })),
        fullPowersNeeded,
      );
};

/** What is signed is the text that was released: the rule on which their order rests. */
export const textReleasedFirst = ownRule("signedTextReleased");

/** The day on which a text was released: that of the entry, because a release is done by being recorded; of a past one unknown. */
export const releasedOn = (
  { at, imported }: Pick<CaseFact, "at" | "imported">,
  timeZone: string,
): FactDate => (imported ? unknownDate : knownDate(dayOf(at, timeZone)));

/** The prepared instrument that nobody has signed yet. */
export const instrumentToRelease = (
  state: Case,
): CaseFact<ActOf<"InstrumentPrepared">> | undefined =>
  unlessBefore(preparedInstrument(state), state.instruments.current.signed.at(-1));
