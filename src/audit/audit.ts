import type { Said } from "../words/messages.ts";
import { ownRule } from "../procedure/values/authority.ts";
import type { PinnedCalendar } from "../clocks/calendar.ts";
import type { Case } from "../procedure/case/case.ts";
import { everyInstrument, everySignature } from "../procedure/case/slots/instruments.ts";
import type { IsoDate } from "../clocks/dates/date.ts";
import { isOfDeadline, isOfOneRound, isSame, keyOfSaid, type Finding } from "./finding.ts";
import type { Rule } from "./finding-group.ts";
import { lawProcedureAt } from "../procedure/profile/moved-law.ts";
import { notesOfCase } from "./notes.ts";
import { isLawProcedure } from "../procedure/profile/law-procedure.ts";
import type { LawProcedure, Profile } from "../procedure/profile/profile.ts";
import type { Law } from "../procedure/rules/rule.ts";
import { judgedByRulesThen } from "../procedure/profile/rules-in-force.ts";
import { statementsOf, unverifiableTexts } from "../procedure/rules/texts.ts";
import { statementFindings } from "../treaty/statements/findings.ts";
import { abroadFindings } from "./abroad.ts";
import { deadlineFindings, judgedOn } from "./deadlines.ts";
import { followUpFindings } from "./follow-up.ts";
import { identityFindings } from "./identity.ts";
import { entryIntoForceFindings, treatyInForceFindings } from "./in-force.ts";
import { mailFindings } from "./mail.ts";
import { moveFindings } from "./moves.ts";
import { isShownByDays, oneForEachText } from "./one-cause.ts";
import { orderFindings, stepOfAct } from "./order.ts";
import { profileVersionFindings } from "./profile-version.ts";
import { separationFindings } from "./separation.ts";
import { silenceFindings } from "./silence.ts";
import { suspensionFindings } from "./suspension.ts";
import { voteFindings } from "./vote.ts";

export type AuditInput = {
  readonly state: Case;
  readonly law: Law;
  readonly today: IsoDate;
  /** The calendar that silence was certified by, found by its digest. */
  readonly calendar: PinnedCalendar | undefined;
  /** The calendar in force, by which a period that runs is counted. */
  readonly currentCalendar?: PinnedCalendar | undefined;
  /** The calendars by which entries of a past case were judged. */
  readonly earlierCalendars?: readonly PinnedCalendar[];
  /** The versions of the case's profile that are at hand, so that a newer one is not passed over. */
  readonly versions?: readonly Profile[];
  /** The office's own record, by which it is known whose key was replaced. */
  readonly office?: Case;
};

const publicationFindings = (state: Case, now: LawProcedure, law: Law): readonly Finding[] => {
  const isNeeded =
    state.law.signatures.length > 0 ||
    everySignature(state.instruments).length > 0 ||
    state.deposit !== undefined;
  if (!isNeeded) return [];
  const published = state.law.publication;
  const profile = published === undefined ? now : lawProcedureAt(law, published.seq, now);
  const { authority } = profile.publication;
  const rule: Rule = { kind: "publication" };
  if (published === undefined)
    return [{ rule, verdict: "cannotBeVerified", why: { kind: "noPublication" }, authority }];
  const { on, publishedIn } = published.act;
  const why: Said = { kind: "publishedIn", on, where: publishedIn };
  const kept: Finding = { rule, verdict: "kept", why, authority };
  return [judgedByRulesThen(profile, { on, imported: published.imported }, kept)];
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

// A declared result that was corrected from under later acts: the stage did not move back, so the audit must say so.
const outcomeFindings = (state: Case): readonly Finding[] => {
  const vote = state.votes.at(-1)?.vote;
  const passed =
    state.law.presentations.at(-1) ??
    state.law.signatures.at(-1) ??
    everyInstrument(state.instruments)
      .flatMap(({ prepared }) => prepared)
      .at(-1);
  if (
    vote === undefined ||
    passed === undefined ||
    passed.seq < vote.seq ||
    vote.act.declared === "adopted"
  )
    return [];
  const why: Said = {
    kind: "voteNowStands",
    on: vote.act.on,
    declared: vote.act.declared,
    act: passed.act.kind,
  };
  return [
    {
      rule: { kind: "restsOnAdopted" },
      verdict: "broken",
      why,
      authority: ownRule("outcomeUndoneLawfully"),
    },
  ];
};

// What was noted when an act was recorded is often what the audit finds again, and of several votes names which one.
const isCatchAll = ({ kind }: Rule): boolean =>
  kind === "entryRule" || kind === "identityOfStatements";

const foundAgain = (found: readonly Finding[], noted: Finding): boolean =>
  found.some(
    ({ rule, verdict, why }) =>
      (isOfOneRound(rule, noted.rule) || isCatchAll(noted.rule)) &&
      verdict === noted.verdict &&
      isSame(why, noted.why),
  );

// That a past step was entered without the one before it: the audit names the step itself.
const lacksStep = [
  "enteredAt",
  "presentationNotOnRecord",
  "LeadReportMissing",
  "CommitteeNotReferred",
  "NothingSigned",
] as const;

const isTwoPersons = ({ kind }: Rule): boolean =>
  kind === "separationOf" || kind === "certification";

// Every round of every clock is judged in the audit, and so are the order of all steps, those that are not on record and
// whether two persons acted: what was noted of these when a past step was entered has the same cause.
const isJudgedAnyway = (found: readonly Finding[], { rule, verdict, why }: Finding): boolean => {
  if (isOfDeadline(rule)) return true;
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
    const key = keyOfSaid([rule, verdict, why]);
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
      return !isShownByDays(found, { finding, step: stepOfAct(law.profile, act) });
    })
    .map(({ finding }) => finding);
};

/** The audit of a case, rule by rule. What the record does not say is never called kept. */
export const auditCase = (input: AuditInput): readonly Finding[] => {
  const { state, law, today } = input;
  const { profile } = law;
  const known = { office: input.office, timeZone: profile.timeZone };
  const byProcedure = isLawProcedure(profile)
    ? [
        ...voteFindings(state, { profile, law, known }),
        ...deadlineFindings(state, law, today),
        ...publicationFindings(state, profile, law),
        ...outcomeFindings(state),
      ]
    : silenceFindings(state, profile, {
        calendars: { certified: input.calendar, current: input.currentCalendar },
        today,
        law,
      });
  const found = [
    ...orderFindings(state, law),
    ...byProcedure,
    ...profileVersionFindings(state, law, input.versions ?? []),
    ...moveFindings(state, law),
    ...suspensionFindings(state, profile.timeZone),
    ...separationFindings(state, known),
    ...statementFindings(state, law),
    ...abroadFindings(state, law.treaty),
    ...mailFindings(state),
    ...treatyInForceFindings(state, law.treaty),
    ...entryIntoForceFindings(state, law.treaty),
    ...followUpFindings(state, law.treaty, judgedOn(state, profile.timeZone, today)),
    ...identityFindings(state),
    ...unverifiableTexts(statementsOf(state)),
    ...correctionFindings(state),
  ];
  const noted = notedOf(input, found).filter((one) => !isJudgedAnyway(found, one));
  return oneForEachText(onceEach([...found, ...noted.filter((one) => !foundAgain(found, one))]));
};
