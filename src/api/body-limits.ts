import { largestDocument } from "../application/largest-document.ts";

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** How much a route reads of what is sent to it: the whole body. A larger one is answered with 413 before anything of it is looked at. */
export type BodyLimit = { readonly bytes: number };

/** What each route takes at most. */
export const bodyLimits = {
  /** A command of a case or of the office, as JSON. */
  command: { bytes: 512 * kilobyte },
  /** What people do about an incident, and the wish to sweep, as JSON. */
  incident: { bytes: 64 * kilobyte },
  /** Which paper is wanted, as JSON. */
  paper: { bytes: 4 * kilobyte },
  /** Which document is to be put where, as JSON. */
  ticket: { bytes: 4 * kilobyte },
  /** A document that a request carries itself; a larger one is put where a ticket says. The same in both shells. */
  document: { bytes: 4 * megabyte },
  documentByTicket: { bytes: largestDocument },
} as const satisfies Readonly<Record<string, BodyLimit>>;
