import type { Duty } from "../../office/duty.ts";
import type { PersonNumber } from "../../procedure/values/ids.ts";
import { dutiesHeld } from "../../office/office.ts";
import { byUrgency, waitsFor, type Whose } from "../../office/assignee.ts";
import type { Desk } from "../desk.ts";
import { listTasks, type OpenTask } from "./queries.ts";
import { officeCaseId } from "../handling/request.ts";

const pageSize = 500;

const everyTask = async (desk: Desk): Promise<readonly OpenTask[]> => {
  const all: OpenTask[] = [];
  for (;;) {
    const page = await listTasks(desk, { afterId: all.at(-1)?.caseId ?? "", limit: pageSize });
    all.push(...page);
    if (page.length < pageSize) return all;
  }
};

const heldBy = async (
  { world }: Desk,
  person: PersonNumber | undefined,
): Promise<readonly Duty[]> => {
  const office = person === undefined ? undefined : await world.ledger.head(officeCaseId);
  return person === undefined || office === undefined ? [] : dutiesHeld(office.state, person);
};

/**
 * Open tasks with those of their steps that wait for a duty or for a person, in the order in which to attend to them. Of a case
 * that cannot be read nobody knows for whom it waits, so it is listed for everybody.
 */
export const tasksFor = async (
  desk: Desk,
  { duty, person }: Omit<Whose, "held">,
): Promise<readonly OpenTask[]> => {
  const whose: Whose = { duty, person, held: await heldBy(desk, person) };
  const isWanted =
    duty === undefined && person === undefined
      ? () => true
      : ({ next, unreadable }: OpenTask) => next.length > 0 || unreadable !== null;
  return (await everyTask(desk))
    .map((task) => ({ ...task, next: task.next.filter((step) => waitsFor(whose, step)) }))
    .filter(isWanted)
    .sort(byUrgency);
};
