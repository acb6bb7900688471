import { coverOf } from "../../ledger/reading/case-on-record.ts";
import type { OpenTask } from "../../ledger/reading/queries.ts";
import { withNotices, type TaskWithNotices } from "../../api/shapes/lists.ts";
import { noNotices } from "../../ledger/reading/sent-notices.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Pages } from "../pages.ts";

/** A task with what people call its case. */
export type TitledTask = TaskWithNotices & {
  readonly title: string;
  /** Its procedure, by whose names its stage and its duties are called; undefined where no file of it is at hand. */
  readonly procedure: Procedure | undefined;
};

/** Tasks with the titles of their cases and what was told of them; the heads were read just now and are remembered. */
export const titlesOf = (
  { desk, sentNotices = noNotices }: Pages,
  tasks: readonly OpenTask[],
): Promise<readonly TitledTask[]> =>
  Promise.all(
    tasks.map(async (task) => {
      const opened = (await coverOf(desk, task.caseId))?.opening;
      const title = opened?.act.title ?? task.caseId;
      const procedure = desk.ports.law().procedure(opened?.act.procedure ?? "");
      return { ...(await withNotices(desk, sentNotices, task)), title, procedure };
    }),
  );
