import type { Sentence } from "../../../words/messages.ts";
import type { Case } from "../../../case/case.ts";
import type { Finding } from "../../../words/finding.ts";
import { readOnRelease } from "../../../findings/statements/clause.ts";
import { confirmationsOf, type Confirmation } from "../../../findings/statements/confirmation.ts";
import { type Made, statementsMade, vclt } from "../../../findings/statements/made.ts";
import { purposeOf } from "../../../case/purpose.ts";
import { momentFindings } from "../../../findings/statements/moment.ts";
import { isReservation, natureFindings } from "../../../findings/statements/nature.ts";
import { permittedFinding } from "../../../findings/statements/permitted.ts";
import { requiredStatements, type Required } from "../../../findings/statements/required.ts";
import type { Treaty } from "../../../treaty/treaty.ts";
import { met, missing, notKnown, type ReadinessItem, type Standing } from "./item.ts";
import type { Law } from "../../../law/law.ts";

const requiredStanding = ({ status, why }: Required): Standing => {
  switch (status) {
    case "given":
      return met(why);
    case "missing":
      return missing(why);
    case "notKnown":
      return notKnown(why);
  }
};

// Named after the whole clause as the treaty file writes it: one number may stand there for two clauses, under two names.
const requiredItems = (state: Case, treaty: Treaty): readonly ReadinessItem[] =>
  requiredStatements(state, treaty).map((one) => ({
    id: `required:${one.clause.clause}`,
    what: { kind: "requiredBy", clause: one.clause.clause, subject: one.clause.subject },
    ...requiredStanding(one),
    authority: one.clause.authority,
  }));

const worst = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(({ verdict }) => verdict === "broken") ??
  findings.find(({ verdict }) => verdict === "cannotBeVerified") ??
  findings[0];

type Judged = { readonly permitted: Finding; readonly natures: readonly Finding[] };

const isForReader = ({ why }: Finding): boolean =>
  !("kind" in why) && why.some((one) => "kind" in one && one.kind === "conditionsTextMustTell");

// No rule forbids a wrong name, so it is no breach; but whoever drafts can still mend it. What only the text can tell,
// whoever releases the instrument is asked.
const adviceOn = (worstFound: Finding, { permitted, natures }: Judged): readonly Sentence[] => {
  if (natures.includes(worstFound)) return [{ kind: "mendLabel" }];
  return worstFound === permitted && isForReader(permitted) ? [{ kind: "readOnRelease" }] : [];
};

const permittedItem = (state: Case, made: Made, treaty: Treaty): ReadinessItem => {
  const { statement, entry } = made;
  const permitted = permittedFinding(statement, treaty, readOnRelease(state));
  const natures = natureFindings(statement, treaty);
  const found = worst([permitted, ...natures, ...momentFindings(made, treaty)]) ?? permitted;
  const { verdict, why, authority } = found;
  const { id, label, clause } = statement;
  const status =
    verdict === "kept" ? "met" : verdict === "broken" ? "missing" : ("notKnown" as const);
  return {
    id: `permitted:${id}`,
    what:
      clause === null
        ? { kind: "isPermitted", label, id }
        : { kind: "isPermittedTo", label, clause, id },
    status,
    why: [why, ...adviceOn(found, { permitted, natures })],
    authority,
    entry,
  };
};

const confirmationStanding = ({ comparison, why }: Confirmation): Standing => {
  switch (comparison) {
    case "same":
      return met(why);
    case "differ":
    case "notRepeated":
      return missing(why);
    case "notKnown":
      return notKnown(why);
  }
};

const noneAtSignature = (state: Case): Standing => {
  const signature = state.datedFacts.find(({ act }) => act.fact === "signature");
  return signature === undefined
    ? notKnown({ kind: "signatureNotOnRecord" })
    : met({ kind: "noReservationMade" }, signature);
};

/** The id of the item that speaks of one statement made at signature. */
export const confirmedItemId = (statement: string): string => `confirmed:${statement}`;

const confirmationItems = (state: Case, treaty: Treaty): readonly ReadinessItem[] => {
  const authority = vclt("23(2)");
  // A declaration need not be repeated; a reservation that is not confirmed has no effect.
  const all = confirmationsOf(state).filter(({ statement }) => isReservation(statement, treaty));
  if (purposeOf(state) !== "consent") return [];
  if (all.length === 0)
    return [
      {
        id: "confirmed",
        what: { kind: "signatureReservations" },
        ...noneAtSignature(state),
        authority,
      },
    ];
  return all.map((one) => ({
    id: confirmedItemId(one.statement.id),
    what: {
      kind: "reservationIsConfirmed",
      id: one.statement.id,
      clause: one.statement.clause ?? one.statement.subject,
    },
    ...confirmationStanding(one),
    authority,
  }));
};

// Of a statement that was repeated, the one that goes with the consent is judged.
const judged = (state: Case): readonly Made[] => {
  const repeated = new Set(
    confirmationsOf(state)
      .filter(({ repeatedBy }) => repeatedBy !== undefined)
      .map(({ statement }) => statement),
  );
  return statementsMade(state).filter(({ statement }) => !repeated.has(statement));
};

/** What the treaty's clauses require of the statements, each permitted or not, and those of the signature. */
export const statementItems = (state: Case, { treaty }: Law): readonly ReadinessItem[] => [
  ...requiredItems(state, treaty),
  ...judged(state).map((made) => permittedItem(state, made, treaty)),
  ...confirmationItems(state, treaty),
];
