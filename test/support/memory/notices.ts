import type { Clock, Notices, SentNotice } from "../../../src/ledger/ports.ts";
import { noticeKey } from "../../../src/commands/next/reminders/notice.ts";

/** Notices that last as long as the process, each told once; and the keys of all of them, in order. */
export const memoryNotices = (
  clock: Clock,
): { readonly notices: Notices; readonly keys: () => readonly string[] } => {
  const told: (SentNotice & { readonly caseId: string })[] = [];
  return {
    keys: () => told.map(({ key }) => key),
    notices: {
      sentIn: (caseId) => Promise.resolve(told.filter((one) => one.caseId === caseId)),
      tell: ({ notice }) => {
        const key = noticeKey(notice);
        if (told.some((one) => one.caseId === notice.caseId && one.key === key))
          return Promise.resolve({ kind: "known" });
        const at = new Date(clock.now()).toISOString();
        told.push({ caseId: notice.caseId, key, at, to: notice.to });
        return Promise.resolve({ kind: "told" });
      },
    },
  };
};
