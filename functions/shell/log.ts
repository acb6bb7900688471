import { reasonOf } from "../../src/application/reading/altered-record.ts";
import { inEnglish } from "../../src/words/read.ts";
import { Logger } from "@aws-lambda-powertools/logger";
import { messages, type Carried, type Message } from "./messages.ts";

/** What may stand beside a message: ids, kinds and counts. */
type Field =
  | "caseId"
  | "command"
  | "seq"
  | "kind"
  | "refusal"
  | "stage"
  | "healed"
  | "cases"
  | "unread"
  | "incidents"
  | "item"
  | "added"
  | "size"
  | "why";
type Value = string | number;

/** What may stand beside a message, and what must. */
export type Fields<M extends Message> = Readonly<
  Partial<Record<Field, Value>> & Record<Carried<M>, Value>
>;

/** Left out where nothing must stand beside the message. */
type Beside<M extends Message> = [Carried<M>] extends [never]
  ? readonly [fields?: Fields<M>]
  : readonly [fields: Fields<M>];

const logger = new Logger();

export const note = <M extends Message>(message: M, ...[fields]: Beside<M>): void => {
  const { code, words } = messages[message];
  logger.info(words, { code, ...fields });
};

// The words of a syntax error quote what could not be read, which may be what somebody sent.
const namedReason = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "no error object";
  return fault instanceof SyntaxError ? fault.name : `${fault.name}: ${inEnglish(reasonOf(fault))}`;
};

export const noteFault = <M extends Message>(
  message: M,
  fault: unknown,
  ...[fields]: Beside<M>
): void => {
  const { code, words } = messages[message];
  logger.error(words, { code, reason: namedReason(fault), ...fields });
};

export const warn = <M extends Message>(message: M, ...[fields]: Beside<M>): void => {
  const { code, words } = messages[message];
  logger.warn(words, { code, ...fields });
};
