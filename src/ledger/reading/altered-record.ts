import type { Sentence } from "../../words/messages.ts";
import { SentenceFault } from "../../words/say.ts";

/**
 * The fault of a record that is not what its hash says. A class of its own, so that a shell can tell "somebody or
 * something changed the record" from every other fault.
 */
export class Altered extends SentenceFault {
  override readonly name = "Altered";
}

/** What a fault says, to be said in a language. */
export const reasonOf = (fault: unknown): Sentence => {
  if (fault instanceof SentenceFault) return fault.why;
  return { kind: "asWritten", text: fault instanceof Error ? fault.message : String(fault) };
};
