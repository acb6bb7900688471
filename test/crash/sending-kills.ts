import { spawn } from "node:child_process";
import { cpSync } from "node:fs";
import { join } from "node:path";
import { availableParallelism } from "node:os";
import { newFolder } from "../contract/folders.ts";
import { foundSending, openedSending, type Left, type Sending } from "./sending-office.ts";

const worker = join(import.meta.dirname, "sending-worker.ts");

/** What a worker does: release what is prepared, or heal what another left. */
export type Doing = "release" | "heal";

type Life = { readonly steps: readonly string[]; readonly killed: boolean };

type Work = { readonly home: string; readonly doing: Doing };

/** Lets a worker work until it dies before the step of that number; 0 lets it live. */
const live = ({ home, doing }: Work, before: number): Promise<Life> =>
  new Promise((ended, failed) => {
    const child = spawn(process.execPath, [worker, home, doing, String(before)], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const said = { out: "", complaint: "" };
    child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said.complaint += chunk.toString()));
    child.on("close", (code, signal) => {
      const killed = signal === "SIGKILL";
      if (killed || code === 0) ended({ steps: said.out.split("\n").slice(0, -1), killed });
      else failed(new Error(said.complaint));
    });
  });

/** How a case and its letters stood at one moment. */
export type Seen = {
  readonly kinds: readonly string[];
  readonly stage: string;
  readonly letters: readonly Left[];
  /** The letters of which the record says neither that they were sent nor that this is unknown. */
  readonly untold: readonly Left[];
};

const seen = async (sending: Sending): Promise<Seen> => {
  const { facts, stage } = await sending.state();
  const letters = sending.letters();
  const told = ({ reference }: Left): boolean => {
    const claim = facts.find(
      ({ act }) => act.kind === "NotificationClaimed" && act.reference === reference,
    )?.entry;
    return facts.some(
      ({ act }) =>
        (act.kind === "NotificationSent" && act.reference === reference) ||
        (act.kind === "NotificationOutcomeUnknown" && act.of === claim),
    );
  };
  const kinds = facts.map(({ act }) => act.kind);
  return { kinds, stage, letters, untold: letters.filter((letter) => !told(letter)) };
};

/** One kill, before the step `before` (or after the last), and what was seen from then on. */
export type Killed = {
  readonly before: string;
  readonly steps: readonly string[];
  readonly atKill: Seen;
  /** A new process healed, and then healed again when no sender could be at work any more. */
  readonly healed: Seen;
  /** People did what was next, to the deposit. */
  readonly finished: Seen;
};

const within = async <T>(home: string, use: (sending: Sending) => Promise<T>): Promise<T> => {
  const sending = await openedSending(home);
  try {
    return await use(sending);
  } finally {
    await sending.close();
  }
};

const afterwards = (home: string): Promise<Pick<Killed, "atKill" | "healed" | "finished">> =>
  within(home, async (sending) => {
    const atKill = await seen(sending);
    await sending.heal();
    await sending.outlive();
    await sending.heal();
    const healed = await seen(sending);
    await sending.finish();
    return { atKill, healed, finished: await seen(sending) };
  });

export type Kills = { readonly steps: readonly string[]; readonly killed: readonly Killed[] };

type Offices = { readonly folder: string; readonly template: string };

const copied = ({ folder, template }: Offices, name: string): string => {
  const home = join(folder, name, "home");
  cpSync(template, home, { recursive: true });
  return home;
};

/** Kills a worker before each of its steps and after the last, each time on a copy of the same home. */
const killEverywhere = async (offices: Offices, doing: Doing): Promise<Kills> => {
  const whole = { home: copied(offices, `${doing}-whole`), doing };
  const { steps } = await live(whole, 0);
  const points = [...steps.keys(), steps.length];
  const killed: Killed[] = [];
  const killOn = async (): Promise<void> => {
    for (let at = points.shift(); at !== undefined; at = points.shift()) {
      const home = copied(offices, `${doing}-${String(at)}`);
      const life = await live({ ...whole, home }, at + 1);
      if (!life.killed) throw new Error(`nobody was killed before step ${String(at)}`);
      const before = steps[at] ?? "the end";
      killed[at] = { before, steps: life.steps, ...(await afterwards(home)) };
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, killOn));
  return { steps, killed };
};

const withFolder = async <T>(use: (folder: string) => Promise<T>): Promise<T> => {
  const { folder, remove } = newFolder();
  try {
    return await use(folder);
  } finally {
    remove();
  }
};

/** Kills whoever releases and sends the first notification. */
export const killWhoSends = (): Promise<Kills> =>
  withFolder(async (folder) => {
    const template = join(folder, "template");
    await foundSending(template);
    return killEverywhere({ folder, template }, "release");
  });

// Dead between the claim and its outcome, with the letter in the outbox: the most that a kill can leave to people.
const leftInTheOutbox = async (folder: string): Promise<string> => {
  const home = join(folder, "left");
  await foundSending(home);
  const { steps } = await live(
    { home: copied({ folder, template: home }, "steps"), doing: "release" },
    0,
  );
  const link = steps.findIndex((step) => step.startsWith("link "));
  await live({ home, doing: "release" }, link + 2);
  return home;
};

/** Kills whoever finds a claim without an outcome that no sender can be at work on any more. */
export const killWhoHeals = (): Promise<Kills> =>
  withFolder(async (folder) => {
    const template = await leftInTheOutbox(folder);
    await within(template, async (sending) => {
      await sending.heal();
      await sending.outlive();
    });
    return killEverywhere({ folder, template }, "heal");
  });

/** Kills whoever sends again what may have left, marked. */
export const killWhoSendsAgain = (): Promise<Kills> =>
  withFolder(async (folder) => {
    const template = await leftInTheOutbox(folder);
    await within(template, async (sending) => {
      await sending.heal();
      await sending.outlive();
      await sending.heal();
      await sending.prepareAnother();
    });
    return killEverywhere({ folder, template }, "release");
  });
