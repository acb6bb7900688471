import { systemKeys } from "../support/memory/office-keys.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { checkpointAtHand } from "../../src/ledger/log/at-hand.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import { sealLog } from "../../src/ledger/log/seal.ts";
import { addLeaves, sequenceLog } from "../../src/ledger/log/sequence.ts";
import { personSchema } from "../../src/values/ids.ts";
import { keepsOutside } from "../../src/local/home/log.ts";
import { inOffice } from "../local/office.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import type { Copied } from "./stores.ts";
import type { Run } from "./the-run.ts";

// An older state is put in the place of the record while the office is at work, and the office works on in it. By a
// checkpoint that was kept elsewhere it is noticed, at once and however far the log grows again; without one nothing can
// notice, and that is said.

/** A copy of the record, and the checkpoints that there were when it was made. */
export type Older = Copied & { readonly sizes: readonly number[] };

export const copyNow = async ({ stores, lasting }: Run): Promise<Older> => {
  const copied = stores.copy();
  await addLeaves(copied.ledger);
  return { ...copied, sizes: await lasting.checkpoints.list() };
};

/** The checkpoints that a home brings back along when it is restored. */
const broughtBack = async ({ lasting }: Run, { sizes }: Older): Promise<Checkpoints> => {
  const inside = memoryCheckpoints();
  for (const size of sizes) {
    const note = await lasting.checkpoints.get(size);
    if (note !== undefined) await inside.put(size, note);
  }
  return inside;
};

const portsOn = ({ lasting, law }: Run, { ledger }: Older) => ({
  ledger,
  register: ledger,
  log: ledger,
  documents: lasting.documents,
  clock: lasting.clock,
  ids: lasting.ids,
  law: () => law,
  wake: () => Promise.resolve(),
  warn: () => undefined,
  systemKeys,
  software: "0.0.0-test",
});

/** Enough entries for the log to be longer than it ever was. */
const workOn = async (run: Run, older: Older, until: number): Promise<void> => {
  const desk = openDesk(portsOn(run, older));
  for (let grant = 1; (await older.ledger.size()) <= until; grant += 1) {
    const holder = personSchema.parse(`restored-${String(grant)}`);
    const office = { kind: "GrantDuty", holder, granted: "auditor" } as const;
    await inOffice(desk, `grant-restored-${String(grant)}`, office);
    await addLeaves(older.ledger);
  }
};

type Seen = { readonly signs: boolean; readonly fits: string };

const seenBy = async (run: Run, older: Older, checkpoints: Checkpoints): Promise<Seen> => {
  const signers = [run.lasting.signer];
  const ports = { ledger: older.ledger, log: older.ledger, checkpoints, signers };
  const fits = (await checkpointAtHand(ports)).kind;
  await sequenceLog(portsOn(run, older), { sealNow: true });
  return { signs: (await sealLog(ports)).kind !== "refused", fits };
};

const noticed = async (run: Run, older: Older, when: string): Promise<readonly string[]> => {
  const { checkpoints } = run.lasting;
  const outside = run.planted.checkpoints?.(checkpoints) ?? checkpoints;
  const { signs, fits } = await seenBy(run, older, outside);
  return [
    ...(signs ? [`${when}, a restored older state was signed`] : []),
    ...(fits === "contradicted"
      ? []
      : [`${when}, a restored older state was not noticed: ${fits}`]),
  ];
};

/** What is claimed of a home whose checkpoints lie in it, and of one that has none at all. */
const unnoticedAndSaid = async (run: Run, older: Older): Promise<readonly string[]> => {
  const inside = await broughtBack(run, older);
  const { signs, fits } = await seenBy(run, older, inside);
  const none = await seenBy(run, older, memoryCheckpoints());
  const claims: readonly (readonly [boolean, string])[] = [
    // If either were otherwise, more could be told to people than they are told.
    [
      signs && fits !== "contradicted",
      "without checkpoints elsewhere a restored state was noticed",
    ],
    [!keepsOutside({ folder: "/home", checkpoints: "/home/checkpoints" }), "inside is outside"],
    [none.fits === "notCompared", `without any checkpoint the log was compared: ${none.fits}`],
  ];
  return claims.filter(([holds]) => !holds).map(([, words]) => words);
};

/** Restores a copy beside the office's own record; answers what did not hold. Nothing where nothing was lost by it. */
export const restoreOlder = async (run: Run, older: Older): Promise<readonly string[]> => {
  const { checkpoints } = run.lasting;
  const newest = (await checkpoints.list()).at(-1) ?? 0;
  const isOlder = older.sizes.length > 0 && newest > (await older.ledger.size());
  if (!isOlder) return [];
  run.trouble.tally.restored += 1;
  const atOnce = await noticed(run, older, "at once");
  await workOn(run, older, newest);
  return [
    ...atOnce,
    ...(await noticed(run, older, "after more work")),
    ...(await unnoticedAndSaid(run, older)),
  ];
};
