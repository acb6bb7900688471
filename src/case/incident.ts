import * as z from "zod/mini";
import type { Duty } from "../law/duty.ts";
import { caseIdSchema, officeId, type CaseId } from "../values/ids.ts";
import { expects } from "../values/expectation.ts";

/**
 * What a sweep could not make good, by its kind, and the duties whose holders may take it on. What lies in the office's
 * machines and files is the administrator's, who does no acts in cases; what only an act in the case ends belongs to the
 * duty of that act.
 */
export const incidentDuties = {
  recordDamaged: ["administrator"],
  triggersPutBack: ["administrator"],
  headBehind: ["administrator"],
  caseStandsStill: ["administrator"],
  sendingUnknown: ["treaty-officer"],
  letterNotAsRecorded: ["treaty-officer"],
  overdueNotRecorded: ["administrator"],
  noticeNotTold: ["administrator"],
  documentMissing: ["administrator"],
  passkeyMayBeCopied: ["administrator"],
  caseNotLookedAt: ["administrator"],
  logBehind: ["administrator"],
  checkpointOld: ["administrator"],
  logNotAsPublished: ["administrator"],
} as const satisfies Readonly<Record<string, readonly Duty[]>>;

export type IncidentKind = keyof typeof incidentDuties;

/** What came of a retry: the trouble is over, or it is still there, or the look itself failed and nobody can say. */
export const retryOutcomes = ["healed", "stillThere", "unknown"] as const;
export type RetryOutcome = (typeof retryOutcomes)[number];

/** Those that say that the record is not what it was, whoever verifies it: nothing is to be recorded beside them. */
export const againstTheRecord: readonly IncidentKind[] = ["recordDamaged", "logNotAsPublished"];

/** Those with which a sweep at the command line ends as a verification that failed. */
export const failingVerification: readonly IncidentKind[] = [
  ...againstTheRecord,
  "letterNotAsRecorded",
];

const handling: ReadonlySet<Duty> = new Set<Duty>(Object.values(incidentDuties).flat());

/** Whether a duty may take on incidents of some kind. */
export const handlesIncidents = (duty: Duty): boolean => handling.has(duty);

/**
 * The name of one incident: its trouble, and how often that trouble was taken to be over before, plus one. So a hundred sweeps
 * name the same incident, and a trouble that comes back after somebody resolved it is another one.
 */
export type IncidentKey = string & { readonly __brand: "IncidentKey" };

/** `documentMissing.az-7.3f2a9c1d0b77.1`: kind, case or `office`, what of the record it hangs on if anything does, number. */
const keyShape = new RegExp(
  `^(${Object.keys(incidentDuties).join("|")})\\.[a-z0-9][a-z0-9-]{0,63}(\\.[0-9A-Za-z-]{1,40})?\\.[1-9][0-9]{0,5}$`,
);

/** The same, for those who describe it. */
export const incidentKeyPattern = keyShape.source;

export const incidentKeySchema = z.custom<IncidentKey>(
  (value) => typeof value === "string" && keyShape.test(value),
  expects("wantIncidentKey"),
);

/** What an incident is about: the same for every sweep that finds it. */
export type Trouble = {
  readonly kind: IncidentKind;
  readonly caseId: CaseId | null;
  /** What of the record it hangs on, where that tells one occurrence from the next: an entry, a day, a document. */
  readonly mark: string | null;
};

const inKeys = (mark: string): string => mark.replaceAll(/[^0-9A-Za-z-]/g, "");

/** A trouble in one word. */
export const troubleName = ({ kind, caseId, mark }: Trouble): string =>
  [kind, caseId ?? officeId, ...(mark === null ? [] : [inKeys(mark)])].join(".");

/** The key of a trouble's incident of that number; undefined where the two make none. */
export const incidentKey = (trouble: string, number: number): IncidentKey | undefined =>
  incidentKeySchema.safeParse(`${trouble}.${String(number)}`).data;

/** The trouble in a key, and its number. */
export const readIncidentKey = (
  key: IncidentKey,
): { readonly trouble: string; readonly number: number } => {
  const end = key.lastIndexOf(".");
  return { trouble: key.slice(0, end), number: Number(key.slice(end + 1)) };
};

const isKind = (name: string): name is IncidentKind => Object.hasOwn(incidentDuties, name);

/** The kind of trouble that a key names: its shape lets no other through. */
export const incidentKindOf = (key: IncidentKey): IncidentKind => {
  const kind = key.slice(0, key.indexOf("."));
  return isKind(kind) ? kind : "caseNotLookedAt";
};

/** The case that a key names; null for what belongs to no case. */
export const incidentCaseOf = (key: IncidentKey): CaseId | null => {
  const [, name] = key.split(".");
  return name === officeId ? null : (caseIdSchema.safeParse(name).data ?? null);
};
