import type { Letter, Post } from "../../src/ledger/ports.ts";
import type { SendingPorts } from "../../src/ledger/desk-ports.ts";
import { memoryPost } from "../support/memory/post.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";

/** Chance from a seed, so that a run can be had again. */
export type Chance = {
  /** A whole number from 0 to below the limit. */
  readonly below: (limit: number) => number;
  readonly oneIn: (count: number) => boolean;
  readonly of: <T>(choices: readonly T[]) => T;
};

// Mulberry32: small, and good enough to pick faults.
export const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    oneIn: (count) => below(count) === 0,
    of: (choices) => choices[below(choices.length)] as (typeof choices)[number],
  };
};

/** Processes that take turns at their ports, in an order that chance chooses. */
export type Turns = {
  readonly turn: () => Promise<void>;
  readonly spawn: (work: () => Promise<unknown>) => void;
  /** Lets all go on until they have ended. */
  readonly drain: () => Promise<void>;
};

const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

/** What a process meets by our own doing. Anything else that a process throws is a finding. */
export class Fault extends Error {}

export const takingTurns = (chance: Chance): Turns => {
  const waiting: (() => void)[] = [];
  const findings: unknown[] = [];
  let working = 0;
  return {
    turn: () => new Promise((go) => waiting.push(go)),
    spawn: (work) => {
      working += 1;
      void work()
        .catch((fault: unknown) => {
          if (!(fault instanceof Fault)) findings.push(fault);
        })
        .finally(() => (working -= 1));
    },
    drain: async () => {
      await settled();
      while (working > 0) {
        const [next] = waiting.splice(chance.below(waiting.length), 1);
        if (next === undefined) throw new Error("everybody waits for nobody");
        next();
        await settled();
      }
      if (findings.length > 0) throw findings[0];
    },
  };
};

export type Left = { readonly letter: Letter; readonly messageId: string; readonly at: number };

/** What happened in truth, whatever anybody heard of it. */
export type Truth = {
  readonly left: Left[];
  readonly tally: Record<
    "killed" | "failed" | "lostAnswers" | "refusedByPost" | "clockJumps" | "twoAtOnce",
    number
  >;
};

export const noTruth = (): Truth => ({
  left: [],
  tally: {
    killed: 0,
    failed: 0,
    lostAnswers: 0,
    refusedByPost: 0,
    clockJumps: 0,
    twoAtOnce: 0,
  },
});

export type Faulty = {
  readonly chance: Chance;
  readonly turns: Turns;
  readonly truth: Truth;
  /** One in so many calls of a port meets a fault; 0 for none. */
  readonly oneIn: number;
};

export const longestLife = 1000;

type Call = <T>(act: () => Promise<T>) => Promise<T>;

// A process that is killed does nothing any more: from then on its every call fails before it begins.
const calling = ({ chance, turns, truth, oneIn }: Faulty): Call => {
  let dead = false;
  const meet = (): void => {
    if (oneIn === 0 || !chance.oneIn(oneIn)) return;
    dead = chance.oneIn(2);
    truth.tally[dead ? "killed" : "failed"] += 1;
    throw new Fault(dead ? "killed" : "failed");
  };
  return async (act) => {
    await turns.turn();
    if (dead) throw new Fault("dead");
    meet();
    const answer = await act();
    meet();
    return answer;
  };
};

const postOf = (call: Call, { chance, truth, oneIn }: Faulty, now: () => number): Post => {
  const leave = (letter: Letter): string => {
    const messageId = `message-${String(truth.left.length + 1)}`;
    truth.left.push({ letter, messageId, at: now() });
    return messageId;
  };
  const attempt = (letter: Letter): ReturnType<Post["send"]> => {
    const fate = oneIn === 0 ? 0 : chance.below(20);
    if (fate >= 16) {
      truth.tally.refusedByPost += 1;
      return Promise.resolve({
        kind: "refused",
        reason: quotedReason("the mailbox does not exist"),
      });
    }
    if (fate >= 14)
      return Promise.resolve({
        kind: "unknown",
        reason: quotedReason("it broke on the way there"),
      });
    const messageId = leave(letter);
    if (fate < 8) return Promise.resolve({ kind: "sent", messageId });
    truth.tally.lostAnswers += 1;
    return Promise.resolve({ kind: "unknown", reason: quotedReason("it broke on the way back") });
  };
  return {
    longestLife,
    messageDigest: memoryPost().messageDigest,
    send: (letter) => call(() => attempt(letter)),
  };
};

/** The world as one process has it: every port may fail it, before or after the deed. */
export const portsOfProcess = (ports: SendingPorts, faulty: Faulty): SendingPorts => {
  const call = calling(faulty);
  const { ledger, documents, clock } = ports;
  return {
    ...ports,
    ledger: {
      append: (append) => call(() => ledger.append(append)),
      head: (caseId) => call(() => ledger.head(caseId)),
      accepted: (id) => call(() => ledger.accepted(id)),
      entries: (caseId, page) => call(() => ledger.entries(caseId, page)),
      leavesOf: (caseId, page) => call(() => ledger.leavesOf(caseId, page)),
    },
    documents: { ...documents, get: (digest) => call(() => documents.get(digest)) },
    post: postOf(call, faulty, () => clock.now()),
  };
};
