import { listCases, listTasks, type OpenTask } from "../../application/queries.ts";
import type { CaseRow } from "../../application/ports.ts";
import type { Call } from "../call.ts";
import { inHome } from "../home.ts";
import { report, type Report } from "../report.ts";
import { dutyGiven } from "../who.ts";
import { nextInWords } from "../words/next.ts";

const pageSize = 500;

type Row = { readonly caseId: string };

// The register answers by pages, and a page may lose the office's own row: it ends only when a page is empty.
const allPages = async <T extends Row>(
  page: (afterId: string) => Promise<readonly T[]>,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for (;;) {
    const rows = await page(all.at(-1)?.caseId ?? "");
    if (rows.length === 0) return all;
    all.push(...rows);
  }
};

const caseLine = ({ caseId, stage, version, at }: CaseRow): string =>
  `${caseId.padEnd(32)} ${stage.padEnd(14)} ${String(version).padStart(4)} entries, last ${at.slice(0, 10)}`;

/** `tasdiq list`: the cases. */
export const list = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const openOnly = call.flags.is("open");
    const cases = await allPages((afterId) =>
      listCases(desk, { afterId, limit: pageSize, openOnly }),
    );
    return report({ kind: "cases", cases }, () =>
      cases.length === 0 ? ["no cases; `tasdiq open` opens one"] : cases.map(caseLine),
    );
  });

const taskLines = ({ caseId, stage, since, dueOn, next }: OpenTask): readonly string[] => [
  `${caseId.padEnd(32)} ${stage.padEnd(14)} since ${since.slice(0, 10)}${dueOn === null ? "" : `, due ${dueOn}`}`,
  ...next.map((step) => `  ${nextInWords(step)}`),
];

/** `tasdiq tasks`: what waits for people, or for one duty. */
export const tasks = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async ({ desk }) => {
    const duty = dutyGiven(call.flags);
    const all = await allPages((afterId) => listTasks(desk, { afterId, limit: pageSize }));
    const open = all
      .map((task) => ({
        ...task,
        next: task.next.filter((step) => duty === undefined || step.duties.includes(duty)),
      }))
      .filter((task) => duty === undefined || task.next.length > 0);
    return report({ kind: "tasks", duty: duty ?? null, tasks: open }, () =>
      open.length === 0 ? ["nothing waits"] : open.flatMap(taskLines),
    );
  });
