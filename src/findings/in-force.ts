import type { Sentence } from "../words/messages.ts";
import type { ActOf } from "../case/act.ts";
import { ownRule } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import type { CaseFact } from "../case/case-fact.ts";
import type { EntryIntoForce } from "../treaty/entry-into-force.ts";
import {
  contradictsOrder,
  exactDay,
  excludesDay,
  type FactDate,
  dayOf,
} from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import { denunciationEffectIn, entryIntoForceIn } from "../case/state-in-force.ts";
import { vclt } from "./statements/made.ts";
import { purposeOf } from "../case/purpose.ts";
import type { Treaty } from "../treaty/treaty.ts";
import type { IsoDate } from "../time/date.ts";

const oneDay = ownRule("inForceAsInFile");

const announces = vclt("77(1)(f)");

/** That an entry into force was announced: when that was recorded, its day was still to come. */
const announced = (
  { on, source }: Pick<ActOf<"TreatyInForceRecorded">, "on" | "source">,
  recordedOn: IsoDate,
): Finding => ({
  rule: { kind: "treatyAnnounced" },
  verdict: "cannotBeVerified",
  why: { kind: "announcedFor", on, source, day: recordedOn },
  authority: announces,
});

/** Each entry into force of the treaty that was recorded before its day had come. */
export const announcedFindings = (state: Case, timeZone: string): readonly Finding[] =>
  state.followUp.treatyInForce
    .filter(({ imported }) => !imported)
    .flatMap(({ act, datedAt }) => {
      const recordedOn = dayOf(datedAt, timeZone);
      return act.on.kind === "known" && act.on.on > recordedOn ? [announced(act, recordedOn)] : [];
    });

/** The entry into force of the treaty itself, where it is on record: beside what the treaty file says. */
export const treatyInForceFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const recorded = state.followUp.treatyInForce.at(-1);
  if (recorded === undefined) return [];
  const { on, source } = recorded.act;
  const ofTreaty: Rule = { kind: "treatyInForce" };
  const sentence: Sentence = { kind: "onRecordBy", on, source };
  const known = treaty.entryIntoForce.inForceOn ?? null;
  if (known === null)
    return [
      {
        rule: ofTreaty,
        verdict: "cannotBeVerified",
        why: [sentence, { kind: "noDayInFile" }],
        authority: oneDay,
      },
    ];
  const possible = exactDay(on) === undefined ? "cannotBeVerified" : "kept";
  const verdict = excludesDay(on, known.on) ? "broken" : possible;
  return [
    {
      rule: ofTreaty,
      verdict,
      why: [sentence, { kind: "inTreatyFile", day: known.on }],
      authority: known.authority,
    },
  ];
};

type Recorded = CaseFact<ActOf<"DatedFactRecorded">>;

const recordedFor = (state: Case): Recorded | undefined =>
  state.datedFacts.findLast((fact) => fact.act.fact === "entryIntoForce");

const rule: Rule = { kind: "stateInForce" };

const comparedWith = (recorded: Recorded | undefined): Sentence =>
  recorded === undefined ? { kind: "notOnRecord" } : { kind: "onRecordAs", on: recorded.act.on };

/** Consent is established on deposit, and a treaty binds nobody from before it; that needs no date worked out. */
const beforeReceipt = (recorded: Recorded, receivedOn: FactDate): Finding => ({
  rule,
  verdict: "broken",
  why: { kind: "beforeReceipt", recorded: comparedWith(recorded), on: receivedOn },
  authority: vclt("16(b) and Art. 24"),
});

const compared = (
  { date, arithmetic, authority }: EntryIntoForce,
  receivedOn: FactDate,
  recorded: Recorded | undefined,
): Finding => {
  const recordedOn = recorded && exactDay(recorded.act.on);
  // Where the receipt or the record leaves more than one day, agreement is possible and nobody can say more.
  const certain = date !== null && recordedOn !== undefined && exactDay(receivedOn) !== undefined;
  const agrees = recordedOn === date ? "kept" : "broken";
  return {
    rule,
    verdict: certain ? agrees : "cannotBeVerified",
    why: [arithmetic, comparedWith(recorded)],
    authority,
  };
};

const purposeInWords = {
  consent: "consentToBeBound",
  "change-of-statement": "changeOfAStatement",
  denunciation: "denunciation",
} as const;

const consentOnly = ownRule("onlyConsentInForce");

/** In a case of another purpose a day recorded as entry into force is compared with nothing. */
const ofAnotherPurpose = (state: Case): readonly Finding[] => {
  const recorded = recordedFor(state);
  return recorded === undefined
    ? []
    : [
        {
          rule,
          verdict: "cannotBeVerified",
          why: [
            comparedWith(recorded),
            { kind: "anotherPurpose", purpose: purposeInWords[purposeOf(state)] },
          ],
          authority: consentOnly,
        },
      ];
};

/** The effect of a denunciation: worked out; the record has no fact of its own to hold beside it. */
const denunciationFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const effect = denunciationEffectIn(state, treaty);
  if (effect === undefined) return [];
  const { date, arithmetic, authority } = effect;
  const why: Sentence = date === null ? arithmetic : { kind: "takesEffect", day: date, arithmetic };
  return [
    {
      rule: { kind: "denunciationEffect" },
      verdict: "cannotBeVerified",
      why: [why, { kind: "noDayOnRecord" }],
      authority,
    },
  ];
};

/** The entry into force for the State, or the effect of its denunciation: worked out, beside what is on record of it. */
export const entryIntoForceFindings = (state: Case, treaty: Treaty): readonly Finding[] => {
  const deposit = state.deposit;
  if (purposeOf(state) !== "consent")
    return [...denunciationFindings(state, treaty), ...ofAnotherPurpose(state)];
  if (deposit === undefined) return [];
  const { receivedOn } = deposit.act;
  const recorded = recordedFor(state);
  if (recorded !== undefined && contradictsOrder(receivedOn, recorded.act.on))
    return [beforeReceipt(recorded, receivedOn)];
  const computed = entryIntoForceIn(state, treaty);
  return computed === undefined ? [] : [compared(computed, receivedOn, recorded)];
};
