import { factsOf, latest, type Case } from "./case.ts";
import { addDays, addMonths, type IsoDate } from "./date.ts";
import { dateInWords, earliestDay, latestDay, type FactDate } from "./fact-date.ts";
import type { Finding } from "./finding.ts";
import type { ClockRule, LawProcedure, Span } from "./profile.ts";
import { adoptedVote, standingVotes } from "./votes-of-case.ts";

/**
 * A deadline of one case. `certainlyBy` is the last day that keeps it on every reading of the dates on record,
 * `possiblyBy` the last day that keeps it on some reading; both undefined while its start is not known.
 */
export type Deadline = {
  readonly name: string;
  readonly startedBy: string;
  readonly startedOn: FactDate;
  readonly certainlyBy: IsoDate | undefined;
  readonly possiblyBy: IsoDate | undefined;
  readonly metOn: FactDate | undefined;
  /** The start was imported: a step that is not on record may have happened all the same. */
  readonly imported: boolean;
  readonly rule: ClockRule;
  readonly span: Span;
};

const dayAfterSpan = (start: IsoDate, span: Span, rule: ClockRule): readonly [IsoDate, IsoDate] => {
  const shift = rule.countsFrom === "sameDay" ? -1 : 0;
  switch (span.unit) {
    case "months": {
      const due = addDays(addMonths(start, span.n), shift);
      return [due, due];
    }
    case "days": {
      const due = addDays(start, span.n + shift);
      return [due, due];
    }
    case "hours":
      // Only days are on record: within the same day it is surely kept, within the days it reaches into possibly.
      return [
        addDays(start, Math.max(0, Math.floor(span.n / 24) - 1)),
        addDays(start, Math.ceil(span.n / 24)),
      ];
  }
};

type Start = Pick<Deadline, "name" | "startedBy" | "startedOn" | "imported">;

const deadline = (
  start: Start,
  rule: ClockRule,
  more: { urgent: boolean; metOn: FactDate | undefined },
): Deadline => {
  const span = more.urgent ? (rule.urgentSpan ?? rule.span) : rule.span;
  const [first, last] = [earliestDay(start.startedOn), latestDay(start.startedOn)];
  return {
    ...start,
    certainlyBy: first === undefined ? undefined : dayAfterSpan(first, span, rule)[0],
    possiblyBy: last === undefined ? undefined : dayAfterSpan(last, span, rule)[1],
    metOn: more.metOn,
    rule,
    span,
  };
};

// Once a law was returned, only what is recorded after the newest adoption or presentation answers it. In a case
// without a return the ledger's order is not asked, because a past case may be entered in any order.
const presentationOf = (state: Case, adoption: number) =>
  factsOf(state, "LawPresented").findLast(
    (fact) => fact.seq > adoption || latest(state, "LawReturned") === undefined,
  );

const outcomeOf = (state: Case, presentation: number) =>
  latest(state, "LawSigned") ??
  factsOf(state, "LawReturned").findLast((fact) => fact.seq > presentation);

type Beginning = { readonly act: { readonly on: FactDate }; readonly imported: boolean };

const startOf = (names: Pick<Start, "name" | "startedBy">, fact: Beginning): Start => ({
  ...names,
  startedOn: fact.act.on,
  imported: fact.imported,
});

/** The deadlines that have begun to run in a case, in the order of the procedure. */
export const deadlinesOf = (state: Case, profile: LawProcedure): readonly Deadline[] => {
  const laid = latest(state, "DraftLawLaid");
  // The first decision keeps the clock of the vote: a vote without a quorum decides nothing, a vote after a return comes later.
  const decided = standingVotes(state).find((vote) => vote.act.declared !== "noDecision");
  const adopted = adoptedVote(state);
  const presented = latest(state, "LawPresented");
  const urgent = laid?.act.urgent ?? false;
  const { clocks } = profile;
  return [
    laid &&
      deadline(startOf({ name: "plenary vote", startedBy: "laying" }, laid), clocks.vote, {
        urgent,
        metOn: decided?.act.on,
      }),
    adopted &&
      deadline(
        startOf({ name: "presentation of the law", startedBy: "adoption" }, adopted),
        clocks.presentation,
        { urgent, metOn: presentationOf(state, adopted.seq)?.act.on },
      ),
    presented &&
      deadline(
        startOf({ name: "signature of the law", startedBy: "presentation" }, presented),
        clocks.signature,
        { urgent, metOn: outcomeOf(state, presented.seq)?.act.on },
      ),
  ].filter((one) => one !== undefined);
};

export const spanInWords = (span: Span): string =>
  `${String(span.n)} ${span.n === 1 ? span.unit.slice(0, -1) : span.unit}`;

const dueInWords = (one: Deadline): string => {
  if (one.certainlyBy === undefined || one.possiblyBy === undefined)
    return "its start is not known";
  const due =
    one.certainlyBy === one.possiblyBy
      ? `due ${one.certainlyBy}`
      : `due between ${one.certainlyBy} and ${one.possiblyBy}`;
  const from =
    one.rule.countsFrom === "dayAfter" ? "counted from the day after" : "counted from the same day";
  return `${spanInWords(one.span)} from ${one.startedBy} on ${dateInWords(one.startedOn)}, ${due}, ${from} (${one.rule.countsFromAuthority.mark === "seen" ? one.rule.countsFromAuthority.cite : "unverified"})`;
};

type Verdict = readonly [Finding["verdict"], string];
type Limits = { readonly certainlyBy: IsoDate; readonly possiblyBy: IsoDate };

const notYetDone = (
  one: Deadline,
  { certainlyBy, possiblyBy }: Limits,
  today: IsoDate,
): Verdict => {
  if (today <= certainlyBy) return ["kept", "still running"];
  const open = one.imported || today <= possiblyBy;
  return [open ? "cannotBeVerified" : "broken", `not on record by ${today}`];
};

const doneOn = (metOn: FactDate, { certainlyBy, possiblyBy }: Limits): Verdict => {
  const [first, last] = [earliestDay(metOn), latestDay(metOn)];
  if (first === undefined || last === undefined)
    return ["cannotBeVerified", "done on an unknown day"];
  const done = `done ${dateInWords(metOn)}`;
  if (last <= certainlyBy) return ["kept", done];
  return [first > possiblyBy ? "broken" : "cannotBeVerified", done];
};

const verdictOn = (one: Deadline, today: IsoDate): Verdict => {
  const { certainlyBy, possiblyBy, metOn } = one;
  if (certainlyBy === undefined || possiblyBy === undefined)
    return ["cannotBeVerified", "start unknown"];
  const limits = { certainlyBy, possiblyBy };
  return metOn === undefined ? notYetDone(one, limits, today) : doneOn(metOn, limits);
};

/** Judges a deadline as of `today`: kept if the latest possible day keeps it, broken if no reading keeps it. */
export const judgeDeadline = (one: Deadline, today: IsoDate): Finding => {
  const [verdict, why] = verdictOn(one, today);
  return {
    rule: `deadline: ${one.name}`,
    verdict,
    why: `${why}; ${dueInWords(one)}`,
    authority: one.rule.authority,
  };
};
