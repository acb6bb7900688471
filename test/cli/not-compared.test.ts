import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { newFolder } from "../contract/folders.ts";

type Said = { readonly code: number; readonly out: string; readonly err: string };

describe("Verifying beside a checkpoint that was kept", () => {
  const { folder, remove } = newFolder();
  afterAll(() => {
    remove();
  });
  const tasdiq = async (...argv: readonly string[]): Promise<Said> => {
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
  const verified = (file: string, ...more: readonly string[]): Promise<Said> =>
    tasdiq("verify", file, "--key", "office.key", ...more);

  beforeAll(async () => {
    await tasdiq("init", "--demonstration", "--administrator", "admin-1");
    await tasdiq("duty", "grant", "clerk-1", "clerk", "--as", "admin-1");
    await tasdiq(
      ...["open", "az-7", "--procedure", "az-milli-majlis", "--treaty", "un-cybercrime-2024"],
      ...["--title", "An invented case", "--as", "clerk-1"],
    );
    writeFileSync(join(folder, "office.key"), (await tasdiq("key", "show")).out);
    await tasdiq("checkpoint");
    await tasdiq("export", "--case", "az-7", "--out", "case.jsonl");
    await tasdiq("export", "--out", "log.jsonl");
    await tasdiq("duty", "grant", "clerk-2", "clerk", "--as", "admin-1");
    writeFileSync(join(folder, "newer.txt"), (await tasdiq("checkpoint")).out);
  }, 60_000);

  it("says first what an older export of a case could not be compared with, and ends with 6", async () => {
    expect((await verified("case.jsonl")).code).toBe(0);
    const { code, out } = await verified("case.jsonl", "--checkpoint", "newer.txt");
    expect(code).toBe(6);
    expect(out.split("\n").slice(0, 2)).toEqual([
      "Not shown to be unaltered: not everything could be compared.",
      "  Not compared: newer.txt signs 6 leaves, and this export ends with 4: ask for a newer one",
    ]);
    const data = await verified("case.jsonl", "--checkpoint", "newer.txt", "--json");
    expect(JSON.parse(data.out)).toMatchObject({
      ok: false,
      faults: [],
      open: [{ where: "newer.txt", size: 6 }],
    });
  });
  it("says of an export that no checkpoint covers only that it is not shown to be unaltered, as the pages do", async () => {
    await tasdiq("init", "--demonstration", "--administrator", "admin-1", "--home", "new");
    writeFileSync(join(folder, "new.key"), (await tasdiq("key", "show", "--home", "new")).out);
    await tasdiq("export", "--out", "new.jsonl", "--home", "new");
    const { code, out } = await tasdiq("verify", "new.jsonl", "--key", "new.key");
    expect(code).toBe(6);
    expect(out.split("\n")[0]).toBe(
      "Not shown to be unaltered: no checkpoint signed with a given key covers it.",
    );
  });
  it("finds that a whole log of fewer leaves is contradicted", async () => {
    const { code, out } = await verified("log.jsonl", "--checkpoint", "newer.txt");
    expect(code).toBe(6);
    expect(out).toMatch(/^Faults found\.$/m);
    expect(out).toContain(
      "Fault: newer.txt signs 6 leaves, but the export has 4: it is older, or was cut",
    );
    expect(out).not.toContain("Not compared");
  });
  it("names line ends that somebody's mail has changed, and what is no file", async () => {
    const note = readFileSync(join(folder, "newer.txt"), "utf8");
    writeFileSync(join(folder, "changed.txt"), note.replaceAll("\n", "\r\n"));
    const changed = await verified("case.jsonl", "--checkpoint", "changed.txt");
    expect([changed.code, changed.err]).toEqual([2, expect.stringContaining("end with CR LF")]);
    mkdirSync(join(folder, "no-file"));
    const other = await verified("no-file");
    expect([other.code, other.err]).toEqual([2, expect.stringContaining("is read twice")]);
  });
  it("names the key by which a checkpoint is signed where it was not given", async () => {
    const other = await newKeyLine();
    writeFileSync(join(folder, "other.key"), other);
    const { code, out } = await tasdiq("verify", "log.jsonl", "--key", "other.key");
    expect(code).toBe(6);
    const id = readFileSync(join(folder, "office.key"), "utf8").split("+")[1] ?? "";
    expect(out).toContain(
      `checkpoint of size 4 in the export is signed by none of the given keys, but by ${id}`,
    );
  });

  /** The line of the key that would sign next. */
  const newKeyLine = async (): Promise<string> => {
    const [, next = ""] = (await tasdiq("key", "rotate", "--as", "admin-1")).out.split("\n");
    return `${next}\n`;
  };
});
