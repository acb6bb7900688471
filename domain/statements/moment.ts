import { dateInWords } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { Treaty } from "../treaty.ts";
import { clauseOf, type Clause } from "./clause.ts";
import type { Made, Moment } from "./made.ts";
import { isReservation } from "./nature.ts";
import { vclt } from "./vclt.ts";

type Said = Omit<Finding, "rule">;

const inWords = {
  signature: "made at signature",
  consent: "made with the consent",
  late: "made after the deposit",
  change: "made as a change after the deposit",
  unknown: "made at a moment that is not on record",
} as const satisfies Readonly<Record<Moment, string>>;

const clauseInWords = {
  signature: "at signature",
  deposit: "at the deposit",
  signatureOrDeposit: "at signature or at the deposit",
  anyTime: "at any time",
  unknown: "at a moment that nobody here has read",
} as const satisfies Readonly<Record<Clause["moment"], string>>;

const allowed = {
  signature: ["signature"],
  deposit: ["consent"],
  signatureOrDeposit: ["signature", "consent"],
  anyTime: ["signature", "consent", "late", "change"],
} as const satisfies Readonly<Record<Exclude<Clause["moment"], "unknown">, readonly Moment[]>>;

const twelveMonths =
  "it counts as late: the depositary circulates it, and one objection within twelve months of the circulation blocks it";

// A reservation is made when signing or when consenting to be bound; a treaty may allow a later one, and none here is known to.
const byVienna = ({ moment, circulatedOn }: Made): Said => {
  // Whether it counts is then for the other States to say, within the period that the audit shows by itself.
  if (circulatedOn !== null && moment !== "signature" && moment !== "consent")
    return {
      verdict: "cannotBeVerified",
      why: `${inWords[moment]}, and circulated ${dateInWords(circulatedOn)}: it is accepted unless somebody objects within twelve months`,
      authority: vclt("19"),
    };
  switch (moment) {
    case "signature":
    case "consent":
      return { verdict: "kept", why: inWords[moment], authority: vclt("19") };
    case "late":
      return {
        verdict: "broken",
        why: `${inWords[moment]}; ${twelveMonths}`,
        authority: vclt("19"),
      };
    case "change":
      return {
        verdict: "cannotBeVerified",
        why: `${inWords[moment]}; a withdrawal is possible at any time (VCLT Art. 22), but of anything more ${twelveMonths}`,
        authority: vclt("19"),
      };
    case "unknown":
      return { verdict: "cannotBeVerified", why: inWords[moment], authority: vclt("19") };
  }
};

const byClause = (moment: Moment, clause: Clause): Said => {
  const { authority } = clause;
  const why = `${inWords[moment]}; ${clause.clause} allows it ${clauseInWords[clause.moment]}`;
  if (clause.moment === "unknown" || moment === "unknown")
    return { verdict: "cannotBeVerified", why, authority };
  // Who is designated changes, and a case of its own purpose says so; the treaty's moment is that of the first designation.
  if (moment === "change" && (clause.nature === "designation" || clause.nature === "notification"))
    return { verdict: "kept", why: `${inWords[moment]} of what ${clause.clause} asks`, authority };
  const moments: readonly Moment[] = allowed[clause.moment];
  return { verdict: moments.includes(moment) ? "kept" : "broken", why, authority };
};

const isClear = (clause: Clause | undefined): clause is Clause =>
  clause !== undefined && clause.moment !== "unknown";

/** Whether a statement was made when the treaty, or else the Vienna Convention, allows it. */
export const momentFindings = (made: Made, treaty: Treaty): readonly Finding[] => {
  const { statement, moment } = made;
  const found = clauseOf(treaty, statement);
  const clause = found.kind === "found" ? found.clause : undefined;
  const reservation = isReservation(statement, treaty);
  if (clause === undefined && !reservation) return [];
  const said =
    reservation && (!isClear(clause) || moment === "late" || moment === "change")
      ? byVienna(made)
      : clause && byClause(moment, clause);
  return said === undefined
    ? []
    : [{ rule: `statement ${statement.id}: made at the right moment`, ...said }];
};
