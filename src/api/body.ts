import type * as z from "zod/mini";
import { faultsOf } from "../ledger/import/malformed.ts";
import { largestDocument } from "../ledger/largest-document.ts";
import { refusal, type Refusal } from "../words/refusal.ts";
import { jsonSent } from "../words/json-text.ts";
import { utf8In } from "../values/text.ts";
import type { Sentence } from "../words/messages.ts";

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

/** The refusal of a body that is not what it must be. */
export const malformedBody = (reason: Sentence): Refusal =>
  refusal("MalformedInput", { where: "body", reason });

/** The body as its schema has it, or the refusal that names what is wrong with it. */
export const bodyAs = <Body>(
  bytes: Uint8Array,
  schema: z.ZodMiniType<Body>,
): { readonly value: Body } | Refusal => {
  const text = utf8In(bytes);
  if (text === undefined) return malformedBody({ kind: "inputNotUtf8" });
  const sent = jsonSent(text);
  if ("reason" in sent) return malformedBody({ kind: "inputNotJson", reason: sent.reason });
  const read = schema.safeParse(sent.value);
  return read.success ? { value: read.data } : faultsOf(read.error, "", sent.value);
};
