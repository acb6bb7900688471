import type { Sentence } from "../../words/messages.ts";
import { Altered, reasonOf } from "../reading/altered-record.ts";
import type { CaseId } from "../../values/ids.ts";
import { againstTheRecord, type IncidentKind } from "../../case/incident.ts";
import { incident, kindInCase, type Incident } from "./incident.ts";

/**
 * What can be made good, and how much of each where nothing was: heads made anew, drivers brought on, entries put into the log,
 * triggers put back. Types,
 * schemas and words follow this list.
 */
export const noneHealed = { heads: 0, drivers: 0, leaves: 0, triggers: 0 };
export type Healing = keyof typeof noneHealed;
export type Healed = Readonly<Record<Healing, number>>;

const isHealing = (name: string): name is Healing => Object.hasOwn(noneHealed, name);

/** The same as names, in the order in which people are told of them. */
export const healings: readonly Healing[] = Object.keys(noneHealed).filter(isHealing);

/** What was made good between two counts. */
export const healedSince = (before: Healed, after: Healed): Healed => {
  const since = { ...after };
  for (const healing of healings) since[healing] -= before[healing];
  return since;
};

/** What looks tell as they go. */
export type Findings = {
  readonly healed: (healing: Healing, howMany?: number) => void;
  readonly incident: (found: Incident) => void;
  /** What another sweep found: its incidents, also those that it counted and did not list. */
  readonly foundElsewhere: (other: Pick<Gathered, "found" | "incidents">) => void;
  /** Whether anything may still be put on record: not once a record was found damaged, or the log not as published. */
  readonly mayRecord: () => boolean;
};

/** What is said of something that would be put on record, and is not. */
export const heldBack: Sentence = { kind: "heldBack" };

/** So many incidents are listed; of the others only the number is known, so that a sweep's memory has a bound. */
const mostListed = 1000;

/** How many incidents of each kind there are, listed or not. */
export type FoundCounts = Readonly<Record<IncidentKind, number>>;

/** How many there are of each kind where none was found. */
export const noneFound = {
  recordDamaged: 0,
  triggersPutBack: 0,
  headBehind: 0,
  caseStandsStill: 0,
  sendingUnknown: 0,
  letterNotAsRecorded: 0,
  overdueNotRecorded: 0,
  noticeNotTold: 0,
  documentMissing: 0,
  passkeyMayBeCopied: 0,
  caseNotLookedAt: 0,
  logBehind: 0,
  checkpointOld: 0,
  logNotAsPublished: 0,
} satisfies FoundCounts;

const isKindFound = (name: string): name is IncidentKind => Object.hasOwn(noneFound, name);

export type Gathered = {
  readonly healed: Healed;
  readonly found: FoundCounts;
  readonly incidents: readonly Incident[];
  /** How many there are beyond those listed. */
  readonly unlisted: number;
};

/** Whether what was found lets anything be put on record. */
export const mayRecordAfter = (found: FoundCounts): boolean =>
  againstTheRecord.every((kind) => found[kind] === 0);

const nothing: Gathered = {
  healed: noneHealed,
  found: noneFound,
  incidents: [],
  unlisted: 0,
};

/** How many incidents of each kind there are beyond those listed. */
const unlistedIn = ({
  found,
  incidents,
}: Pick<Gathered, "found" | "incidents">): readonly (readonly [IncidentKind, number])[] =>
  Object.keys(noneFound)
    .filter(isKindFound)
    .map((kind) => [kind, found[kind] - incidents.filter((one) => one.kind === kind).length]);

/**
 * Remembers what was counted and not listed, of the case in hand alone: cases are looked at one after the other, and a sweep's
 * memory has a bound.
 */
const countedInCase = (): ((one: Incident) => boolean) => {
  let inHand: CaseId | null = null;
  const counted = new Set<string>();
  return (one) => {
    if (one.caseId !== inHand) counted.clear();
    inHand = one.caseId;
    const isCounted = counted.has(kindInCase(one));
    counted.add(kindInCase(one));
    return isCounted;
  };
};

/** Gathers what the looks of one sweep tell, after what they have told before. Of one kind a case has one incident. */
export const gathering = (
  before: Gathered = nothing,
): Findings & { readonly gathered: () => Gathered } => {
  const healed = { ...before.healed };
  const found = { ...before.found };
  const incidents = new Map(before.incidents.map((one) => [kindInCase(one), one]));
  const isCounted = countedInCase();
  let { unlisted } = before;
  const tell = (one: Incident): void => {
    const key = kindInCase(one);
    if (incidents.has(key)) return;
    if (incidents.size < mostListed) incidents.set(key, one);
    else if (isCounted(one)) return;
    else unlisted += 1;
    found[one.kind] += 1;
  };
  return {
    healed: (healing, howMany = 1) => {
      healed[healing] += howMany;
    },
    incident: tell,
    foundElsewhere: (other) => {
      other.incidents.forEach(tell);
      for (const [kind, howMany] of unlistedIn(other)) {
        found[kind] += howMany;
        unlisted += howMany;
      }
    },
    mayRecord: () => mayRecordAfter(found),
    gathered: () => ({
      ...{ healed: { ...healed }, found: { ...found } },
      ...{ incidents: [...incidents.values()], unlisted },
    }),
  };
};

/** The incident of a fault: a record that was altered is another matter than one that could not be read just now. */
export const incidentOf = (fault: unknown, caseId: CaseId | null): Incident => {
  const kind = fault instanceof Altered ? "recordDamaged" : "caseNotLookedAt";
  return incident(kind, { caseId, since: null, says: reasonOf(fault) });
};
