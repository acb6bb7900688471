import { caseForEverybody } from "../../ledger/reading/case-on-record.ts";
import { say, type Words } from "../../words/say.ts";
import type { Authority } from "../../words/authority.ts";
import { nextSteps, stepsBeside, type NextStep } from "../../commands/next/next-steps.ts";
import {
  messageOf,
  refusalClass,
  type RefusalKind,
  type Refusal,
  type RefusalClass,
} from "../../words/refusal.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import type { Stage } from "../../law/file/stage-of-case.ts";
import type { Answer } from "../../ledger/handling/answer.ts";
import type { Desk } from "../../ledger/desk.ts";
import { breachInAnswer, type FindingInAnswer } from "./finding.ts";

/** Where a case stands when the answer is read: the machine may have gone on since the entry was written. */
export type StandsNow = {
  readonly stage: Stage;
  /** The stage by its name: in the procedure file, or else in the words. */
  readonly stageName: string;
  readonly version: number;
  readonly next: readonly NextStep[];
  readonly beside: readonly NextStep[];
  /** To which address the notification goes that was prepared last. */
  readonly addressee: string | null;
};

/** An accepted command with its findings as sentences. */
export type Accepted = Omit<Extract<Answer, { kind: "accepted" }>, "findings"> & {
  readonly findings: readonly FindingInAnswer[];
};

export const acceptedAnswer = (
  answer: Extract<Answer, { kind: "accepted" }>,
  words: Words,
): Accepted => ({ ...answer, findings: answer.findings.map((one) => breachInAnswer(one, words)) });

/** An accepted command, as programs are shown it; `now` is null for a command in no case. */
export type AcceptedAnswer = Accepted & {
  readonly now: StandsNow | null;
  /** The stage to which the entry led, by its name; null for a command in no case. */
  readonly stageName: string | null;
};

/** A refusal, as programs are shown it. */
export type RefusalAnswer = {
  readonly kind: "refused";
  readonly class: RefusalClass;
  readonly sentence: string;
  readonly refusal: {
    readonly kind: RefusalKind;
    /** The values that the sentence says. */
    readonly fields: Readonly<Record<string, unknown>>;
    readonly authority: Authority;
    readonly findings?: readonly FindingInAnswer[];
  };
};

/** A refusal in the words of a language. */
export const refusalAnswer = (refusal: Refusal, words: Words): RefusalAnswer => {
  const { kind, ...fields } = messageOf(refusal);
  return {
    kind: "refused",
    class: refusalClass(refusal),
    sentence: say(refusal, words),
    refusal: {
      kind,
      fields,
      authority: refusal.authority,
      ...(refusal.findings === undefined
        ? {}
        : { findings: refusal.findings.map((one) => breachInAnswer(one, words)) }),
    },
  };
};

// Not the whole view of a case: a function that records has no use for the rest of it, and would load it all the same.
const standsNow = async (
  desk: Desk,
  { receipt: { caseId, hash }, stage, next: then }: Extract<Answer, { kind: "accepted" }>,
  words: Words,
): Promise<Pick<AcceptedAnswer, "now" | "stageName">> => {
  const standing = await caseForEverybody(desk, caseId);
  if (standing === undefined) return { now: null, stageName: null };
  const { state, law } = standing;
  const { procedure } = law;
  const next = state.head === hash ? then : nextSteps(state, procedure);
  const nameOf = (one: Stage): string => say(stageInFile(procedure, one), words);
  return {
    stageName: nameOf(stage),
    now: {
      stage: state.stage,
      stageName: nameOf(state.stage),
      version: state.version,
      next,
      beside: stepsBeside(state, procedure, next),
      addressee: state.notifications.prepared.at(-1)?.act.to ?? null,
    },
  };
};

/** The answer to a command, as programs are shown it. */
export const answerToSend = async (
  desk: Desk,
  answer: Answer,
  words: Words,
): Promise<AcceptedAnswer | RefusalAnswer> =>
  answer.kind === "refused"
    ? refusalAnswer(answer.refusal, words)
    : {
        ...acceptedAnswer(answer, words),
        ...(await standsNow(desk, answer, words)),
      };
