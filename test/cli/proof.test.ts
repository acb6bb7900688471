import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { verifierKeyLine } from "../../src/ledger/log/checkpoint.ts";
import { newFolder } from "../contract/folders.ts";
import { fileOf } from "../verify/exports.ts";
import { madeAnew, only, withMore } from "../verify/made-anew.ts";
import { newKeyOffice } from "../verify/office.ts";

type Sentence = { readonly code: number; readonly out: string; readonly err: string };

describe("Proof for outsiders", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });
  const tasdiq = async (...argv: readonly string[]): Promise<Sentence> => {
    const [out, err]: [string[], string[]] = [[], []];
    const code = await run(argv, {
      out: (text) => void out.push(text),
      err: (text) => void err.push(text),
      env: {},
      folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    });
    return { code, out: out.join(""), err: err.join("") };
  };
  const outside = async (name: string, ...argv: readonly string[]): Promise<string> => {
    const { out } = await tasdiq(...argv);
    writeFileSync(join(folder, name), out);
    return out;
  };

  beforeAll(async () => {
    const made = await tasdiq("init", "--demonstration", "--administrator", "admin-1");
    expect(made.code).toBe(0);
    expect((await tasdiq("duty", "grant", "clerk-1", "clerk", "--as", "admin-1")).code).toBe(0);
    const opened = await tasdiq(
      ...["open", "az-7", "--procedure", "az-milli-majlis", "--treaty", "un-cybercrime-2024"],
      ...["--title", "An invented case", "--as", "clerk-1"],
    );
    expect(opened).toMatchObject({ code: 0 });
  }, 30_000);

  it("hands out the key, seals, and says that the checkpoints lie inside the home", async () => {
    expect(await outside("office.key", "key", "show")).toMatch(
      /^tasdiq\/demonstration\/[0-9a-f]{32}\+[0-9a-f]{8}\+/,
    );
    const sealed = await tasdiq("checkpoint");
    expect(sealed.out.split("\n")[1]).toBe("4");
    // A demonstration says what it is in whatever is kept of it.
    expect(sealed.out).toMatch(/^tasdiq\/demonstration\//);
    expect(sealed.err).toContain("checkpoints are kept inside the home");
    writeFileSync(join(folder, "kept.txt"), sealed.out);
  });

  it("verifies the log, a case and a public log without the home", async () => {
    await tasdiq("export", "--out", "log.jsonl");
    await tasdiq("export", "--case", "az-7", "--out", "case.jsonl");
    await tasdiq("export", "--public", "--out", "public.jsonl");
    for (const file of ["log.jsonl", "case.jsonl", "public.jsonl"]) {
      const [first = ""] = readFileSync(join(folder, file), "utf8").split("\n");
      expect(first).toContain('"origin":"tasdiq/demonstration/');
      const found = await tasdiq(
        ...["verify", file, "--key", "office.key", "--checkpoint", "kept.txt"],
        ...["--home", "nowhere", "--json"],
      );
      expect([file, found.code, found.err]).toEqual([file, 0, ""]);
      expect(JSON.parse(found.out)).toMatchObject({ ok: true, covered: { size: 4 }, faults: [] });
    }
    expect(existsSync(join(folder, "nowhere"))).toBe(false);
  }, 30_000);

  it("ends with 6 where anything is not as it was", async () => {
    const text = readFileSync(join(folder, "log.jsonl"), "utf8");
    writeFileSync(join(folder, "altered.jsonl"), text.replace("An invented case", "Another case"));
    const found = await tasdiq("verify", "altered.jsonl", "--key", "office.key");
    expect(found.code).toBe(6);
    expect(found.out).toContain("az-7#1 does not match the hash stored with it");
  });

  it("signs with two keys while one replaces the other, and with the new one afterwards", async () => {
    expect((await tasdiq("key", "rotate", "--finish", "--as", "admin-1")).code).toBe(4);
    const both = await outside("both.key", "key", "rotate", "--as", "admin-1");
    expect(both.match(/^tasdiq\/demonstration\//gm)).toHaveLength(2);
    expect((await tasdiq("key", "rotate", "--as", "admin-1")).code).toBe(4);
    const [old = "", next = ""] = both.split("\n");
    writeFileSync(join(folder, "new.key"), next);
    writeFileSync(join(folder, "both.key"), `${old}\n${next}\n`);
    expect((await tasdiq("checkpoint")).out.match(/\u2014/g)).toHaveLength(2);
    await tasdiq("export", "--case", "az-7", "--out", "overlap.jsonl");
    expect((await tasdiq("key", "rotate", "--finish", "--as", "admin-1")).code).toBe(0);
    expect((await tasdiq("checkpoint")).out.match(/\u2014/g)).toHaveLength(1);
    await tasdiq("export", "--out", "after.jsonl");
    expect((await tasdiq("verify", "after.jsonl", "--key", "both.key")).code).toBe(0);
    // The first checkpoint was signed before there was a new key.
    expect((await tasdiq("verify", "after.jsonl", "--key", "new.key")).code).toBe(6);
  }, 30_000);

  it("does not list the log among the cases, and lets nobody take its name", async () => {
    expect((await tasdiq("list")).out).not.toContain("log");
    const taken = await tasdiq(
      ...["open", "log", "--procedure", "az-milli-majlis", "--treaty", "un-cybercrime-2024"],
      ...["--title", "x", "--as", "clerk-1"],
    );
    expect(taken.err).toContain("CaseIdReserved");
  });

  it("refuses what cannot be read, and never writes over a file", async () => {
    expect((await tasdiq("verify", "no.jsonl", "--key", "office.key")).code).toBe(2);
    expect((await tasdiq("verify", "office.key", "--key", "office.key")).code).toBe(2);
    expect((await tasdiq("verify", "log.jsonl", "--key", "log.jsonl")).code).toBe(2);
    expect((await tasdiq("verify", "log.jsonl")).code).toBe(2);
    expect((await tasdiq("export", "--out", "log.jsonl")).code).toBe(4);
    expect((await tasdiq("export", "--case", "az-8", "--out", "x.jsonl")).code).toBe(3);
    expect((await tasdiq("export", "--case", "office", "--out", "x.jsonl")).code).toBe(2);
  });
});

describe("Verifying an export that is whole, with an act that the rules do not lead to", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });

  const verifyIn = async (language: string) => {
    const office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 5);
    await office.seal();
    const { lines, key } = await madeAnew(office, only("az-1#3", withMore));
    writeFileSync(join(folder, "office.key"), `${verifierKeyLine(key)}\n`);
    const out: string[] = [];
    const code = await run(
      ["verify", fileOf(lines), "--key", "office.key", "--answer-in", language],
      {
        out: (text) => void out.push(text),
        err: (text) => void out.push(text),
        env: {},
        folder,
        terminal: false,
        piped: () => Promise.resolve(""),
      },
    );
    return { code, said: out.join("") };
  };

  it("names the act, says that nothing was altered, and ends with 8", async () => {
    const { code, said } = await verifyIn("en");
    expect(code).toBe(8);
    expect(said).toMatch(/az-1#3 records acts that do not follow from the rules/);
  });

  it("says in Azerbaijani what is wrong, where it is asked in Azerbaijani", async () => {
    const { code, said } = await verifyIn("az");
    expect(code).toBe(8);
    expect(said).toContain("az-1#3: qaydalardan irəli gəlməyən aktları qeydə alır");
    expect(said).not.toMatch(/\b(?:the|records|is|rules|not)\b/u);
  });
});
