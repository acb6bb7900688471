import type { RecordedAct } from "../../src/case/act.ts";
import { commandSchema, type Command, type CommandOf } from "../../src/case/command.ts";
import type { Statement, SuppliedText } from "../../src/treaty/statement.ts";
import { bySystem, caseUnder, type CaseBuilder } from "./case-builder.ts";
import { atStages, move, suspending } from "./command-fields.ts";
import { azerbaijaniLaw, britishLaw, digestOf, everyDaySits } from "./law.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";
import type { Law } from "../../src/law/law.ts";

export type CaseStep = (story: CaseBuilder) => CaseBuilder;
/** A case whose last act is of this kind. */
type CaseUpTo = (last: RecordedAct["kind"]) => CaseBuilder;

type CaseSteps = readonly (readonly [RecordedAct["kind"], CaseStep])[];

/** Cases that go through these steps, each named by its last act; each step is recorded once, however often its case is asked for. */
const caseByLastAct = (steps: CaseSteps, begin: () => CaseBuilder): CaseUpTo => {
  const known: CaseBuilder[] = [];
  return (last) => {
    const end = steps.findIndex(([kind]) => kind === last);
    for (const [, step] of steps.slice(known.length, end + 1))
      known.push(step(known.at(-1) ?? begin()));
    const story = known[end];
    if (story === undefined) throw new Error(`no step ends with ${last}`);
    return story;
  };
};

export const lead = "Committee on Defence, Security and Countering Corruption";
export const other = "Committee on Legal Policy";

/** Two statements of an invented text: a reservation in two languages, and a designation in one. */
export const statements: readonly Statement[] = [
  {
    id: "reservation-11-3",
    label: "reservation",
    clause: "11(3)",
    subject: "misuse of devices",
    texts: [
      { language: "az", digest: digestOf("reservation az"), authentic: true },
      { language: "en", digest: digestOf("reservation en"), authentic: false },
    ],
  },
  {
    id: "designation-40",
    label: "designation",
    clause: "40",
    subject: "central authority",
    texts: [{ language: "az", digest: digestOf("designation az"), authentic: true }],
  },
];

/** The same texts as a second person supplies them anew. */
export const suppliedTexts: readonly SuppliedText[] = statements.flatMap((one) =>
  one.texts.map(({ language, digest }) => ({ statement: one.id, language, digest })),
);

/** The same, where that person gives the files and not their digests. */
export const textsAsFiles: readonly SuppliedText[] = suppliedTexts.map((text) => ({
  ...text,
  from: "file",
}));

export const draftLaw = digestOf("draft law");
export const carried = { for: 90, against: 5, abstaining: 3, notVoting: 2, present: 100 } as const;
/** Counts of 125 present of whom so many voted for, and the others against. */
export const votesFor = (count: number, present = 125) =>
  ({ for: count, against: present - count, abstaining: 0, notVoting: 0, present }) as const;

const nothing = digestOf("no entry");
const signedOn = {
  on: "2026-03-02",
  signer: "the head of state",
  office: "headOfState",
  fullPowers: null,
  place: "the capital",
  custody: null,
};
const reported = {
  reference: "case-1/N1",
  messageId: "message-1",
  at: "2026-03-31T08:00:00Z",
  evidence: "the mail server's report",
};

type FieldOf<Kind extends Command["kind"]> = Exclude<keyof CommandOf<Kind>, "kind">;
type MustHave<Content> = {
  [Name in keyof Content as object extends Pick<Content, Name> ? never : Name]: unknown;
};

/** One valid command of each kind; a test overrides what matters to it. */
const valid: {
  readonly [Kind in Command["kind"]]: Readonly<
    Omit<MustHave<CommandOf<Kind>>, "kind"> & Partial<Record<FieldOf<Kind>, unknown>>
  >;
} = {
  OpenCase: {
    procedure: "az-milli-majlis",
    treaty: "un-cybercrime-2024",
    purpose: "consent",
    title: "Consent to a convention",
  },
  RecordDatedFact: {
    fact: "signature",
    on: "2025-10-25",
    by: "the signer",
    subject: null,
    source: "the depositary",
    statements: [],
  },
  RecordEffect: {
    of: nothing,
    effect: "given",
    by: "the court",
    on: "2026-03-01",
    source: "its judgment",
  },
  ScheduleSitting: { sittingOn: "2026-02-10" },
  DeclineCertification: { of: nothing, reason: "the minutes say otherwise" },
  PrepareInstrument: { text: digestOf("instrument"), statements: suppliedTexts },
  ReleaseInstrument: {
    of: nothing,
    text: digestOf("instrument"),
    statements: suppliedTexts,
    withinConditions: [],
  },
  SignInstrument: { of: nothing, ...signedOn, scan: digestOf("scan"), statements: suppliedTexts },
  TransmitInstrument: { of: nothing, on: "2026-03-05", bearer: "the courier", receipt: null },
  ReturnInstrument: { of: nothing, on: "2026-03-12", reason: "no seal", letter: null },
  PrepareNotification: { to: "the depositary", text: digestOf("notification"), contact: null },
  ReleaseNotification: { of: nothing, text: digestOf("notification"), statements: suppliedTexts },
  RecordSent: { reference: "case-1/N1", messageId: "message-1" },
  RecordNotSent: { reference: "case-1/N1", reason: quotedReason("the mailbox does not exist") },
  ResolveUnknown: { of: nothing, outcome: "wasSent", evidence: "the depositary has it" },
  RecordDelivery: reported,
  RecordBounce: reported,
  RecordComplaint: reported,
  ConfirmDeposit: {
    receivedOn: "2026-03-31",
    reference: null,
    statements: suppliedTexts,
    effective: null,
  },
  RecordCirculation: { on: "2026-03-31", reference: null, statements: ["reservation-11-3"] },
  RecordObjection: {
    on: "2026-03-31",
    by: "another State",
    statement: "reservation-11-3",
    effect: "the treaty does not apply between the two",
  },
  RecordTreatyInForce: { on: "2026-03-01", source: "the depositary's notification" },
  PromiseAmendment: {
    id: "criminal-code",
    subject: "illegal access",
    dueOn: "2026-12-31",
    source: "the explanatory note",
  },
  RecordAmendmentDone: { id: "criminal-code", on: "2026-03-20", law: "the amending law" },
  ...atStages,
  Lay: {
    on: "2026-01-12",
    by: "the head of state",
    body: "president",
    text: draftLaw,
    statements,
  },
  Refer: { on: "2026-01-13", lead, others: [other] },
  RecordReport: { on: "2026-01-27", committee: lead, outcome: "favourable", report: null },
  RecordVote: {
    on: "2026-02-10",
    outcome: "adopted",
    counts: carried,
    text: draftLaw,
    statementTexts: suppliedTexts,
  },
  CertifyVote: { of: nothing, outcome: "adopted", counts: carried },
  Present: { on: "2026-02-12" },
  RecordAssent: { on: "2026-02-23", outcome: "signed", by: null },
  Publish: {
    on: "2026-02-25",
    outcome: "published",
    publishedIn: "the gazette",
    number: null,
  },
  ...suspending,
  MoveToVersion: { of: nothing, ...move },
  Withdraw: { on: "2026-03-01", by: "the initiator", reason: "withdrawn by letter" },
  Lapse: { on: "2026-03-01", reason: "the convocation ended", legalBasis: "Internal Rules" },
  MakePublic: { basis: "an invented decision" },
  ClaimTask: {},
  HandOverTask: { to: "treaty-officer-2", reason: "on leave" },
  RecordOverdue: { deadline: "vote", of: nothing, dueOn: "2026-03-12" },
  ClaimNotification: { of: nothing, message: digestOf("a message") },
  DeclareUnknown: { of: nothing, reason: { kind: "senderStopped" } },
  Correct: {
    of: nothing,
    restated: { kind: "Present", on: "2026-02-13" },
    reason: "misread",
    legalBasis: "the presidential office's register",
  },
};

const anywhere: Readonly<Partial<Record<Command["kind"], object>>> = {
  ...atStages,
  Lay: { on: "2026-01-12", by: "the head of state", text: draftLaw, statements },
};

type Fields<Kind extends Command["kind"]> = Readonly<Partial<Record<FieldOf<Kind>, unknown>>>;

/** A valid command of a kind, parsed as the door parses it, with the fields that a test names. */
export const command = <Kind extends Command["kind"]>(
  kind: Kind,
  fields?: Fields<Kind>,
): CommandOf<Kind> => commandSchema().parse({ ...valid[kind], ...fields, kind }) as CommandOf<Kind>;

/** The same of any procedure: what is done at a stage names no more than it must. */
export const commandAnywhere = <Kind extends Command["kind"]>(
  kind: Kind,
  fields?: Fields<Kind>,
): CommandOf<Kind> =>
  commandSchema().parse({
    ...(anywhere[kind] ?? valid[kind]),
    ...fields,
    kind,
  }) as CommandOf<Kind>;

const prepareNotification: CaseStep = (story) => story.record(command("PrepareNotification"));
export const releaseNotification: CaseStep = (story) =>
  story.record(command("ReleaseNotification", { of: story.hashOf("NotificationPrepared") }));
export const released: CaseStep = (story) => releaseNotification(prepareNotification(story));
export const claimed: CaseStep = (story) =>
  story.record(
    command("ClaimNotification", { of: story.hashOf("NotificationReleased") }),
    bySystem,
  );
export const declaredUnknown: CaseStep = (story) =>
  story.record(command("DeclareUnknown", { of: story.hashOf("NotificationClaimed") }), bySystem);

export const voted: CaseStep = (story) => story.record(command("RecordVote"));
export const certified: CaseStep = (story) => {
  const { outcome, counts, rollCall } = story.fact("VoteRecorded").act;
  const names = rollCall === undefined ? {} : { rollCall };
  return story.record(
    command("CertifyVote", { of: story.hashOf("VoteRecorded"), outcome, counts, ...names }),
    { person: "plenary-secretary-2" },
  );
};
/** The law in the gazette, and in the State Register. */
export const publication = (fields: Fields<"Publish"> = {}): CommandOf<"Publish"> =>
  command("Publish", { stage: "publication", ...fields });
export const registration = (fields: Fields<"Publish"> = {}): CommandOf<"Publish"> =>
  command("Publish", {
    stage: "registration",
    on: "2026-03-01",
    outcome: "registered",
    publishedIn: "the state register",
    number: "17",
    ...fields,
  });
// The instrument is signed on 2 March, so it is released the day before.
export const instrumentReleased: CaseStep = (story) =>
  story.record(command("ReleaseInstrument", { of: story.hashOf("InstrumentPrepared") }), {
    today: "2026-03-01",
  });
export const instrumentSigned: CaseStep = (story) =>
  story.record(command("SignInstrument", { of: story.hashOf("InstrumentReleased") }));
export const sent: CaseStep = (story) => {
  const { reference } = story.fact("NotificationClaimed").act;
  return story.record(command("RecordSent", { reference }), bySystem);
};
/** An invented reference in the form that the depositary of the story's treaty uses. */
const referenceFor = ({ law }: CaseBuilder): string | null => {
  const forms = {
    un: "C.N.1.2026.TREATIES-XVIII.16",
    councilOfEurope: "JJ1A Tr./185-1",
    none: null,
    unknown: null,
  } as const;
  return forms[law.treaty.references?.form ?? "unknown"];
};
export const deposited: CaseStep = (story) =>
  story.record(command("ConfirmDeposit", { reference: referenceFor(story) }), {
    person: "treaty-officer-2",
  });

const lawful: readonly (readonly [RecordedAct["kind"], CaseStep])[] = [
  ["CaseOpened", (story) => story.record(command("OpenCase"))],
  ["Laid", (story) => story.record(command("Lay"))],
  ["Referred", (story) => story.record(command("Refer"))],
  ["Reported", (story) => story.record(command("RecordReport"))],
  ["SittingScheduled", (story) => story.record(command("ScheduleSitting"))],
  ["VoteRecorded", voted],
  ["VoteCertified", certified],
  ["Presented", (story) => story.record(command("Present"))],
  ["AssentRecorded", (story) => story.record(command("RecordAssent"))],
  ["InstrumentPrepared", (story) => story.record(command("PrepareInstrument"))],
  ["InstrumentReleased", instrumentReleased],
  ["InstrumentSigned", instrumentSigned],
  ["NotificationPrepared", prepareNotification],
  ["NotificationReleased", releaseNotification],
  ["NotificationClaimed", claimed],
  ["NotificationSent", sent],
  ["DepositConfirmed", deposited],
];

export const britishCalendar = everyDaySits("2026-01-12", 300);
const british: readonly (readonly [RecordedAct["kind"], CaseStep])[] = [
  [
    "CaseOpened",
    (story) =>
      story.record(command("OpenCase", { procedure: "gb-crag-2010", treaty: "budapest-2001" })),
  ],
  [
    "Laid",
    (story) => story.record(command("Lay", { body: "minister", with: ["copy", "memorandum"] })),
  ],
  ["Published", (story) => story.record(command("Publish", { on: "2026-01-12" }))],
  // The twenty-first sitting day after the laying is 2 February.
  [
    "TimeEndCertified",
    (story) =>
      story.record(
        command("CertifyTimeEnded", { on: "2026-02-03", calendar: britishCalendar.digest }),
      ),
  ],
  ...lawful.slice(9),
];

const azerbaijaniCaseBy = (law: Law): CaseUpTo => caseByLastAct(lawful, () => caseUnder(law));
const britishCaseBy = (law: Law): CaseUpTo =>
  caseByLastAct(british, () => caseUnder(law, { calendar: britishCalendar }));
const [byAzerbaijaniLaw, byBritishLaw] = [
  azerbaijaniCaseBy(azerbaijaniLaw()),
  britishCaseBy(britishLaw()),
];

/** A valid Azerbaijani case whose last act is of this kind. */
export const azerbaijaniCase = (last: RecordedAct["kind"], law?: Law): CaseBuilder =>
  (law === undefined ? byAzerbaijaniLaw : azerbaijaniCaseBy(law))(last);

/** A valid British case whose last act is of this kind, by an invented calendar on which both Houses sit every day. */
export const britishCase = (last: RecordedAct["kind"], law?: Law): CaseBuilder =>
  (law === undefined ? byBritishLaw : britishCaseBy(law))(last);
