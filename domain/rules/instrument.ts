import type { Said, TermName } from "../../src/words/messages.ts";
import type { ActOf } from "../act.ts";
import { outOfOrder } from "../audit/out-of-order.ts";
import { ownRule, type Authority } from "../authority.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case.ts";
import type { CommandOf } from "../command.ts";
import { dayOf } from "../day-in.ts";
import { knownDate, unknownDate, type FactDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { signersOfficeTerm } from "../signers-office.ts";
import { messageOf, refusal, type Refusal } from "../refusal.ts";
import {
  notBefore,
  notInFuture,
  otherPersonThan,
  type Rule,
  type Situation,
  type Step,
} from "./rule.ts";
import {
  authenticTextsMissing,
  documentDifference,
  statementsOf,
  textDifferences,
  unverifiableTexts,
} from "./texts.ts";
import { prohibitedNotes } from "../statements/permitted.ts";
import { vclt } from "../statements/vclt.ts";

/** The step that opened the making of the instrument: the signature of the law, or the certified silence. */
const domesticConsent = (state: Case): Step | undefined => {
  const signed = latest(state, "LawSigned");
  if (signed !== undefined) return { name: "theSignatureOfTheLaw", on: signed.act.on };
  const silence = latest(state, "SilenceCertified");
  return silence && { name: "theEndOfScrutiny", on: knownDate(silence.act.lastDay) };
};

export const prepareInstrument: Rule<"PrepareInstrument"> = {
  against: (situation, command) => [
    ...textDifferences(statementsOf(situation.case), command.statements),
    ...authenticTextsMissing(situation.case, command.statements),
  ],
  record: (_, fact) => ({ ...fact, kind: "InstrumentPrepared" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
};

const notCurrent = (what: TermName, fact: CaseFact | undefined, of: string): readonly Refusal[] => {
  if (fact === undefined) return [refusal("NothingPrepared", { what: "instrument" })];
  return fact.entry === of ? [] : [refusal("NotCurrent", { of, what, current: fact.entry })];
};

// Once the depositary has returned an instrument, another is made from the beginning.
export const preparedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentPrepared">> | undefined =>
  latestSince(state, "InstrumentPrepared", ["InstrumentReturned"]);
export const releasedInstrument = (
  state: Case,
): CaseFact<ActOf<"InstrumentReleased">> | undefined =>
  latestSince(state, "InstrumentReleased", ["InstrumentPrepared", "InstrumentReturned"]);

const read = ownRule("conditionsOfLaidStatement");

const unknownStatements = (state: Case, named: readonly string[]): readonly Refusal[] => {
  const known = statementsOf(state).map(({ id }) => id);
  return named
    .filter((statement) => !known.includes(statement))
    .map((statement) => refusal("StatementUnknown", { statement, known }, read));
};

// Whoever releases or signs is told once more what the treaty does not permit.
const notesOnStatements = ({ case: state, law }: Situation): readonly Finding[] => [
  ...unverifiableTexts(statementsOf(state)),
  ...prohibitedNotes(statementsOf(state), law.treaty),
];

export const releaseInstrument: Rule<"ReleaseInstrument"> = {
  against: (situation, command) => {
    const draft = preparedInstrument(situation.case);
    return [
      ...notCurrent("preparedInstrument", draft, command.of),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "preparedTheInstrument" },
        "releaseIt",
      ),
      ...documentDifference("theInstrument", command.text, draft?.act.text),
      ...textDifferences(statementsOf(situation.case), command.statements),
      ...unknownStatements(situation.case, command.withinConditions ?? []),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentReleased" }),
  notes: (situation) => notesOnStatements(situation),
};

/** Refuses whoever prepared the instrument, where a second person is needed. */
export const secondPerson = (situation: Situation, step: TermName): readonly Refusal[] => {
  const draft = preparedInstrument(situation.case);
  return otherPersonThan(
    situation,
    draft && { person: draft.person, did: "preparedTheInstrument" },
    step,
  );
};

type Signature = Pick<CommandOf<"SignInstrument">, "signer" | "office" | "fullPowers">;

const threeOffices = ["headOfState", "headOfGovernment", "foreignMinister"] as const;
const noneNeeded = vclt("7(2)(a)");
const needed = vclt("7(1)(a)");

/** Whether whoever signed could: by their office, or by full powers. Past cases may know neither. */
export const fullPowersFinding = ({ signer, office, fullPowers }: Signature): Finding => {
  const say = (verdict: Finding["verdict"], why: Said, authority: Authority): Finding => ({
    rule: { kind: "fullPowers" },
    verdict,
    why,
    authority,
  });
  if (threeOffices.some((one) => one === office))
    return say(
      "kept",
      { kind: "needsNone", signer, office: signersOfficeTerm(office) },
      noneNeeded,
    );
  // A record from before this was asked has neither an office nor a word on full powers.
  if (typeof fullPowers === "string")
    return say("kept", { kind: "withFullPowers", signer, digest: fullPowers }, needed);
  // In the words of the refusal, so that a past case says it once.
  return office === "other"
    ? say("broken", messageOf(refusal("FullPowersMissing", { signer })), needed)
    : say("cannotBeVerified", messageOf(refusal("SignersOfficeUnknown", { signer })), needed);
};

const officeFaults = ({ signer, office, fullPowers }: Signature): readonly Refusal[] => {
  if (office === "unknown") return [refusal("SignersOfficeUnknown", { signer }, noneNeeded)];
  return office === "other" && fullPowers === null
    ? [refusal("FullPowersMissing", { signer }, needed)]
    : [];
};

/** What is signed is the text that was released: the rule on which their order rests. */
export const textReleasedFirst = ownRule("signedTextReleased");

/** The day on which a text was released: that of the entry, because a release is done by being recorded; of a past one unknown. */
export const releasedOn = (
  { at, imported }: Pick<CaseFact, "at" | "imported">,
  timeZone: string,
): FactDate => (imported ? unknownDate : knownDate(dayOf(at, timeZone)));

// Noted at once when a signature is dated before its text was released.
const signedBeforeRelease = (
  { case: state, law: { profile } }: Situation,
  on: FactDate,
): readonly Finding[] => {
  const release = releasedInstrument(state);
  return release === undefined
    ? []
    : outOfOrder(
        ["releaseOfTheInstrument", releasedOn(release, profile.timeZone)],
        ["signatureOfTheInstrument", on],
        textReleasedFirst,
      );
};

export const signInstrument: Rule<"SignInstrument"> = {
  against: (situation, command) => {
    const release = releasedInstrument(situation.case);
    const returned = latest(situation.case, "InstrumentReturned");
    return [
      ...(release === undefined ? [refusal("NothingReleased", { what: "instrument" })] : []),
      ...(release === undefined || release.entry === command.of
        ? []
        : [
            refusal("NotCurrent", {
              of: command.of,
              what: "releasedInstrument",
              current: release.entry,
            }),
          ]),
      ...secondPerson(situation, "recordItsSignature"),
      ...officeFaults(command),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, domesticConsent(situation.case)),
      ...notBefore(
        command.on,
        returned && { name: "theReturnOfTheInstrument", on: returned.act.on },
      ),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentSigned" }),
  notes: (situation, command) => [
    ...notesOnStatements(situation),
    ...signedBeforeRelease(situation, command.on),
  ],
};
