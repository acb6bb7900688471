import type { Duty } from "../../law/duty.ts";
import type { PersonNumber } from "../../values/ids.ts";
import type { Recipient } from "../../commands/next/reminders/notice.ts";
import { dutiesHeld, unknownPerson } from "../../office/office.ts";
import { isRefusal, type Refusal } from "../../words/refusal.ts";
import { isTreatyCase } from "../../case/seal.ts";
import { byUrgency, waitsFor } from "../../office/assignee.ts";
import { isOpen, type Stage } from "../../law/file/stage-of-case.ts";
import { say, type Words } from "../../words/say.ts";
import type { Desk } from "../../ledger/desk.ts";
import type { CaseRow, SentNotices } from "../../ledger/ports.ts";
import { listTasks, type OpenTask } from "../../ledger/reading/queries.ts";
import { stageInFile } from "../../law/file/names-in-words.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import { unknownDuty } from "../../ledger/law/known-duty.ts";
import { noticesInAnswer, type NoticeInAnswer } from "./notices.ts";

/** A part of a list in order of case ids, and after which id the rest begins; `next` is null at the end. */
type Listed = { readonly next: string | null };

/** A case with what its stage is called. */
type RowInAnswer = CaseRow & { readonly stageName: string };

/** The cases, as programs are shown them. */
export type CasesAnswer = Listed & {
  readonly kind: "cases";
  readonly cases: readonly RowInAnswer[];
};

/** A task with the notices sent about it. */
export type TaskWithNotices = OpenTask & { readonly notices: readonly NoticeInAnswer[] };

/** The same as programs are shown it, with what its stage is called. */
export type TaskInAnswer = Omit<TaskWithNotices, "stageInWords"> & { readonly stageName: string };

/** What waits for people, for a duty or for a person: null where nobody is named. */
export type TasksAnswer = Listed & {
  readonly kind: "tasks";
  readonly duty: Duty | null;
  readonly person: PersonNumber | null;
  readonly tasks: readonly TaskInAnswer[];
};

/** The notices sent about open cases, to a duty or to a person: null where nobody is named. */
export type NoticesAnswer = Listed & {
  readonly kind: "notices";
  readonly duty: Duty | null;
  readonly person: PersonNumber | null;
  readonly notices: readonly NoticeInAnswer[];
};

export type PageWanted = { readonly after: string; readonly limit: number };
export type CasesWanted = PageWanted & {
  readonly openOnly: boolean;
  readonly publicOnly: boolean;
  /** Only the cases that stand there. */
  readonly stage?: Stage | undefined;
  /** Only those under this procedure. */
  readonly procedure?: string | undefined;
  /** Only those about this treaty. */
  readonly treaty?: string | undefined;
};
export type NoticesWanted = PageWanted & {
  readonly duty: Duty | undefined;
  readonly person: PersonNumber | undefined;
};
/** In which words the names are said. */
type InWords = { readonly words: Words };
export type TasksWanted = NoticesWanted & InWords;

/** The records of the office and of the log stand among the heads and are no cases. */
const mostOthers = 2;

type Row = { readonly caseId: string };

// One more than is wanted is asked for, so that a last page says that it is the last.
const pageOf = async <T extends Row>(
  read: (page: { readonly afterId: string; readonly limit: number }) => Promise<readonly T[]>,
  { after, limit }: PageWanted,
): Promise<Listed & { readonly rows: readonly T[] }> => {
  const found = await read({ afterId: after, limit: limit + 1 + mostOthers });
  const cases = found.filter(({ caseId }) => isTreatyCase(caseId));
  const rows = cases.slice(0, limit);
  return { rows, next: cases.length > limit ? (rows.at(-1)?.caseId ?? null) : null };
};

type Page = { readonly afterId: string; readonly limit: number };

/** The rows of cases; only where something is asked of their openings or stages are all of them searched. */
const rowsOf = async (
  { register }: Desk["ports"],
  { openOnly, publicOnly, stage, procedure, treaty }: CasesWanted,
  page: Page,
): Promise<readonly CaseRow[]> => {
  if ([stage, procedure, treaty].every((one) => one === undefined))
    return register.cases({ ...page, openOnly, publicOnly });
  // An ending is asked for by its name, and is no open stage.
  if (openOnly && stage !== undefined && !isOpen(stage)) return [];
  const anyStage = openOnly ? "open" : "anywhere";
  const { rows } = await register.find({
    ...page,
    order: "id",
    standing: stage === undefined ? anyStage : { stage },
    procedure: procedure ?? null,
    treaty: treaty ?? null,
    publicOnly,
    terms: [],
  });
  return rows.map(({ caseId, procedure, stage: standsAt, version, at, public: isPublic }) => ({
    caseId,
    procedure,
    stage: standsAt,
    version,
    at,
    public: isPublic,
  }));
};

const withStageName = ({ law }: Desk["ports"], row: CaseRow, words: Words): RowInAnswer => {
  // In each version of a procedure a stage is called the same.
  const procedure = law().procedure(row.procedure ?? "");
  const { stage } = row;
  const sentence =
    procedure === undefined
      ? ({ kind: "stageName", stage } as const)
      : stageInFile(procedure, stage);
  return { ...row, stageName: say(sentence, words) };
};

/** A page of the cases. */
export const casesAnswer = async (
  { ports }: Desk,
  wanted: CasesWanted & InWords,
): Promise<CasesAnswer> => {
  const { rows, next } = await pageOf((page) => rowsOf(ports, wanted, page), wanted);
  const cases = rows.map((row) => withStageName(ports, row, wanted.words));
  return { kind: "cases", cases, next };
};

/** The duties of the person who is named, if one is: what nobody of that number may do is no empty list. */
const dutiesOf = async (
  { ports }: Desk,
  person: PersonNumber | undefined,
): Promise<readonly Duty[] | Refusal> => {
  const office = person === undefined ? undefined : await ports.ledger.head(officeCaseId);
  if (person === undefined || office === undefined) return [];
  return unknownPerson(office.state, person) ?? dutiesHeld(office.state, person);
};

/** A task with the notices sent about the time that runs now. */
export const withNotices = async (
  desk: Desk,
  sentNotices: SentNotices,
  task: OpenTask,
): Promise<TaskWithNotices> => {
  const all = task.runs === null ? [] : await noticesInAnswer(desk, sentNotices, task.caseId);
  return { ...task, notices: all.filter(({ due }) => due === task.runs) };
};

/**
 * A page of the open tasks. Pages follow the cases' ids; within a page comes first what is due first. Of those that are
 * another's nothing is shown, so a page may hold fewer than was asked for. A case that cannot be read is everybody's.
 */
export const tasksAnswer = async (
  desk: Desk,
  sentNotices: SentNotices,
  wanted: TasksWanted,
): Promise<TasksAnswer | Refusal> => {
  const { duty, person, words } = wanted;
  const held = unknownDuty(desk.ports, duty) ?? (await dutiesOf(desk, person));
  if (isRefusal(held)) return held;
  const whose = { duty, person, held };
  const everybody = duty === undefined && person === undefined;
  const { rows, next } = await pageOf((page) => listTasks(desk, page, undefined), wanted);
  const waiting = rows
    .map((task) => ({ ...task, next: task.next.filter((step) => waitsFor(whose, step)) }))
    .filter((task) => everybody || task.next.length > 0 || task.unreadable !== null)
    .sort(byUrgency);
  const all = await Promise.all(waiting.map((task) => withNotices(desk, sentNotices, task)));
  const tasks = all.map(({ stageInWords, ...task }) => ({
    ...task,
    stageName: say(stageInWords, words),
  }));
  return { kind: "tasks", duty: duty ?? null, person: person ?? null, tasks, next };
};

/** A page of the notices sent about open cases: to a duty, or to a person by name or by the duties they hold. */
export const noticesAnswer = async (
  desk: Desk,
  sentNotices: SentNotices,
  wanted: NoticesWanted,
): Promise<NoticesAnswer | Refusal> => {
  const { duty, person } = wanted;
  const held = unknownDuty(desk.ports, duty) ?? (await dutiesOf(desk, person));
  if (isRefusal(held)) return held;
  const isFor = (one: Recipient): boolean =>
    person === undefined ||
    one.person === person ||
    (one.person === null && held.includes(one.duty));
  const { rows, next } = await pageOf((page) => desk.ports.register.tasks(page), wanted);
  const all = await Promise.all(
    rows.map(({ caseId }) => noticesInAnswer(desk, sentNotices, caseId)),
  );
  const notices = all
    .flat()
    .filter(({ to }) => to.some((one) => (duty === undefined || one.duty === duty) && isFor(one)));
  return { kind: "notices", duty: duty ?? null, person: person ?? null, notices, next };
};
