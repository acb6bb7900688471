import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { run } from "../../src/cli/run.ts";
import { logOf } from "../../src/local/home/log.ts";
import { keysIn } from "../../src/cli/input/key-lines.ts";
import { verifyExport } from "../verify/in-words.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

describe("The audit on pages", () => {
  let console: Console;
  let auditor: Asker;

  beforeAll(async () => {
    console = await openConsole();
    auditor = await signedIn(console.base, "auditor");
  }, 120_000);
  afterAll(() => console.close());

  const pageAt = async (path: string, asker = auditor): Promise<string> =>
    (await asker.get(path)).text();
  const folder = mkdtempSync(join(tmpdir(), "tasdiq-audit-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  describe("Audit pages", () => {
    it("are there for those who hold a duty, and for nobody else", async () => {
      for (const path of ["/audit", "/audit/log", "/audit/log/key.txt"])
        expect((await auditor.get(`/en${path}`)).status).toBe(200);
      for (const path of ["/audit", "/audit/log", "/audit/az-un-cybercrime"]) {
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

    it("say of which case a letter lies in the outbox that no entry explains, as the command line does", async () => {
      const { folder, outbox } = console.home;
      const planted = "az-un-cybercrime/az-un-cybercrime.N7.eml";
      const says = `${planted} lies in the outbox, and no entry explains it`;
      const findings = "/en/cases/az-un-cybercrime/findings";
      const printed = async (): Promise<readonly [number, string]> => {
        let out = "";
        const tell = (text: string): void => {
          out += text;
        };
        const shell = { out: tell, err: tell, env: {}, folder, terminal: false };
        const line = ["audit", "az-un-cybercrime", "--home", folder];
        return [await run(line, { ...shell, piped: () => Promise.resolve("") }), out];
      };
      expect(await pageAt(findings)).not.toContain("lies in the outbox");
      expect((await printed())[1]).not.toContain("lies in the outbox");
      writeFileSync(join(outbox, planted), "To: somebody@example.invalid\r\n\r\n");
      expect(await pageAt(findings)).toContain(says);
      expect(await pageAt("/en/audit")).toContain("not as recorded");
      const [code, out] = await printed();
      expect([code, out.replaceAll(/\s+/g, " ")]).toEqual([6, expect.stringContaining(says)]);
      rmSync(join(outbox, planted));
      expect(await pageAt("/en/audit")).not.toContain("not as recorded");
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
      "hand out %s, which whoever verifies it by the keys handed out finds unaltered",
      async (path) => {
        const answer = await auditor.get(`/en/audit/log/${path}`);
        expect(answer.headers.get("content-disposition")).toMatch(/^attachment; filename="tasdiq-/);
        const file = join(folder, "export.jsonl");
        writeFileSync(file, await answer.text());
        const keys = keysIn("key.txt", await pageAt("/en/audit/log/key.txt"));
        expect(verifyExport({ file, keys, checkpoints: [] })).toMatchObject({ faults: [] });
      },
    );

    it("say how an export is verified, and verify none themselves", async () => {
      expect(await pageAt("/en/audit/log")).toContain(
        "tasdiq verify tasdiq-log.jsonl --key key.txt",
      );
      expect((await auditor.get("/en/audit/log/verify")).status).toBe(404);
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
        for (const place of ["audit", "audit/log"]) {
          await page.goto(`${console.base}/${language}/${place}`);
          faults.push(...(await faultsOn(page)));
        }
        expect(faults).toEqual([]);
      },
      90_000,
    );
  });
});

describe("The pages of an office whose log does not reach a checkpoint", () => {
  let console: Console;
  let signed = 0;
  beforeAll(async () => {
    console = await openConsole();
    signed = (await checkpointLog(console.home)).size;
    await logOf(console.home).checkpoints.put(5000, "as if the log had been longer");
    await (await signedIn(console.base, "administrator")).post("/en/incidents/sweep", {});
  }, 120_000);
  afterAll(() => console.close());

  const pageAt = async (path: string): Promise<string> =>
    (await (await signedIn(console.base, "administrator")).get(path)).text();
  /** The row of the table of checkpoints for one size. */
  const rowOf = async (path: string, size: string): Promise<string> => {
    const rows = (await pageAt(path)).split("<tr").filter((row) => row.includes(`/${size}"`));
    expect([size, rows.length]).toEqual([size, 1]);
    return rows[0] ?? "";
  };

  it.each([
    [
      "en",
      "The log does not match what was published of it",
      "Record nothing and keep everything as it is",
      "a checkpoint of 5000 leaves was published, but the log has",
    ],
    [
      "az",
      "Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil",
      "Heç nəyi qeydə almayın",
      "5000 qeydlik nəzarət nöqtəsi dərc edilib",
    ],
  ])("name the incident in %s, what is wrong, and what to do", async (language, ...words) => {
    const [kind, advice, wrong] = words;
    const list = await pageAt(`/${language}/incidents`);
    expect(list).toContain(kind);
    const one = await pageAt(`/${language}/incidents/logNotAsPublished.office.5000.1`);
    expect(one).toContain(advice);
    expect(one).toContain(wrong);
  });

  it.each([
    ["en", "covers more than the log now holds"],
    ["az", "jurnalda hazırda olandan çoxunu əhatə edir"],
  ])(
    "say in %s beside that checkpoint alone that it covers more than the log holds",
    async (language, words) => {
      const place = `/${language}/audit/log`;
      expect(await rowOf(place, "5000")).toContain(words);
      expect(await rowOf(place, String(signed))).not.toContain(words);
    },
  );

  it.each([
    [
      "en",
      "The log does not match what was published of it: the office",
      "Incident in the record of all cases",
    ],
    [
      "az",
      "Jurnal dərc edilmiş nəzarət nöqtəsinə uyğun deyil: idarə",
      "Bütün işlərin qeydlərində nasazlıq",
    ],
  ])("say so in %s above the audits, and on each case", async (language, above, onCase) => {
    expect(await pageAt(`/${language}/audit`)).toContain(above);
    for (const place of ["", "/findings"])
      expect(await pageAt(`/${language}/cases/az-budapest${place}`)).toContain(onCase);
    const stranger = await fetch(`${console.base}/${language}/public`);
    expect(await stranger.text()).not.toContain(onCase);
  });

  it("print no certificate of an audit that hides it", async () => {
    const auditor = await signedIn(console.base, "auditor");
    const answer = await auditor.get("/en/cases/az-budapest/papers/audit-certificate.en.pdf");
    const [paper] = readPdfs([new Uint8Array(await answer.arrayBuffer())]);
    expect(paper?.pages.join(" ").replaceAll(/\s+/g, " ")).toMatch(
      /Broken \(1\) .* The record Does the record agree with the newest checkpoint\? a checkpoint of 5000 leaves was published/,
    );
  });

  it("list it over the API", async () => {
    const heard = (await (await fetch(`${console.base}/api/incidents`)).json()) as object;
    expect(heard).toMatchObject({
      swept: { found: { logNotAsPublished: 1 } },
      incidents: [{ key: "logNotAsPublished.office.5000.1", caseId: null }],
    });
  });
});
