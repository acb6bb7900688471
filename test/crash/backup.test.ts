import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { digestOf } from "../../src/record/canonical.ts";
import { asProcess, words } from "../cli/office.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice } from "../local/office.ts";
import { casesAtOnce } from "./application.ts";

const main = resolve("src/cli/main.ts");
const worker = join(import.meta.dirname, "worker.ts");
const documents = 200;
/** `npm run test:crash` kills more often. */
const kills = process.env["TASDIQ_LONG"] === "1" ? 20 : 3;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const partsOf = (folder: string, name: string): readonly string[] =>
  readdirSync(folder).filter((one) => one.startsWith(`.${name}.`) && one.endsWith(".part"));

/** So many that copying, checking and syncing them takes a while. */
const fill = (home: string): void => {
  for (let number = 0; number < documents; number += 1) {
    const text = `A text of nobody, number ${String(number)}. `.repeat(500);
    const digest = digestOf(text);
    const folder = join(home, "documents", digest.slice(0, 2), digest.slice(2, 4));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, digest), text);
  }
};

/** Kills a command with SIGKILL a while after it began to write beside the place of `name`; answers whether it was in time. */
const killed = async (folder: string, line: string, name: string): Promise<boolean> => {
  const child = spawn(process.execPath, [main, ...words(line)], { cwd: folder, stdio: "ignore" });
  const ended = new Promise<NodeJS.Signals | null>((done) =>
    child.once("close", (_, signal) => {
      done(signal);
    }),
  );
  const life = { over: false };
  void ended.then(() => (life.over = true));
  const before = partsOf(folder, name).length;
  while (!life.over && partsOf(folder, name).length === before) await pause(1);
  await pause(Math.random() * 120);
  child.kill("SIGKILL");
  return (await ended) === "SIGKILL";
};

describe("A backup and a restoring that are killed at any moment", () => {
  it("leave nothing under the name that is not whole, over several kills of each", async () => {
    const { folder, remove } = newFolder();
    const home = join(folder, ".tasdiq");
    try {
      await (await newOffice(home)).close();
      fill(home);
      expect((await asProcess(folder, "backup whole")).code).toBe(0);
      let inTime = 0;
      for (let round = 0; round < kills; round += 1) {
        const [copy, again] = [`b${String(round)}`, `r${String(round)}`];
        if (await killed(folder, `backup ${copy}`, copy)) inTime += 1;
        // Either the name is not there, or what bears it is whole; what never got the name is not taken for a backup
        // unless it is whole.
        for (const name of [copy, ...partsOf(folder, copy)]) {
          const { code } = await asProcess(folder, `restore ${name} --home from-${name}`);
          const isWhole = existsSync(join(folder, name, "backup.json"));
          expect({ name, code }).toEqual({ name, code: isWhole ? 0 : 3 });
        }
        if (await killed(folder, `restore whole --home ${again}`, again)) inTime += 1;
        if (existsSync(join(folder, again)))
          expect((await asProcess(folder, `backup of-${again} --home ${again}`)).code).toBe(0);
        else expect((await asProcess(folder, `restore whole --home ${again}`)).code).toBe(0);
      }
      expect(inTime).toBeGreaterThan(kills / 2);
      expect((await asProcess(folder, "backup last")).code).toBe(0);
    } finally {
      remove();
    }
  }, 600_000);
});

describe("Backups of an office at work", () => {
  it("each hold one consistent state with everything acknowledged before they began", async () => {
    const { folder, remove } = newFolder();
    const home = join(folder, ".tasdiq");
    await (await newOffice(home, casesAtOnce)).close();
    const child = spawn(process.execPath, [worker, home, "office"], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const done = new Set<string>();
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => {
      const lines = `${text}${chunk.toString()}`.split("\n");
      text = lines.pop() ?? "";
      for (const line of lines) {
        const [word, , , hash = ""] = line.split(" ");
        if (word === "done") done.add(hash);
      }
    });
    try {
      const sizes: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        while (done.size < 20 * (round + 1)) await pause(20);
        const acknowledged = [...done];
        const copy = `b${String(round)}`;
        const said = await asProcess(folder, `backup ${copy}`);
        expect(said).toMatchObject({ code: 0 });
        // SQLite leaves files of its own beside what it reads, and no file may be added to a backup.
        const ledger = join(folder, `read-${copy}.db`);
        copyFileSync(join(folder, copy, "ledger.db"), ledger);
        const database = new DatabaseSync(ledger);
        const held = new Set(
          database
            .prepare("SELECT hash FROM entry")
            .all()
            .map((row) => String(row["hash"])),
        );
        database.close();
        expect(acknowledged.filter((hash) => !held.has(hash))).toEqual([]);
        sizes.push(held.size);
      }
      expect(sizes.toSorted((one, other) => one - other)).toEqual(sizes);
      child.kill("SIGKILL");
      expect((await asProcess(folder, "restore b2 --home again")).code).toBe(0);
      // The parliament's own treaties lie in the home, and so in the backup.
      const listed = await asProcess(folder, "audit --all --home again");
      expect(listed.code).toBe(0);
    } finally {
      child.kill("SIGKILL");
      remove();
    }
  }, 180_000);
});

describe("A backup for which there is no room", () => {
  it("fails with a fault, and leaves nothing", async () => {
    const { folder, remove } = newFolder();
    try {
      const home = join(folder, ".tasdiq");
      await (await newOffice(home)).close();
      const text = "x".repeat(3_000_000);
      const digest = digestOf(text);
      const place = join(home, "documents", digest.slice(0, 2), digest.slice(2, 4));
      mkdirSync(place, { recursive: true });
      writeFileSync(join(place, digest), text);
      // The largest file that this process may write, in blocks of 512 or 1,024 bytes: the system refuses the rest.
      const line = `ulimit -f 1000; trap '' XFSZ; exec "${process.execPath}" "${main}" backup b`;
      const child = spawn("sh", ["-c", line], { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
      const code = await new Promise((ended) => child.once("close", ended));
      expect({ code, said }).toEqual({
        code: 1,
        said: expect.stringMatching(
          /\.part.* cannot be written: it is larger than this process may write/,
        ) as string,
      });
      expect(readdirSync(folder).filter((name) => name !== ".tasdiq")).toEqual([]);
    } finally {
      remove();
    }
  }, 60_000);
});
