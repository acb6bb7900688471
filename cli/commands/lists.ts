import { listCases, listTasks, type OpenTask } from "../../application/queries.ts";
import type { CaseRow } from "../../application/ports.ts";
import type { Duty } from "../../domain/duty.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import type { NextStep } from "../../domain/next-steps.ts";
import { dutiesHeld } from "../../domain/office.ts";
import type { Home } from "../../local/home/home.ts";
import type { Call } from "../call.ts";
import type { Flags } from "../fields/field.ts";
import { inHome, officeOf } from "../home.ts";
import { report, type Report } from "../report.ts";
import { dutyGiven, personGiven } from "../who.ts";
import { nextStepsInWords } from "../words/next.ts";

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
  ...nextStepsInWords(next).map((words) => `  ${words}`),
];

type For = {
  readonly duty: Duty | undefined;
  readonly person: PersonNumber | undefined;
  readonly held: readonly Duty[];
};

/** Whether a step waits for a duty, and for a person: one who holds a duty for it and did not do its first half. */
const waitsFor = ({ duty, person, held }: For, { duties, byAnotherThan }: NextStep): boolean => {
  if (duty !== undefined && !duties.includes(duty)) return false;
  return (
    person === undefined ||
    (held.some((one) => duties.includes(one)) && !byAnotherThan.includes(person))
  );
};

const whoseTasks = async (home: Home, flags: Flags): Promise<For> => {
  const person = personGiven(flags);
  const held = person === undefined ? [] : dutiesHeld(await officeOf(home), person);
  return { duty: dutyGiven(flags), person, held };
};

/** `tasdiq tasks`: what waits for people, for one duty, or for one person. */
export const tasks = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const { desk } = home;
    const whose = await whoseTasks(home, call.flags);
    const { duty, person } = whose;
    const everybody = duty === undefined && person === undefined;
    const all = await allPages((afterId) => listTasks(desk, { afterId, limit: pageSize }));
    const open = all
      .map((task) => ({ ...task, next: task.next.filter((step) => waitsFor(whose, step)) }))
      .filter((task) => everybody || task.next.length > 0);
    const json = { kind: "tasks", duty: duty ?? null, person: person ?? null, tasks: open };
    return report(json, () => (open.length === 0 ? ["nothing waits"] : open.flatMap(taskLines)));
  });
