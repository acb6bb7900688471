import type { ToldNotice, ToldNotices } from "../ports.ts";

const orderOf = ({ at, key }: ToldNotice): string => `${at} ${key}`;

/** In the order in which notices were told. */
export const byTimeTold = (one: ToldNotice, other: ToldNotice): number =>
  orderOf(one) < orderOf(other) ? -1 : 1;

/** Where nobody is told anything. */
export const toldNobody: ToldNotices = { toldIn: () => Promise.resolve([]) };
