import { factsOf, latest, type Case } from "./case.ts";
import type { ClockName } from "./clocks.ts";
import { addDays, addMonths, type IsoDate } from "./date.ts";
import {
  contradictsOrder,
  dateInWords,
  earliestDay,
  latestDay,
  type FactDate,
} from "./fact-date.ts";
import type { Finding } from "./finding.ts";
import type { EntryHash } from "./ids.ts";
import type { ClockRule, LawProcedure, Span } from "./profile.ts";
import { adoptedVote, standingVotes } from "./votes-of-case.ts";

/**
 * A deadline of one case. `certainlyBy` is the last day that keeps it on every reading of the dates on record,
 * `possiblyBy` the last day that keeps it on some reading; both undefined while its start is not known.
 */
export type Deadline = {
  readonly clock: ClockName;
  readonly name: string;
  readonly startedBy: string;
  /** The entry that recorded its start; undefined where the start was concluded and not recorded. */
  readonly startedIn: EntryHash | undefined;
  readonly startedOn: FactDate;
  readonly certainlyBy: IsoDate | undefined;
  readonly possiblyBy: IsoDate | undefined;
  readonly metOn: FactDate | undefined;
  /** What was concluded and not recorded; null where every date is on record. */
  readonly inferred: string | null;
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

type Start = Pick<
  Deadline,
  "clock" | "name" | "startedBy" | "startedIn" | "startedOn" | "imported"
>;
type Course = Pick<Deadline, "metOn" | "inferred"> & { readonly urgent: boolean };

const deadline = (start: Start, rule: ClockRule, { urgent, metOn, inferred }: Course): Deadline => {
  const span = urgent ? (rule.urgentSpan ?? rule.span) : rule.span;
  const [first, last] = [earliestDay(start.startedOn), latestDay(start.startedOn)];
  return {
    ...start,
    certainlyBy: first === undefined ? undefined : dayAfterSpan(first, span, rule)[0],
    possiblyBy: last === undefined ? undefined : dayAfterSpan(last, span, rule)[1],
    metOn,
    inferred,
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

type Beginning = {
  readonly act: { readonly on: FactDate };
  readonly imported: boolean;
  readonly entry?: EntryHash;
};
type Names = Pick<Start, "clock" | "name" | "startedBy">;

const startOf = (names: Names, fact: Beginning): Start => ({
  ...names,
  startedIn: fact.entry,
  startedOn: fact.act.on,
  imported: fact.imported,
});

// A law is presented before it is signed. Where a past case says nothing of the presentation, it lies between the
// adoption and the signature; what follows from that is said to be inferred.
const unrecordedPresentation = (state: Case): Beginning | undefined => {
  const [adopted, signed] = [adoptedVote(state), latest(state, "LawSigned")];
  const from = adopted && earliestDay(adopted.act.on);
  const to = signed && latestDay(signed.act.on);
  if (signed?.imported !== true || from === undefined || to === undefined || from > to)
    return undefined;
  return { act: { on: { kind: "between", from, to } }, imported: true };
};

const inference = "the presentation is not on record and lies between adoption and signature";

const names = {
  vote: { clock: "vote", name: "plenary vote", startedBy: "laying" },
  presentation: { clock: "presentation", name: "presentation of the law", startedBy: "adoption" },
  signature: { clock: "signature", name: "signature of the law", startedBy: "presentation" },
} as const satisfies Readonly<Record<ClockName, Names>>;

const onVote = (state: Case, urgent: boolean, clock: ClockRule): Deadline | undefined => {
  const laid = latest(state, "DraftLawLaid");
  // The first decision keeps the clock of the vote: a vote without a quorum decides nothing, a vote after a return comes later.
  const decided = standingVotes(state).find((vote) => vote.act.declared !== "noDecision");
  const course = { urgent, metOn: decided?.act.on, inferred: null };
  return laid && deadline(startOf(names.vote, laid), clock, course);
};

const onPresentation = (state: Case, urgent: boolean, clock: ClockRule): Deadline | undefined => {
  const adopted = adoptedVote(state);
  if (adopted === undefined) return undefined;
  const recorded = presentationOf(state, adopted.seq);
  const inferred = recorded === undefined ? unrecordedPresentation(state) : undefined;
  return deadline(startOf(names.presentation, adopted), clock, {
    urgent,
    metOn: (recorded ?? inferred)?.act.on,
    inferred: inferred === undefined ? null : inference,
  });
};

const onSignature = (state: Case, urgent: boolean, clock: ClockRule): Deadline | undefined => {
  const recorded = latest(state, "LawPresented");
  const presented = recorded ?? unrecordedPresentation(state);
  return (
    presented &&
    deadline(startOf(names.signature, presented), clock, {
      urgent,
      metOn: outcomeOf(state, recorded?.seq ?? 0)?.act.on,
      inferred: recorded === undefined ? inference : null,
    })
  );
};

/** The deadlines that have begun to run in a case, in the order of the procedure. */
export const deadlinesOf = (state: Case, { clocks }: LawProcedure): readonly Deadline[] => {
  const urgent = latest(state, "DraftLawLaid")?.act.urgent ?? false;
  return [
    onVote(state, urgent, clocks.vote),
    onPresentation(state, urgent, clocks.presentation),
    onSignature(state, urgent, clocks.signature),
  ].filter((one) => one !== undefined);
};

const spanInWords = (span: Span): string =>
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
  return `${spanInWords(one.span)} from ${one.startedBy} (${dateInWords(one.startedOn)}), ${due}, ${from} (${one.rule.countsFromAuthority.mark === "seen" ? one.rule.countsFromAuthority.cite : "unverified"})`;
};

type Verdict = readonly [Finding["verdict"], string];
type Limits = { readonly certainlyBy: IsoDate; readonly possiblyBy: IsoDate };

const notYetDone = (
  one: Deadline,
  { certainlyBy, possiblyBy }: Limits,
  today: IsoDate,
): Verdict => {
  if (today <= certainlyBy) return ["running", "not done yet"];
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
  if (metOn !== undefined && contradictsOrder(one.startedOn, metOn))
    return ["cannotBeVerified", `on record as done ${dateInWords(metOn)}, before it began`];
  return metOn === undefined ? notYetDone(one, limits, today) : doneOn(metOn, limits);
};

/**
 * Judges a deadline as of `today`: running until it is due, kept if the latest possible day keeps it, broken if no
 * reading keeps it.
 */
export const judgeDeadline = (one: Deadline, today: IsoDate): Finding => {
  const [verdict, why] = verdictOn(one, today);
  return {
    rule: `deadline: ${one.name}`,
    verdict,
    why: [why, dueInWords(one), ...(one.inferred === null ? [] : [one.inferred])].join("; "),
    authority: one.rule.authority,
  };
};
