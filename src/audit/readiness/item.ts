import type { Said, TermName } from "../../words/messages.ts";
import type { RecordedAct } from "../../procedure/case/act.ts";
import type { Authority } from "../../procedure/values/authority.ts";
import { latest, type Case, type CaseFact } from "../../procedure/case/case.ts";
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

const stepInWords = {
  LawSigned: "theSignatureOfTheLaw",
  InstrumentSigned: "theSignatureOfTheInstrument",
  DepositConfirmed: "theDeposit",
} as const satisfies Partial<Readonly<Record<RecordedAct["kind"], TermName>>>;

/**
 * Where something stands of which there is no record: missing, or not known where a step next to it was imported, because
 * then it may have happened all the same.
 */
export const unrecorded = (
  state: Case,
  steps: readonly (keyof typeof stepInWords)[],
  why: Said = { kind: "notOnRecordIt" },
): Standing => {
  const imported = steps.map((kind) => latest(state, kind)).find((fact) => fact?.imported === true);
  return imported === undefined
    ? missing(why)
    : notKnown({ kind: "importedBeside", step: stepInWords[imported.act.kind] });
};
