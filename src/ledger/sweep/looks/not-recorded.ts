import type { Desk } from "../../desk.ts";
import { overdueIn } from "../../due/overdue.ts";
import { type Reminders, unsentNoticesIn } from "../../due/reminders.ts";
import { officeCaseId } from "../../handling/request.ts";
import { incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";

const hour = 3_600_000;

/** So long a driver is left to say what is due, in milliseconds: it tries again after five minutes, and then each hour. */
export const untilSaid = 2 * hour;

/** Names what was due in a case and is neither on record nor told. Its driver says it; here nothing is said. */
export const lookForUnsaid =
  (desk: Desk, reminders: Reminders): CaseLook =>
  async ({ caseId, at: changed }, findings) => {
    const at = desk.ports.clock.now() - untilSaid;
    // An entry since then may have begun or moved a time, and one of the office's, such as a calendar, the times of any case.
    const office = (await desk.ports.ledger.head(officeCaseId))?.state;
    if (Date.parse(changed) > at || (office !== undefined && Date.parse(office.at) > at)) return;
    const [overdue] = await overdueIn(desk, caseId, at);
    if (overdue !== undefined) {
      const { dueOn } = overdue;
      findings.incident(
        incident("overdueNotRecorded", {
          caseId,
          since: dueOn,
          says: { kind: "overdueUnrecorded", dueOn },
          mark: dueOn,
        }),
      );
    }
    const [unsent] = await unsentNoticesIn(desk, reminders, { caseId, at });
    if (unsent === undefined) return;
    const { dueOn } = unsent.notice;
    findings.incident(
      incident("noticeNotTold", { caseId, since: null, says: { kind: "noticeUntold", dueOn } }),
    );
  };
