import type { SentNotice, SentNotices } from "../ports.ts";

const orderOf = ({ at, key }: SentNotice): string => `${at} ${key}`;

/** In the order in which notices were sent. */
export const byTimeSent = (one: SentNotice, other: SentNotice): number =>
  orderOf(one) < orderOf(other) ? -1 : 1;

/** Where no notice is ever sent. */
export const noNotices: SentNotices = { sentIn: () => Promise.resolve([]) };
