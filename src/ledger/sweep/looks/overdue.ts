import { messageOf } from "../../../procedure/refusal.ts";
import type { Said } from "../../../words/messages.ts";
import type { CommandOf } from "../../../procedure/command.ts";
import { dayIn } from "../../../clocks/dates/fact-date.ts";
import type { CaseId } from "../../../procedure/values/ids.ts";
import { overdueToRecord } from "../../../clocks/overdue.ts";
import type { Desk } from "../../desk.ts";
import { calendarByDigest, currentCalendarDigest, lawOfCase } from "../../law/law-of-case.ts";
import { officeCaseId } from "../../handling/request.ts";
import { carryOut, systemId } from "../../handling/system-command.ts";
import { heldBack, type Findings } from "../findings.ts";
import { incident, type Incident } from "../incident.ts";
import type { CaseLook } from "../looks.ts";

type Overdue = CommandOf<"RecordOverdue">;

const overdueIn = async (desk: Desk, caseId: CaseId): Promise<readonly Overdue[]> => {
  const head = await desk.world.ledger.head(caseId);
  if (head === undefined) return [];
  const law = await lawOfCase(desk.world, head.state, desk.caches.laws);
  const { procedure } = law;
  const office = (await desk.world.ledger.head(officeCaseId))?.state;
  const calendar =
    office &&
    (await calendarByDigest(desk.world, currentCalendarDigest(office, law), desk.caches.calendars));
  const today = dayIn(procedure.timeZone, desk.world.clock.now());
  return overdueToRecord(head.state, procedure, { today, calendar });
};

// The hash of the entry that started it stands for the case, too.
const idOf = ({ deadline, of, dueOn }: Overdue) =>
  systemId("RecordOverdue", `${deadline} ${of} ${dueOn}`);

const isSame = (one: Overdue, other: Overdue): boolean => idOf(one) === idOf(other);

const notRecorded = (caseId: CaseId, { dueOn }: Overdue, why: Said): Incident =>
  incident("overdueNotRecorded", {
    caseId,
    since: dueOn,
    says: { kind: "overdueRefused", dueOn, why },
    mark: dueOn,
  });

const recordOverdue = async (
  desk: Desk,
  { caseId, command }: { readonly caseId: CaseId; readonly command: Overdue },
  findings: Findings,
): Promise<void> => {
  if (!findings.mayRecord()) {
    findings.incident(notRecorded(caseId, command, heldBack));
    return;
  }
  const answer = await carryOut(desk, caseId, { id: idOf(command), command });
  if (answer.kind === "accepted") {
    if (!answer.repeated) findings.healed("overdue");
    return;
  }
  // Refused because the case moved on meanwhile: then it is to be recorded no more.
  const still = await overdueIn(desk, caseId);
  if (!still.some((one) => isSame(one, command))) return;
  findings.incident(notRecorded(caseId, command, messageOf(answer.refusal)));
};

/** The zone in which a day begins first: what is not past there is past nowhere. */
const earliestZone = "Pacific/Kiritimati";

/** Records what is overdue in a case, once for each day on which it was due. */
export const recordOverdueIn = async (
  desk: Desk,
  caseId: CaseId,
  findings: Findings,
): Promise<void> => {
  for (const command of await overdueIn(desk, caseId))
    await recordOverdue(desk, { caseId, command }, findings);
};

/** The same in a sweep. */
export const lookForOverdue =
  (desk: Desk): CaseLook =>
  async ({ caseId, task }, findings) => {
    const dueOn = task?.dueOn ?? null;
    // Most cases have nothing overdue, and that is told without reading the case.
    if (dueOn === null || dueOn >= dayIn(earliestZone, desk.world.clock.now())) return;
    await recordOverdueIn(desk, caseId, findings);
  };
