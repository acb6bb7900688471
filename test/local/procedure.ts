import { dayIn } from "../../application/today.ts";
import { latest, type Case } from "../../domain/case.ts";
import { commandSchema, type Command } from "../../domain/command.ts";
import type { Duty } from "../../domain/duty.ts";
import type { Digest } from "../../domain/ids.ts";
import { nextSteps } from "../../domain/next-steps.ts";
import type { Profile } from "../../domain/profile.ts";
import { claimedNotification, unknownNotification } from "../../domain/rules/notification.ts";
import { uncertifiedVote } from "../../domain/rules/vote.ts";

/** What somebody asks for next in a case: the person, the duty and the command, as the door takes it. */
export type Asked = {
  readonly person: string;
  readonly duty: Duty;
  readonly command: Readonly<Record<string, unknown>> & { readonly kind: Command["kind"] };
};

export const lead = "the invented lead committee";
export const counts = { kind: "counts", for: 90, against: 5, neutral: 3, notVoting: 2, present: 100 };

type Doing = {
  readonly duty: Duty;
  readonly person?: string;
  readonly fields: (state: Case, on: string, text: Digest) => Readonly<Record<string, unknown>>;
};

const text = (_: Case, __: string, digest: Digest) => ({ text: digest, statements: [] });
const day = (_: Case, on: string) => ({ on });

// The way of a law through the Milli Majlis to the deposit, step by step, by invented people.
const doings: Partial<Readonly<Record<Command["kind"], Doing>>> = {
  Lay: {
    duty: "clerk",
    fields: (_, on, digest) => ({ on, by: "the initiator", text: digest, statements: [], urgent: false }),
  },
  ReferToCommittees: { duty: "clerk", fields: (_, on) => ({ on, lead, others: [] }) },
  RecordCommitteeReport: {
    duty: "committee-secretary",
    fields: (_, on) => ({ on, committee: lead, recommends: "adoption", opinion: null }),
  },
  ScheduleSitting: { duty: "clerk", fields: (_, on) => ({ sittingOn: on }) },
  RecordPlenaryVote: {
    duty: "plenary-secretary",
    fields: (_, on, digest) => ({
      on,
      record: counts,
      declared: "adopted",
      text: digest,
      statements: [],
      initiatorsConsent: null,
    }),
  },
  CertifyPlenaryVote: {
    duty: "plenary-secretary",
    person: "plenary-secretary-2",
    fields: (state) => ({ of: uncertifiedVote(state)?.entry, record: counts, declared: "adopted" }),
  },
  PresentLaw: { duty: "clerk", fields: day },
  SignLaw: { duty: "head-of-state-office", fields: (_, on) => ({ on, source: null }) },
  PrepareInstrument: { duty: "treaty-officer", fields: text },
  ReleaseInstrument: {
    duty: "releasing-officer",
    fields: (state, _, digest) => ({
      of: latest(state, "InstrumentPrepared")?.entry,
      text: digest,
      statements: [],
    }),
  },
  SignInstrument: {
    duty: "head-of-state-office",
    fields: (state, on, digest) => ({
      of: latest(state, "InstrumentReleased")?.entry,
      on,
      signer: "the head of state",
      place: "the capital",
      scan: digest,
      statements: [],
    }),
  },
  PrepareNotification: {
    duty: "treaty-officer",
    fields: (_, __, digest) => ({ to: "depositary@example.invalid", text: digest }),
  },
  ReleaseNotification: {
    duty: "releasing-officer",
    fields: (state, _, digest) => ({
      of: latest(state, "NotificationPrepared")?.entry,
      text: digest,
      statements: [],
    }),
  },
  ResolveUnknown: {
    duty: "treaty-officer",
    fields: (state) => ({
      of: unknownNotification(state)?.entry,
      outcome: "wasSent",
      evidence: "the depositary has it",
    }),
  },
  ConfirmDeposit: {
    duty: "treaty-officer",
    person: "treaty-officer-2",
    fields: (_, on) => ({ receivedOn: on, reference: null, statements: [] }),
  },
};

export type Setting = { readonly profile: Profile; readonly text: Digest; readonly now: number };

/** The next step in an open case; undefined when it is the system's, or the case has ended. */
export const nextAsked = (state: Case, { profile, text: digest, now }: Setting): Asked | undefined => {
  // Claimed and not yet declared unknown: the outcome is the sender's to say.
  if (claimedNotification(state) !== undefined && unknownNotification(state) === undefined) return undefined;
  const kind = nextSteps(state, profile, undefined)[0]?.command;
  const doing = kind === undefined ? undefined : doings[kind];
  if (kind === undefined || doing === undefined) return undefined;
  const on = dayIn(profile.timeZone, now);
  const { duty, person } = doing;
  return { person: person ?? `${duty}-1`, duty, command: { kind, ...doing.fields(state, on, digest) } };
};

/** The first step: the case is opened. */
export const opening = (treaty: string): Asked => ({
  person: "clerk-1",
  duty: "clerk",
  command: { kind: "OpenCase", profile: "az-milli-majlis", treaty, purpose: "consent", title: "An invented case" },
});

/** A command parsed as the door parses it. */
export const parsed = (asked: Asked): Command => commandSchema.parse(asked.command);
