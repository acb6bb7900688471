import { exportLog } from "../../src/ledger/log/export.ts";
import { originOf } from "../../src/ledger/log/checkpoint.ts";
import { verifierKey } from "../../src/verify/integrity/note.ts";
import { verifyExport } from "../verify/in-words.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { memoryDocuments } from "../support/memory/documents.ts";
import { fileOf, linesOf } from "../verify/exports.ts";
import { chainOf, onEveryLedger } from "./ledgers.ts";
import { worldOf } from "./sealed-world.ts";

const hour = 3_600_000;

onEveryLedger("Sealing beside a clock that was fast", (opened) => {
  it("seals nothing after an entry that is dated over an hour ahead, until its time", async () => {
    const { ledger } = opened();
    const at = "2026-03-02T06:00:00.000Z";
    // Both entries of the office are dated alike, by a clock that is fast.
    const clock = steppedClock(Date.parse(at));
    const { sequence, seal, checkpoints, signer, found } = worldOf(ledger, clock);
    await found(2);
    await clock.advance(-hour - 1);
    const nothingSealed = { sealed: undefined, ahead: { entry: "office#2", at } };
    expect(await sequence()).toEqual({ added: 2, ...nothingSealed });
    expect(await sequence(true)).toEqual({ added: 0, ...nothingSealed });
    expect(await seal()).toEqual({ kind: "noSeal" });
    await clock.advance(1);
    expect((await sequence()).sealed?.seal.size).toBe(2);
    expect(await seal()).toMatchObject({ kind: "signed", size: 3 });
    // The verifier takes what was sealed at the first moment at which it could be.
    const log = { ledger, log: ledger, documents: memoryDocuments(), checkpoints };
    const keys = [verifierKey((await originOf(ledger)) ?? "", await signer.publicKey())];
    const file = fileOf(await linesOf(await exportLog(log)));
    expect(verifyExport({ file, keys, checkpoints: [] })).toMatchObject({ faults: [] });
    // What was sealed before is looked at no more, and a new entry is.
    await clock.advance(hour);
    await chainOf(ledger, "b", 1);
    expect((await sequence()).sealed?.seal.size).toBe(4);
  });
});
