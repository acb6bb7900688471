import * as z from "zod/mini";
import type { Duty } from "../../law/duty.ts";
import { byUrgency, waitsFor } from "../../office/assignee.ts";
import type { HashedEntry } from "../../case/entry.ts";
import { caseIdSchema, entryHashSchema, lawIdSchema, type PersonNumber } from "../../values/ids.ts";
import { sendingReasonValueSchema } from "../../values/sending-reason.ts";
import type { Desk } from "../desk.ts";
import type { FoundCase, TaskRow, Wait } from "../ports.ts";
import { claimNotification, recordSending, sendClaimed } from "../sending/notify.ts";
import { startNextDriver } from "../sending/resume-driver.ts";
import { answerWait, type Looking, whereItStands } from "../sending/where-it-stands.ts";
import { type Saying, sayWhatIsDue } from "../due/say-what-is-due.ts";
import type { DriverPorts, SendingPorts } from "../desk-ports.ts";
import { writeNoted } from "./case-clock.ts";
import { openTask, type OpenTask } from "./queries.ts";
import type { NextStep } from "../../commands/next/next-steps.ts";
import { oneOfMany } from "./unreadable.ts";
import { readPage } from "./stored-entries.ts";

/** Tasks that wait for a person, in the order in which to attend to them, and how far was looked. */
export type TasksFound = {
  readonly tasks: readonly OpenTask[];
  /** Of those that were looked at, the ones with steps that wait for somebody else, with those steps. */
  readonly ofOthers: readonly OpenTask[];
  /** Of these cases nobody knows for whom they wait: they cannot be read. */
  readonly unreadable: readonly OpenTask[];
  readonly looked: number;
  /** How many open cases there are. */
  readonly all: number;
};

const pageSize = 1000;
/** Whose turn it is follows from a whole case, so no more cases are read than somebody waits for. */
const mostLooked = 500;

const everyRow = async ({ ports }: Desk): Promise<readonly TaskRow[]> => {
  const all: TaskRow[] = [];
  for (;;) {
    const page = { afterId: all.at(-1)?.caseId ?? "", limit: pageSize };
    const rows = await ports.register.tasks(page);
    all.push(...rows);
    if (rows.length < pageSize) return all;
  }
};

type Whose = { readonly person: PersonNumber; readonly held: readonly Duty[] };

// What somebody attends to is theirs however little urgent it is, so it is looked at first.
const rowsFor = (rows: readonly TaskRow[], { person }: Whose): readonly TaskRow[] => {
  const inOrder = rows.toSorted(byUrgency);
  const mine = inOrder.filter(({ assignee }) => assignee === person);
  return [...mine, ...inOrder.filter(({ assignee }) => assignee !== person)];
};

/**
 * The open tasks with those of their steps that wait for a person by their duties: what they attend to, and of the others
 * the most urgent, at most `limit` in all; beside them the steps that wait for others.
 */
export const tasksOfPerson = async (
  desk: Desk,
  whose: Whose,
  limit: number,
): Promise<TasksFound> => {
  const rows = await everyRow(desk);
  const tasks: OpenTask[] = [];
  const ofOthers: OpenTask[] = [];
  const unreadable: OpenTask[] = [];
  let looked = 0;
  for (const row of rowsFor(rows, whose)) {
    if (looked === mostLooked || tasks.length === limit) break;
    looked += 1;
    const task = await openTask(desk, row, { person: whose.person, duties: whose.held });
    const isTheirs = (step: NextStep): boolean => waitsFor({ duty: undefined, ...whose }, step);
    const [next, others] = [
      task.next.filter(isTheirs),
      task.next.filter((step) => !isTheirs(step)),
    ];
    if (next.length > 0) tasks.push({ ...task, next });
    if (others.length > 0) ofOthers.push({ ...task, next: others });
    if (task.unreadable !== null) unreadable.push(task);
  }
  return {
    tasks: tasks.sort(byUrgency),
    ofOthers: ofOthers.sort(byUrgency),
    unreadable,
    looked,
    all: rows.length,
  };
};

/** What a person recorded lately, newest first, and in how many cases was looked. */
export type EntriesFound = {
  readonly entries: readonly { readonly entry: HashedEntry; readonly title: string }[];
  readonly looked: number;
};

// No index says who recorded what: the cases that changed last are looked through, and of each its last entries.
const mostCases = 100;
const mostEntries = 100;

type Found = EntriesFound["entries"][number];

const byTime = (one: Found, other: Found): number =>
  one.entry.entry.at > other.entry.entry.at ? -1 : 1;

const entriesIn = async (
  { ports }: Desk,
  { caseId, version, title }: FoundCase,
  person: PersonNumber,
): Promise<readonly Found[]> => {
  const page = { afterSeq: Math.max(0, version - mostEntries), limit: mostEntries };
  const found = await oneOfMany({ ports }, caseId, () => readPage(ports, caseId, page));
  return ("read" in found ? found.read : [])
    .filter(({ entry }) => entry.person === person)
    .map((entry) => ({ entry, title }));
};

/**
 * What a person recorded last in cases. No entry of a case is later than its last one, so nothing is missed once as many
 * are found as are wanted and the next case changed before all of them.
 */
export const entriesOfPerson = async (
  desk: Desk,
  person: PersonNumber,
  wanted: number,
): Promise<EntriesFound> => {
  const anything = {
    standing: "anywhere",
    procedure: null,
    treaty: null,
    publicOnly: false,
    terms: [],
  } as const;
  const search = { ...anything, order: "newest", afterId: "", limit: mostCases } as const;
  const { rows } = await desk.ports.register.find(search);
  let found: readonly Found[] = [];
  let looked = 0;
  for (const row of rows) {
    const last = found[wanted - 1];
    if (last !== undefined && row.at < last.entry.entry.at) break;
    looked += 1;
    found = [...found, ...(await entriesIn(desk, row, person))].sort(byTime).slice(0, wanted);
  }
  return { entries: found, looked };
};

// The tasks that the state machine calls. They read the ledger, store waits and send; the order of things is the machine's.
// A driver runs for up to a year by the definition with which it began, and calls the tasks of today: they pass over what they do not know,
// and what a definition does not tell them they take from the ledger, or do without. They cannot do without the case, the epoch and the token.

const epochSchema = z.int().check(z.minimum(1));
const driven = { caseId: caseIdSchema, epoch: epochSchema };
const drivenInput = z.object(driven);
const readInput = z.object({
  ...driven,
  noted: z.optional(z.string()),
  failures: z._default(z.int().check(z.minimum(0)), 0),
});
const openWaitInput = z.object({
  ...driven,
  stage: z.optional(lawIdSchema),
  version: z.optional(z.int()),
  clock: z.optional(z.string()),
  definition: z._default(z.string(), ""),
  token: z.string().check(z.minLength(1)),
  entered: z.optional(z.string()),
  retry: z._default(z.int(), 0),
});

const readCase = (ports: Looking, payload: unknown): Promise<unknown> => {
  const { noted, failures, ...asking } = readInput.parse(payload);
  // Who does not say what was said has everything said again, as slowly as what could not be said.
  return whereItStands(ports, {
    ...asking,
    noted: noted ?? "none",
    failures: noted === undefined ? Math.max(2, failures) : failures,
  });
};

/** The wait that a driver asks to have opened; what it does not say of it is as the case stands now. */
const waitIn = async (
  ports: Pick<DriverPorts, "ledger" | "clock" | "clockOf">,
  payload: unknown,
): Promise<Wait> => {
  const told = openWaitInput.parse(payload);
  const entered = told.entered ?? new Date(ports.clock.now()).toISOString();
  const { stage, version, clock } = told;
  if (stage !== undefined && version !== undefined && clock !== undefined)
    return { ...told, stage, version, clock, entered };
  const head = await ports.ledger.head(told.caseId);
  if (head === undefined) throw new Error(`there is no case ${told.caseId} in the ledger`);
  const { state } = head;
  return {
    ...told,
    stage: stage ?? state.stage,
    version: version ?? state.version,
    clock: clock ?? (await ports.clockOf(state, "none")),
    entered,
  };
};

// What a wait was opened for may be over by now.
const hasGoneOn = async ({ ledger }: DriverPorts, wait: Wait): Promise<boolean> => {
  const head = await ledger.head(wait.caseId);
  return head !== undefined && head.state.version !== wait.version;
};

// Stores the token, then looks: if an act came before the wait was open, the wait is answered at once.
const openWait = async (ports: DriverPorts, payload: unknown): Promise<unknown> => {
  const wait = await waitIn(ports, payload);
  // Where a newer wait stands in the record nobody would ever answer this one: its driver is told that it was replaced.
  const isOlder = (await ports.waits.store(wait)) === "older";
  if (isOlder || (await hasGoneOn(ports, wait))) await answerWait(ports, wait);
  return { kind: isOlder ? "older" : "open" };
};

const handOver = async (ports: DriverPorts, payload: unknown): Promise<unknown> => {
  const { caseId, epoch } = drivenInput.parse(payload);
  await startNextDriver(ports, caseId, epoch);
  return { kind: "handedOver" };
};

type Task = (payload: unknown) => Promise<unknown>;
type Tasks<Name extends string> = Readonly<Record<Name, Task>>;

/** The task that only looks. Safe to run twice. */
export const lookingTasks = (ports: Looking): Tasks<"readCase"> => ({
  readCase: (payload) => readCase(ports, payload),
});

/** The task that says what is due: it records what has passed, reminds, and declares unknown a sending that was left. Safe to run twice. */
export const sayingTasks = (saying: Saying): Tasks<"sayWhatIsDue"> => ({
  sayWhatIsDue: async (payload) => {
    const { caseId } = drivenInput.parse(payload);
    return { noted: writeNoted(await sayWhatIsDue(saying, caseId)) };
  },
});

/** The tasks that start and resume drivers. Each is safe to run twice. */
export const drivingTasks = (ports: DriverPorts): Tasks<"openWait" | "handOver"> => ({
  openWait: (payload) => openWait(ports, payload),
  handOver: (payload) => handOver(ports, payload),
});

const claimInput = z.object({ ...driven, entered: z.optional(z.string()) });
const claimed = { ...driven, claim: entryHashSchema };
const sendInput = z.object(claimed);
const recordInput = z.object({
  ...claimed,
  outcome: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("sent"), messageId: z.string() }),
    z.object({ kind: z.enum(["refused", "unknown"]), reason: sendingReasonValueSchema }),
  ]),
});

type SendingTask = "claimNotification" | "sendNotification" | "recordSending";

/**
 * The three tasks of a sending. Claiming and recording are safe to run twice; of one claim, sending is called once. Whoever claims is
 * known by its epoch and by when it came to the state, which stays the same when it tries again.
 */
export const sendingTasks = (desk: Desk<SendingPorts>): Tasks<SendingTask> => ({
  claimNotification: async (payload) => {
    const { caseId, epoch, entered } = claimInput.parse(payload);
    // Who does not say since when it claims finds no claim its own: what was claimed then ends as unknown, and nothing is sent twice.
    const since = entered ?? new Date(desk.ports.clock.now()).toISOString();
    const claiming = await claimNotification(desk, { caseId, by: `${String(epoch)} ${since}` });
    return { claim: null, ...claiming };
  },
  sendNotification: (payload) => {
    const { caseId, claim } = sendInput.parse(payload);
    return sendClaimed(desk, caseId, claim);
  },
  recordSending: (payload) => {
    const { caseId, claim, outcome } = recordInput.parse(payload);
    return recordSending(desk, caseId, { claim, sent: outcome });
  },
});

/** All of the machine's tasks by name, where one desk has what each of them needs. */
export const tasksOf = (
  desk: Desk<DriverPorts & SendingPorts>,
  saying: Omit<Saying, "desk">,
): Tasks<"readCase" | "sayWhatIsDue" | "openWait" | "handOver" | SendingTask> => ({
  ...lookingTasks(desk.ports),
  ...sayingTasks({ desk, ...saying }),
  ...drivingTasks(desk.ports),
  ...sendingTasks(desk),
});
