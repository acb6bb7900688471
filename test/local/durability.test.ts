import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { openConnection, requiredSettings } from "../../src/local/ledger/connection.ts";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { newFolder } from "../contract/folders.ts";

const root = join(import.meta.dirname, "../..");

/** Why syncs cannot be counted here; undefined when they can. */
const obstacle = ((): string | undefined => {
  const tried = spawnSync("strace", ["-f", "-o", "/dev/null", "true"], { encoding: "utf8" });
  if (tried.error !== undefined) return `strace does not run here (${tried.error.message})`;
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`;
})();

const syncsOf = (total: number, together: number): number => {
  const { folder, remove } = newFolder();
  const trace = join(folder, "trace");
  const appender = join(import.meta.dirname, "appender.ts");
  try {
    spawnSync(
      "strace",
      [
        "-f",
        "-e",
        "trace=fsync,fdatasync",
        "-o",
        trace,
        process.execPath,
        appender,
        folder,
        String(total),
        String(together),
      ],
      { encoding: "utf8" },
    );
    return readFileSync(trace, "utf8")
      .split("\n")
      .filter((line) => /\b(fsync|fdatasync)\(\d/.test(line)).length;
  } finally {
    remove();
  }
};

describe("What is acknowledged is on disk", () => {
  it("so a connection on which a setting does not hold is not used: memory has no log to sync", () => {
    expect(() => openConnection(":memory:")).toThrow(
      /^the ledger’s connection does not have the settings it needs: journal_mode is memory, not wal$/,
    );
  });
  it("for every connection to the ledger has the settings it rests on, as SQLite reads them back", async () => {
    const { folder, remove } = newFolder();
    const file = join(folder, "ledger.db");
    for (const ledger of [openLedger({ file }), openLedger({ file })]) {
      expect(ledger.settings()).toEqual(requiredSettings);
      await ledger.close();
    }
    expect(requiredSettings).toMatchObject({
      journal_mode: "wal",
      synchronous: 2,
      recursive_triggers: 1,
    });
    remove();
  });

  it("and no other file of the product opens a database of its own beside these", () => {
    const rooms = ["src", "functions"];
    const files = rooms.flatMap((room) => {
      try {
        return readdirSync(join(root, room), { recursive: true, encoding: "utf8" }).map((name) =>
          join(room, name),
        );
      } catch {
        return [];
      }
    });
    const openers = files.filter(
      (file) =>
        file.endsWith(".ts") &&
        readFileSync(join(root, file), "utf8").includes("new DatabaseSync("),
    );
    // Drafts are no record: nobody was told that they are kept for good. A backup reads the ledger, and a copy of it.
    const elsewhere = [
      "src/local/drafts.ts",
      "src/local/backup/schemas.ts",
      "src/local/backup/take.ts",
      "src/local/ledger/schema.ts",
      "src/local/ledger/sound.ts",
    ];
    const others = openers.filter((file) => !elsewhere.includes(file));
    expect(others).toEqual(["src/local/ledger/connection.ts"]);
  });

  it("by one sync for each acknowledged commit, shared by those who come together", () => {
    if (obstacle !== undefined) {
      console.warn(`Syncs were not counted: ${obstacle}`);
      expect(obstacle).not.toBe("");
      return;
    }
    // What opening the ledger and making its file costs.
    const opening = syncsOf(0, 1);
    expect(syncsOf(48, 1) - opening).toBe(48);
    const shared = syncsOf(48, 16) - opening;
    expect(shared).toBeGreaterThanOrEqual(3);
    expect(shared).toBeLessThanOrEqual(6);
  }, 60_000);
});
