import { hash, timingSafeEqual } from "node:crypto";

const digested = (text: string): Uint8Array => hash("sha256", text, "buffer");

/** Whether two secrets are the same. How long the answer takes says nothing of where they differ, nor of how long they are. */
export const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(digested(one), digested(other));
