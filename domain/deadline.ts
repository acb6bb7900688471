import type { Said } from "../src/words/messages.ts";
import { factsOf, latest, type Case } from "./case.ts";
import { limitsOf } from "./clock-limits.ts";
import type { ClockName } from "./clocks.ts";
import type { Deadline } from "./deadline-shape.ts";
import { earliestDay, latestDay, type FactDate } from "./fact-date.ts";
import type { EntryHash } from "./ids.ts";
import type { ClockRule, LawProcedure } from "./profile.ts";
import { asStopped } from "./stopped-deadline.ts";
import { adoptedVote, standingVotes } from "./votes-of-case.ts";

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
export const deadlinesOf = (state: Case, profile: LawProcedure): readonly Deadline[] => {
  const { clocks } = profile;
  const urgent = latest(state, "DraftLawLaid")?.act.urgent ?? false;
  return [
    onVote(state, urgent, clocks.vote),
    onPresentation(state, urgent, clocks.presentation),
    onSignature(state, urgent, clocks.signature),
  ]
    .filter((one) => one !== undefined)
    .map((one) => asStopped(state, profile, one));
};
