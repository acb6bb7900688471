import type { CaseId } from "../../domain/ids.ts";
import { noticeNamed, type NoticeNamed, type Recipient } from "../../domain/notice.ts";
import type { ToldNotice, ToldNotices } from "../ports.ts";

/** A notice that was told, as programs and people are shown it. */
export type ShownNotice = NoticeNamed & {
  readonly caseId: CaseId;
  /** When it was told. */
  readonly at: string;
  readonly to: readonly Recipient[];
};

const shown = (caseId: CaseId, { key, at, to }: ToldNotice): readonly ShownNotice[] => {
  const named = noticeNamed(key);
  return named === undefined ? [] : [{ caseId, ...named, at, to }];
};

/** What was told of a case, in the order in which it was told. */
export const noticesShownIn = async (
  told: ToldNotices,
  caseId: CaseId,
): Promise<readonly ShownNotice[]> =>
  (await told.toldIn(caseId)).flatMap((notice) => shown(caseId, notice));
