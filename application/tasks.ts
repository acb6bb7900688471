import * as z from "zod/mini";
import { caseIdSchema } from "../domain/ids.ts";
import { unknownNotification } from "../domain/rules/notification.ts";
import { stages } from "../domain/stage.ts";
import type { Desk } from "./desk.ts";
import { notifyDepositary } from "./notify.ts";
import { startNextDriver } from "./nudge.ts";
import type { CaseHead } from "./ports.ts";

// The tasks that the state machine calls. They read the ledger, store waits and send; the order of things is the machine's.

const epochSchema = z.int().check(z.minimum(1));
const driven = { caseId: caseIdSchema, epoch: epochSchema };
const readCaseInput = z.strictObject(driven);
const openWaitInput = z.strictObject({
  ...driven,
  stage: z.enum(stages),
  token: z.string().check(z.minLength(1)),
  entered: z.string(),
  retry: z.int(),
});
const lookAgainInput = z.strictObject({ ...driven, startedAt: z.string() });

const day = 86_400;
/** A wait looks at the ledger at least this often, in seconds: a lost message is found then at the latest. */
const longestLook = 200 * day;
/** An execution hands over when it is this old, in milliseconds: it must be gone before the year is out. */
const handOverAge = 333 * day * 1000;

// Read before the sending is claimed, so it is the stage that says that a claim may be left without an outcome.
const nextLookSeconds = (desk: Desk, { state }: CaseHead): number => {
  const sending = state.stage === "transmission" && unknownNotification(state) === undefined;
  return sending ? Math.ceil(desk.world.post.longestLife / 1000) + 1 : longestLook;
};

const readCase = async (desk: Desk, payload: unknown): Promise<unknown> => {
  const { caseId, epoch } = readCaseInput.parse(payload);
  const head = await desk.world.ledger.head(caseId);
  if (head === undefined) throw new Error(`there is no case ${caseId} in the ledger`);
  const current = (await desk.world.waits.epoch(caseId)) <= epoch;
  return { stage: head.state.stage, nextLookSeconds: nextLookSeconds(desk, head), current };
};

// Stores the token, then looks: if the act came before the wait was open, the wait resumes itself.
const openWait = async (desk: Desk, payload: unknown): Promise<unknown> => {
  const wait = openWaitInput.parse(payload);
  const { world } = desk;
  if ((await world.waits.store(wait)) === "older") return { kind: "older" };
  const head = await world.ledger.head(wait.caseId);
  if (head !== undefined && head.state.stage !== wait.stage)
    await world.driver().resume(wait.token);
  return { kind: "open" };
};

const lookAgain = (desk: Desk, payload: unknown): Promise<unknown> => {
  const { startedAt } = lookAgainInput.parse(payload);
  const age = desk.world.clock.now() - Date.parse(startedAt);
  return Promise.resolve({ kind: age >= handOverAge ? "handOver" : "lookAgain" });
};

const handOver = async (desk: Desk, payload: unknown): Promise<unknown> => {
  const { caseId, epoch } = readCaseInput.parse(payload);
  await startNextDriver(desk.world, caseId, epoch);
  return { kind: "handedOver" };
};

/** The machine's tasks by name, over one desk. Each is safe to run twice. */
export const tasksOf = (desk: Desk) =>
  ({
    readCase: (payload: unknown) => readCase(desk, payload),
    openWait: (payload: unknown) => openWait(desk, payload),
    lookAgain: (payload: unknown) => lookAgain(desk, payload),
    handOver: (payload: unknown) => handOver(desk, payload),
    notifyDepositary: async (payload: unknown): Promise<unknown> =>
      notifyDepositary(desk, readCaseInput.parse(payload).caseId),
  }) as const;
