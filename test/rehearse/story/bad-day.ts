import { unheard, refusedCalls, quietLog } from "./bad-calls.ts";
import { ended, lostClock, lostTimer, unsaid } from "./bad-clock.ts";
import { refusedLetter, deadClaimant, deadRecorder, deadSender, taken } from "./bad-letters.ts";
import { awayS3, throttled, streamed, removed, brokenDriver, overdue } from "./bad-services.ts";
import type { Chapter } from "./chapter.ts";
import { ownMachine } from "./own-machine.ts";
import { rebuilt } from "./rebuilding.ts";
import { altered, alteredLog, touched, locked } from "./tampering.ts";

/**
 * The day on which everything goes wrong, one thing after the other: what is soon played and shows most comes first, so that a planted
 * fault is shown early.
 */
export const badDay: readonly Chapter[] = [
  locked,
  touched,
  refusedCalls,
  unheard,
  awayS3,
  rebuilt,
  brokenDriver,
  streamed,
  removed,
  refusedLetter,
  deadClaimant,
  deadRecorder,
  deadSender,
  taken,
  throttled,
  quietLog,
  ownMachine,
  overdue,
  lostTimer,
  lostClock,
  unsaid,
  ended,
  altered,
  alteredLog,
];
