import fc from "fast-check";
import { commandSchema, type Command } from "../../domain/command.ts";
import { personCommandKinds, systemCommandKinds } from "../../domain/command-kinds.ts";
import type { Case } from "../../domain/case.ts";
import { isLawProcedure } from "../../domain/profile.ts";
import { scrutinyOf } from "../../domain/scrutiny.ts";
import {
  britishCalendar,
  command,
  lead,
  other,
  statements,
  suppliedTexts,
  votesFor,
} from "../support/build.ts";
import { bySystem, type Asking, type Story } from "../support/given.ts";
import { digestOf } from "../support/law.ts";

type Kind = Command["kind"];
type Move = { readonly command: Command; readonly asking: Asking };

const kinds = [...personCommandKinds, ...systemCommandKinds];
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
  lastDay: fc.constantFrom("2026-02-02", "2026-02-03", "2026-02-15"),
  calendar: fc.constantFrom(britishCalendar.digest, digestOf("another")),
  record: fc.constantFrom(
    votesFor(100),
    votesFor(62),
    votesFor(80, 80),
    votesFor(60, 126),
    { kind: "notPublished", present: null },
    {
      kind: "rollCall",
      votes: [
        { member: "A", position: "for" },
        { member: "B", position: "absent" },
      ],
    },
  ),
  declared: fc.constantFrom("adopted", "rejected", "noDecision"),
  committee: fc.constantFrom(lead, other, "Committee on Culture"),
  house: fc.constantFrom("commons", "lords", "senate"),
  outcome: fc.constantFrom("wasSent", "sendAgain"),
  sittingDays: fc.constantFrom(1, 5, 21, 22),
  urgent: fc.boolean(),
  reference: fc.constantFrom("case-1/N1", "case-1/N2"),
  text: fc.constantFrom(
    digestOf("draft law"),
    digestOf("instrument"),
    digestOf("notification"),
    digestOf("another"),
  ),
  initiatorsConsent: fc.constantFrom(null, digestOf("letter")),
  statements: fc.constantFrom(suppliedTexts, suppliedTexts.slice(1), [], statements),
};

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
      "RecordCommitteeReport",
      "RecordPlenaryVote",
      "PresentLaw",
      "SignLaw",
      "ConfirmDeposit",
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

/** The commands in the order of the procedure: some left out, and strangers between them. */
const course = (order: readonly Kind[], optional: readonly Kind[]): fc.Arbitrary<readonly Plan[]> =>
  fc
    .tuple(
      ...order.map((kind) =>
        fc.tuple(
          sometimes(planOf(kind), optional.includes(kind) ? 4 : 1),
          sometimes(stranger, 3),
          sometimes(ending, 60),
        ),
      ),
    )
    .map((groups) => groups.flat(2));

export const azerbaijaniCourse = course(
  [
    "Lay",
    "ReferToCommittees",
    "RecordCommitteeReport",
    "ScheduleSitting",
    "RecordPlenaryVote",
    "CertifyPlenaryVote",
    "RecordPlenaryVote",
    "CertifyPlenaryVote",
    "PresentLaw",
    "SignLaw",
    "PrepareInstrument",
    "ReleaseInstrument",
    "SignInstrument",
    "PrepareNotification",
    "ReleaseNotification",
    "ClaimNotification",
    "RecordSent",
    "ConfirmDeposit",
    "Correct",
  ],
  ["Correct"],
);
export const britishCourse = course(
  [
    "Lay",
    "RecordResolution",
    "RecordMinisterialStatement",
    "ExtendScrutiny",
    "CertifySilence",
    "PrepareInstrument",
    "ReleaseInstrument",
    "SignInstrument",
    "PrepareNotification",
    "ReleaseNotification",
    "ClaimNotification",
    "DeclareUnknown",
    "ResolveUnknown",
    "RecordSent",
    "ConfirmDeposit",
    "Correct",
  ],
  ["RecordResolution", "RecordMinisterialStatement", "ExtendScrutiny", "DeclareUnknown", "Correct"],
);

const ofNames: Partial<Readonly<Record<Kind, string>>> = {
  CertifyPlenaryVote: "PlenaryVoteRecorded",
  DeclineCertification: "PlenaryVoteRecorded",
  ReleaseInstrument: "InstrumentPrepared",
  SignInstrument: "InstrumentReleased",
  ReleaseNotification: "NotificationPrepared",
  ClaimNotification: "NotificationReleased",
  DeclareUnknown: "NotificationClaimed",
  ResolveUnknown: "NotificationOutcomeUnknown",
};

const named = (state: Case, plan: Plan): string => {
  const kind = plan.kind === "Correct" ? actOf(plan.restated) : ofNames[plan.kind];
  const facts = state.facts.filter((fact) => fact.act.kind === kind);
  const fact = plan.naming === "older" ? facts[0] : facts.at(-1);
  return fact === undefined || plan.naming === "none"
    ? digestOf("none")
    : (fact.correctedBy ?? fact.entry);
};

const actOf = (kind: Kind): string =>
  ({
    Lay: "DraftLawLaid",
    RecordCommitteeReport: "CommitteeReported",
    RecordPlenaryVote: "PlenaryVoteRecorded",
    PresentLaw: "LawPresented",
    SignLaw: "LawSigned",
    ConfirmDeposit: "DepositConfirmed",
  })[kind as "Lay"];

/** Whoever certifies enters the same numbers again, unless a plan is to get them wrong. */
const enteredAgain = (story: Story, plan: Plan) => {
  const voted = story.state.facts.findLast((fact) => fact.act.kind === "PlenaryVoteRecorded")?.act;
  return plan.kind === "CertifyPlenaryVote" && plan.keep && voted?.kind === "PlenaryVoteRecorded"
    ? { record: voted.record, declared: voted.declared }
    : {};
};

const changedFields = (valid: Readonly<Record<string, unknown>>, plan: Plan) =>
  Object.fromEntries(
    Object.entries(plan.fields).filter(
      ([name, value]) => !plan.keep && value !== undefined && name in valid,
    ),
  );

const contentOf = (story: Story, plan: Plan): Command => {
  const valid: Readonly<Record<string, unknown>> = command(plan.kind);
  const restated = { ...plan, kind: plan.restated, keep: false };
  // What is typed but malformed never reaches the domain: the door has refused it.
  const parsed = commandSchema.safeParse({
    ...valid,
    ...changedFields(valid, plan),
    ...enteredAgain(story, plan),
    ...(plan.kind === "CertifySilence" && plan.keep ? silenceOf(story) : {}),
    ...("of" in valid ? { of: named(story.state, plan) } : {}),
    ...(plan.kind === "Correct" ? { restated: contentOf(story, restated) } : {}),
  });
  return parsed.success ? parsed.data : command(plan.kind);
};

/** The end of the period that runs, as a clerk would read it off the calendar. */
const silenceOf = (story: Story) => {
  const { profile } = story.law;
  if (isLawProcedure(profile)) return {};
  const found = scrutinyOf(story.state, profile, britishCalendar);
  return {
    calendar: britishCalendar.digest,
    ...(found.kind === "period" && found.ends.kind === "ends"
      ? { lastDay: found.ends.lastDay }
      : {}),
  };
};

export const moveOf = (story: Story, plan: Plan, base: Asking): Move => {
  const system = systemCommandKinds.some((kind) => kind === plan.kind);
  const asking = system
    ? bySystem
    : plan.ownDuty
      ? { ...base, person: base.person ?? `person-${plan.person}` }
      : { ...base, duty: "auditor" as const };
  return { command: contentOf(story, plan), asking };
};
