import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { foundOffice, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { openCheckpoint, verifierKey } from "../../src/verify/integrity/note.ts";

/** The founding, a duty for each of eight people, and the seal. */
const sealedOffice = 10;

onMoto.describe("The function that signs the log, of an account in the cloud", () => {
  let account: Account;
  let keepers: LogKeepers;
  beforeAll(async () => {
    account = await openAccount(onMoto);
    keepers = await openLogKeepers(account);
  });
  afterAll(async () => {
    await keepers.close();
    await account.close();
  });
  afterEach(moveDateBack);

  it("signs nothing before there is a seal", async () => {
    expect(await keepers.seal()).toEqual({ kind: "noSeal" });
    await foundOffice(account);
    expect(await keepers.seal()).toEqual({ kind: "noSeal" });
    account.output.mark();
  });

  it("publishes a checkpoint that the key in KMS signed, and writes nothing into the tables", async () => {
    await keepers.sequence();
    const before = await account.image();
    account.output.mark();
    const sealed = await keepers.seal();
    expect(sealed).toMatchObject({ kind: "signed", size: sealedOffice });
    expect(account.output.counts()).toEqual({ CheckpointsPublished: 1 });
    expect(account.output.lines()).toMatchObject([
      { level: "INFO", code: "TSD5002", size: sealedOffice },
      { level: "INFO", code: "TSD5004" },
    ]);
    const note = (await keepers.checkpoint(sealedOffice)) ?? "";
    expect(sealed["note"]).toBe(note);
    const key = verifierKey(note.split("\n")[0] ?? "", await keepers.publicKey());
    expect(openCheckpoint(note, [key])).toMatchObject({
      checkpoint: { origin: key.name, size: sealedOffice },
      signedBy: [{ id: key.id }],
    });
    expect(await account.image()).toEqual(before);
  });

  it("sent it to those who subscribed", async () => {
    const note = (await keepers.checkpoint(sealedOffice)) ?? "none";
    expect(keepers.sns.published).toMatchObject([
      { message: expect.stringContaining(note) as string },
    ]);
  });

  it("signs each seal once", async () => {
    account.output.mark();
    expect(await keepers.seal()).toEqual({ kind: "nothingNew" });
    expect(account.output.counts()).toEqual({});
    await openCase(account, "a-case", 0);
    expect(await keepers.seal()).toEqual({ kind: "nothingNew" });
    await keepers.sequence();
    expect(await keepers.seal()).toMatchObject({ kind: "signed", size: sealedOffice + 2 });
  });

  it("publishes also what it cannot send, and says so", async () => {
    // As if no checkpoint of today was published before: the first of a day is the one that is sent.
    moveDateTo(Date.now() + 26 * 3_600_000);
    keepers.sns.fails(true);
    await keepers.sequence();
    account.output.mark();
    expect(await keepers.seal()).toMatchObject({ kind: "signed", size: sealedOffice + 3 });
    moveDateBack();
    expect(account.output.counts()).toEqual({ CheckpointsPublished: 1, CheckpointsNotSent: 1 });
    expect(account.output.lines()).toMatchObject([
      { code: "TSD5002" },
      { level: "ERROR", code: "TSD5902", reason: "Error: SNS answered 500 InternalError" },
    ]);
    expect(await keepers.checkpoint(sealedOffice + 3)).toBeDefined();
  });

  it("signs nothing that does not fit what was published, and raises the alarm each time", async () => {
    await keepers.plant(50, "as if the log had been longer");
    account.output.mark();
    for (const time of [1, 2]) {
      expect(await keepers.seal()).toMatchObject({
        kind: "refused",
        reason: expect.stringContaining("an older state was restored") as string,
      });
      expect(account.output.counts()).toEqual({ CheckpointsRefused: time });
    }
    expect(account.output.lines()[0]).toMatchObject({ level: "ERROR", code: "TSD5901" });
    expect(await keepers.checkpoint(sealedOffice + 4)).toBeUndefined();
  });

  it("logs ids and counts alone", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});
