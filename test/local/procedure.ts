import { dayIn } from "../../src/time/fact-date.ts";
import type { Case } from "../../src/case/case.ts";
import { commandSchema, type Command } from "../../src/case/command.ts";
import type { Duty } from "../../src/law/duty.ts";
import { entryToName } from "../../src/commands/rules/index.ts";
import type { Digest } from "../../src/values/ids.ts";
import { nextSteps } from "../../src/commands/next/next-steps.ts";
import type { Procedure } from "../../src/law/file/procedure.ts";
import { claimedNotification, unknownNotification } from "../../src/case/sending.ts";

type Kind = Command["kind"];

/** What somebody asks for: the person, the duty and the command, as it comes to the door. */
export type Asked = {
  readonly person: string;
  readonly duty: Duty;
  readonly command: Readonly<Record<string, unknown>> & { readonly kind: Kind };
};

/** What a step is made from: the instant, the one text of an invented case, and the entry before it. */
export type Given = {
  readonly now: number;
  /** Where the parliament sits; the demonstration's, if left out. */
  readonly zone?: string;
  readonly text: Digest;
  readonly of: string;
};

type Written = { readonly on: string; readonly text: string; readonly of: string };
type Doing = readonly [Duty, (written: Written) => Readonly<Record<string, unknown>>, string?];

const lead = "the invented lead committee";
const counts = { for: 90, against: 5, abstaining: 3, notVoting: 2, present: 100 };
const vote = { outcome: "adopted", counts };
const statements: readonly never[] = [];

// The way of a law through the Milli Majlis to the deposit, by invented people. Where a step names an entry it is the one
// before it.
const doings: Partial<Readonly<Record<Kind, Doing>>> = {
  Lay: [
    "clerk",
    ({ on, text }) => ({ on, text, by: "the President", body: "president", statements }),
  ],
  Refer: ["clerk", ({ on }) => ({ on, lead, others: [] })],
  RecordReport: [
    "committee-secretary",
    ({ on }) => ({ on, committee: lead, outcome: "favourable", report: null }),
  ],
  ScheduleSitting: ["clerk", ({ on }) => ({ sittingOn: on })],
  RecordVote: [
    "plenary-secretary",
    ({ on, text }) => ({ on, ...vote, text, statementTexts: [], consent: null }),
  ],
  CertifyVote: ["plenary-secretary", ({ of }) => ({ of, ...vote }), "plenary-secretary-2"],
  Present: ["clerk", ({ on }) => ({ on })],
  RecordAssent: [
    "head-of-state-office",
    ({ on }) => ({ on, outcome: "signed", by: null, source: null }),
  ],
  PrepareInstrument: ["treaty-officer", ({ text }) => ({ text, statements })],
  ReleaseInstrument: ["releasing-officer", ({ of, text }) => ({ of, text, statements })],
  SignInstrument: [
    "head-of-state-office",
    ({ of, on, text }) => ({
      of,
      on,
      signer: "the head of state",
      office: "headOfState",
      fullPowers: null,
      custody: null,
      place: "the capital",
      scan: text,
      statements,
    }),
  ],
  PrepareNotification: [
    "treaty-officer",
    ({ text }) => ({ to: "depositary@example.invalid", text }),
  ],
  ReleaseNotification: ["releasing-officer", ({ of, text }) => ({ of, text, statements })],
  ResolveUnknown: [
    "treaty-officer",
    ({ of }) => ({ of, outcome: "sendAgain", evidence: "the depositary knows of none" }),
  ],
  ConfirmDeposit: [
    "treaty-officer",
    ({ on }) => ({ receivedOn: on, reference: null, statements }),
    "treaty-officer-2",
  ],
};

/** The steps of people in their order, after the opening. */
export const steps = [
  "Lay",
  "Refer",
  "RecordReport",
  "ScheduleSitting",
  "RecordVote",
  "CertifyVote",
  "Present",
  "RecordAssent",
  "PrepareInstrument",
  "ReleaseInstrument",
  "SignInstrument",
  "PrepareNotification",
  "ReleaseNotification",
  "ConfirmDeposit",
] as const satisfies readonly Kind[];

/** One step as somebody asks for it; undefined where this procedure has no such step of people. */
export const asking = (
  kind: Kind,
  { now, zone = "Asia/Baku", text, of }: Given,
): Asked | undefined => {
  const doing = doings[kind];
  if (doing === undefined) return undefined;
  const [duty, fields, person] = doing;
  const written = { on: dayIn(zone, now), text, of };
  return { person: person ?? `${duty}-1`, duty, command: { kind, ...fields(written) } };
};

/** The next step in a case as it stands; undefined when it is the system's, or the case has ended. */
export const nextAsked = (
  state: Case,
  procedure: Procedure,
  given: Omit<Given, "of">,
): Asked | undefined => {
  // Claimed and not declared unknown: the outcome is the sender's to say.
  if (claimedNotification(state) !== undefined && unknownNotification(state) === undefined)
    return undefined;
  const kind = nextSteps(state, procedure)[0]?.command;
  return kind === undefined
    ? undefined
    : asking(kind, { ...given, of: entryToName(state, kind)?.hash ?? state.head });
};

/** The first step: the case is opened. */
export const opening = (treaty: string): Asked => ({
  person: "clerk-1",
  duty: "clerk",
  command: {
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty,
    purpose: "consent",
    title: "An invented case",
  },
});

/** How a case ends early. */
export const withdrawal: Asked = {
  person: "clerk-1",
  duty: "clerk",
  command: {
    kind: "Withdraw",
    on: { kind: "unknown" },
    by: "the initiator",
    reason: "an invented reason",
  },
};

/** A command parsed as the door parses it. */
export const parsed = (asked: Asked): Command => commandSchema().parse(asked.command);
