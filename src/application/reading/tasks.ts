import * as z from "zod/mini";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { claimedNotification, unknownNotification } from "../../procedure/case/sending.ts";
import { stages } from "../../procedure/case/stage.ts";
import type { Desk } from "../desk.ts";
import { notifyDepositary } from "../sending/notify.ts";
import { startNextDriver, waitsIn } from "../sending/resume-driver.ts";
import type { CaseHead, Post } from "../ports.ts";
import type { DrivenWorld, SendingWorld, World } from "../world.ts";

// The tasks that the state machine calls. They read the ledger, store waits and send; the order of things is the machine's.

const epochSchema = z.int().check(z.minimum(1));
const driven = { caseId: caseIdSchema, epoch: epochSchema };
const drivenInput = z.strictObject(driven);
const openWaitInput = z.strictObject({
  ...driven,
  stage: z.enum(stages),
  version: z.int(),
  token: z.string().check(z.minLength(1)),
  entered: z.string(),
  retry: z.int(),
});
const lookAgainInput = z.strictObject({ ...driven, startedAt: z.string() });

const day = 86_400;
/** A wait looks at the ledger at least this often, in seconds: a lost message is found then at the latest. */
const longestLook = 200 * day;
/** A sending that failed before its claim is tried again after this many seconds. */
const pauseOfSending = 300;
/** An execution hands over when it is this old, in milliseconds: it must be gone before the year is out. */
const handOverAge = 333 * day * 1000;

type Looking = Pick<World, "ledger" | "clock"> &
  Pick<DrivenWorld, "waits"> & { readonly post: Pick<Post, "longestLife"> };

const nextLookSeconds = (longestLife: number, { state }: CaseHead): number => {
  if (state.stage !== "transmission" || unknownNotification(state) !== undefined)
    return longestLook;
  // A claim that is older than its sender can live is declared unknown by the next attempt.
  return claimedNotification(state) === undefined
    ? pauseOfSending
    : Math.ceil(longestLife / 1000) + 1;
};

const readCase = async (world: Looking, payload: unknown): Promise<unknown> => {
  const { caseId, epoch } = drivenInput.parse(payload);
  const head = await world.ledger.head(caseId);
  if (head === undefined) throw new Error(`there is no case ${caseId} in the ledger`);
  const current = (await world.waits.epoch(caseId)) <= epoch;
  return {
    stage: head.state.stage,
    version: head.state.version,
    nextLookSeconds: nextLookSeconds(world.post.longestLife, head),
    current,
  };
};

const lookAgain = (world: Looking, payload: unknown): Promise<unknown> => {
  const { startedAt } = lookAgainInput.parse(payload);
  const age = world.clock.now() - Date.parse(startedAt);
  return Promise.resolve({ kind: age >= handOverAge ? "handOver" : "lookAgain" });
};

// Stores the token, then looks: if the act came before the wait was open, the wait resumes itself.
const openWait = async (world: DrivenWorld, payload: unknown): Promise<unknown> => {
  const wait = openWaitInput.parse(payload);
  if ((await world.waits.store(wait)) === "older") {
    // A newer wait stands in the record, so nobody would ever resume this one: its driver looks and finds itself replaced.
    await world.driver().resume(wait.token);
    return { kind: "older" };
  }
  const head = await world.ledger.head(wait.caseId);
  if (head !== undefined && !waitsIn(wait, head.state)) await world.driver().resume(wait.token);
  return { kind: "open" };
};

const handOver = async (world: DrivenWorld, payload: unknown): Promise<unknown> => {
  const { caseId, epoch } = drivenInput.parse(payload);
  await startNextDriver(world, caseId, epoch);
  return { kind: "handedOver" };
};

type Task = (payload: unknown) => Promise<unknown>;
type Tasks<Name extends string> = Readonly<Record<Name, Task>>;

/** The tasks that only look. Each is safe to run twice. */
export const lookingTasks = (world: Looking): Tasks<"readCase" | "lookAgain"> => ({
  readCase: (payload) => readCase(world, payload),
  lookAgain: (payload) => lookAgain(world, payload),
});

/** The tasks that start and resume drivers. Each is safe to run twice. */
export const drivingTasks = (world: DrivenWorld): Tasks<"openWait" | "handOver"> => ({
  openWait: (payload) => openWait(world, payload),
  handOver: (payload) => handOver(world, payload),
});

/** The task that sends. Run twice, it sends once. */
export const sendingTasks = (desk: Desk<SendingWorld>): Tasks<"notifyDepositary"> => ({
  notifyDepositary: (payload) => notifyDepositary(desk, drivenInput.parse(payload).caseId),
});

/** All of the machine's tasks by name, where one desk has what each of them needs. */
export const tasksOf = (
  desk: Desk<DrivenWorld & SendingWorld>,
): Tasks<"readCase" | "lookAgain" | "openWait" | "handOver" | "notifyDepositary"> => ({
  ...lookingTasks(desk.world),
  ...drivingTasks(desk.world),
  ...sendingTasks(desk),
});
