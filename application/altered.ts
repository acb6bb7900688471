import type { Said } from "../src/words/messages.ts";

/**
 * The fault of a record that is not what its hash says. A class of its own, so that a shell can tell "somebody or
 * something changed the record" from every other fault.
 */
export class Altered extends Error {
  override readonly name = "Altered";
  /** What was altered, to be said in a language; the message is for logs. */
  readonly why: Said;
  constructor(why: Said | string) {
    super(typeof why === "string" ? why : JSON.stringify(why));
    this.why = typeof why === "string" ? { kind: "asWritten", text: why } : why;
  }
}

/** What a fault says, to be said in a language. */
export const reasonOf = (fault: unknown): Said => {
  if (fault instanceof Altered) return fault.why;
  return { kind: "asWritten", text: fault instanceof Error ? fault.message : String(fault) };
};
