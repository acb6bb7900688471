import type { Driver, Letter, Post, Register, Waits } from "../../src/ledger/ports.ts";
import type { TableClient } from "../../src/aws/dynamo/index.ts";
import { lostAnswer } from "../support/dynamo/clients.ts";
import { Fault, forEver, type Life } from "./life.ts";
import type { Kept } from "./stores.ts";
import type { Run } from "./the-run.ts";
import { happens, type Call, type Trouble } from "./trouble.ts";
import { memoryPost } from "../support/memory/post.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";

/** The record as one process reaches it, with a fault before or after any call. */
export const faultyLedger = (ledger: Kept, call: Call, trouble: Trouble): Kept => ({
  append: (append) =>
    call(() => {
      if (!happens(trouble)) return ledger.append(append);
      if (trouble.chance.oneIn(3)) {
        trouble.tally.diskFull += 1;
        throw new Fault("the disk is full");
      }
      trouble.tally.conflict += 1;
      return { kind: "conflict" };
    }),
  head: (caseId) => call(() => ledger.head(caseId)),
  accepted: (id) => call(() => ledger.accepted(id)),
  entries: (caseId, page) => call(() => ledger.entries(caseId, page)),
  leavesOf: (caseId, page) => call(() => ledger.leavesOf(caseId, page)),
  find: (search) => call(() => ledger.find(search)),
  cases: (page) => call(() => ledger.cases(page)),
  tasks: (page) => call(() => ledger.tasks(page)),
  procedures: () => call(() => ledger.procedures()),
  pinned: () => call(() => ledger.pinned()),
  size: () => call(() => ledger.size()),
  leaves: (page) => call(() => ledger.leaves(page)),
  sequence: (limit) => call(() => ledger.sequence(limit)),
});

export const faultyWaits = (waits: Waits, call: Call): Waits => ({
  store: (wait) => call(() => waits.store(wait)),
  get: (caseId) => call(() => waits.get(caseId)),
  epoch: (caseId) => call(() => waits.epoch(caseId)),
  advanceEpoch: (caseId, from) => call(() => waits.advanceEpoch(caseId, from)),
});

/** Only what is rebuilt from the ledger may lag behind it. */
export const laggingRegister = (register: Register, trouble: Trouble): Register => {
  let before: Awaited<ReturnType<Register["cases"]>> | undefined;
  return {
    ...register,
    cases: async (page) => {
      const now = await register.cases(page);
      const lags = before !== undefined && page.afterId === "" && happens(trouble);
      const answer = lags ? (before ?? now) : now;
      if (lags) trouble.tally.staleRead += 1;
      before = now;
      return answer;
    },
  };
};

// What the tables' client throws; the adapters tell a throttled command from one whose answer is lost.
const throttled = (): Error =>
  Object.assign(new Error("slow down", { cause: new Fault("throttled") }), {
    name: "ThrottlingException",
    $fault: "client",
    $metadata: { attempts: 1 },
  });
const lost = (): Error => Object.assign(lostAnswer(), { cause: new Fault("answerLost") });

/** The line to the tables of one call of a function: each command takes its turn and may fail. */
export const faultyLine =
  (trouble: Trouble, life: Life) =>
  (client: TableClient): TableClient => {
    const { chance, tally, turns } = trouble;
    const killed = (): Promise<never> => {
      tally.killed += 1;
      life.kill();
      return forEver();
    };
    const fate = (): "none" | "killed" | "before" | "after" =>
      happens(trouble) ? chance.of(["killed", "before", "after", "after"]) : "none";
    const send = async (command: unknown): Promise<unknown> => {
      await turns.turn(life);
      const what = fate();
      if (what === "before") {
        tally.throttled += 1;
        throw throttled();
      }
      if (what === "killed" && chance.oneIn(2)) return killed();
      const answer: unknown = await client.send(command as never);
      if (life.isOver()) return forEver();
      if (what === "killed") return killed();
      if (what !== "after") return answer;
      tally.answerLost += 1;
      throw lost();
    };
    return { send: send as TableClient["send"] };
  };

/** How long a sender lives at the most; nothing within a round takes as long. */
export const longestLife = 60_000;

type Sent = Awaited<ReturnType<Post["send"]>>;

const leave = ({ lasting }: Run, letter: Letter): string => {
  const messageId = `message-${String(lasting.left.length + 1)}`;
  lasting.left.push({ letter, messageId, at: lasting.clock.now() });
  return messageId;
};

const attempt = (run: Run, letter: Letter): Sent => {
  const { chance, tally, mailFails } = run.trouble;
  const fate = mailFails ? chance.below(12) : 0;
  if (fate >= 10) {
    tally.postRefused += 1;
    return { kind: "refused", reason: quotedReason("the mailbox does not exist") };
  }
  if (fate >= 8) {
    tally.postUnknown += 1;
    return { kind: "unknown", reason: quotedReason("it broke on the way there") };
  }
  const messageId = leave(run, letter);
  if (fate < 6) return { kind: "sent", messageId };
  tally.sentAndAnswerLost += 1;
  return { kind: "unknown", reason: quotedReason("it broke on the way back") };
};

export const faultyPost = (run: Run, call: Call): Post => ({
  longestLife,
  messageDigest: memoryPost().messageDigest,
  send: (letter) => call(() => attempt(run, letter)),
});

export const faultyDriver = (driver: () => Driver, call: Call): Driver => ({
  start: (caseId, epoch) => call(() => driver().start(caseId, epoch)),
  resume: (token, answer) => call(() => driver().resume(token, answer)),
  isRunning: (caseId, epoch) => call(() => driver().isRunning(caseId, epoch)),
  isStarting: (caseId, epoch) => call(() => driver().isStarting(caseId, epoch)),
});
