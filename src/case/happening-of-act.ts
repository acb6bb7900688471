import { knownDate, unknownDate } from "../time/fact-date.ts";
import type { AtStage, Happening } from "./course/happening.ts";
import type { Ballot } from "../law/votes/judge.ts";
import { countsVoted } from "../law/votes/roll-call.ts";
import { countsRecordedAt, type Procedure } from "../law/file/procedure.ts";
import type { ActOf, RecordedAct } from "./act.ts";
import { certifiedFor, type Ballots } from "./slots/ballots.ts";
import type { Filling } from "./slots/slot.ts";

type Counted = {
  readonly counts: Readonly<Record<string, number>> | null;
  readonly tie?: Ballot["tie"] | null | undefined;
  readonly quorumChallenged?: boolean | undefined;
  readonly putOffBefore?: boolean | undefined;
};

/** The counts of an act as the rules weigh them. Counts that nobody published are not on record. */
const ballotOf = ({ counts, tie, quorumChallenged, putOffBefore }: Counted): Ballot => ({
  counts: counts ?? {},
  ...(tie === undefined || tie === null ? {} : { tie }),
  ...(quorumChallenged === true ? { quorumChallenged } : {}),
  ...(putOffBefore === true ? { putOffBefore } : {}),
});

const byBody = (body: string | null | undefined): { readonly by?: string } =>
  body === undefined || body === null ? {} : { by: body };

const withDocuments = ({ with: documents }: Pick<ActOf<"Laid">, "with">): Pick<AtStage, "with"> =>
  documents === undefined ? {} : { with: documents };

type Dated = Extract<RecordedAct, { readonly stage: string; readonly on: AtStage["on"] }>;

const at = ({ stage, on }: Pick<Dated, "stage" | "on">, what: string): AtStage => ({
  kind: "at",
  stage,
  what,
  on,
});

/** What is known of a case when an act is looked at. */
type Known = { readonly ballots: Ballots; readonly procedure: Procedure };

const ofVote = (vote: ActOf<"VoteRecorded">, { procedure }: Known): AtStage => ({
  ...at(vote, vote.outcome),
  ballot: ballotOf({ ...vote, counts: countsVoted(vote, countsRecordedAt(procedure, vote.stage)) }),
});

const ofTimeEnd = (act: ActOf<"TimeEndCertified">): AtStage =>
  act.outcome === "ended" ? at(act, act.outcome) : { ...at(act, act.outcome), bySilence: true };

/** What happens at the international steps, by the file's own stage for them. */
const abroad = ({ procedure }: Known, on: AtStage["on"], what: string): AtStage | undefined => {
  const stage = procedure.international;
  return stage && at({ stage: stage.id, on }, what);
};

const signer = ({ procedure }: Known): { readonly by?: string } => {
  const [by] = procedure.international?.actors ?? [];
  return by === undefined ? {} : { by };
};

const instrumentSigned = (act: ActOf<"InstrumentSigned">, known: Known): AtStage | undefined => {
  const one = abroad(known, act.on, "instrumentSigned");
  return one && { ...one, ...signer(known) };
};

/** The acts on which the course of a case depends. */
type StepKind = Filling<"steps">;
type Step = Extract<RecordedAct, { kind: StepKind }>;
type Acts = { readonly [Kind in StepKind]: ActOf<Kind> };
type Happens<Kind extends StepKind> = (act: Acts[Kind], known: Known) => Happening | undefined;

const nothing = (): undefined => undefined;

/** What happens by the acts on which the course of a case depends; by all others nothing does. */
const happens: { readonly [Kind in StepKind]: Happens<Kind> } = {
  Laid: (act) => ({
    ...at(act, "laid"),
    ...byBody(act.body),
    ...withDocuments(act),
  }),
  StageBegun: (act) => at(act, "begun"),
  TextDistributed: (act) => at(act, "distributed"),
  Referred: (act) => at(act, "referred"),
  Presented: (act) => at(act, "presented"),
  ReviewAsked: (act) => ({ ...at(act, "asked"), ...byBody(act.body) }),
  Reported: (act) =>
    act.beside
      ? undefined
      : { ...at(act, act.outcome), ballot: ballotOf({ counts: act.counts ?? null, tie: act.tie }) },
  ReviewRecorded: (act) => at(act, act.outcome),
  Published: (act) => at(act, act.outcome),
  AssentRecorded: (act) => ({
    ...at(act, act.outcome),
    ...byBody(act.body),
    ...withDocuments(act),
  }),
  InterventionRecorded: (act) => ({
    ...at(act, act.intervention),
    ...byBody(act.body),
    ...withDocuments(act),
    ballot: ballotOf(act),
  }),
  TimeEndCertified: ofTimeEnd,
  VoteRecorded: (act, known) => (act.byCounting ? undefined : ofVote(act, known)),
  VoteCertified: ({ of }, known) => {
    const round = certifiedFor(known.ballots, of);
    return round && ofVote(round.vote.act, known);
  },
  // A vote is decided when it is certified; until then it is on record, and nothing has happened.
  CertificationDeclined: nothing,
  VoteCertificationDiffered: nothing,
  InstrumentSigned: instrumentSigned,
  NotificationSent: (_, known) => abroad(known, unknownDate, "notified"),
  DepositConfirmed: (act, known) => abroad(known, act.receivedOn, "deposited"),
  Classified: ({ classes, on }) => ({ kind: "classified", classes, on }),
  Declared: (act) => ({
    kind: "declared",
    declaration: act.declaration,
    on: act.on,
    ...byBody(act.body),
    ...withDocuments(act),
    ballot: ballotOf(act),
  }),
  TimeExtended: ({ clock, n, on, body }) => ({
    kind: "extended",
    clock,
    n,
    on: knownDate(on),
    ...byBody(body),
  }),
  IntervalWaived: (act) => ({
    kind: "waived",
    clock: act.clock,
    on: act.on,
    ballot: ballotOf(act),
  }),
  TermEnded: ({ on }) => ({ kind: "termEnded", on }),
  CaseLapsed: ({ on }) => ({ kind: "lapsed", on }),
  CaseWithdrawn: ({ on, body }) => ({ kind: "withdrawn", on, ...byBody(body) }),
  // What is held of an act changes what that act did, and is nothing that happens beside it.
  EffectRecorded: nothing,
  // A suspension stops times, and leads nowhere.
  CaseSuspended: nothing,
  CaseResumed: nothing,
};

const isStep = (act: RecordedAct): act is Step => Object.hasOwn(happens, act.kind);

const happened = <Kind extends StepKind>(
  kind: Kind,
  act: Acts[Kind],
  known: Known,
): Happening | undefined => happens[kind](act, known);

/** What happened by an act, in the words of the procedure file; nothing by most acts. */
export const happeningOfAct = (
  { ballots }: Pick<Known, "ballots">,
  act: RecordedAct,
  procedure: Procedure,
): Happening | undefined =>
  isStep(act) ? happened(act.kind, act, { ballots, procedure }) : undefined;
