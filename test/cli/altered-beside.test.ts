import { english } from "../support/in-english.ts";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { handle } from "../../src/ledger/handling/handle.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import type { Home } from "../../src/local/home/home.ts";
import { letterFile } from "../../src/local/post.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, nextRequest, theText, treatyOf } from "../local/office.ts";
import { steps } from "../local/procedure.ts";
import { withCase } from "./backed-up.ts";
import type { Office } from "./office.ts";

describe("What lies beside an office's entries", () => {
  let office: Office;
  beforeEach(async () => {
    office = await withCase();
  });
  afterEach(() => {
    office.remove();
  });
  const meddle = (sql: string): void => {
    const database = new DatabaseSync(join(office.folder, ".tasdiq/ledger.db"));
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
  };

  it("is an incident where the ledger was emptied, and nobody takes it for an office without cases", async () => {
    meddle(`DROP TRIGGER entry_is_never_deleted; DROP TRIGGER log_is_never_deleted;
      DELETE FROM log; DELETE FROM entry; DELETE FROM head; DELETE FROM opening; DELETE FROM unique_fact;`);
    const words = "the ledger holds no office, but documents, settings of one";
    for (const line of ["list", "audit --all"]) {
      const said = await office.tasdiq(line);
      expect([line, said.code, said.out]).toEqual([line, 6, ""]);
      expect(said.err).toContain(words);
    }
    const said = await office.tasdiq("sweep");
    expect(said.code).toBe(6);
    expect(said.out).toContain(`recordDamaged: ${words}`);
  });

  it("is an incident where triggers were dropped, which are put back; an audit and a backup name them", async () => {
    meddle("DROP TRIGGER entry_is_never_changed; DROP TRIGGER log_is_the_next");
    expect(await office.tasdiq("list")).toMatchObject({
      code: 6,
      err: expect.stringContaining(
        "missing: trigger entry_is_never_changed, trigger log_is_the_next",
      ) as string,
    });
    const words = "missing: trigger entry_is_never_changed, trigger log_is_the_next";
    const audited = await office.tasdiq("audit az-1");
    expect(audited.code).toBe(6);
    expect(audited.out).toContain(words);
    const backedUp = await office.tasdiq("backup b");
    expect(backedUp.code).toBe(6);
    expect(`${backedUp.out}${backedUp.err}`).toContain(words);
    const swept = await office.tasdiq("sweep");
    expect(swept.code).toBe(6);
    expect(swept.out).toContain(words);
    expect((await office.tasdiq("sweep")).code).toBe(0);
    expect((await office.tasdiq("audit az-1")).code).toBe(0);
  });

  it("is named by audit, sweep and backup where a head says something that belongs to no entry", async () => {
    meddle("UPDATE head SET public = 1 WHERE case_id = 'az-1'");
    const words = "does not match the entries: whether it is public";
    const audited = await office.tasdiq("audit az-1");
    expect([audited.code, audited.out.includes(words)]).toEqual([6, true]);
    const backedUp = await office.tasdiq("backup b");
    expect(backedUp.code).toBe(6);
    expect(`${backedUp.out}${backedUp.err}`).toContain(words);
    expect((await office.tasdiq("sweep")).out).toContain(words);
    expect((await office.tasdiq("audit az-1")).code).toBe(0);
  });
});

describe("A letter in the outbox, before people send it", () => {
  let home: Home;
  const { folder, remove } = newFolder();
  beforeAll(async () => {
    home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    await carryOn(sent, "a-case", steps.indexOf("ReleaseNotification") + 1);
    const release = await nextRequest(sent, "a-case");
    if (release === undefined) throw new Error("nothing is to be released");
    await handle(home.desk, release, { kind: "name" });
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });
  const file = (): string => letterFile(home.outbox, "a-case/N1");
  const named = async () => {
    const { incidents } = await sweepHome(home);
    return incidents.map(({ kind, says }) => [kind, english(says)]);
  };

  it("is compared with what was claimed: address, text, and what is attached", async () => {
    const whole = readFileSync(file(), "utf8");
    expect(await named()).toEqual([]);
    for (const altered of [
      whole.replace(/^To: .*$/m, "To: somebody@example.invalid"),
      whole.replace(/\r\n\r\n([A-Za-z0-9+/]{4})/, "\r\n\r\nAAAA"),
      `${whole}more`,
    ]) {
      expect(altered).not.toBe(whole);
      writeFileSync(file(), altered);
      expect(await named()).toEqual([
        [
          "letterNotAsRecorded",
          "the letter a-case/N1 in the outbox of a-case is not the one on record: its address, its text or an attachment was altered. Do not send it",
        ],
      ]);
    }
    writeFileSync(file(), whole);
    expect(await named()).toEqual([]);
  });

  it("is missed where it is gone", async () => {
    const whole = readFileSync(file(), "utf8");
    rmSync(file());
    expect(existsSync(file())).toBe(false);
    expect(await named()).toEqual([
      [
        "letterNotAsRecorded",
        "the letter a-case/N1 of a-case is no longer in the outbox, and nothing on record says that it arrived",
      ],
    ]);
    writeFileSync(file(), whole);
  });
});
