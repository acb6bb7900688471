import { unheard, refusedCalls, quietLog } from "./bad-calls.ts";
import { refusedLetter, deadSender, taken } from "./bad-letters.ts";
import { awayS3, throttled, streamed, removed, brokenDriver, overdue } from "./bad-services.ts";
import type { Chapter } from "./chapter.ts";
import { rebuilt } from "./rebuilding.ts";
import { altered, alteredLog, touched, locked } from "./tampering.ts";

/** The day on which everything goes wrong, one thing after the other. */
export const badDay: readonly Chapter[] = [
  refusedLetter,
  deadSender,
  taken,
  awayS3,
  throttled,
  streamed,
  removed,
  rebuilt,
  brokenDriver,
  unheard,
  refusedCalls,
  quietLog,
  overdue,
  touched,
  locked,
  altered,
  alteredLog,
];
