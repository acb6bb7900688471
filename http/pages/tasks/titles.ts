import type { OpenTask } from "../../../application/queries.ts";
import { latest } from "../../../domain/case.ts";
import type { Pages } from "../pages.ts";

/** A task with what people call its case. */
export type TitledTask = OpenTask & { readonly title: string };

/** The titles of the cases that tasks belong to; their heads were read just now and are remembered. */
export const titlesOf = (
  { desk }: Pages,
  tasks: readonly OpenTask[],
): Promise<readonly TitledTask[]> =>
  Promise.all(
    tasks.map(async (task) => {
      const head = await desk.world.ledger.head(task.caseId);
      const opened = head && latest(head.state, "CaseOpened");
      return { ...task, title: opened?.act.title ?? task.caseId };
    }),
  );
