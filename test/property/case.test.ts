import fc from "fast-check";
import { applyEntry, fold } from "../../domain/apply.ts";
import { commandSchema, type Command } from "../../domain/command.ts";
import { personCommandKinds, systemCommandKinds } from "../../domain/command-kinds.ts";
import type { Case } from "../../domain/case.ts";
import { authorityInWords } from "../../domain/authority.ts";
import { refusalInWords } from "../../domain/refusal.ts";
import { isLawProcedure } from "../../domain/profile.ts";
import { scrutinyOf } from "../../domain/scrutiny.ts";
import { isOpen, type Stage } from "../../domain/stage.ts";
import { audited } from "../support/audited.ts";
import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
  command,
  lead,
  other,
  statements,
  suppliedTexts,
  votesFor,
} from "../support/build.ts";
import { bySystem, importing, type Asking, type Story } from "../support/given.ts";
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

type Plan = {
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

const azerbaijaniCourse = course(
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
const britishCourse = course(
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

const contentOf = (story: Story, plan: Plan): Command => {
  const valid: Readonly<Record<string, unknown>> = command(plan.kind);
  const changed = plan.keep
    ? {}
    : Object.fromEntries(
        Object.entries(plan.fields).filter(([name, value]) => value !== undefined && name in valid),
      );
  const entry = "of" in valid ? { of: named(story.state, plan) } : {};
  const silence = plan.kind === "CertifySilence" && plan.keep ? silenceOf(story) : {};
  const restated =
    plan.kind === "Correct"
      ? { restated: contentOf(story, { ...plan, kind: plan.restated, keep: false }) }
      : {};
  const voted =
    plan.kind === "CertifyPlenaryVote"
      ? story.state.facts.findLast((fact) => fact.act.kind === "PlenaryVoteRecorded")?.act
      : undefined;
  const again =
    voted?.kind === "PlenaryVoteRecorded" && plan.keep
      ? { record: voted.record, declared: voted.declared }
      : {};
  // What is typed but malformed never reaches the domain: the door has refused it.
  const parsed = commandSchema.safeParse({
    ...valid,
    ...changed,
    ...again,
    ...silence,
    ...entry,
    ...restated,
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

const moveOf = (story: Story, plan: Plan, base: Asking): Move => {
  const system = systemCommandKinds.some((kind) => kind === plan.kind);
  const asking = system
    ? bySystem
    : plan.ownDuty
      ? { ...base, person: base.person ?? `person-${plan.person}` }
      : { ...base, duty: "auditor" as const };
  return { command: contentOf(story, plan), asking };
};

type Walk = {
  readonly story: Story;
  readonly before: readonly {
    readonly stage: Stage;
    readonly act: string;
    readonly after: Stage;
  }[];
};

const walk = (start: Story, plans: readonly Plan[], base: Asking = {}): Walk =>
  plans.reduce<Walk>(
    ({ story, before }, plan) => {
      const { command: content, asking } = moveOf(story, plan, base);
      const outcome = story.when(content, asking);
      const { decision } = outcome;
      expect(JSON.stringify(story.when(content, asking).decision)).toBe(JSON.stringify(decision));
      if (decision.kind === "refused") {
        expect(refusalInWords(decision.refusal)).not.toMatch(/\?|undefined|NaN/);
        expect(authorityInWords(decision.refusal.authority)).toMatch(/\S/);
        return { story, before };
      }
      const acts = decision.acts.filter((act) => act.kind !== "FindingNoted");
      expect(acts).toHaveLength(1);
      const next = outcome.thenActs(...acts.map((act) => act.kind));
      return {
        story: next,
        before: [
          ...before,
          { stage: story.state.stage, act: acts[0]?.kind ?? "", after: next.state.stage },
        ],
      };
    },
    { story: start, before: [] },
  );

const azerbaijaniStarts = (
  [
    "CaseOpened",
    "CaseOpened",
    "SittingScheduled",
    "PlenaryVoteRecorded",
    "LawPresented",
    "InstrumentPrepared",
    "NotificationReleased",
    "NotificationClaimed",
    "DepositConfirmed",
  ] as const
).map((act) => azerbaijaniCase(act));
const britishStarts = (
  [
    "CaseOpened",
    "TreatyLaid",
    "TreatyLaid",
    "SilenceCertified",
    "InstrumentReleased",
    "NotificationReleased",
    "DepositConfirmed",
  ] as const
).map((act) => britishCase(act));

/** By the books: which act alone may move a live case from one stage to another. */
const lawfulMoves: Readonly<Record<string, readonly string[]>> = {
  DraftLawLaid: ["opened>laid"],
  TreatyLaid: ["opened>scrutiny"],
  ReferredToCommittees: ["laid>committee"],
  ReferredBack: ["plenary>committee"],
  SittingScheduled: ["committee>plenary"],
  PlenaryVoteCertified: ["plenary>head-of-state", "plenary>rejected"],
  LawReturned: ["head-of-state>plenary"],
  SilenceCertified: ["scrutiny>instrument"],
  LawSigned: ["head-of-state>instrument"],
  InstrumentSigned: ["instrument>notification"],
  NotificationReleased: ["notification>transmission"],
  NotificationSent: ["transmission>deposit"],
  NotificationNotSent: ["transmission>notification"],
  UnknownResolved: ["transmission>deposit", "transmission>notification"],
  DepositConfirmed: ["deposit>deposited"],
};

const invariantsOf = (start: Story, { story, before }: Walk): void => {
  const { state, entries } = story;
  expect(state.version).toBe(entries.length);
  expect(state.head).toBe(entries.at(-1)?.hash);
  expect(fold(entries)).toEqual(state);
  expect(entries.reduce<Case | undefined>(applyEntry, undefined)).toEqual(state);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  expect(
    entries.every(
      ({ entry }, index) =>
        entry.seq === index + 1 && entry.prev === (entries[index - 1]?.hash ?? null),
    ),
  ).toBe(true);
  expect(before.length).toBe(entries.length - start.entries.length);
};

const orderOfLaw = ({ before }: Walk): void => {
  for (const { stage, act, after } of before) {
    if (stage === after) continue;
    if (act === "CaseWithdrawn" || act === "CaseLapsed") expect(isOpen(stage)).toBe(true);
    else expect(lawfulMoves[act] ?? []).toContain(`${stage}>${after}`);
  }
};

const oneCertificationPerVote = ({ story }: Walk): void => {
  const votes = story.state.facts.filter((fact) => fact.act.kind === "PlenaryVoteRecorded");
  votes.forEach((vote, index) => {
    const end = votes[index + 1]?.seq ?? Number.POSITIVE_INFINITY;
    const closing = story.state.facts.filter(
      (fact) =>
        fact.seq > vote.seq &&
        fact.seq < end &&
        (fact.act.kind === "PlenaryVoteCertified" || fact.act.kind === "CertificationDeclined"),
    );
    expect(closing.length).toBeLessThanOrEqual(1);
    expect(closing.every((fact) => fact.person !== vote.person)).toBe(true);
    if (index + 1 < votes.length) expect(closing).toHaveLength(1);
  });
};

const auditSpeaks = ({ story }: Walk): void => {
  for (const finding of audited(story, "2026-03-31", britishCalendar)) {
    expect(finding.why).toMatch(/\S/);
    expect(finding.authority.cite).toMatch(/\S/);
  }
};

const settings = { numRuns: 100 };

describe.each([
  ["Azerbaijan", azerbaijaniStarts, azerbaijaniCourse],
  ["Britain", britishStarts, britishCourse],
] as const)("whatever people ask for, in whatever order, in %s", (_, starts, plans) => {
  const anyStart = fc
    .integer({ min: 0, max: starts.length - 1 })
    .map((index) => starts[index] ?? starts[0]);
  it("the record stays whole, one certification closes each vote, and only the law's own acts move a case", () => {
    fc.assert(
      fc.property(anyStart, plans, (start, all) => {
        const told = walk(start as Story, all);
        invariantsOf(start as Story, told);
        orderOfLaw(told);
        oneCertificationPerVote(told);
        auditSpeaks(told);
      }),
      settings,
    );
  });
  it("a past case is entered whole, and no separation of duties is called kept", () => {
    const [start] = starts;
    const past = start as Story;
    fc.assert(
      fc.property(plans, (all) => {
        const told = walk(past, all, importing);
        invariantsOf(past, told);
        const findings = audited(told.story, "2026-03-31", britishCalendar);
        expect(
          findings.filter(
            (finding) =>
              /^(separation of duties|certification by)/.test(finding.rule) &&
              finding.verdict === "kept",
          ),
        ).toEqual([]);
      }),
      settings,
    );
  });
  it("the courses drawn from the first step reach far enough to mean something", () => {
    const [first] = starts;
    const reached = new Set(
      fc
        .sample(plans, { numRuns: 100, seed: 7 })
        .map((all) => walk(first as Story, all).story.state.stage),
    );
    expect([...reached]).toEqual(expect.arrayContaining(["instrument", "notification"]));
  });
});
