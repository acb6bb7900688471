import type { ActOf } from "../act.ts";
import { latest, latestSince, type Case, type CaseFact } from "../case.ts";
import { knownDate } from "../fact-date.ts";
import { refusal, type Refusal } from "../refusal.ts";
import { notBefore, notInFuture, otherPersonThan, type Rule, type Situation } from "./rule.ts";
import { documentDifference, statementsOf, textDifferences, unverifiableTexts } from "./texts.ts";

/** The step that opened the making of the instrument: the signature of the law, or the certified silence. */
const domesticConsent = (state: Case) => {
  const signed = latest(state, "LawSigned");
  if (signed !== undefined) return { name: "the signature of the law", on: signed.act.on };
  const silence = latest(state, "SilenceCertified");
  return silence && { name: "the end of scrutiny", on: knownDate(silence.act.lastDay) };
};

export const prepareInstrument: Rule<"PrepareInstrument"> = {
  against: (situation, command) =>
    textDifferences(statementsOf(situation.case), command.statements),
  record: (_, fact) => ({ ...fact, kind: "InstrumentPrepared" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
};

const notCurrent = (what: string, fact: CaseFact | undefined, of: string): readonly Refusal[] => {
  if (fact === undefined) return [refusal("NothingPrepared", { what: "instrument" })];
  return fact.entry === of ? [] : [refusal("NotCurrent", { of, what, current: fact.entry })];
};

const prepared = (state: Case): CaseFact<ActOf<"InstrumentPrepared">> | undefined =>
  latest(state, "InstrumentPrepared");
const released = (state: Case) => latestSince(state, "InstrumentReleased", ["InstrumentPrepared"]);

export const releaseInstrument: Rule<"ReleaseInstrument"> = {
  against: (situation, command) => {
    const draft = prepared(situation.case);
    return [
      ...notCurrent("prepared instrument", draft, command.of),
      ...otherPersonThan(
        situation,
        draft && { person: draft.person, did: "prepared the instrument" },
        "release it",
      ),
      ...documentDifference("the instrument", command.text, draft?.act.text),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentReleased" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
};

const secondPerson = (situation: Situation, command: string): readonly Refusal[] => {
  const draft = prepared(situation.case);
  return otherPersonThan(
    situation,
    draft && { person: draft.person, did: "prepared the instrument" },
    command,
  );
};

export const signInstrument: Rule<"SignInstrument"> = {
  against: (situation, command) => {
    const release = released(situation.case);
    return [
      ...(release === undefined ? [refusal("NothingReleased", { what: "instrument" })] : []),
      ...(release === undefined || release.entry === command.of
        ? []
        : [
            refusal("NotCurrent", {
              of: command.of,
              what: "released instrument",
              current: release.entry,
            }),
          ]),
      ...secondPerson(situation, "record its signature"),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, domesticConsent(situation.case)),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "InstrumentSigned" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
};

export const confirmDeposit: Rule<"ConfirmDeposit"> = {
  against: (situation, command) => {
    const signed = latest(situation.case, "InstrumentSigned");
    return [
      ...notInFuture(situation, command.receivedOn),
      ...notBefore(
        command.receivedOn,
        signed && { name: "the signature of the instrument", on: signed.act.on },
      ),
      ...secondPerson(situation, "confirm its deposit"),
      ...textDifferences(statementsOf(situation.case), command.statements),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "DepositConfirmed" }),
  notes: (situation) => unverifiableTexts(statementsOf(situation.case)),
};
