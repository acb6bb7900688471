import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openCheckpoint, verifierKey, type VerifierKey } from "../../src/verify/integrity/note.ts";
import { keyIn } from "../../src/verify/given-key.ts";
import { verifyExport } from "../verify/in-words.ts";
import { newFolder } from "../contract/folders.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { administer, foundOffice, openCase } from "../support/aws/people.ts";
import { stubKeyId, stubNextKeyId } from "../support/stubs/kms.ts";

onMoto.describe("A key of checkpoints that is replaced, of an account in the cloud", () => {
  let account: Account;
  let keepers: LogKeepers;
  let old: VerifierKey;
  let next: VerifierKey;
  let cases = 0;
  const { folder, remove } = newFolder();

  const newCheckpoint = async (): Promise<string> => {
    await openCase(account, `case-${String(cases)}`, cases);
    cases += 1;
    await keepers.sequence();
    return String((await keepers.seal())["note"]);
  };
  const shownKeys = async () =>
    (await keepers.show("/api/key")).text.trimEnd().split("\n").map(keyIn);
  const inBase64 = async (keyId: string): Promise<string> =>
    Buffer.from(await keepers.publicKey(keyId)).toString("base64");
  const signersOf = (note: string): readonly string[] =>
    [old, next].flatMap((key) => ("checkpoint" in openCheckpoint(note, [key]) ? [key.id] : []));

  beforeAll(async () => {
    account = await openAccount(onMoto);
    keepers = await openLogKeepers(account);
    await foundOffice(account);
    const [name = ""] = (await newCheckpoint()).split("\n");
    old = verifierKey(name, Buffer.from(await keepers.publicKey()));
    next = verifierKey(name, Buffer.from(await keepers.publicKey(stubNextKeyId)));
  }, 60_000);
  afterAll(async () => {
    await keepers.close();
    await account.close();
    remove();
  });

  it("signs alone before", async () => {
    expect(signersOf(await newCheckpoint())).toEqual([old.id]);
    expect(await shownKeys()).toEqual([old]);
  });

  it("is deployed before the record names it: nothing is signed, and the log says why", async () => {
    await openCase(account, `case-${String(cases)}`, cases);
    cases += 1;
    await keepers.sequence();
    await keepers.deploy(stubNextKeyId);
    account.output.mark();
    expect(await keepers.seal()).toMatchObject({ kind: "noKey" });
    expect(account.output.lines()).toMatchObject([
      { level: "ERROR", code: "TSD5905", reason: expect.stringContaining("names") as string },
    ]);
    expect(account.output.counts()).toEqual({ CheckpointsRefused: 1 });
    await keepers.deploy(stubKeyId);
    expect(await keepers.seal()).toMatchObject({ kind: "signed" });
  });

  it("signs beside the one that follows, and both lines are shown", async () => {
    const publicKey = await inBase64(stubNextKeyId);
    expect((await administer(account, { kind: "AddCheckpointKey", publicKey })).status).toBe(201);
    await keepers.deploy(stubKeyId, stubNextKeyId);
    const note = await newCheckpoint();
    expect(note.match(/\u2014/g)).toHaveLength(2);
    expect(signersOf(note)).toEqual([old.id, next.id]);
    expect(await shownKeys()).toEqual([old, next]);
  });

  it("signs no more afterwards", async () => {
    const publicKey = await inBase64(stubKeyId);
    expect((await administer(account, { kind: "RetireCheckpointKey", publicKey })).status).toBe(
      201,
    );
    await keepers.deploy(stubNextKeyId);
    expect(signersOf(await newCheckpoint())).toEqual([next.id]);
    expect(await shownKeys()).toEqual([next]);
  });

  it("is still needed by those who verify what it signed alone", async () => {
    const { headers } = await keepers.show("/api/export");
    const file = join(folder, "record.jsonl");
    writeFileSync(file, await (await fetch(headers["location"] ?? "")).text());
    expect(verifyExport({ file, keys: [old, next], checkpoints: [] })?.faults).toEqual([]);
    expect(verifyExport({ file, keys: [next], checkpoints: [] })?.faults).not.toEqual([]);
  });
});
