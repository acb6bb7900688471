import { confirmsOrder, contradictsOrder, type FactDate } from "../../time/fact-date.ts";
import { layingOf } from "../../case/laying.ts";
import { purposeOf } from "../../case/purpose.ts";
import type { Case } from "../../case/case.ts";
import type { Authority } from "../../words/authority.ts";
import type { EntryHash } from "../../values/ids.ts";
import type { Statement } from "../../treaty/statement.ts";
import { isSameStatement } from "./clause.ts";
import { statementsOf } from "../../case/texts.ts";
import { circulationOf } from "../../case/follow-up.ts";

/** An article of the Vienna Convention on the Law of Treaties, read by somebody here. */
export const vclt = (article: string): Authority => ({
  cite: `Vienna Convention on the Law of Treaties, Art. ${article}`,
  url: null,
  mark: "seen",
});

/**
 * When a statement was made: at signature; with the consent; after the deposit; as a change of an earlier statement, in a
 * case of that purpose; or nobody knows. What goes with a consent that is not deposited is still to be made (`consentToCome`): until
 * the deposit the State has said nothing to the others (VCLT Art. 16).
 */
export type Moment = "signature" | "consent" | "consentToCome" | "late" | "change" | "unknown";

export type Made = {
  readonly statement: Statement;
  readonly moment: Moment;
  /** The entry that put it on record. */
  readonly entry: EntryHash;
  /** When the depositary circulated it to the other States, as late or modified; null where that is not on record. */
  readonly circulatedOn: FactDate | null;
};
type Found = Omit<Made, "circulatedOn">;

// Statements are annexed to the full powers when the treaty is signed under them.
const atSignature = (state: Case): readonly Found[] =>
  state.datedFacts
    .filter(({ act }) => act.fact === "signature" || act.fact === "fullPowers")
    .flatMap(({ act, entry }) =>
      act.statements.map((statement): Found => ({ statement, moment: "signature", entry })),
    );

const withConsent = (state: Case): readonly Found[] => {
  const laying = layingOf(state);
  if (laying === undefined) return [];
  const consent = state.deposit === undefined ? "consentToCome" : "consent";
  const moment = purposeOf(state) === "change-of-statement" ? "change" : consent;
  return statementsOf(state).map((statement) => ({ statement, moment, entry: laying.entry }));
};

const momentOfNotice = (noticed: FactDate, deposit: FactDate | undefined): Moment => {
  if (deposit === undefined) return "unknown";
  if (contradictsOrder(noticed, deposit)) return "late";
  return confirmsOrder(noticed, deposit) ? "consent" : "unknown";
};

// What the depositary published and nobody recorded before. Its notice is later than the statement, never earlier.
const byNotice = (state: Case, known: readonly Found[]): readonly Found[] => {
  const deposit = state.deposit?.act.receivedOn;
  return state.datedFacts
    .filter(({ act }) => act.fact === "depositaryNotice" || act.fact === "entryIntoForce")
    .flatMap(({ act, entry }) => {
      const moment = momentOfNotice(act.on, deposit);
      return act.statements.map((statement): Found => ({ statement, moment, entry }));
    })
    .filter(({ statement }) => !known.some((made) => isSameStatement(statement, made.statement)));
};

/** The statements on record that were made neither at signature nor with the consent, as far as the record tells. */
export const statementsMadeBeside = (state: Case): readonly Statement[] => {
  const known = [...atSignature(state), ...withConsent(state)];
  return byNotice(state, known).map(({ statement }) => statement);
};

/** Every statement on record in a case, each with the moment at which it was made. */
export const statementsMade = (state: Case): readonly Made[] => {
  const known = [...atSignature(state), ...withConsent(state)];
  return [...known, ...byNotice(state, known)].map((found) => ({
    ...found,
    circulatedOn: circulationOf(state, found.statement.id)?.act.on ?? null,
  }));
};
