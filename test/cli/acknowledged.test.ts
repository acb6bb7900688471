import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { withCase } from "./backed-up.ts";
import { day, type Office } from "./office.ts";

const refer = `refer-to-committee az-1 --on ${day(-8)} --lead First --as clerk`;
const withdraw = `withdraw az-1 --on ${day(-1)} --by x --reason y --as clerk`;

describe("a ledger that lost what was acknowledged", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
  });
  afterEach(() => {
    office.remove();
  });

  const inHome = (name: string, home = ".tasdiq"): string => join(office.folder, home, name);
  const mark = (home?: string) =>
    JSON.parse(readFileSync(inHome("ledger.mark", home), "utf8")) as {
      entries: number;
      hash: string;
    };

  /** A copy of the home, made while somebody has the ledger open, without the file in which its newest entries are. */
  const copyWithoutLog = async (): Promise<void> => {
    const open = new DatabaseSync(inHome("ledger.db"));
    open.prepare("SELECT count(*) FROM entry").get();
    expect((await office.tasdiq(refer)).code).toBe(0);
    expect(existsSync(inHome("ledger.db-wal"))).toBe(true);
    const filter = (path: string) => !/-(?:wal|shm)$/.test(basename(path));
    cpSync(join(office.folder, ".tasdiq"), join(office.folder, "copy"), {
      recursive: true,
      filter,
    });
    cpSync(inHome("ledger.db-wal"), join(office.folder, "log-that-was-lost"));
    open.close();
  };

  it("names what is missing, and goes on once its write-ahead log is back", async () => {
    const before = mark();
    await copyWithoutLog();
    const { entries } = mark();
    expect(entries).toBeGreaterThan(before.entries);
    const lost = new RegExp(
      `ledger.db holds ${String(before.entries)} of the ${String(entries)} entries that were acknowledged, by ledger.mark: ` +
        `from entry ${String(before.entries + 1)} on all are missing`,
    );
    for (const line of ["list", "audit --all", withdraw, "backup b", "export --out x"]) {
      const { code, err } = await office.tasdiq(`${line} --home copy`);
      expect([line, code]).toEqual([line, 6]);
      expect(err).toMatch(lost);
    }
    const swept = await office.tasdiq("sweep --home copy");
    expect(swept).toMatchObject({ code: 6, out: expect.stringMatching(lost) as string });
    expect(mark("copy").entries).toBe(entries);
    rmSync(inHome("ledger.db-wal", "copy"), { force: true });
    rmSync(inHome("ledger.db-shm", "copy"), { force: true });
    cpSync(join(office.folder, "log-that-was-lost"), inHome("ledger.db-wal", "copy"));
    expect((await office.tasdiq("sweep --home copy")).code).toBe(0);
    expect((await office.tasdiq(`${withdraw} --home copy`)).code).toBe(0);
    expect(mark("copy").entries).toBeGreaterThan(entries);
  });

  it("is seen where another entry stands at that place", async () => {
    cpSync(inHome("ledger.db"), join(office.folder, "older.db"));
    await office.tasdiq(refer);
    const { entries, hash } = mark();
    rmSync(inHome("ledger.mark"));
    cpSync(join(office.folder, "older.db"), inHome("ledger.db"));
    await office.tasdiq(refer);
    writeFileSync(inHome("ledger.mark"), JSON.stringify({ entries, hash }));
    const { code, err } = await office.tasdiq(withdraw);
    expect(code).toBe(6);
    expect(err).toMatch(
      new RegExp(
        `entry ${String(entries)} of ledger.db is .*${hash.slice(0, 12)}.* was acknowledged`,
      ),
    );
    // The mark is evidence: what the ledger contradicts is never written over.
    expect(mark().hash).toBe(hash);
  });

  it("that was restored is acknowledged as it is, and says so", async () => {
    const { entries } = mark();
    await office.tasdiq("backup b");
    expect(existsSync(join(office.folder, "b", "ledger.mark"))).toBe(false);
    await office.tasdiq(refer);
    const { out, code } = await office.tasdiq("restore b --home again");
    expect(code).toBe(0);
    expect(out).toContain(
      `ledger.mark now says that the entries acknowledged are ${String(entries)};`,
    );
    expect(mark("again").entries).toBe(entries);
    expect((await office.tasdiq(`${refer} --home again`)).code).toBe(0);
  });

  it("is not refused for want of a mark, which a sweep names until the next entry", async () => {
    writeFileSync(inHome("ledger.mark"), "");
    const swept = await office.tasdiq("sweep");
    expect(swept.out).toContain("ledger.mark is missing or cannot be read");
    expect((await office.tasdiq(refer)).code).toBe(0);
    expect((await office.tasdiq("sweep")).code).toBe(0);
  });
});
