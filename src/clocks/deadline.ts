import type { Said } from "../words/messages.ts";
import { withFactsBefore, type Case } from "../procedure/case/case.ts";
import type { CaseFact } from "../procedure/case/case-fact.ts";
import { limitsOf } from "./clock-limits.ts";
import type { ClockName } from "./calendar.ts";
import type { IsoDate } from "./dates/date.ts";
import { dayOf, earliestDay, type FactDate, latestDay } from "./dates/fact-date.ts";
import type { Deadline } from "./deadline-shape.ts";
import type { EntryHash } from "../procedure/values/ids.ts";
import type { ClockRule, LawProcedure } from "../procedure/profile/profile.ts";
import { asStopped } from "./stopped-deadline.ts";
import { adoptedVote, standingVotes } from "../vote/vote-record.ts";

export type { Deadline } from "./deadline-shape.ts";

type Start = Pick<
  Deadline,
  "clock" | "name" | "startedBy" | "startedIn" | "startedOn" | "imported"
>;
type Course = Pick<Deadline, "metOn" | "inferred"> & { readonly urgent: boolean };

const deadline = (start: Start, rule: ClockRule, { urgent, metOn, inferred }: Course): Deadline => {
  const span = urgent ? (rule.urgentSpan ?? rule.span) : rule.span;
  return {
    ...start,
    ...limitsOf({ startedOn: start.startedOn, span, rule }),
    metOn,
    inferred,
    stopped: null,
    rule,
    span,
  };
};

// Once a law was returned, only what is recorded after the newest adoption or presentation answers it. In a case
// without a return the ledger's order is not asked, because a past case may be entered in any order.
const presentationOf = (state: Case, adoption: number) =>
  state.law.presentations.findLast((fact) => fact.seq > adoption || state.law.returns.length === 0);

const outcomeOf = (state: Case, presentation: number) =>
  state.law.signatures.at(-1) ?? state.law.returns.findLast((fact) => fact.seq > presentation);

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
  const [adopted, signed] = [adoptedVote(state), state.law.signatures.at(-1)];
  const from = adopted && earliestDay(adopted.act.on);
  const to = signed && latestDay(signed.act.on);
  if (signed?.imported !== true || from === undefined || to === undefined || from > to)
    return undefined;
  return { act: { on: { kind: "between", from, to } }, imported: true };
};

const inference: Said = { kind: "presentationInferred" };

const names = {
  vote: { clock: "vote", name: "plenaryVote", startedBy: "laying" },
  presentation: {
    clock: "presentation",
    name: "presentationOfTheLaw",
    startedBy: "adoption",
  },
  signature: {
    clock: "signature",
    name: "signatureOfTheLaw",
    startedBy: "presentation",
  },
} as const satisfies Readonly<Record<ClockName, Names>>;

/** What is to be done within a clock. */
export const nameOfClock = (clock: ClockName): Deadline["name"] => names[clock].name;

const onVote = (state: Case, urgent: boolean, clock: ClockRule): Deadline | undefined => {
  const laid = state.laid.draftLaws.at(-1);
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
  const recorded = state.law.presentations.at(-1);
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

/** The deadlines of the round that runs, in the order of the procedure. */
export const deadlinesOf = (state: Case, profile: LawProcedure): readonly Deadline[] => {
  return unstopped(state, profile).map((one) => asStopped(state, profile, one));
};

const unstopped = (state: Case, { clocks }: LawProcedure): readonly Deadline[] => {
  const urgent = state.laid.draftLaws.at(-1)?.act.urgent ?? false;
  return [
    onVote(state, urgent, clocks.vote),
    onPresentation(state, urgent, clocks.presentation),
    onSignature(state, urgent, clocks.signature),
  ].filter((one) => one !== undefined);
};

// A return and a referral back end a round: the bill is voted anew. Nothing recorded later answers what ran before.
const endedRounds = (
  state: Case,
): readonly { readonly asItStood: Case; readonly end: CaseFact }[] =>
  state.roundEnds.map((end) => ({
    asItStood: withFactsBefore(state, end.seq + 1),
    end,
  }));

/** Whether two are the same clock, begun by the same entry. */
export const isSameClock =
  ({ clock, startedIn }: Deadline) =>
  (other: Deadline): boolean =>
    other.clock === clock && other.startedIn === startedIn;

/**
 * The deadlines of the rounds that a return or a referral back ended, oldest first, without those that run on. One that was
 * not kept by then is judged as of the day on which the end of its round was recorded.
 */
const deadlinesOfEndedRounds = (state: Case, profile: LawProcedure): readonly Deadline[] => {
  const running = deadlinesOf(state, profile);
  const ended = endedRounds(state).flatMap(({ asItStood, end }) =>
    unstopped(asItStood, profile).map((one): Deadline => {
      // A suspension that came after the round stopped nothing in it.
      const stopped = asStopped(one.metOn === undefined ? asItStood : state, profile, one);
      return { ...stopped, roundEndedOn: endOf(end, profile) };
    }),
  );
  return ended.filter(
    (one, index) => !running.some(isSameClock(one)) && ended.findIndex(isSameClock(one)) === index,
  );
};

const endOf = ({ act, at, imported }: CaseFact, { timeZone }: LawProcedure): IsoDate => {
  const last =
    imported && "on" in act && typeof act.on !== "string" ? latestDay(act.on) : undefined;
  return last ?? dayOf(at, timeZone);
};

/** The deadlines of every round: of those that ended, and of the one that runs. */
export const deadlinesOfEveryRound = (state: Case, profile: LawProcedure): readonly Deadline[] => [
  ...deadlinesOfEndedRounds(state, profile),
  ...deadlinesOf(state, profile),
];
