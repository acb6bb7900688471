import { digestOf } from "../../../src/ledger/canonical.ts";

const hour = 3_600_000;

/** The hour of the day, in UTC, in which a case is read whole. */
export const hourOf = (caseId: string): number =>
  Number.parseInt(digestOf(caseId).slice(0, 8), 16) % 24;

/** The next time, in epoch milliseconds, at which a case is read whole. */
export const turnOf = (caseId: string, from = Date.now()): number => {
  const turn = hourOf(caseId);
  for (let at = from; ; at += hour) if (new Date(at).getUTCHours() === turn) return at;
};
