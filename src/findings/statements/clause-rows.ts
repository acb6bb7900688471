import type { FactDate } from "../../time/fact-date.ts";
import type { Case } from "../../case/case.ts";
import { clausesAsked } from "./required.ts";
import { type Finding, messagesIn } from "../../words/finding.ts";
import type { Rule } from "../../words/finding-group.ts";
import type { Sentence } from "../../words/messages.ts";
import type { Statement } from "../../treaty/statement.ts";
import type { Treaty } from "../../treaty/treaty.ts";
import type { AuditFinding } from "../note.ts";
import { type Clause, clauseOf, conditionsInWords, mayBeSameClause, natureTerm } from "./clause.ts";
import { momentTerms } from "./clause-cells.ts";
import type { ClauseRow } from "./clause-row.ts";
import { confirmationsOf, type ConfirmationStatus } from "./confirmation.ts";
import { type Made, statementsMade, vclt } from "./made.ts";

type Row = ClauseRow & {
  readonly found: readonly Finding[];
  /** When the instrument was received; undefined while no deposit is on record. */
  readonly depositedOn: FactDate | undefined;
};

type Answer = Pick<Finding, "verdict" | "why" | "authority">;

const isOf =
  (kind: Rule["kind"]) =>
  ({ rule }: Finding): boolean =>
    rule.kind === kind;

const isOpen = ({ verdict }: Finding): boolean => verdict === "cannotBeVerified";

const kindsIn = ({ why }: Finding): readonly string[] => messagesIn(why).map(({ kind }) => kind);

const namesNoClause = (one: Finding): boolean => kindsIn(one).includes("namesNoClause");

const openOf = ({ found }: Row, kind: Rule["kind"]): Finding | undefined =>
  found.find((one) => isOf(kind)(one) && isOpen(one));

const broken = ({ found }: Row): Answer | undefined => {
  const those = found.filter(({ verdict }) => verdict === "broken");
  const [first] = those;
  return first && { ...first, why: those.flatMap(({ why }) => why) };
};

/** Whether it is a reservation or what the clause provides for, whatever the State called it. */
const label = (row: Row): Answer | undefined => {
  const open = openOf(row, "labelIsNature");
  if (open === undefined || row.provides === null) return undefined;
  const nature = natureTerm(row.provides.nature);
  if (kindsIn(open).includes("prohibitedAsSuch"))
    return { ...open, why: { kind: "rowProhibitedOr", nature } };
  if (kindsIn(open).includes("textMustTell"))
    return { ...open, why: { kind: "rowOptionOr", nature } };
  return open;
};

// What the treaty asks for, or what was made at signature, says more of a statement than that it names no clause.
const isAnsweredOtherwise = ({ provides, atSignature }: Row): boolean =>
  provides?.requirement === "required" || atSignature.length > 0;

const permitted = (row: Row): Answer | undefined => {
  const open = openOf(row, "permittedByTreaty");
  if (open === undefined) return undefined;
  if (namesNoClause(open))
    return isAnsweredOtherwise(row) ? undefined : { ...open, why: { kind: "rowWhichClause" } };
  return row.provides === null ? open : { ...open, why: asked(open, row, row.provides) };
};

const asked = (open: Finding, row: Row, { conditions }: Clause): Sentence => {
  const kinds = kindsIn(open);
  if (conditions !== undefined && kinds.includes("conditionsTextMustTell"))
    return { kind: "rowConditions", conditions: conditionsInWords(conditions) };
  return kinds.includes("mayBeMeant") ? namedAs(row) : open.why;
};

const namedAs = (row: Row): Sentence => ({
  kind: "rowMeans",
  named: made(row).flatMap(({ clause }) => clause ?? [])[0] ?? "",
  clause: row.provides?.clause ?? "",
});

const isDue = ({ provides, depositedOn }: Row): boolean =>
  depositedOn !== undefined ||
  (provides?.moment !== "deposit" && provides?.moment !== "signatureOrDeposit");

const made = ({ atSignature, withConsent, beside }: ClauseRow): readonly Statement[] => [
  ...atSignature,
  ...withConsent,
  ...beside,
];

/** What the treaty asks for: whether there is a statement, and whether it says what is asked. */
const required = (row: Row): Answer | undefined => {
  const asked = row.found.find(isOf("statementRequired"));
  if (asked === undefined) return undefined;
  const isNone = made(row).length === 0;
  if (asked.verdict === "kept")
    return row.textAtHand === true
      ? undefined
      : { ...asked, verdict: "cannotBeVerified", why: { kind: "rowContent" } };
  const why: Sentence = isNone ? { kind: "rowNone" } : { kind: "rowPerhaps" };
  return isDue(row)
    ? { ...asked, verdict: "cannotBeVerified", why }
    : { ...asked, verdict: "running", why: [{ kind: "rowAtDeposit" }, why] };
};

const confirming = (row: Row): Answer | undefined => {
  const one = row.found.find(isOf("confirmationOf"));
  if (one === undefined || row.confirmation !== "formulated") return undefined;
  return { verdict: "running", why: { kind: "rowToConfirm" }, authority: one.authority };
};

const untimely = (row: Row): Answer | undefined => {
  const one = openOf(row, "atRightMoment");
  const when = row.provides === null ? undefined : momentTerms[row.provides.moment];
  return one === undefined || when === undefined || !kindsIn(one).includes("madeUnknown")
    ? one
    : { ...one, why: { kind: "rowWhenMade", when } };
};

const open = (row: Row): Answer | undefined =>
  untimely(row) ?? (row.confirmation === "formulated" ? undefined : unconfirmed(row));

// Art. 23(2) speaks of reservations; whether a declaration was repeated is asked of nobody.
const unconfirmed = (row: Row): Answer | undefined => {
  const one = openOf(row, "confirmationOf");
  return one === undefined || kindsIn(one).includes("onlyForReservations") ? undefined : one;
};

const running = (row: Row): Answer | undefined =>
  row.found.some(({ verdict }) => verdict === "running")
    ? { verdict: "running", why: { kind: "rowAtDeposit" }, authority: vclt("16") }
    : undefined;

const kept = ({ found, confirmation, depositedOn }: Row): Answer | undefined => {
  const provided = found.find(isOf("permittedByTreaty")) ?? found[0];
  const confirmed = found.find(isOf("confirmationOf"));
  return confirmation === "confirmed" && confirmed?.verdict === "kept" && depositedOn !== undefined
    ? { ...confirmed, why: { kind: "rowConfirmed", on: depositedOn } }
    : provided && { ...provided, verdict: "kept", why: { kind: "rowProvided" } };
};

// What is asked first decides; what else is open of the clause stands beside it.
const answers = [broken, label, permitted, required, open, confirming, running, kept] as const;

const ruleOf = ({ clause, withConsent, beside }: ClauseRow): Rule => {
  const [one] = [...withConsent, ...beside];
  return clause === null
    ? { kind: "statementsWithoutClause", subject: one?.subject ?? "" }
    : { kind: "statementsUnder", clause };
};

/** What is kept only if the statement is what it is called says nothing while that is open. */
const withoutPresumed = (found: readonly Finding[]): readonly Finding[] =>
  found.some((one) => isOf("labelIsNature")(one) && isOpen(one))
    ? found.filter(({ verdict }) => verdict !== "kept")
    : found;

const inAudit = (row: Row): readonly AuditFinding[] => {
  const answer = answers.map((find) => find(row)).find((one) => one !== undefined);
  if (answer === undefined) return [];
  const { clause, atSignature, withConsent, beside, provides, confirmation, textAtHand } = row;
  return [
    {
      rule: ruleOf(row),
      verdict: answer.verdict,
      why: answer.why,
      authority: answer.authority,
      concerns: withoutPresumed(row.found).map(({ rule, verdict, why, authority }) => ({
        rule,
        verdict,
        detail: why,
        authority,
      })),
      clause: { clause, atSignature, withConsent, beside, provides, confirmation, textAtHand },
    },
  ];
};

const ofStatements: readonly Rule["kind"][] = [
  "permittedByTreaty",
  "labelIsNature",
  "atRightMoment",
  "confirmationOf",
];

const isAboutStatement = ({ rule }: Finding): boolean => ofStatements.includes(rule.kind);
const isAboutClause = isOf("statementRequired");

/** Under which clauses a statement is read: the one that it names, else those that it seems to answer or to repeat. */
const clausesOf = (
  { statement, moment }: Made,
  { treaty, asked, atSignature }: Places,
): readonly (string | null)[] => {
  const found = clauseOf(treaty, statement);
  if (found.kind === "found") return [found.clause.clause];
  if (found.kind === "perhaps" && found.clauses.length === 1)
    return found.clauses.map(({ clause }) => clause);
  if (found.kind !== "notNamed" || moment === "signature") return [statement.clause];
  const answered = asked
    .filter(({ perhaps }) => perhaps.some(({ id }) => id === statement.id))
    .map(({ clause }) => clause.clause);
  if (answered.length > 0) return answered;
  const { inferredClause } = statement;
  const repeated = atSignature.filter(
    (clause) => inferredClause !== undefined && mayBeSameClause(clause, inferredClause),
  );
  return repeated.length > 0 ? repeated : [null];
};

type Places = {
  readonly treaty: Treaty;
  readonly asked: ReturnType<typeof clausesAsked>;
  /** The clauses under which something was said at signature. */
  readonly atSignature: readonly string[];
};

type Placed = { readonly made: Made; readonly clause: string | null };

const placed = (state: Case, treaty: Treaty): readonly Placed[] => {
  const all = statementsMade(state);
  const asked = clausesAsked(state, treaty);
  const atSignature = all
    .filter(({ moment }) => moment === "signature")
    .flatMap((made) => clausesOf(made, { treaty, asked, atSignature: [] }))
    .filter((clause) => clause !== null);
  return all.flatMap((made) =>
    clausesOf(made, { treaty, asked, atSignature }).map((clause) => ({ made, clause })),
  );
};

const isWithoutText = ({ texts }: Statement): boolean =>
  texts.every(({ digest }) => digest === "unknown");

const statusIn = (state: Case, ids: ReadonlySet<string>): ConfirmationStatus | null =>
  confirmationsOf(state).find(({ statement }) => ids.has(statement.id))?.status ?? null;

const rowOf = (
  { state, treaty, findings }: Audited,
  clause: string | null,
  those: readonly Made[],
): Row => {
  const ids = new Set(those.map(({ statement }) => statement.id));
  const at = (moments: readonly Made["moment"][]): readonly Statement[] =>
    those.filter(({ moment }) => moments.includes(moment)).map(({ statement }) => statement);
  const found = findings.filter(({ rule }) => {
    if (rule.kind === "statementRequired") return rule.clause === clause;
    return "id" in rule && ofStatements.includes(rule.kind) && ids.has(String(rule.id));
  });
  return {
    clause,
    atSignature: at(["signature"]),
    withConsent: at(["consent", "consentToCome", "change"]),
    beside: at(["late", "unknown"]),
    provides: treaty.clauses.find((one) => one.clause === clause) ?? null,
    confirmation: statusIn(state, ids),
    textAtHand:
      those.length === 0 ? null : those.some(({ statement }) => !isWithoutText(statement)),
    found,
    depositedOn: state.deposit?.act.receivedOn,
  };
};

type Audited = {
  readonly state: Case;
  readonly treaty: Treaty;
  readonly findings: readonly Finding[];
};

const rowsOf = (audited: Audited): readonly Row[] => {
  const { state, treaty, findings } = audited;
  const all = placed(state, treaty);
  const named = all.flatMap(({ clause }) => (clause === null ? [] : [clause]));
  const asked = findings.flatMap(({ rule }) =>
    rule.kind === "statementRequired" ? [rule.clause] : [],
  );
  const inFile = treaty.clauses
    .map(({ clause }) => clause)
    .filter((clause) => named.includes(clause) || asked.includes(clause));
  const others = named.filter((clause) => !inFile.includes(clause));
  return [
    ...[...inFile, ...new Set(others)].map((clause) =>
      rowOf(
        audited,
        clause,
        all.filter((one) => one.clause === clause).map((one) => one.made),
      ),
    ),
    ...all.filter(({ clause }) => clause === null).map((one) => rowOf(audited, null, [one.made])),
  ];
};

/**
 * The findings of an audit with those on statements as one row for each clause: what was made under it and when, what the treaty
 * provides for, and one answer. What was found of each rule stands beside the answer.
 */
export const byClause = (
  findings: readonly Finding[],
  state: Case,
  treaty: Treaty,
): readonly AuditFinding[] => [
  ...findings.filter((one) => !isAboutStatement(one) && !isAboutClause(one)),
  ...rowsOf({ state, treaty, findings }).flatMap(inAudit),
];
