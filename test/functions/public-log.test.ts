import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handOutBy } from "../../functions/shell/log-api.ts";
import { keyIn } from "../../src/verify/verifier-key.ts";
import { openCheckpoint, verifierKey, type VerifierKey } from "../../src/record/note.ts";
import { wordsIn } from "../../src/files/words.ts";
import { newFolder } from "../contract/folders.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { foundOffice, openCase, command, administer } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { stubKeyId, stubNextKeyId } from "../support/stubs/kms.ts";
import { verifyExport } from "../verify/in-words.ts";

/** The founding, a duty for each of eight people, the addresses of two depositaries, and the seal. */
const sealedOffice = 12;

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

const titleOf = (text: string): unknown => (JSON.parse(text) as { title: unknown }).title;

onMoto.describe("The function that shows the log, of an account in the cloud", () => {
  let account: Account;
  let keepers: LogKeepers;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    account = await openAccount(onMoto);
    keepers = await openLogKeepers(account);
    await foundOffice(account);
  }, 60_000);
  afterAll(async () => {
    await keepers.close();
    await account.close();
    remove();
  });

  const keys = async () =>
    (await keepers.show("/api/key")).text.split("\n").flatMap((line) => keyIn(line) ?? []);
  const fetched = async (path: string): Promise<Response> => {
    const { status, headers } = await keepers.show(path);
    expect(status).toBe(303);
    // Whoever has the address needs nothing else.
    return fetch(headers["location"] ?? "");
  };
  const verified = async (path: string) => {
    const file = join(folder, "export.jsonl");
    writeFileSync(file, await (await fetched(path)).text());
    return verifyExport({ file, keys: await keys(), checkpoints: [] });
  };

  it("says so while nothing is in the log, or nothing is signed", async () => {
    for (const path of ["/api/key", "/api/export"]) {
      const { status, text } = await keepers.show(path);
      expect([path, status, titleOf(text)]).toEqual([path, 404, "NothingOnRecord"]);
    }
    await openCase(account, "first", 0);
    await openCase(account, "second", 1);
    const making = { kind: "MakePublic", basis: "an invented onMoto" } as const;
    await command(account, {
      caseId: "first",
      asked: { person: "clerk-1", duty: "clerk", command: making },
    });
    await keepers.sequence();
    const early = await keepers.show("/api/cases/first/export");
    expect([early.status, titleOf(early.text)]).toEqual([409, "NotSealed"]);
  });

  it("shows checkpoints by their sizes, each as it was published", async () => {
    await keepers.seal();
    await openCase(account, "third", 2);
    await keepers.sequence();
    const { note } = await keepers.seal();
    const { sizes, newest } = JSON.parse((await keepers.show("/api/checkpoints")).text) as {
      sizes: number[];
      newest: number;
    };
    expect(sizes).toHaveLength(2);
    expect(newest).toBe(sizes[1]);
    const after = await keepers.show("/api/checkpoints", "clerk-1", `after=${String(sizes[0])}`);
    expect(JSON.parse(after.text)).toEqual({ sizes: [newest], newest });
    const shown = await keepers.show(`/api/checkpoints/${String(newest)}`);
    expect(shown.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(shown.text).toBe(note);
    expect((await keepers.show("/api/checkpoints/1")).status).toBe(404);
  });

  it("shows the line of the key in KMS", async () => {
    const [key] = await keys();
    expect(key?.publicKey).toEqual(Buffer.from(await keepers.publicKey()));
  });

  it.each([
    ["/api/export", "log"],
    ["/api/cases/first/export", "case-first"],
    ["/api/cases/first/public-export", "public-first"],
  ])("hands out what anybody can verify: %s", async (path, of) => {
    const answer = await fetched(path);
    // Read to its end, or the connection is left with it.
    await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
    expect(answer.headers.get("content-disposition")).toMatch(
      new RegExp(`^attachment; filename="tasdiq-${of}-\\d+-\\d+\\.jsonl"$`),
    );
    const found = await verified(path);
    expect(found?.faults).toEqual([]);
    expect(found?.covered?.size).toBeGreaterThan(10);
  });

  it("opens to everybody no case that was not made public", async () => {
    const { status, text } = await keepers.show("/api/cases/second/public-export");
    expect([status, titleOf(text)]).toEqual([404, "CaseNotFound"]);
  });

  it("makes an export once, and anew when there is more", async () => {
    const name = async (): Promise<string> =>
      new URL((await keepers.show("/api/export")).headers["location"] ?? "").pathname;
    const before = await name();
    expect(await name()).toBe(before);
    await openCase(account, "fourth", 3);
    await keepers.sequence();
    expect(await name()).not.toBe(before);
  });

  it("writes nothing into the tables", async () => {
    const before = await account.image();
    for (const path of ["/api/checkpoints", "/api/key", "/api/cases/first/export"])
      await keepers.show(path);
    expect(await account.image()).toEqual(before);
  });

  it("answers those alone who hold a duty", async () => {
    account.output.mark();
    for (const path of ["/api/checkpoints", "/api/key", "/api/export"]) {
      expect((await keepers.show(path, "stranger-1")).status).toBe(403);
      expect((await keepers.show(path, "")).status).toBe(401);
    }
    expect(account.output.counts()).toEqual({ Forbidden: 3, Unauthenticated: 3 });
  });

  it("logs ids and counts alone", () => {
    expect(faultsInLog(account)).toEqual([]);
  });
});

describe("An export that is larger than what is handed out", () => {
  async function* lines(): AsyncGenerator<string> {
    for (let n = 0; n < 10; n += 1) yield Promise.resolve("123456789");
  }
  const kept = new Map<string, Uint8Array>();
  const exports = {
    has: (name: string) => Promise.resolve(kept.has(name)),
    put: (name: string, bytes: Uint8Array) => {
      kept.set(name, bytes);
      return Promise.resolve();
    },
    addressOf: (name: string) => Promise.resolve(`https://there.example/${name}`),
  };

  it("is refused, and nothing of it is kept", async () => {
    const answer = await handOutBy(exports, 99)({ name: "a.jsonl", lines: lines() }, wordsIn("en"));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('"title":"ExportTooLarge"');
    expect(kept.size).toBe(0);
    const fits = await handOutBy(exports, 100)({ name: "a.jsonl", lines: lines() }, wordsIn("en"));
    expect(fits.headers["location"]).toBe("https://there.example/a.jsonl");
    expect(kept.get("a.jsonl")).toHaveLength(100);
  });
});

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
