import type { Reminding } from "../../office/reminding.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Desk } from "../desk.ts";
import { officeCaseId } from "../handling/request.ts";
import type { Checkpoints } from "../log/checkpoints.ts";
import type { Log, Notices } from "../ports.ts";
import type { DerivedData } from "../record/read-record.ts";
import type { ClaimPorts } from "../desk-ports.ts";
import { type Comparing, comparingIn, lookIfAsPublished } from "./looks/as-published.ts";
import type { SweepBook } from "./book.ts";
import { factsRead, lookAtFactsOf } from "./looks/facts.ts";
import { lookForMissingHead, lookForMissingHeads } from "./looks/heads.ts";
import type { SweepingCall } from "./in-calls.ts";
import {
  firstLeaves,
  lookAtCheckpoints,
  lookIfLogBehind,
  type WaitingForLog,
} from "./looks/log.ts";
import type { CaseLook, LookAgain, LookedElsewhere, WholeLook } from "./looks.ts";
import { readRecords } from "./looks/records.ts";
import { lookAtSending } from "./looks/sendings.ts";
import { lookForEmptiedLedger } from "./looks/store.ts";
import { lookForUnsaid } from "./looks/not-recorded.ts";
import { ifRead, type Reads, readsAfter, readsAll } from "./reads.ts";
import { lookAgain, type Swept } from "./sweep.ts";
import type { UniqueFacts } from "./unique-facts.ts";

/**
 * Names what another sweep named, which may do what this one may not: there a case's driver was looked at. What that one made good
 * since the last whole sweep counts as well.
 */
export const namedElsewhere =
  (book: Pick<SweepBook, "last">, before: Swept | undefined): WholeLook =>
  async (findings) => {
    const last = await book.last();
    if (last === undefined) return;
    findings.foundElsewhere(last);
    if (last.at > (before?.at ?? "")) findings.healed("drivers", last.healed.drivers);
  };

export type SweptParts = {
  readonly desk: Desk<ClaimPorts>;
  readonly kept: DerivedData;
  readonly facts: UniqueFacts;
  readonly log: Log & WaitingForLog;
  readonly checkpoints: Checkpoints;
  readonly notices: Notices;
  readonly reminding: Reminding;
  /** Where those who may drive wrote down what they found. */
  readonly ofDrivers: Pick<SweepBook, "last">;
};

const looksAtCases = (parts: SweptParts, reads: Reads): readonly CaseLook[] => [
  lookAtSending(parts.desk),
  ifRead(reads, lookForUnsaid(parts.desk, parts)),
];

// Before everything else: beside a log that is not as published nothing is recorded.
const lookAtPublished = (
  { desk, log, checkpoints }: SweptParts,
  comparing: Comparing,
): WholeLook => {
  const { ledger, clock } = desk.ports;
  return lookIfAsPublished({ clock, ledger, log, checkpoints }, comparing);
};

const looksAtLog = ({ desk, log, checkpoints }: SweptParts): readonly WholeLook[] => {
  const { ledger, clock } = desk.ports;
  return [lookIfLogBehind({ clock, log }), lookAtCheckpoints({ clock, ledger, log, checkpoints })];
};

/**
 * Whether the record is whole, as whoever may neither drive nor sequence looks at it: once a day every head, entry, document, unique fact
 * and leaf, and what was due and is not said; each time what was named before, the log's end and its checkpoints, and what others found
 * of the drivers.
 */
export const withoutDrivers =
  (parts: SweptParts): SweepingCall["sweeping"] =>
  (at, before) => {
    const reads = readsAfter(before, at);
    const { ports } = parts.desk;
    const look = readRecords(parts, reads);
    const unlisted = { ...ports, look };
    return {
      ports,
      wholeAt: reads.wholeAt,
      first: [
        lookForEmptiedLedger({ ...ports, ...parts }),
        lookAtPublished(parts, comparingIn(reads, before)),
        lookForMissingHeads(unlisted, reads.named),
      ],
      ...(reads.all ? { ofLeaves: firstLeaves(parts.log, lookForMissingHead(unlisted)) } : {}),
      ofFacts: factsRead(parts, reads),
      ofRecords: [look],
      ofCases: looksAtCases(parts, reads),
      last: [...looksAtLog(parts), namedElsewhere(parts.ofDrivers, before)],
    };
  };

const ofDriversIn = async (
  { ofDrivers }: SweptParts,
  caseId: CaseId | null,
): Promise<LookedElsewhere> => {
  const last = await ofDrivers.last();
  // A list that was cut says nothing of what it does not name.
  if (last === undefined || last.unlisted > 0) return { at: "", incidents: [] };
  return { at: last.at, incidents: last.incidents.filter((one) => one.caseId === caseId) };
};

/** The same looks again at one case, read whole, or at what belongs to none; of its driver what was named of it last. */
export const lookAgainWithoutDrivers =
  (parts: SweptParts): LookAgain =>
  async (caseId) => {
    const { desk } = parts;
    const look = readRecords(parts, readsAll(""));
    const sweeping = {
      ports: desk.ports,
      first: [
        lookForEmptiedLedger({ ...parts.desk.ports, ...parts }),
        lookAtPublished(parts, caseId === null ? "leaves" : "size"),
        // What belongs to no case, and what belongs to the office's own record, is looked at together.
        lookForMissingHeads({ ...desk.ports, look }, [caseId ?? officeCaseId]),
        lookAtFactsOf(parts, caseId),
      ],
      ofRecords: [look],
      ofCases: looksAtCases(parts, readsAll("")),
      last: looksAtLog(parts),
    };
    const looked = await lookAgain(sweeping, caseId);
    return { ...looked, elsewhere: await ofDriversIn(parts, caseId) };
  };
