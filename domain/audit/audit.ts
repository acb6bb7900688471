import { dayIn } from "../day-in.ts";
import { ownRule } from "../authority.ts";
import type { PinnedCalendar } from "../calendar.ts";
import { factsOf, latest, type Case } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { deadlinesOf, judgeDeadline } from "../deadline.ts";
import { entryIntoForceFor } from "../entry-into-force.ts";
import { dateInWords, earliestDay, latestDay, type FactDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import { isLawProcedure, type LawProcedure, type NegativeProcedure } from "../profile.ts";
import type { Law } from "../rules/rule.ts";
import { statementsAtSignature, statementsOf, unverifiableTexts } from "../rules/texts.ts";
import { scrutinyOf } from "../scrutiny.ts";
import type { Statement } from "../statement.ts";
import { orderFindings } from "./order.ts";
import { separationFindings } from "./separation.ts";
import { voteFindings } from "./vote.ts";

export type AuditInput = {
  readonly state: Case;
  readonly law: Law;
  readonly today: IsoDate;
  /** The calendar that silence was certified by, found by its digest. */
  readonly calendar: PinnedCalendar | undefined;
  /** The office's own record, by which it is known whose key was replaced. */
  readonly office?: Case;
  /** Findings noted in the entries when acts were recorded, in their order. */
  readonly noted: readonly Finding[];
};

const publicationFindings = (state: Case, profile: LawProcedure): readonly Finding[] => {
  const needed = (["LawSigned", "InstrumentSigned", "DepositConfirmed"] as const).some(
    (kind) => latest(state, kind) !== undefined,
  );
  if (!needed) return [];
  const published = latest(state, "LawPublished");
  const { authority } = profile.publication;
  return published === undefined
    ? [
        {
          rule: "publication of the law",
          verdict: "cannotBeVerified",
          why: "no record of the publication",
          authority,
        },
      ]
    : [
        {
          rule: "publication of the law",
          verdict: "kept",
          why: `published ${dateInWords(published.act.on)} in ${published.act.publishedIn}`,
          authority,
        },
      ];
};

const silenceFindings = (input: AuditInput, profile: NegativeProcedure): readonly Finding[] => {
  const silence = latest(input.state, "SilenceCertified");
  if (silence === undefined) return [];
  const rule = "silence of both Houses";
  const { authority } = profile.approval;
  if (input.calendar?.digest !== silence.act.calendar)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: "the calendar it was certified by is not at hand",
        authority,
      },
    ];
  const found = scrutinyOf(input.state, profile, input.calendar);
  const ends =
    found.kind === "period" && found.ends.kind === "ends" ? found.ends.lastDay : undefined;
  const kept = ends === silence.act.lastDay;
  const why = kept
    ? `period ${silence.act.period} ended on ${ends} by calendar ${silence.act.calendar.slice(0, 12)}…`
    : `certified as ended on ${silence.act.lastDay}, but by the facts now on record it ${ends === undefined ? "has not ended" : `ended on ${ends}`}`;
  return [{ rule, verdict: kept ? "kept" : "broken", why, authority }];
};

const exactDay = (date: FactDate): IsoDate | undefined =>
  earliestDay(date) === latestDay(date) ? earliestDay(date) : undefined;

const entryIntoForceFindings = (input: AuditInput): readonly Finding[] => {
  const deposit = latest(input.state, "DepositConfirmed");
  const on = deposit && latestDay(deposit.act.receivedOn);
  if (deposit === undefined || on === undefined) return [];
  const computed = entryIntoForceFor(input.law.treaty, on);
  const recorded = factsOf(input.state, "DatedFactRecorded").findLast(
    (fact) => fact.act.fact === "entryIntoForce",
  );
  const rule = "entry into force for the State";
  const { authority } = computed;
  if (computed.date === null || recorded === undefined)
    return [
      {
        rule,
        verdict: "cannotBeVerified",
        why: `${computed.arithmetic}; ${recorded === undefined ? "not on record" : `on record as ${dateInWords(recorded.act.on)}`}`,
        authority,
      },
    ];
  const recordedOn = exactDay(recorded.act.on);
  // Where the receipt or the record leaves more than one day, agreement is possible and nobody can say more.
  const certain = recordedOn !== undefined && exactDay(deposit.act.receivedOn) !== undefined;
  const agrees = recordedOn === computed.date ? "kept" : "broken";
  return [
    {
      rule,
      verdict: certain ? agrees : "cannotBeVerified",
      why: `${computed.arithmetic}; on record as ${dateInWords(recorded.act.on)}`,
      authority,
    },
  ];
};

const correctionFindings = (state: Case): readonly Finding[] =>
  state.facts
    .filter((fact) => fact.correctedBy !== null)
    .map((fact) => ({
      rule: `correction of entry ${String(fact.seq)} (${fact.act.kind})`,
      verdict: "kept",
      why: `restated by ${fact.correctedPerson ?? "nobody"}; the first record stays in the history`,
      authority: ownRule("a correction is recorded beside what it corrects"),
    }));

// A declared result that was corrected from under later acts: the stage did not move back, so the audit must say so.
const outcomeFindings = (state: Case): readonly Finding[] => {
  const vote = factsOf(state, "PlenaryVoteRecorded").at(-1);
  const passed =
    latest(state, "LawPresented") ??
    latest(state, "LawSigned") ??
    latest(state, "InstrumentPrepared");
  if (
    vote === undefined ||
    passed === undefined ||
    passed.seq < vote.seq ||
    vote.act.declared === "adopted"
  )
    return [];
  const why = `the vote of ${dateInWords(vote.act.on)} now stands as ${vote.act.declared}, yet ${passed.act.kind} rests on it`;
  return [
    {
      rule: "later acts rest on an adopted law",
      verdict: "broken",
      why,
      authority: ownRule("undoing an outcome takes a lawful act"),
    },
  ];
};

// Whether a clause was voted is only known where the statements voted name their clauses.
const repeatedInWords = (made: readonly Statement[], voted: readonly Statement[]): string => {
  if (voted.length === 0) return "no statement voted is on record";
  if (voted.some((statement) => statement.clause === null))
    return "the statements voted do not all name their clause";
  const clauses = new Set(voted.map((statement) => statement.clause));
  const repeated = made.filter((statement) => clauses.has(statement.clause)).length;
  return `${String(repeated)} of their clauses stand among the statements voted`;
};

const confirmationFindings = (input: AuditInput): readonly Finding[] => {
  const made = statementsAtSignature(input.state);
  if (made.length === 0) return [];
  const repeated = repeatedInWords(made, statementsOf(input.state));
  return [
    {
      rule: "reservations made at signature are confirmed on ratification",
      verdict: "cannotBeVerified",
      why: `${String(made.length)} made at signature; ${repeated}; the texts are not compared yet`,
      authority: {
        cite: "Vienna Convention on the Law of Treaties, Art. 23(2)",
        url: null,
        mark: "seen",
      },
    },
  ];
};

// No deadline runs on in a case that was withdrawn or lapsed.
const endedOn = (state: Case, timeZone: string, today: IsoDate): IsoDate => {
  const ending = latest(state, "CaseWithdrawn") ?? latest(state, "CaseLapsed");
  if (ending === undefined) return today;
  // A live ending counts from the day it was recorded: dated back it would hide what was overdue by then.
  const day = ending.imported ? latestDay(ending.act.on) : dayIn(timeZone, Date.parse(ending.at));
  return day === undefined || day > today ? today : day;
};

// What was noted when an act was recorded is often what the audit finds again.
const onceEach = (findings: readonly Finding[]): readonly Finding[] => {
  const seen = new Set<string>();
  return findings.filter(({ rule, verdict, why }) => {
    const key = JSON.stringify([rule, verdict, why]);
    return !seen.has(key) && seen.add(key).has(key);
  });
};

/** The first audit of a case, rule by rule. What the record does not say is never called kept. */
export const auditCase = (input: AuditInput): readonly Finding[] => {
  const { state, law, today } = input;
  const { profile } = law;
  const byProcedure = isLawProcedure(profile)
    ? [
        ...voteFindings(state, profile),
        ...deadlinesOf(state, profile).map((one) =>
          judgeDeadline(one, endedOn(state, profile.timeZone, today)),
        ),
        ...publicationFindings(state, profile),
        ...outcomeFindings(state),
      ]
    : silenceFindings(input, profile);
  return onceEach([
    ...orderFindings(state, profile),
    ...byProcedure,
    ...separationFindings(state, input.office),
    ...confirmationFindings(input),
    ...entryIntoForceFindings(input),
    ...unverifiableTexts(statementsOf(state)),
    ...correctionFindings(state),
    ...input.noted,
  ]);
};
