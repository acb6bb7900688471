import { issueInWords } from "../words/issue-in-words.ts";
import type * as z from "zod/mini";
import type { Authority } from "../words/authority.ts";
import { refusalAnswer, type RefusalAnswer } from "../api/shapes/answer.ts";
import type { FindingInAnswer } from "../api/shapes/finding.ts";
import { commandLineWordsIn } from "../files/words.ts";
import type { Sentence } from "../words/messages.ts";
import { say, type Words } from "../words/say.ts";
import type { Refusal, RefusalClass } from "../words/refusal.ts";

/** Why a command line was not carried out: a refusal of the application, or one that the command line itself makes. */
export type Stop = {
  readonly kind: string;
  readonly class: RefusalClass;
  readonly sentence: string;
  /** The same by lines, where it lists faults. */
  readonly lines?: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly authority: Authority | null;
  /** The findings because of which it was refused, where there are any. */
  readonly findings?: readonly FindingInAnswer[];
};

/** What the command line refuses by itself, before the application is asked. */
const ownKinds = {
  Usage: "input",
  MissingFlags: "input",
  UnreadableFile: "input",
  UnwritableFile: "input",
  MalformedFile: "input",
  MalformedFlag: "input",
  PersonNotNamed: "input",
  DutyNotChosen: "input",
  DutyNotHeld: "duty",
  UnreadableKey: "input",
  FileExists: "conflict",
  HomeExists: "conflict",
  HomeInUse: "conflict",
  OlderHome: "conflict",
  OlderBackup: "conflict",
  KeyRotation: "conflict",
  PortTaken: "conflict",
  HomeNotFound: "notFound",
  LawNotFound: "notFound",
  EntryNotSeen: "notFound",
  CalendarNotFound: "notFound",
  NotSealed: "notFound",
  BackupNotFound: "notFound",
  NoSigningKey: "notFound",
  NotAtServer: "input",
  InvalidLaw: "input",
  OnlyInDemonstration: "rule",
  NotServed: "rule",
  NotThisProcedure: "rule",
} as const satisfies Readonly<Record<string, RefusalClass>>;
type OwnKind = keyof typeof ownKinds;

/** A refusal as programs are shown it, as the command line answers it. */
export const stopFor = ({ class: of, sentence, refusal }: RefusalAnswer): Stop => ({
  ...refusal,
  class: of,
  sentence,
});

/** A refusal of the application, as the command line answers it. */
export const stopOf = (refusal: Refusal, words: Words): Stop =>
  stopFor(refusalAnswer(refusal, words));

/** Leaves the reading of a command line; caught in one place, where it becomes an answer and an exit code. */
export class Stopped extends Error {
  readonly stopIn: (words: Words) => Stop;
  constructor(stopIn: Stopped["stopIn"]) {
    super(stopIn(commandLineWordsIn("en")).sentence);
    this.stopIn = stopIn;
  }
  /** What it is in every language: its kind, its class, and the rules that it names; its sentences are English. */
  get stop(): Stop {
    return this.stopIn(commandLineWordsIn("en"));
  }
}

// The sentences of which the end is a list of faults.
const kindsWithFaults = [
  "lawInvalid",
  "lawFaults",
  "depositsInvalid",
  "storyInvalid",
  "rollCallFaults",
] as const;
type ListsFaults = Extract<Sentence, { readonly kind: (typeof kindsWithFaults)[number] }>;

const listsFaults = (said: Sentence): said is ListsFaults =>
  "kind" in said && kindsWithFaults.some((kind) => kind === said.kind);

/** A sentence by lines, where it lists faults: what comes before them, and each fault. */
const byLine = (said: Sentence, words: Words): Pick<Stop, "lines"> =>
  listsFaults(said)
    ? {
        lines: [
          say({ ...said, faults: [] }, words).trimEnd(),
          ...said.faults.map((one) => say(one, words)),
        ],
      }
    : {};

/** A refusal of the command line itself. */
export const stopped = (kind: OwnKind, said: Sentence): Stopped =>
  new Stopped((words) => ({
    kind,
    class: ownKinds[kind],
    sentence: say(said, words),
    ...byLine(said, words),
    fields: {},
    authority: null,
  }));

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong with what a flag gives, or that it cannot be read. */
export const malformed = (flag: string, issue: Issue | undefined, given: unknown): Sentence =>
  issue === undefined
    ? { kind: "flagNotUnderstood", flag }
    : { kind: "flagMalformed", flag, why: issueInWords(issue, given) };

export const stoppedBy = (refusal: Refusal): Stopped =>
  new Stopped((words) => stopOf(refusal, words));
