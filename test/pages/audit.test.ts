import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { verifyInThread } from "../../src/console/audit/verify-in-thread.ts";
import { run } from "../../src/cli/run.ts";
import { logOf } from "../../src/local/home/log.ts";
import { readPdfs } from "../documents/read-pdfs.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
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
    ["en", "the log is shorter than this"],
    ["az", "jurnal ona çatmır"],
  ])(
    "say in %s beside that checkpoint alone that the log is shorter than this",
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
      /Broken \(1\) .* The record does the record agree with the newest checkpoint\? a checkpoint of 5000 leaves was published/,
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

describe("An export that is verified by the checkpoints of this office", () => {
  // What this office published is held against every export, whatever the export says of itself.

  let console: Console;

  let auditor: Asker;

  let older: { readonly log: string; readonly ofCase: string; readonly size: number };

  let newest: { readonly log: string; readonly size: number };

  const pageAt = async (path: string): Promise<string> =>
    (await auditor.get(`/en/audit/log/${path}`)).text();

  const verified = async (text: string): Promise<string> => {
    const file = new File([text], "export.jsonl");
    const page = await (await auditor.post("/en/audit/log/verify", { export: [file] })).text();
    return page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
  };

  beforeAll(async () => {
    console = await openConsole();
    auditor = await signedIn(console.base, "auditor");
    const { size } = await checkpointLog(console.home);
    older = {
      log: await pageAt("export.jsonl"),
      ofCase: await pageAt("case.jsonl?case=az-un-cybercrime"),
      size,
    };
    await makePublic(console.home, "az-un-cybercrime");
    const next = await checkpointLog(console.home);
    newest = { log: await pageAt("export.jsonl"), size: next.size };
  }, 120_000);

  afterAll(() => console.close());

  it("is contradicted by the newest where it is a whole log and older, or was cut and says so of itself", async () => {
    const cut = newest.log
      .split("\n")
      .slice(0, -(newest.size - older.size) - 1)
      .filter((line) => !line.startsWith('{"checkpoint"'))
      .map((line, at) =>
        at === 0
          ? line.replace(`"size":${String(newest.size)}`, `"size":${String(older.size)}`)
          : line,
      );
    for (const text of [older.log, `${cut.join("\n")}\n`]) {
      const page = await verified(text);
      expect(page).toContain("Faults found");
      expect(page).toContain(
        `checkpoint ${String(newest.size)} signs ${String(newest.size)} leaves, but the export has ${String(older.size)}: it is older, or was cut`,
      );
    }
  });

  it("is not shown to be unaltered where it is of one case and older", async () => {
    const page = await verified(older.ofCase);
    expect(page).toContain("Not shown to be unaltered");
    expect(page).not.toContain("Faults found");
    expect(page).toContain(
      `Not compared with checkpoint ${String(newest.size)}: it signs ${String(newest.size)} leaves, and this export ends at ${String(older.size)}. Download a newer export.`,
    );
  });

  it("has each checkpoint once, and each fault of it once, where the export brings it too", async () => {
    expect(await verified(newest.log)).toContain("Checkpoints available 2 ");
    const altered = newest.log.replace('"outcome":"adopted"', '"outcome":"rejected"');
    const told = (await verified(altered)).split("signs a root that is not that of the");
    expect(told.length - 1).toBe(2);
  });

  it("is held against the newest checkpoint that a key at hand signed", async () => {
    await logOf(console.home).checkpoints.put(5000, "signed by nobody");
    expect(await verified(older.log)).toContain(`signs ${String(newest.size)} leaves, but the`);
  });
});
