import { Logger } from "@aws-lambda-powertools/logger";
import { messages, type Message } from "./messages.ts";

/** What may stand beside a message: ids and kinds. */
export type Fields = Readonly<
  Partial<
    Record<
      | "caseId"
      | "seq"
      | "kind"
      | "refusal"
      | "stage"
      | "healed"
      | "item"
      | "added"
      | "size"
      | "why",
      string | number
    >
  >
>;

const logger = new Logger();

export const note = (message: Message, fields: Fields = {}): void => {
  const { code, words } = messages[message];
  logger.info(words, { code, ...fields });
};

// The words of a syntax error quote what could not be read, which may be what somebody sent.
const reasonOf = (fault: unknown): string => {
  if (!(fault instanceof Error)) return "no error object";
  return fault instanceof SyntaxError ? fault.name : `${fault.name}: ${fault.message}`;
};

export const noteFault = (message: Message, fault: unknown, fields: Fields = {}): void => {
  const { code, words } = messages[message];
  logger.error(words, { code, reason: reasonOf(fault), ...fields });
};

export const warn = (message: Message, fields: Fields = {}): void => {
  const { code, words } = messages[message];
  logger.warn(words, { code, ...fields });
};
