import type { Reminding } from "../../domain/reminding.ts";
import type { Desk } from "../desk.ts";
import type { Checkpoints } from "../log/checkpoints.ts";
import type { Log, Notices } from "../ports.ts";
import type { ClaimsWorld } from "../world.ts";
import type { SweepBook } from "./book.ts";
import { namedElsewhere } from "./elsewhere.ts";
import { lookIfBehind } from "./head-behind.ts";
import type { SweepingCall } from "./in-calls.ts";
import { lookAtCheckpoints, lookIfLogBehind, type WaitingForLog } from "./log.ts";
import { lookForOverdue } from "./overdue.ts";
import { readInTurn } from "./records.ts";
import { remindOfDue } from "./reminders.ts";
import { lookAtSending } from "./sendings.ts";

export type SweptParts = {
  readonly desk: Desk<ClaimsWorld>;
  readonly log: Log & WaitingForLog;
  readonly checkpoints: Checkpoints;
  readonly notices: Notices;
  readonly reminding: Reminding;
  /** Where those who may drive wrote down what they found. */
  readonly ofDrivers: Pick<SweepBook, "last">;
};

/**
 * All that is looked at by whoever may record and may neither drive nor sequence: heads that are behind, sendings that were left, what
 * is overdue and what is to be told of it, whole records in their turn, the log and its checkpoints, and what others found of the
 * drivers.
 */
export const withoutDrivers =
  ({
    desk,
    log,
    checkpoints,
    notices,
    reminding,
    ofDrivers,
  }: SweptParts): SweepingCall["sweeping"] =>
  (at, before) => {
    const { world } = desk;
    const { ledger, clock } = world;
    return {
      world,
      first: [],
      ofCases: [
        lookIfBehind(ledger),
        lookAtSending(desk),
        lookForOverdue(desk),
        remindOfDue(desk, notices, reminding),
        readInTurn(desk, { at, before: before?.incidents ?? [] }),
      ],
      last: [
        lookIfLogBehind({ clock, log }),
        lookAtCheckpoints({ clock, ledger, log, checkpoints }),
        namedElsewhere(ofDrivers, before),
      ],
    };
  };
