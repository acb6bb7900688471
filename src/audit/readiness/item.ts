import type { Said, TermName } from "../../words/messages.ts";
import type { Authority } from "../../procedure/values/authority.ts";
import type { Case } from "../../procedure/case/case.ts";
import type { CaseFact } from "../../procedure/case/case-fact.ts";
import { everySignature } from "../../procedure/case/slots/instruments.ts";
import type { EntryHash } from "../../procedure/values/ids.ts";

/**
 * Where one requirement stands: it is met, something is missing, the audit finds it broken, nobody here can know, or it can only
 * come later.
 */
export type ReadinessStatus = "met" | "missing" | "broken" | "notKnown" | "later";

/** One thing that the depositary or the domestic law requires before the deposit. */
export type ReadinessItem = {
  readonly id: string;
  readonly what: Said;
  readonly status: ReadinessStatus;
  readonly why: Said;
  readonly authority: Authority;
  /** The entry that met it, or that it is about. */
  readonly entry?: EntryHash;
};

/** What an item is about, before anything is said of a case. */
export type Requirement = Pick<ReadinessItem, "id" | "what" | "authority">;
export type Standing = Pick<ReadinessItem, "status" | "why" | "entry">;

export const met = (why: Said, fact?: Pick<CaseFact, "entry">): Standing => ({
  status: "met",
  why,
  ...(fact === undefined ? {} : { entry: fact.entry }),
});
export const missing = (why: Said): Standing => ({ status: "missing", why });
export const notKnown = (why: Said): Standing => ({ status: "notKnown", why });
export const later = (why: Said): Standing => ({ status: "later", why });

type StepBeside = {
  readonly name: TermName;
  readonly fact: (state: Case) => CaseFact | undefined;
};

const stepsBeside = {
  LawSigned: { name: "theSignatureOfTheLaw", fact: ({ law }) => law.signatures.at(-1) },
  InstrumentSigned: {
    name: "theSignatureOfTheInstrument",
    fact: ({ instruments }) => everySignature(instruments).at(-1),
  },
  DepositConfirmed: { name: "theDeposit", fact: ({ deposit }) => deposit },
} as const satisfies Readonly<Record<string, StepBeside>>;

/**
 * Where something stands of which there is no record: missing, or not known where a step next to it was imported, because
 * then it may have happened all the same.
 */
export const unrecorded = (
  state: Case,
  steps: readonly (keyof typeof stepsBeside)[],
  why: Said = { kind: "notOnRecordIt" },
): Standing => {
  const imported = steps.find((step) => stepsBeside[step].fact(state)?.imported === true);
  return imported === undefined
    ? missing(why)
    : notKnown({ kind: "importedBeside", step: stepsBeside[imported].name });
};
