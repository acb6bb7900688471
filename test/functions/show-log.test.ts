import { wordsIn } from "../../src/words/read.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { handOutBy } from "../../functions/shell/log-shown.ts";
import { keyIn } from "../../src/verify/given-key.ts";
import { verifyExport } from "../verify/in-words.ts";
import { newFolder } from "../contract/folders.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { openLogKeepers, type LogKeepers } from "../support/aws/log-keepers.ts";
import { command, foundOffice, openCase } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";

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
    expect([answer.status, titleOf(await answer.text())]).toEqual([422, "ExportTooLarge"]);
    expect(kept.size).toBe(0);
    const fits = await handOutBy(exports, 100)({ name: "a.jsonl", lines: lines() }, wordsIn("en"));
    expect(fits.headers.get("location")).toBe("https://there.example/a.jsonl");
    expect(kept.get("a.jsonl")).toHaveLength(100);
  });
});
