import type { Said } from "./messages.ts";

/** A fault that has a sentence in each language. */
export class SaidFault extends Error {
  /** What went wrong, and what to do about it. */
  readonly why: Said;
  /** @param message for logs, where the values alone would be hard to read */
  constructor(
    why: Said,
    { message, ...options }: ErrorOptions & { readonly message?: string } = {},
  ) {
    super(message ?? JSON.stringify(why), options);
    this.why = why;
  }
}
