import fc from "fast-check";
import { commandSchema, type Command } from "../../src/case/command.ts";
import { personCommandKinds, systemCommandKinds } from "../../src/commands/command-table.ts";
import type { Case } from "../../src/case/case.ts";
import { overdueToRecord } from "../../src/commands/next/overdue.ts";
import { addDays } from "../../src/time/date.ts";
import { runningIn } from "../support/running.ts";
import { stageOf } from "../../src/law/file/procedure.ts";
import type { Stage as StageInFile } from "../../src/law/file/stage.ts";
import { nextSteps, stepsBeside } from "../../src/commands/next/next-steps.ts";
import {
  britishCalendar,
  command,
  lead,
  other,
  statements,
  suppliedTexts,
  votesFor,
} from "../support/cases.ts";
import { bySystem, type Circumstances, type CaseBuilder } from "../support/case-builder.ts";
import { day, digestOf } from "../support/law.ts";

const days = [
  "2025-10-25",
  "2026-01-12",
  "2026-01-27",
  "2026-02-02",
  "2026-02-10",
  "2026-02-23",
  "2026-03-20",
  "2026-04-01",
  "unknown",
  "2026-02-10..2026-02-23",
];
const anyDay = fc.constantFrom(...days);

/** Fields that differ from those of a valid command, each drawn from what might be typed. */
const overrides: Partial<Readonly<Record<string, fc.Arbitrary<unknown>>>> = {
  on: anyDay,
  receivedOn: anyDay,
  sittingOn: fc.constantFrom("2026-02-10", "2026-02-17", "2026-03-10"),
  calendar: fc.constantFrom(britishCalendar.digest, digestOf("another")),
  counts: fc.constantFrom(
    votesFor(100),
    votesFor(62),
    votesFor(80, 80),
    votesFor(60, 126),
    { present: 99 },
    null,
  ),
  rollCall: fc.constantFrom(
    [
      { member: "A", position: "for" },
      { member: "B", position: "absent" },
    ],
    undefined,
  ),
  committee: fc.constantFrom(lead, other, "Committee on Culture"),
  body: fc.constantFrom("minister", "commons", "lords", "president", "senate", undefined),
  intervention: fc.constantFrom("commons-against", "lords-against", "nobody-against"),
  stage: fc.constantFrom(
    "laying",
    "period-a",
    "period-b",
    "statement",
    "committee",
    "plenary",
    "second-vote",
    undefined,
  ),
  with: fc.constantFrom(["copy", "memorandum"], ["copy"], ["reasons"], undefined),
  clock: fc.constantFrom("period-a", "period-b"),
  outcome: fc.constantFrom(
    "wasSent",
    "sendAgain",
    "favourable",
    "adopted",
    "rejected",
    "noDecision",
    "referredBack",
    "signed",
    "returned",
    "published",
  ),
  n: fc.constantFrom(1, 5, 21, 22),
  reference: fc.constantFrom("case-1/N1", "case-1/N2", "case-1/N3", "C.N.1.2026.TREATIES-XVIII.14"),
  at: fc.constantFrom("2026-03-31T08:00:00Z", "2026-03-31T09:30:00Z", "2026-03-30T09:30:00Z"),
  office: fc.constantFrom("headOfState", "other", "unknown"),
  fullPowers: fc.constantFrom(null, digestOf("full powers")),
  statement: fc.constantFrom("reservation-11-3", "designation-40", "nothing"),
  by: fc.constantFrom("another State", "a third State"),
  to: fc.constantFrom("person-1", "person-2", "the depositary"),
  basis: fc.constantFrom("an article", "a decision"),
  id: fc.constantFrom("criminal-code", "another-law"),
  dueOn: fc.constantFrom(null, "2026-03-01", "2027-01-01"),
  text: fc.constantFrom(
    digestOf("draft law"),
    digestOf("instrument"),
    digestOf("notification"),
    digestOf("another"),
  ),
  consent: fc.constantFrom(null, digestOf("letter")),
  statements: fc.constantFrom(suppliedTexts, suppliedTexts.slice(1), [], statements),
  statementTexts: fc.constantFrom(suppliedTexts, suppliedTexts.slice(1), []),
};

type Kind = Command["kind"];
export type Move = { readonly command: Command; readonly asking: Circumstances };

const kinds = [...personCommandKinds, ...systemCommandKinds];
/** Where a move names an entry: the one that is current, an older one, or none. */
type Naming = "current" | "older" | "none";

export type Plan = {
  readonly kind: Kind;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly keep: boolean;
  readonly naming: Naming;
  readonly restated: Kind;
  readonly person: string;
  readonly ownDuty: boolean;
};

const planOf = (kind: Kind): fc.Arbitrary<Plan> =>
  fc.record({
    kind: fc.constant(kind),
    fields: fc.record(
      Object.fromEntries(
        Object.entries(overrides).flatMap(([name, values]) =>
          values === undefined ? [] : [[name, fc.option(values, { freq: 2, nil: undefined })]],
        ),
      ),
    ),
    // Most moves keep the valid fields, so that cases get far; the others are as likely to be nonsense.
    keep: fc.oneof(
      { weight: 6, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
    naming: fc.oneof(
      { weight: 15, arbitrary: fc.constant<Naming>("current") },
      { weight: 1, arbitrary: fc.constantFrom<Naming>("older", "none") },
    ),
    restated: fc.constantFrom<Kind>(
      "Lay",
      "RecordEffect",
      "RecordReport",
      "RecordVote",
      "Present",
      "RecordAssent",
      "ConfirmDeposit",
      "TransmitInstrument",
      "ReturnInstrument",
      "RecordCirculation",
      "RecordObjection",
      "RecordTreatyInForce",
      "PromiseAmendment",
    ),
    person: fc.constantFrom("1", "2", "3", "4"),
    ownDuty: fc.oneof(
      { weight: 20, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  });

const stranger = fc
  .constantFrom(...kinds.filter((kind) => kind !== "Withdraw" && kind !== "Lapse"))
  .chain(planOf);
const ending = fc.constantFrom<Kind>("Withdraw", "Lapse").chain(planOf);
const sometimes = (plan: fc.Arbitrary<Plan>, outOf: number) =>
  fc.oneof(
    { weight: 1, arbitrary: plan.map((one) => [one]) },
    { weight: outOf - 1, arbitrary: fc.constant<readonly Plan[]>([]) },
  );

/** How seldom a command of a course is given: one time in so many. One that is not named is always given. */
type Seldom = Partial<Readonly<Record<Kind, number>>>;

/** The commands in the order of the procedure: some left out, and strangers between them. */
export const course = (order: readonly Kind[], seldom: Seldom): fc.Arbitrary<readonly Plan[]> =>
  fc
    .tuple(
      ...order.map((kind) =>
        fc.tuple(
          sometimes(planOf(kind), seldom[kind] ?? 1),
          sometimes(stranger, 3),
          sometimes(ending, 60),
        ),
      ),
    )
    .map((groups) => groups.flat(2));

const ofNames: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  CertifyVote: ["VoteRecorded"],
  DeclineCertification: ["VoteRecorded"],
  ReleaseInstrument: ["InstrumentPrepared"],
  SignInstrument: ["InstrumentReleased"],
  TransmitInstrument: ["InstrumentSigned"],
  ReturnInstrument: ["InstrumentSigned"],
  ReleaseNotification: ["NotificationPrepared"],
  ClaimNotification: ["NotificationReleased"],
  DeclareUnknown: ["NotificationClaimed"],
  RecordEffect: ["Declared", "InterventionRecorded", "Reported", "AssentRecorded"],
  ResolveUnknown: ["NotificationOutcomeUnknown"],
};

const named = (state: Case, plan: Plan): string => {
  const kinds = plan.kind === "Correct" ? [actOf(plan.restated)] : (ofNames[plan.kind] ?? []);
  const facts = state.facts.filter((fact) => kinds.includes(fact.act.kind));
  const fact = plan.naming === "older" ? facts[0] : facts.at(-1);
  return fact === undefined || plan.naming === "none"
    ? digestOf("none")
    : (fact.correctedBy ?? fact.entry);
};

const actOf = (kind: Kind): string =>
  ({
    Lay: "Laid",
    RecordEffect: "EffectRecorded",
    RecordReport: "Reported",
    RecordVote: "VoteRecorded",
    Present: "Presented",
    RecordAssent: "AssentRecorded",
    ConfirmDeposit: "DepositConfirmed",
    TransmitInstrument: "InstrumentTransmitted",
    ReturnInstrument: "InstrumentReturned",
    RecordCirculation: "StatementsCirculated",
    RecordObjection: "ObjectionReceived",
    RecordTreatyInForce: "TreatyInForceRecorded",
    PromiseAmendment: "AmendmentPromised",
  })[kind as "Lay"];

/** Whoever certifies enters the same numbers again, unless a plan is to get them wrong. */
const enteredAgain = (story: CaseBuilder, plan: Plan) => {
  const voted = story.state.facts.findLast((fact) => fact.act.kind === "VoteRecorded")?.act;
  return plan.kind === "CertifyVote" && plan.keep && voted?.kind === "VoteRecorded"
    ? { outcome: voted.outcome, counts: voted.counts, rollCall: voted.rollCall }
    : {};
};

/** Whoever reports on a sending names it as it is on record, unless a plan is to get it wrong. */
const reportedOn = (story: CaseBuilder, plan: Plan) => {
  const claim = story.state.facts.findLast((fact) => fact.act.kind === "NotificationClaimed")?.act;
  return plan.keep && reports.includes(plan.kind) && claim?.kind === "NotificationClaimed"
    ? { reference: claim.reference }
    : {};
};

const reports: readonly Kind[] = [
  "RecordSent",
  "RecordNotSent",
  "RecordDelivery",
  "RecordBounce",
  "RecordComplaint",
];

const changedFields = (valid: Readonly<Record<string, unknown>>, plan: Plan) =>
  Object.fromEntries(
    Object.entries(plan.fields).filter(
      ([name, value]) => !plan.keep && value !== undefined && name in valid,
    ),
  );

// The same few, asked for tens of thousands of times.
const validOf = (kind: Kind): Command => {
  const known = valids.get(kind) ?? command(kind);
  valids.set(kind, known);
  return known;
};
const valids = new Map<Kind, Command>();

const contentOf = (story: CaseBuilder, plan: Plan): Command => {
  const valid: Readonly<Record<string, unknown>> = validOf(plan.kind);
  const restated = { ...plan, kind: plan.restated, keep: false };
  // What is typed but malformed never reaches the domain: the door has refused it.
  const parsed = commandSchema().safeParse({
    ...valid,
    ...changedFields(valid, plan),
    ...enteredAgain(story, plan),
    ...reportedOn(story, plan),
    // Whoever takes a task over names themself.
    ...(plan.kind === "HandOverTask" && plan.keep ? { to: `person-${plan.person}` } : {}),
    ...("of" in valid ? { of: named(story.state, plan) } : {}),
    ...(plan.keep ? readOff[plan.kind]?.(story) : {}),
    ...(plan.kind === "Correct" ? { restated: contentOf(story, restated) } : {}),
  });
  return parsed.success ? parsed.data : validOf(plan.kind);
};

/** The stage at which a step of a procedure file is done where a case stands, as whoever does it sees it named. */
const stageFor = (
  { state, law: { procedure } }: CaseBuilder,
  kind: Kind,
): StageInFile | undefined => {
  const next = nextSteps(state, procedure);
  const step = [...next, ...stepsBeside(state, procedure, next)].find(
    ({ command, stage }) => command === kind && stage !== undefined,
  );
  return step?.stage && stageOf(procedure, step.stage.id);
};

/** What is laid at the stage that is open, on a day after what it answers. */
const layingIn = (story: CaseBuilder): object => {
  const stage = stageFor(story, "Lay");
  if (stage?.kind !== "lay") return {};
  const answers = story.state.facts.findLast(({ act }) => act.kind === "InterventionRecorded")?.act;
  const after = answers?.kind === "InterventionRecorded" ? answers.on : undefined;
  return {
    stage: stage.id,
    body: stage.by[0],
    with: (stage.with ?? []).map(({ id }) => id),
    ...(after?.kind === "known" ? { on: addDays(after.on, 2) } : {}),
  };
};

/** A resolution of one of the houses, within the days of its window. */
const resolutionIn = (story: CaseBuilder): object => {
  const stage = stageFor(story, "RecordIntervention");
  if (stage?.kind !== "window") return {};
  // Now of one house, now of the other.
  const { id: intervention, by } =
    stage.interventions[story.entries.length % stage.interventions.length] ?? {};
  const laid = story.state.laid.at(-1)?.act.on;
  const on = laid?.kind === "known" ? addDays(laid.on, 3) : "2026-01-20";
  return { stage: stage.id, intervention, body: by?.[0], on };
};

/** The day after the end of the period that runs, as a clerk would read it off the calendar. */
const timeEndIn = (story: CaseBuilder): object => {
  const { state, law } = story;
  const [running] = runningIn(state, law.procedure, {
    calendar: britishCalendar,
    today: day("2026-03-31"),
  });
  return {
    calendar: britishCalendar.digest,
    ...(running?.ends.kind === "days" ? { on: addDays(running.ends.latest, 1) } : {}),
  };
};

const byTheMinister = { body: "minister" } as const;

/** What is declared in one parliament, and in the other. */
const declaredIn = ({ law: { procedure } }: CaseBuilder): object =>
  procedure.id === "gb-crag-2010"
    ? { ...byTheMinister, declaration: "exceptional", on: "2026-01-13" }
    : { body: "president", declaration: "urgent", on: "2026-01-13" };

/** The vote after a return is taken after it. */
const voteIn = (story: CaseBuilder): object =>
  stageFor(story, "RecordVote")?.id === "second-vote" ? { on: "2026-03-20" } : {};

/** The head of state signs most laws, and returns some. */
const assentIn = ({ entries }: CaseBuilder): object =>
  entries.length % 10 === 0 ? { outcome: "returned" } : {};

/** What is held of an act: now that it has effect, now that it has none. */
const holdingIn = ({ entries }: CaseBuilder): object => ({
  effect: entries.length % 2 === 0 ? "given" : "denied",
  on: "2026-03-30",
});

const publicationIn = (story: CaseBuilder): object => {
  const stage = stageFor(story, "Publish")?.id;
  return { stage, ...(stage === "registration" ? { outcome: "registered" } : {}) };
};

/** What the sweep would find overdue; of what is on record already it may say so again. */
const overdueIn = ({ state, law }: CaseBuilder) => {
  const [due] = overdueToRecord(state, law.procedure, { today: day("2026-03-31") });
  return due ?? state.facts.findLast(({ act }) => act.kind === "DeadlineOverdue")?.act ?? {};
};

const senders: readonly Kind[] = ["RecordSent", "RecordNotSent"];

// In a live case the outcome of a sending is the sender's; some plans have a person try it all the same.
const isBySystem = (plan: Plan, base: Circumstances): boolean =>
  systemCommandKinds.some((kind) => kind === plan.kind) ||
  (senders.includes(plan.kind) && plan.keep && base.mode === undefined);

/** What whoever acts reads off the record, the calendar or the treaty's file. */
const readOff: Partial<Readonly<Record<Kind, (story: CaseBuilder) => object>>> = {
  Lay: (story) => layingIn(story),
  RecordIntervention: (story) => resolutionIn(story),
  CertifyTimeEnded: (story) => timeEndIn(story),
  ExtendTime: () => ({ ...byTheMinister, clock: "period-a", n: 5, on: "2026-01-13" }),
  Declare: (story) => declaredIn(story),
  RecordEffect: (story) => holdingIn(story),
  AskForReview: () => ({ body: "cabinet" }),
  RecordVote: (story) => voteIn(story),
  RecordAssent: (story) => assentIn(story),
  Publish: (story) => publicationIn(story),
  RecordTreatyInForce: (story) => inForceOf(story),
  RecordOverdue: (story) => overdueIn(story),
};

/** The treaty's own day, where its file has one. */
const inForceOf = ({ law }: CaseBuilder) => {
  const known = law.treaty.entryIntoForce.inForceOn ?? null;
  return known === null ? {} : { on: known.on };
};

export const moveOf = (story: CaseBuilder, plan: Plan, base: Circumstances): Move => {
  const asking = isBySystem(plan, base)
    ? bySystem
    : plan.ownDuty
      ? { ...base, person: base.person ?? `person-${plan.person}` }
      : { ...base, duty: "auditor" as const };
  return { command: contentOf(story, plan), asking };
};
