import type { PinnedCalendar } from "../time/calendar.ts";
import type { IsoDate } from "../time/date.ts";
import { dayOf } from "../time/fact-date.ts";
import type { Case } from "../case/case.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { ownRule } from "../words/authority.ts";
import { statementFindings } from "./statements/identity.ts";
import type { TermName } from "../words/messages.ts";
import { abroadFindings } from "./abroad.ts";
import { ballotCertifications } from "./certification.ts";
import type { Rule } from "../words/finding-group.ts";
import { type Finding, isBroken, isOfTime, isSame, keyOfSentence } from "../words/finding.ts";
import { followUpFindings, judgedOn } from "./follow-up.ts";
import { identityFindings, unverifiableTexts } from "./identity.ts";
import { entryIntoForceFindings, treatyInForceFindings } from "./in-force.ts";
import { mailFindings } from "./mail.ts";
import { notesOfCase } from "./notes.ts";
import { orderFindings, stepOfAct } from "./order.ts";
import { procedureVersionFindings } from "./procedure-version.ts";
import { separationFindings } from "./separation.ts";
import { courseFindings } from "./stages/course-findings.ts";
import { signedTextFindings } from "./stages/signed-text.ts";
import { suspensionFindings } from "./suspension.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { statementsOf } from "../case/texts.ts";

const moved = ownRule("newerVersionGoverns");

/** Of each move to a newer version, both versions and the legal basis. Whether the basis allows it, no rule here can say. */
const moveFindings = (state: Case, law: Law): readonly Finding[] =>
  state.movesToNewerVersion.map(({ seq, at, act, person }) => {
    const left = procedureAt(law, seq - 1);
    const on = dayOf(at, left.timeZone);
    return {
      rule: { kind: "moveToNewer" },
      verdict: "cannotBeVerified",
      why: {
        kind: "movedFromTo",
        left: left.version,
        version: act.version,
        day: on,
        person,
        seq,
        basis: act.legalBasis,
      },
      authority: moved,
    };
  });

// Several rules may find the same thing wrong. It is said once, by the finding that names more.

const comparedWithVote: Partial<Readonly<Record<TermName, TermName>>> = {
  theSignatureOfTheInstrument: "signed",
  theDeposit: "deposited",
};

/** Whether the text that somebody supplied is named already as another than the one voted on. */
const isNamedAsAnother = (found: readonly Finding[], { rule, why }: Finding): boolean => {
  if (rule.kind !== "suppliedAt" || !("kind" in why) || why.kind !== "TextDiffers") return false;
  const { what } = why;
  return found.some(
    (one) =>
      one.rule.kind === "statementsAre" &&
      one.rule.when === comparedWithVote[rule.at] &&
      "kind" in one.why &&
      one.why.kind === "anotherText" &&
      one.why.texts.some((text) => isSame(text, what)),
  );
};

/** The findings without those that say of one text what another finding says too. */
const oneForEachText = (found: readonly Finding[]): readonly Finding[] =>
  found.filter((one) => !isNamedAsAnother(found, one));

/** An imported step that was noted as out of order, and the name of what was recorded by it. */
type Entered = { readonly finding: Finding; readonly step: TermName | undefined };

/** The two days by which a finding judges the order of their steps. */
const daysCompared = ({ why }: Finding): readonly unknown[] | undefined =>
  "kind" in why && (why.kind === "stepsDated" || why.kind === "outOfOrder")
    ? [why.early, why.late]
    : undefined;

/** Whether a finding judges the place of a step by its days: out of order, or in order although it was entered last. */
const judgesPlace = ({ rule, verdict }: Finding, step: TermName | undefined): boolean => {
  if (rule.kind !== "orderOf") return false;
  const isBroken = verdict === "broken" && step === rule.after;
  return isBroken || (verdict !== "cannotBeVerified" && step === rule.before);
};

const judgesAgain = (found: Finding, { finding: { why: said }, step }: Entered): boolean => {
  const known = daysCompared(found);
  if (known === undefined || !("kind" in said)) return false;
  const areBroken = (...days: readonly unknown[]): boolean =>
    found.verdict === "broken" && keyOfSentence(known) === keyOfSentence(days);
  if (said.kind === "DateBeforeStep") return areBroken(said.stepDate, said.date);
  if (said.kind === "DateAfterStep") return areBroken(said.date, said.stepDate);
  return said.kind === "WrongStage" && judgesPlace(found, step);
};

/** Whether the days of two steps show already whether a step that was noted is out of order. */
const isShownByDays = (found: readonly Finding[], entered: Entered): boolean =>
  entered.finding.rule.kind === "orderOfSteps" &&
  entered.finding.verdict === "broken" &&
  found.some((one) => judgesAgain(one, entered));

export type AuditInput = {
  readonly state: Case;
  /** The same with the votes that whoever asks may not read yet, left out where there are none. Their day is no secret, so times are judged by it. */
  readonly whole?: Case | undefined;
  readonly law: Law;
  readonly today: IsoDate;
  /** The calendar by which the end of a time was certified, found by its digest. */
  readonly calendar: PinnedCalendar | undefined;
  /** The calendar in force, by which a period that runs is counted. */
  readonly currentCalendar?: PinnedCalendar | undefined;
  /** The calendars by which entries of a past case were judged. */
  readonly earlierCalendars?: readonly PinnedCalendar[];
  /** The versions of the case's procedure that are at hand, so that a newer one is not passed over. */
  readonly versions?: readonly Procedure[];
  /** The office's own record, by which it is known whose key was replaced. */
  readonly office?: Case;
};

const correctionFindings = (state: Case): readonly Finding[] =>
  state.facts
    .filter((fact) => fact.correctedBy !== null)
    .map((fact) => ({
      rule: { kind: "correctionOf", seq: fact.seq, act: fact.act.kind },
      verdict: "kept",
      why: { kind: "restatedBy", person: fact.correctedPerson ?? "nobody" },
      authority: ownRule("correctionBesideRecord"),
    }));

// What was noted when an act was recorded is often what the audit finds again.
const isCatchAll = ({ kind }: Rule): boolean =>
  kind === "entryRule" || kind === "identityOfStatements";

const foundAgain = (found: readonly Finding[], noted: Finding): boolean =>
  found.some(
    ({ rule, verdict, why }) =>
      (isSame(rule, noted.rule) || isCatchAll(noted.rule)) &&
      verdict === noted.verdict &&
      isSame(why, noted.why),
  );

// That a past step was entered without the one before it: the audit names the step itself.
const lacksStep = [
  "enteredAt",
  "presentationNotOnRecord",
  "CommitteeNotReferred",
  "NothingSigned",
] as const;

const isTwoPersons = ({ kind }: Rule): boolean =>
  kind === "separationOf" || kind === "stageCertification";

// Every round of every clock is judged in the audit, and so are the order of all steps, those that are not on record and
// whether two persons acted: what was noted of these when a past step was entered has the same cause.
const isJudgedAnyway = (found: readonly Finding[], { rule, verdict, why }: Finding): boolean => {
  if (isOfTime(rule)) return true;
  if (verdict !== "cannotBeVerified") return false;
  const alike = found.filter((one) => one.verdict === verdict);
  if (rule.kind === "separation") return alike.some((one) => isTwoPersons(one.rule));
  return (
    rule.kind === "orderOfSteps" &&
    "kind" in why &&
    lacksStep.some((kind) => kind === why.kind) &&
    alike.some((one) => one.rule.kind === "orderMissing")
  );
};

const onceEach = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, verdict, why }) => {
    const key = keyOfSentence([rule, verdict, why]);
    return !seen.has(key) && seen.add(key).has(key);
  });
};

/** What was to be noted of the entries beside what was found, by the calendars of their time as far as they are at hand. */
const notedOf = (input: AuditInput, found: readonly Finding[]): readonly Finding[] => {
  const { state, law, calendar, currentCalendar, earlierCalendars = [] } = input;
  const calendars = [calendar, currentCalendar].flatMap((one) => one ?? []);
  return notesOfCase({ state, law, calendars: [...calendars, ...earlierCalendars] })
    .filter(({ seq, finding }) => {
      const act = state.facts.find((fact) => fact.seq === seq)?.act.kind;
      return !isShownByDays(found, { finding, step: stepOfAct(act) });
    })
    .map(({ finding }) => finding);
};

/** What was found of a case, and what was to be noted of its entries. */
type Found = { readonly found: readonly Finding[]; readonly noted: readonly Finding[] };

const findIn = (input: AuditInput): Found => {
  const { state, whole, law, today } = input;
  const { procedure } = law;
  const known = { office: input.office, timeZone: procedure.timeZone };
  const calendar = input.calendar ?? input.currentCalendar;
  const found = [
    ...orderFindings(state, law),
    ...courseFindings(state, law, { today, calendar, inForce: input.currentCalendar, whole }),
    ...ballotCertifications(state, law, known),
    ...signedTextFindings(state),
    ...procedureVersionFindings(state, law, input.versions ?? []),
    ...moveFindings(state, law),
    ...suspensionFindings(state, procedure.timeZone),
    ...separationFindings(state, known),
    ...statementFindings(state, law),
    ...abroadFindings(state, law.treaty),
    ...mailFindings(state),
    ...treatyInForceFindings(state, law.treaty),
    ...entryIntoForceFindings(state, law.treaty),
    ...followUpFindings(state, law.treaty, judgedOn(state, procedure.timeZone, today)),
    ...identityFindings(state),
    ...unverifiableTexts(statementsOf(state)),
    ...correctionFindings(state),
  ];
  const noted = notedOf(input, found).filter((one) => !isJudgedAnyway(found, one));
  return { found, noted };
};

const together = ({ found, noted }: Found): readonly Finding[] =>
  oneForEachText(onceEach([...found, ...noted.filter((one) => !foundAgain(found, one))]));

/** The audit of a case, rule by rule. What the record does not say is never called kept. */
export const auditCase = (input: AuditInput): readonly Finding[] => together(findIn(input));

/** Of the audit of a case the rules that are broken. */
export const brokenRules = (input: AuditInput): readonly Finding[] => {
  const { found, noted } = findIn(input);
  return together({ found: found.filter(isBroken), noted: noted.filter(isBroken) });
};
