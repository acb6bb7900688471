import { canonicalJson, leafHash } from "../../../src/record/canonical.ts";
import type { Append, Wait, WhereItStands } from "../../../src/ledger/ports.ts";
import { applyEntry } from "../../../src/case/apply.ts";
import type { CommandId } from "../../../src/values/ids.ts";
import type { Planted } from "./planted.ts";

// Deliberate bugs, each the smallest that is still the bug it is called by. They stand between the application and its
// ports, so nothing in the product switches them on.

const acknowledgingFirst: Planted = {
  ledger: (ledger, { inBackground }) => ({
    ...ledger,
    append: (append) => {
      inBackground(() => ledger.append(append));
      return Promise.resolve({ kind: "appended" });
    },
  }),
};

const resumingFirst: Planted = {
  // Whoever would wake the driver has done so before there was anything to see.
  sleeps: true,
  ledger: (ledger, { ofDrivers }) => ({
    ...ledger,
    append: async (append) => {
      if (ofDrivers === undefined) return ledger.append(append);
      const { waits, driver } = ofDrivers;
      const { caseId, seq } = append.entry;
      const wait = await waits().get(caseId);
      if (wait !== undefined && append.head.stageSince === seq)
        // It reads where the case stands, which is where it stood.
        await driver().resume(wait.token, {} as WhereItStands);
      const result = await ledger.append(append);
      if (wait === undefined && (await waits().advanceEpoch(caseId, 0)))
        await driver().start(caseId, 1);
      return result;
    },
  }),
};

const withoutTheLook: Planted = {
  tasks: (tasks, { ofDrivers }) => ({
    ...tasks,
    openWait: async (payload) => ({ kind: await ofDrivers?.waits().store(payload as Wait) }),
  }),
};

const overwritingTokens = (): Planted => {
  const last = new Map<string, Wait>();
  return {
    waits: (waits) => ({
      ...waits,
      store: async (wait) => {
        await waits.store(wait);
        last.set(wait.caseId, wait);
        return "stored";
      },
      get: async (caseId) => last.get(caseId) ?? (await waits.get(caseId)),
    }),
  };
};

const withoutATail: Planted = {
  checkpoints: (checkpoints) => ({
    ...checkpoints,
    list: () => Promise.resolve([]),
    get: () => Promise.resolve(undefined),
  }),
};

const sendingAgain: Planted = {
  post: (post) => ({
    ...post,
    send: async (letter) => {
      const first = await post.send(letter);
      return first.kind === "unknown" ? post.send(letter) : first;
    },
  }),
};

const alwaysCurrent: Planted = {
  tasks: (tasks) => ({
    ...tasks,
    readCase: async (payload) => ({
      ...((await tasks["readCase"]?.(payload)) as object),
      current: true,
    }),
  }),
};

const winningEveryRace: Planted = {
  ledger: (ledger) => ({
    ...ledger,
    append: async (append) => {
      const result = await ledger.append(append);
      return result.kind === "conflict" ? { kind: "appended" } : result;
    },
  }),
};

/** The entry once more, right behind itself and under an id of its own. */
const again = (append: Append): Append => {
  const { entry, hash: prev, head } = append;
  const command = { ...entry.command, id: `${entry.command.id.slice(0, -1)}x` as CommandId };
  const second = { ...entry, seq: entry.seq + 1, prev, command };
  const bytes = canonicalJson(second);
  const hash = leafHash(bytes);
  const state = applyEntry(head.state, { entry: second, hash });
  const next = { entry: second, bytes, hash, expectedVersion: entry.seq };
  return { ...append, ...next, head: { ...head, state } };
};

const recordingOverdueTwice: Planted = {
  ledger: (ledger) => ({
    ...ledger,
    append: async (append) => {
      const result = await ledger.append(append);
      const isOverdue = append.entry.command.content.kind === "RecordOverdue";
      if (isOverdue && result.kind === "appended") await ledger.append(again(append));
      return result;
    },
  }),
};

const keepingOldTasks: Planted = {
  ledger: (ledger) => {
    const tasks = new Map<string, Parameters<typeof ledger.append>[0]["task"]>();
    return {
      ...ledger,
      append: (append) => {
        const { caseId } = append.entry;
        const task = append.task ?? tasks.get(caseId) ?? null;
        tasks.set(caseId, task);
        return ledger.append({ ...append, task });
      },
    };
  },
};

/** Every planted bug by its name; made anew for each run, because some of them remember. */
export const bugs: Readonly<Record<string, () => Planted>> = {
  "acknowledging before the commit": () => acknowledgingFirst,
  "resuming before storing": () => resumingFirst,
  "dropping the look after opening a wait": () => withoutTheLook,
  "a token overwritten by a late duplicate": overwritingTokens,
  "a chain without tail protection": () => withoutATail,
  "a second unmarked send": () => sendingAgain,
  "two epochs current": () => alwaysCurrent,
  "a lost race taken for won": () => winningEveryRace,
  "a task that outlives its case": () => keepingOldTasks,
  "overdue recorded twice": () => recordingOverdueTwice,
};
