import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { run } from "../../src/cli/run.ts";
import { keyIn } from "../../src/verify/given-key.ts";
import { verifyExport } from "../verify/in-words.ts";
import { carryOn } from "../local/office.ts";
import { servedOffice, type Served } from "./over.ts";

describe("The log over the API", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(2);
    await carryOn(served.sentOn(0), "first", 5);
    await carryOn(served.sentOn(1), "second", 3);
    await tasdiq("make-public", "first", "--basis", "an invented ground", "--as", "clerk-1");
  }, 60_000);
  afterAll(async () => {
    await served.close();
  });

  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(served.server.port)}${path}`);
  const textOf = async (path: string): Promise<string> => (await get(path)).text();
  const statusAndTitle = async (path: string): Promise<unknown> => {
    const answer = await get(path);
    return [answer.status, ((await answer.json()) as { title: string }).title];
  };
  const tasdiq = async (...argv: readonly string[]): Promise<string> => {
    const out: string[] = [];
    const code = await run(argv, {
      out: (text) => void out.push(text),
      err: () => undefined,
      env: { TASDIQ_HOME: served.folder },
      folder: served.folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    });
    expect(code).toBe(0);
    return out.join("");
  };
  const keysOverApi = async () => {
    const lines = (await textOf("/api/key")).trimEnd().split("\n");
    return lines.flatMap((line) => keyIn(line) ?? []);
  };
  const verified = async (path: string) => {
    const file = join(served.folder, "handed-out.jsonl");
    writeFileSync(file, Buffer.from(await (await get(path)).arrayBuffer()));
    return verifyExport({ file, keys: await keysOverApi(), checkpoints: [] });
  };

  it("shows the whole log before there is a checkpoint, and a case not yet", async () => {
    expect(await (await get("/api/checkpoints")).json()).toEqual({ sizes: [], newest: null });
    const lines = (await textOf("/api/export")).trimEnd().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ format: "tasdiq-export", kind: "log" });
    expect(await statusAndTitle("/api/cases/first/export")).toEqual([409, "NotSealed"]);
    expect(await statusAndTitle("/api/checkpoints/3")).toEqual([404, "NoCheckpoint"]);
  });

  it("gives each checkpoint as it was published, and the line of the key that verifies it", async () => {
    const first = await tasdiq("checkpoint");
    const second = await tasdiq("checkpoint");
    const [one = 0, two = 0] = [first, second].map((note) => Number(note.split("\n")[1]));
    expect(await (await get("/api/checkpoints")).json()).toEqual({
      sizes: [one, two],
      newest: two,
    });
    expect(await (await get(`/api/checkpoints?after=${String(one)}`)).json()).toEqual({
      sizes: [two],
      newest: two,
    });
    expect(await (await get("/api/checkpoints?limit=1")).json()).toEqual({
      sizes: [one],
      newest: two,
    });
    const answer = await get(`/api/checkpoints/${String(two)}`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const published = join(served.folder, "checkpoints", `${String(two).padStart(15, "0")}.txt`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(published));
    expect(await textOf("/api/key")).toBe(await tasdiq("key", "show"));
  });

  it.each([
    ["/api/export", "log", ["export"]],
    ["/api/cases/first/export", "case-first", ["export", "--case", "first"]],
    ["/api/cases/first/public-export", "public-first", ["export", "--public"]],
  ] as const)(
    "hands out what anybody can verify, the bytes of the command line: %s",
    async (path, of, argv) => {
      const answer = await get(path);
      expect(answer.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
      expect(answer.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="tasdiq-${of}-\\d+-\\d+\\.jsonl"$`),
      );
      const file = join(served.folder, `${of}.jsonl`);
      await tasdiq(...argv, "--out", file);
      expect(await answer.text()).toBe(readFileSync(file, "utf8"));
      const found = await verified(path);
      expect(found?.faults).toEqual([]);
      expect(found?.covered?.size).toBeGreaterThan(10);
    },
  );

  it("shows in a case's export nothing of another case but what is on the office's record", async () => {
    const text = await textOf("/api/cases/first/export");
    expect(text).toContain('"caseId":"first"');
    expect(text).not.toContain('"caseId":"second"');
  });

  it("gives the lines of both keys while one replaces the other, also while the server runs", async () => {
    const before = await textOf("/api/key");
    await tasdiq("key", "rotate", "--as", "administrator");
    const both = await textOf("/api/key");
    expect(both.startsWith(before)).toBe(true);
    expect(await keysOverApi()).toHaveLength(2);
    const note = await tasdiq("checkpoint");
    expect(note.match(/\u2014/g)).toHaveLength(2);
    expect(await textOf(`/api/checkpoints/${note.split("\n")[1] ?? ""}`)).toBe(note);
  });

  it("says of a case that is on record since the last checkpoint that none covers it, as the command line does", async () => {
    await tasdiq(
      ...["open", "later", "--procedure", "az-milli-majlis", "--treaty", "rome-statute"],
      ...["--title", "An invented case", "--as", "clerk-1"],
    );
    expect(await statusAndTitle("/api/cases/later/export")).toEqual([409, "NotSealed"]);
    expect(await statusAndTitle("/api/cases/later/public-export")).toEqual([404, "CaseNotFound"]);
    const err: string[] = [];
    const code = await run(["export", "--case", "later", "--out", "later.jsonl"], {
      out: () => undefined,
      err: (text) => void err.push(text),
      env: { TASDIQ_HOME: served.folder },
      folder: served.folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    });
    expect([code, err.join("")]).toEqual([
      exitCodes.notFound,
      expect.stringContaining("no checkpoint has been signed since this case was recorded"),
    ]);
  });

  it.each([
    ["/api/checkpoints?after=x", 400, "MalformedInput"],
    ["/api/checkpoints?limit=0", 400, "MalformedInput"],
    ["/api/checkpoints?limit=1001", 400, "MalformedInput"],
    ["/api/checkpoints/007", 404, "NoCheckpoint"],
    ["/api/checkpoints/..%2Fsettings", 404, "NoCheckpoint"],
    ["/api/cases/none/export", 404, "CaseNotFound"],
    ["/api/cases/second/public-export", 404, "CaseNotFound"],
    ["/api/cases/office/export", 404, "CaseNotFound"],
    ["/api/cases/log/public-export", 404, "CaseNotFound"],
    ["/api/cases/Not%20an%20id/export", 404, "CaseNotFound"],
  ])("refuses %s", async (path, status, title) => {
    expect(await statusAndTitle(path)).toEqual([status, title]);
  });
});
