import { sealIfNew } from "../../src/ledger/log/seal.ts";
import { sendFirstOfDay, type CheckpointLetter } from "../../src/ledger/log/send-checkpoint.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { memoryCheckpoints } from "../support/memory/checkpoints.ts";
import { steppedClock } from "../support/memory/clock.ts";
import { countedIds } from "../support/memory/ids.ts";
import { memoryLedger } from "../support/memory/ledger.ts";
import { foundIn } from "../support/found-office.ts";
import { officeCheckpointKey, officeSystemKey, systemKeys } from "../support/memory/office-keys.ts";

const hour = 3_600_000;

const kept = () => {
  const ledger = memoryLedger();
  const clock = steppedClock(Date.parse("2026-03-02T06:00:00Z"));
  const world = {
    ledger,
    log: ledger,
    clock,
    ids: countedIds(),
    systemKeys,
    software: "test",
    checkpoints: memoryCheckpoints(),
    signers: [officeCheckpointKey],
  };
  const found = (entries: number): Promise<void> =>
    foundIn({ ledger, clock, systemKey: officeSystemKey, signer: officeCheckpointKey }, entries);
  const letters: CheckpointLetter[] = [];
  const send = (letter: CheckpointLetter) => Promise.resolve(void letters.push(letter));
  const sealed = async () => {
    await sequenceLog(world, { sealNow: true });
    return sealIfNew(world);
  };
  const sealAndSend = async () => sendFirstOfDay(world, await sealed(), send);
  return { world, clock, ledger, letters, send, sealed, sealAndSend, found };
};

describe("A checkpoint that is sent", () => {
  it("is the first of its day, and no other", async () => {
    const { clock, letters, sealAndSend, found } = kept();
    await found(1);
    expect(await sealAndSend()).toBe("sent");
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("notDue");
    await clock.advance(17 * hour);
    expect(await sealAndSend()).toBe("sent");
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("notDue");
    expect(letters.map(({ size }) => size)).toEqual([2, 4]);
  });

  it("is the note whole, and says of which log and size it is", async () => {
    const { world, letters, sealAndSend, found } = kept();
    await found(1);
    await sealAndSend();
    const note = (await world.checkpoints.get(2)) ?? "none";
    const [letter] = letters;
    expect(letter?.body.endsWith(`\n\n${note}`)).toBe(true);
    expect(letter?.subject).toBe(`Checkpoint of ${note.split("\n")[0] ?? ""}: 2 leaves`);
  });

  it("is the first that was published, where a seal before it was never signed", async () => {
    const { world, clock, letters, sealAndSend, found } = kept();
    await found(1);
    await sequenceLog(world, { sealNow: true });
    await clock.advance(hour);
    expect(await sealAndSend()).toBe("sent");
    expect(letters.map(({ size }) => size)).toEqual([3]);
  });

  it("is none where nothing was signed now", async () => {
    const { world, letters, send, sealed, found } = kept();
    expect(await sendFirstOfDay(world, await sealed(), send)).toBe("notDue");
    await found(1);
    await sealed();
    expect(await sendFirstOfDay(world, await sealIfNew(world), send)).toBe("notDue");
    expect(letters).toEqual([]);
  });
});
