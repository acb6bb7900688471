import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { verifyInThread } from "../../src/console/audit/verify-in-thread.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

let console: Console;
let auditor: Asker;

beforeAll(async () => {
  console = await openConsole();
  auditor = await signedIn(console.base, "auditor");
}, 120_000);
afterAll(() => console.close());

const pageAt = async (path: string, asker = auditor): Promise<string> =>
  (await asker.get(path)).text();
const fileOf = (text: string): File => new File([text], "../../etc/export.jsonl");

describe("Audit pages", () => {
  it("are there for those who hold a duty, and for nobody else", async () => {
    for (const path of ["/audit", "/audit/log", "/audit/log/verify", "/audit/log/key.txt"])
      expect((await auditor.get(`/en${path}`)).status).toBe(200);
    for (const path of ["/audit", "/audit/log", "/audit/log/verify", "/audit/az-un-cybercrime"]) {
      const answer = await stranger(console.base).get(`/en${path}`);
      const signIn = `/en/sign-in?to=${encodeURIComponent(path)}`;
      expect([answer.status, answer.headers.get("location")]).toEqual([302, signIn]);
    }
    for (const path of ["/audit/log/key.txt", "/audit/log/export.jsonl"])
      expect((await stranger(console.base).get(`/en${path}`)).status).toBe(404);
  });

  it("count what was found of every case, and lead to its findings", async () => {
    const page = await pageAt("/en/audit");
    expect(page).toContain("az-un-cybercrime");
    const heads = [...page.matchAll(/<th\s+scope="col"[^>]*>([^<]*)</g)].map(([, text = ""]) =>
      text.trim(),
    );
    expect(heads.slice(1, 6)).toEqual([
      "Broken",
      "Open: to be looked up",
      "Cannot be known",
      "Not due yet",
      "Kept",
    ]);
    const answer = await auditor.get("/en/audit/az-un-cybercrime");
    expect(answer.headers.get("location")).toBe("/en/cases/az-un-cybercrime/findings");
    expect((await auditor.get("/en/audit/nowhere")).status).toBe(404);
  });

  it("say that a case is in no export before a checkpoint, and that one unknown is nowhere", async () => {
    const path = "/en/audit/log/case.jsonl?case=";
    expect((await auditor.get(`${path}az-un-cybercrime`)).status).toBe(409);
    expect((await auditor.get(`${path}nowhere`)).status).toBe(404);
  });

  it("speak of the log where it is the log that has no checkpoint yet", async () => {
    const page = await pageAt("/en/audit/log/public.jsonl");
    expect(page).toContain("The log is exported up to a checkpoint");
    expect(page).not.toContain("since this case");
  });

  it("call an export that no checkpoint covers yet not shown to be unaltered, and not faulty", async () => {
    const text = await pageAt("/en/audit/log/export.jsonl");
    const answer = await auditor.post("/en/audit/log/verify", { export: [fileOf(text)] });
    const page = await answer.text();
    expect(page).toContain("Not shown to be unaltered");
    expect(page).not.toContain("Faults found");
  });

  it("list checkpoints with their day and keys, and hand them and the keys out as they are", async () => {
    const { note, size } = await checkpointLog(console.home);
    const page = await pageAt("/en/audit/log");
    const key = await pageAt("/en/audit/log/key.txt");
    expect(page).toContain(key.trim());
    expect(page).toContain(key.split("+")[1] ?? "no id");
    expect(await pageAt(`/en/audit/log/checkpoints/${String(size)}`)).toBe(note);
    expect((await auditor.get("/en/audit/log/checkpoints/1")).status).toBe(404);
    expect((await auditor.get("/en/audit/log/checkpoints/..%2Fkey")).status).toBe(404);
  });

  it.each(["export.jsonl", "public.jsonl", "case.jsonl?case=az-un-cybercrime"])(
    "hand out %s, and find it unaltered when it is handed in",
    async (path) => {
      const answer = await auditor.get(`/en/audit/log/${path}`);
      expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="tasdiq-/);
      const text = await answer.text();
      const verified = await auditor.post("/en/audit/log/verify", { export: [fileOf(text)] });
      expect(verified.status).toBe(200);
      const page = await verified.text();
      expect(page).toContain("Unaltered, and lawful by its own rules");
      expect(page).toMatch(/up to size \d+\. Sealed: \d+ \w+ \d{4}\./);
    },
  );

  it("tell each fault of an altered export with the entry and the reason", async () => {
    const text = await pageAt("/en/audit/log/export.jsonl");
    const altered = text.replace('"outcome":"adopted"', '"outcome":"rejected"');
    expect(altered).not.toBe(text);
    const page = await (
      await auditor.post("/en/audit/log/verify", { export: [fileOf(altered)] })
    ).text();
    expect(page).toContain("Faults found");
    expect(page).toMatch(/az-[a-z-]+#\d+/);
  });

  it("answer others while an export is verified that keeps its reader busy", async () => {
    const [header = "", , ...lines] = (await pageAt("/en/audit/log/export.jsonl")).split("\n");
    const line = lines.find((one) => one.includes('"caseId":"az-un-cybercrime"')) ?? "";
    const text = `${header}\n${`${line}\n`.repeat(2000)}`;
    const progress = { isDone: false };
    const verified = auditor
      .post("/en/audit/log/verify", { export: [fileOf(text)] })
      .finally(() => (progress.isDone = true));
    let answeredMeanwhile = 0;
    for (; !progress.isDone; answeredMeanwhile += 1)
      expect((await fetch(`${console.base}/health`)).status).toBe(200);
    expect(answeredMeanwhile).toBeGreaterThan(1);
    expect(await (await verified).text()).toContain("Faults found");
  });

  it("give an export up that takes longer than any that is handed in, and verify the next", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "tasdiq-apart-")), "export.jsonl");
    writeFileSync(file, "no export\n");
    const given = { file, keys: [], checkpoints: [] };
    expect(await verifyInThread(0)(given)).toBe("tooLong");
    const apart = verifyInThread();
    expect(await Promise.all([apart(given), apart(given)])).toEqual([undefined, undefined]);
    await expect(apart({ ...given, file: `${file}.lost` })).rejects.toThrow("ENOENT");
    expect(await apart(given)).toBeUndefined();
    rmSync(dirname(file), { recursive: true });
  });

  it("hold an export against the checkpoints and keys that were given", async () => {
    const text = await pageAt("/en/audit/log/export.jsonl");
    const foreign = "other.example/log+00000000+AAAA";
    const refused = await auditor.post("/en/audit/log/verify", {
      export: [fileOf(text)],
      keys: foreign,
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain("This is not a key: other.example/log");
    const page = await (
      await auditor.post("/en/audit/log/verify", {
        export: [fileOf(text)],
        checkpoints: [new File(["nothing signed\n"], "mine.txt")],
      })
    ).text();
    expect(page).toContain("mine.txt");
  });

  it("say what is wrong with a file that is no export, and keep nothing", async () => {
    const empty = await auditor.post("/az/audit/log/verify", {});
    expect(empty.status).toBe(422);
    const other = await auditor.post("/en/audit/log/verify", { export: [fileOf("<script>\n")] });
    expect(other.status).toBe(422);
    expect(await other.text()).toContain("This file is not an export");
  });

  it("leave nothing of what was handed in", () => {
    // Of this process: another may be verifying just now.
    const ours = `tasdiq-verify-${String(process.pid)}-`;
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(ours))).toEqual([]);
  });

  it("refuse a file of more than 20 MB", async () => {
    const large = "x".repeat(20 * 1024 * 1024 + 1);
    const answer = await auditor.post("/en/audit/log/verify", { export: [fileOf(large)] });
    expect(answer.status).toBe(413);
  });
});

describeInBrowser("Audit pages in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(["en", "az"])(
    "have no fault that can be found in %s",
    async (language) => {
      const page: Page = await (await browser.newContext()).newPage();
      await signIn(page, console.base, "auditor");
      const faults: string[] = [];
      await page.goto(`${console.base}/${language}/audit/log/verify`);
      await page.locator("main button").click();
      faults.push(...(await faultsOn(page)));
      const buffer = Buffer.from(await pageAt("/en/audit/log/export.jsonl"));
      const upload = { name: "export.jsonl", mimeType: "application/jsonl", buffer };
      await page.locator("input[name=export]").setInputFiles(upload);
      await page.locator("main button").click();
      expect(await page.title()).not.toMatch(/^(Error|Səhv)/);
      faults.push(...(await faultsOn(page)));
      expect(faults).toEqual([]);
    },
    90_000,
  );
});
