import { allInEnglish } from "../support/in-english.ts";
import type { Checkpoints } from "../../src/ledger/log/checkpoints.ts";
import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import { exportLog } from "../../src/ledger/log/export.ts";
import { sealIfNew, sealLog } from "../../src/ledger/log/seal.ts";
import { sequenceLog, type SequencerPorts } from "../../src/ledger/log/sequence.ts";
import { logCaseId } from "../../src/ledger/log/last-seal.ts";
import { noteSigner, originOf, signNote } from "../../src/ledger/log/checkpoint.ts";
import { verifierKey } from "../../src/record/note.ts";
import { verifyExport } from "../verify/in-words.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { memorySigner } from "../support/memory/signer.ts";
import { fileOf, linesOf } from "../verify/exports.ts";
import { chainOf, onEveryLedger, type WholeRecord } from "./ledgers.ts";
import { portsOf } from "./sealed-world.ts";

/** So that who looks every hour seals within a day. */
const longestUnsealed = 23 * 3_600_000;

const sealing = async (...asked: Parameters<typeof sealLog>) =>
  allInEnglish(await sealLog(...asked));

onEveryLedger("Sealing", (opened) => {
  it("puts a seal right after the leaves that it seals, and signs up to it", async () => {
    const { ledger } = opened();
    const { sequence, seal, checkpoints, signer, found } = portsOf(ledger);
    expect(await sequence()).toEqual({ added: 0, sealed: undefined });
    expect(await seal()).toEqual({ kind: "noSeal" });
    await found(3);
    const { added, sealed } = await sequence();
    expect(added).toBe(3);
    expect(sealed?.seal).toMatchObject({ kind: "SealLog", size: 3, cases: 1 });
    const [leaf] = await ledger.leaves({ from: 3, limit: 1 });
    expect(leaf).toMatchObject({ caseId: "log", seq: 1, hash: sealed?.hash });
    expect(await seal()).toMatchObject({ kind: "signed", size: 4 });
    expect(await seal()).toMatchObject({ kind: "present", size: 4 });
    expect(await checkpoints.list()).toEqual([4]);
    const exported = await exportLog({
      ledger,
      log: ledger,
      documents: memoryDocuments(),
      checkpoints,
    });
    const keys = [
      verifierKey((await originOf({ ledger, log: ledger })) ?? "", await signer.publicKey()),
    ];
    const file = fileOf(await linesOf(exported));
    expect(verifyExport({ file, keys, checkpoints: [] })).toMatchObject({
      faults: [],
      covered: { size: 4 },
    });
  });

  it("seals again after something happened, within a day, and when asked to", async () => {
    const { ledger } = opened();
    const { sequence, clock, found } = portsOf(ledger);
    await found(1);
    expect((await sequence()).sealed?.seal.size).toBe(1);
    expect((await sequence()).sealed).toBeUndefined();
    await chainOf(ledger, "b", 1);
    expect((await sequence()).sealed?.seal).toMatchObject({ size: 3, cases: 3 });
    await clock.advance(longestUnsealed - 1);
    expect((await sequence()).sealed).toBeUndefined();
    await clock.advance(1);
    expect((await sequence()).sealed?.seal.size).toBe(4);
    expect((await sequence(true)).sealed?.seal.size).toBe(5);
  });

  it("makes one seal of the same leaves when it runs twice at once", async () => {
    const { ledger, beside } = opened();
    const one = portsOf(ledger);
    const other = { ...one.ports, ledger: beside, log: beside };
    await one.found(5);
    await Promise.all([one.sequence(), sequenceLog(other, { sealNow: false })]);
    const seals = (await ledger.leaves({ from: 0, limit: 100 })).filter(
      ({ caseId }) => caseId === "log",
    );
    expect(seals.map(({ n }) => n)).toEqual([5]);
    const [first, second] = await Promise.all([one.seal(), one.seal()]);
    expect([first.kind, second.kind].sort()).toEqual(["present", "signed"]);
  }, 30_000);

  it("seals anew when other entries overtake the seal", async () => {
    const { ledger } = opened();
    const { ports, seal, found } = portsOf(ledger);
    await found(2);
    let overtaken = 0;
    const slow: SequencerPorts = {
      ...ports,
      ledger: {
        ...ledger,
        append: async (append) => {
          // The cases' ids stand before `log`, so that they come first where a batch is ordered by id.
          if (append.entry.caseId === "log" && overtaken < 2)
            await chainOf(ledger, `b-${String((overtaken += 1))}`, 1);
          return ledger.append(append);
        },
      },
    };
    const { sealed } = await sequenceLog(slow, { sealNow: false });
    // Two seals were overtaken; they stay on record, seal nothing, and the third stands in its place.
    expect(sealed?.seal.size).toBe(6);
    expect(await seal()).toMatchObject({ kind: "signed", size: 7 });
    expect(await ledger.entries(logCaseId, { afterSeq: 0, limit: 9 })).toHaveLength(3);
  });

  it("never signs what does not fit a checkpoint published before", async () => {
    const { ledger } = opened();
    const { sequence, seal, checkpoints, signer, found } = portsOf(ledger);
    await found(2);
    await sequence();
    await seal();
    const early = (await checkpoints.get(3)) ?? "";
    await chainOf(ledger, "b", 2);
    await sequence();
    const put = (size: number, note: string): Checkpoints => ({
      ...checkpoints,
      list: () => Promise.resolve([size]),
      get: () => Promise.resolve(note),
    });
    const refused = (from: Checkpoints) =>
      sealing({ ledger, log: ledger, checkpoints: from, signers: [signer] });
    const anotherRoot = early.replace(
      /\n([A-Za-z0-9+/])(?=[A-Za-z0-9+/]{42}=)/,
      (_, first) => `\n${first === "A" ? "B" : "A"}`,
    );
    expect(await refused(put(3, anotherRoot))).toEqual({
      kind: "refused",
      reason: "the first 3 leaves of the log are not those of the published checkpoint",
    });
    expect(await refused(put(4, early))).toMatchObject({ kind: "refused" });
    expect(await refused(put(9, early))).toEqual({
      kind: "refused",
      reason:
        "a checkpoint of 9 leaves was published, but the log has 6: an older state was restored, or its end was cut off",
    });
    expect(await seal()).toMatchObject({ kind: "signed", size: 6 });
  });

  it("never signs beside a newest checkpoint that no key on record signed", async () => {
    const { ledger } = opened();
    const { sequence, seal, checkpoints, signer, found } = portsOf(ledger);
    await found(2);
    await sequence();
    await seal();
    const [text = ""] = ((await checkpoints.get(3)) ?? "").split("\n\n");
    const forged = await signNote(`${text}\n`, [
      await noteSigner((await originOf({ ledger, log: ledger })) ?? "", memorySigner()),
    ]);
    await chainOf(ledger, "b", 1);
    await sequence();
    const replaced = { ...checkpoints, get: () => Promise.resolve(forged) };
    expect(
      await sealing({ ledger, log: ledger, checkpoints: replaced, signers: [signer] }),
    ).toEqual({
      kind: "refused",
      reason:
        "the newest checkpoint, of 3 leaves, has no valid signature by a key that the office’s record names for a checkpoint of this size",
    });
    expect(await seal()).toMatchObject({ kind: "signed" });
  });

  it("never signs after leaves that are out of order", async () => {
    const { ledger } = opened();
    const { sequence, checkpoints, signer, found } = portsOf(ledger);
    await found(3);
    await sequence();
    const swapped: WholeRecord = {
      ...ledger,
      leaves: async (page) => {
        const leaves = await ledger.leaves(page);
        return leaves.map((leaf) => (leaf.n === 1 ? { ...leaf, seq: 3 } : leaf));
      },
    };
    const sealed = sealing({ ledger, log: swapped, checkpoints, signers: [signer] });
    await expect(sealed).rejects.toMatchObject({
      why: { kind: "leafMisplaced", n: 1, caseId: "office", seq: 3 },
    });
  });
});

describe("A log of which much was published", () => {
  const many = 200;
  const counted = async () => {
    const { memoryLedger } = await import("../support/memory/ledger.ts");
    const ledger = memoryLedger();
    const { sequence, seal, checkpoints, signer, found } = portsOf(ledger);
    await found(2);
    for (let done = 0; done < many; done += 1) {
      await sequence(true);
      await seal();
    }
    const calls = { lists: 0, gets: 0, leaves: 0, heads: 0, entries: 0 };
    const ports = {
      signers: [signer],
      ledger: {
        ...ledger,
        head: (caseId: Parameters<WholeRecord["head"]>[0]) => {
          calls.heads += 1;
          return ledger.head(caseId);
        },
        entries: (...asked: Parameters<WholeRecord["entries"]>) => {
          calls.entries += 1;
          return ledger.entries(...asked);
        },
      },
      log: {
        ...ledger,
        leaves: (...asked: Parameters<WholeRecord["leaves"]>) => {
          calls.leaves += 1;
          return ledger.leaves(...asked);
        },
      },
      checkpoints: {
        ...checkpoints,
        list: (beyond?: number) => {
          calls.lists += 1;
          return checkpoints.list(beyond);
        },
        get: (size: number) => {
          calls.gets += 1;
          return checkpoints.get(size);
        },
      },
    };
    return { sequence, checkpoints, ports, calls };
  };

  it("is signed again by reading its newest checkpoint and its last two seals alone", async () => {
    const { sequence, ports, calls, checkpoints } = await counted();
    await sequence(true);
    expect(await sealIfNew(ports)).toMatchObject({ kind: "signed" });
    expect(calls).toEqual({ lists: 1, gets: 1, leaves: 4, heads: 1, entries: 2 });
    expect(await checkpoints.list()).toHaveLength(many + 1);
    Object.assign(calls, { lists: 0, gets: 0, leaves: 0, entries: 0, heads: 0 });
    expect(await sealIfNew(ports)).toEqual({ kind: "nothingNew" });
    expect(calls).toEqual({ lists: 1, gets: 0, leaves: 1, heads: 0, entries: 2 });
  });

  it("is compared with the newest also where seals before the last were never signed", async () => {
    const { sequence, ports, calls, checkpoints } = await counted();
    for (let done = 0; done < 3; done += 1) await sequence(true);
    const altered = { ...ports.checkpoints, get: () => Promise.resolve("another note") };
    const newest = (await checkpoints.list()).at(-1);
    expect(await sealing({ ...ports, checkpoints: altered })).toEqual({
      kind: "refused",
      reason: `the first ${String(newest)} leaves of the log are not those of the published checkpoint`,
    });
    Object.assign(calls, { gets: 0 });
    expect(await sealing(ports)).toMatchObject({ kind: "signed" });
    expect(calls.gets).toBe(1);
  });

  it("is never signed when its last leaf is not the entry that it says", async () => {
    const { ports } = await counted();
    const n = (await ports.log.size()) - 1;
    const log = {
      ...ports.log,
      leaves: async (page: Parameters<WholeRecord["leaves"]>[0]) =>
        (await ports.log.leaves(page)).map((leaf) =>
          leaf.n === n ? { ...leaf, hash: "0".repeat(64) as typeof leaf.hash } : leaf,
        ),
    };
    await expect(sealing({ ...ports, log })).rejects.toMatchObject({
      why: { kind: "leafOfAnotherEntry", n, caseId: "log", seq: many },
    });
  });
});

describe("A key that is being replaced", () => {
  it("signs beside the new one, so that who has either can check", async () => {
    const { memoryLedger } = await import("../support/memory/ledger.ts");
    const ledger = memoryLedger();
    const { sequence, checkpoints, signer, found, ask } = portsOf(ledger);
    const next = memorySigner();
    await found(2);
    await sequence();
    const publicKey = await publicKeyIn(next);
    await ask({ kind: "AddCheckpointKey", publicKey });
    await sequence();
    await sealing({ ledger, log: ledger, checkpoints, signers: [signer, next] });
    const ports = { ledger, log: ledger, documents: memoryDocuments(), checkpoints };
    const file = fileOf(await linesOf(await exportLog(ports)));
    const origin = (await originOf({ ledger, log: ledger })) ?? "";
    for (const one of [signer, next]) {
      const keys = [verifierKey(origin, await one.publicKey())];
      expect(verifyExport({ file, keys, checkpoints: [] })?.faults).toEqual([]);
    }
  });
});
