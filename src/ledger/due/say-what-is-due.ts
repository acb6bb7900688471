import { notedNow, type Noted, nothingNoted } from "../../commands/next/reminders/next-moment.ts";
import { sendingUnderWay } from "../../case/sending.ts";
import { isOpen } from "../../law/file/stage-of-case.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Desk } from "../desk.ts";
import { clocked } from "../reading/case-clock.ts";
import { declareIfLeft } from "../sending/notify.ts";
import type { ClaimPorts } from "../desk-ports.ts";
import { recordOverdueIn } from "./overdue.ts";
import { type Reminders, remindIn } from "./reminders.ts";

export type Saying = Reminders & {
  readonly desk: Desk<ClaimPorts>;
  /** Whether the system may put anything on record: not beside a damaged record, or a log that is not as published. */
  readonly mayRecord: () => Promise<boolean>;
};

/**
 * Says what is due in a case: records what has passed, declares unknown a sending that was left, reminds people. Each is said once,
 * however often this is asked. Answers what was said by that.
 * @throws when something could not be said: it is due still
 */
export const sayWhatIsDue = async (saying: Saying, caseId: CaseId): Promise<Noted> => {
  const { desk, mayRecord } = saying;
  const { ledger, clock } = desk.ports;
  const now = clock.now();
  const before = (await ledger.head(caseId))?.state;
  if (before === undefined || !isOpen(before.stage)) return nothingNoted;
  if (!(await mayRecord())) throw new Error(`nothing is recorded in case ${caseId} for now`);
  const claim = sendingUnderWay(before);
  if (claim !== undefined) await declareIfLeft(desk, caseId, claim);
  try {
    await recordOverdueIn(desk, caseId);
  } finally {
    await remindIn(desk, saying, caseId);
  }
  const after = (await ledger.head(caseId))?.state;
  return after === undefined ? nothingNoted : notedNow(await clocked(desk, after), now);
};
