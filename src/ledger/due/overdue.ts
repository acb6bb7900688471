import { messageOf, type Refusal } from "../../words/refusal.ts";
import { inEnglish } from "../../files/words.ts";
import type { CommandOf } from "../../case/command.ts";
import { dayIn } from "../../time/fact-date.ts";
import type { CaseId } from "../../values/ids.ts";
import { overdueToRecord } from "../../commands/next/overdue.ts";
import type { Desk } from "../desk.ts";
import { clocked } from "../reading/case-clock.ts";
import { carryOut, systemId } from "../handling/system-command.ts";

type Overdue = CommandOf<"RecordOverdue">;

/**
 * What had passed in a case at a moment, and is not on record as overdue.
 * @param at epoch milliseconds
 */
export const overdueIn = async (
  desk: Desk,
  caseId: CaseId,
  at: number,
): Promise<readonly Overdue[]> => {
  const head = await desk.ports.ledger.head(caseId);
  if (head === undefined) return [];
  const { state, procedure, calendar } = await clocked(desk, head.state);
  return overdueToRecord(state, procedure, { today: dayIn(procedure.timeZone, at), calendar });
};

// The hash of the entry that started it stands for the case, too.
const idOf = ({ deadline, of, dueOn }: Overdue) =>
  systemId("RecordOverdue", `${deadline} ${of} ${dueOn}`);

const recordOverdue = async (
  desk: Desk,
  caseId: CaseId,
  command: Overdue,
): Promise<Refusal | undefined> => {
  const answer = await carryOut(desk, caseId, { id: idOf(command), command });
  if (answer.kind === "accepted") return undefined;
  // Refused because the case moved on meanwhile: then it is to be recorded no more.
  const still = await overdueIn(desk, caseId, desk.ports.clock.now());
  return still.some((one) => idOf(one) === idOf(command)) ? answer.refusal : undefined;
};

/**
 * Records what is overdue in a case, once for each day on which it was due.
 * @throws when the rules refuse one that is overdue still
 */
export const recordOverdueIn = async (desk: Desk, caseId: CaseId): Promise<void> => {
  for (const command of await overdueIn(desk, caseId, desk.ports.clock.now())) {
    const refused = await recordOverdue(desk, caseId, command);
    if (refused !== undefined)
      throw new Error(
        `what was due in case ${caseId} on ${command.dueOn} is not recorded: ${inEnglish(messageOf(refused))}`,
      );
  }
};
