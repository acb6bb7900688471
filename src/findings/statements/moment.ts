import type { Finding } from "../../words/finding.ts";
import type { IsoDate } from "../../time/date.ts";
import type { Case } from "../../case/case.ts";
import type { Sentence, TermName } from "../../words/messages.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import { type Clause, clauseOf } from "./clause.ts";
import { confirmationsOf } from "./confirmation.ts";
import { type Made, type Moment, statementsMade, vclt } from "./made.ts";
import { isReservation } from "./nature.ts";
import { circulationWindows, type StatementWindow } from "../../case/follow-up.ts";

const modified = (state: Case): readonly string[] =>
  confirmationsOf(state)
    .filter(({ comparison }) => comparison === "differ")
    .flatMap(({ statement, repeatedBy }) => [statement, ...(repeatedBy ? [repeatedBy] : [])])
    .map(({ id }) => id);

const inTime: readonly Moment[] = ["signature", "consent", "consentToCome"];

// Also what was made at a moment that is not on record.
const late = (state: Case): readonly string[] =>
  statementsMade(state)
    .filter(({ moment }) => !inTime.includes(moment))
    .map(({ statement }) => statement.id);

/**
 * The window of each circulated statement that is late or modified, as of a day. What was made in time needs nobody's
 * acceptance to be deposited: an objection to it has its effect between two States only (VCLT Art. 20(4) and (5)).
 */
export const windowsOf = (state: Case, today: IsoDate): readonly StatementWindow[] => {
  const ids = new Set([...modified(state), ...late(state)]);
  return circulationWindows(state, today).filter(({ statement }) => ids.has(statement));
};

type Judged = Omit<Finding, "rule">;

const inWords = {
  signature: { kind: "madeAtSigning" },
  consent: { kind: "madeWithConsent" },
  consentToCome: { kind: "toBeMadeWithConsent" },
  late: { kind: "madeLate" },
  change: { kind: "madeAsChange" },
  unknown: { kind: "madeUnknown" },
} as const satisfies Readonly<Record<Moment, Sentence>>;

const clauseInWords = {
  signature: "atSignature",
  deposit: "atTheDeposit",
  signatureOrDeposit: "atSignatureOrAtTheDeposit",
  anyTime: "atAnyTime",
  unknown: "atAMomentThatNobodyHereHasRead",
} as const satisfies Readonly<Record<Clause["moment"], TermName>>;

const allowed = {
  signature: ["signature"],
  deposit: ["consent", "consentToCome"],
  signatureOrDeposit: ["signature", "consent", "consentToCome"],
  anyTime: ["signature", "consent", "consentToCome", "late", "change", "unknown"],
} as const satisfies Readonly<Record<Exclude<Clause["moment"], "unknown">, readonly Moment[]>>;

const twelveMonths: Sentence = { kind: "countsAsLate" };

// A reservation is made when signing or when consenting to be bound; a treaty may allow a later one, and none here is known to.
const byVienna = ({ moment, circulatedOn }: Made): Judged => {
  // Whether it counts is then for the other States to say, within the period that the audit shows by itself.
  if (circulatedOn !== null && !inTime.includes(moment))
    return {
      verdict: "cannotBeVerified",
      why: { kind: "circulatedThen", made: inWords[moment], on: circulatedOn },
      authority: vclt("19"),
    };
  switch (moment) {
    case "signature":
    case "consent":
      return { verdict: "kept", why: inWords[moment], authority: vclt("19") };
    case "consentToCome":
      return { verdict: "running", why: inWords[moment], authority: vclt("19") };
    case "late":
      return {
        verdict: "broken",
        why: [inWords[moment], twelveMonths],
        authority: vclt("19"),
      };
    case "change":
      return {
        verdict: "cannotBeVerified",
        why: [inWords[moment], { kind: "withdrawalOnly" }],
        authority: vclt("19"),
      };
    case "unknown":
      return { verdict: "cannotBeVerified", why: inWords[moment], authority: vclt("19") };
  }
};

const byClause = (moment: Moment, clause: Clause): Judged => {
  const { authority } = clause;
  const why: Sentence = [
    inWords[moment],
    { kind: "clauseAllowsIt", clause: clause.clause, when: clauseInWords[clause.moment] },
  ];
  // What the treaty allows at any time cannot come at a wrong one.
  if (clause.moment === "unknown" || (moment === "unknown" && clause.moment !== "anyTime"))
    return { verdict: "cannotBeVerified", why, authority };
  // Who is designated changes, and a case of its own purpose says so; the treaty's moment is that of the first designation.
  if (moment === "change" && (clause.nature === "designation" || clause.nature === "notification"))
    return {
      verdict: "kept",
      why: { kind: "madeOfClause", made: inWords[moment], clause: clause.clause },
      authority,
    };
  const moments: readonly Moment[] = allowed[clause.moment];
  if (!moments.includes(moment)) return { verdict: "broken", why, authority };
  const isToCome = moment === "consentToCome" && clause.moment !== "anyTime";
  return { verdict: isToCome ? "running" : "kept", why, authority };
};

const isClear = (clause: Clause | undefined): clause is Clause =>
  clause !== undefined && clause.moment !== "unknown";

/** Whether a statement was made when the treaty, or else the Vienna Convention, allows it. */
export const momentFindings = (made: Made, treaty: Treaty): readonly Finding[] => {
  const { statement, moment } = made;
  const found = clauseOf(treaty, statement);
  const clause = found.kind === "found" ? found.clause : undefined;
  const reservation = isReservation(statement, treaty);
  const said =
    reservation && (!isClear(clause) || moment === "late" || moment === "change")
      ? byVienna(made)
      : clause && byClause(moment, clause);
  return said === undefined ? [] : [{ rule: { kind: "atRightMoment", id: statement.id }, ...said }];
};
