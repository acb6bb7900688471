import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { filesIn, remains, withCase } from "../cli/backed-up.ts";
import type { Office } from "../cli/office.ts";
import { fuzz, patience } from "../support/fuzz.ts";
import { hostileBytes } from "../support/hostile-bytes.ts";

// A backup of which one file is no longer what it was: it is refused in one line, and nothing is put where the home is to be.

let office: Office;
let files: readonly string[];

beforeAll(async () => {
  office = await withCase();
  expect(await office.tasdiq("checkpoint")).toMatchObject({ code: 0 });
  expect(await office.tasdiq("backup kept --with-key")).toMatchObject({ code: 0 });
  const kept = join(office.folder, "kept");
  files = filesIn(kept).map((file) => relative(kept, file));
}, 60_000);
afterAll(() => {
  office.remove();
});

const restored = async (file: string, bytes: Uint8Array): Promise<void> => {
  const [backup, home] = [join(office.folder, "changed"), join(office.folder, "again")];
  rmSync(home, { recursive: true, force: true });
  rmSync(backup, { recursive: true, force: true });
  cpSync(join(office.folder, "kept"), backup, { recursive: true });
  writeFileSync(join(backup, file), bytes);
  const said = await office.tasdiq("restore changed --home again");
  expect(remains(office)).toEqual([]);
  expect(said.err).not.toMatch(/undefined|\[object|\n {4}at /);
  if (said.code === exitCodes.done) return;
  expect(existsSync(home)).toBe(false);
  expect(said.err).toMatch(/^\w+:? \S/);
  // A fault is one line that names the file, and no riddle.
  if (said.code === exitCodes.unexpected) expect(said.err).toMatch(/^Not possible: .*changed.*\n$/);
};

describe("A backup", () => {
  it(
    "is restored as it is, and refused whatever becomes of one of its files",
    async () => {
      expect(files).toContain("ledger.db");
      const [first = ""] = files;
      await restored(first, readFileSync(join(office.folder, "kept", first)));
      expect(existsSync(join(office.folder, "again"))).toBe(true);
      const changed = fc
        .constantFrom(...files)
        .chain((file) =>
          hostileBytes([readFileSync(join(office.folder, "kept", file))]).map(
            (bytes) => [file, bytes] as const,
          ),
        );
      await fuzz(changed, 25, ([file, bytes]) => restored(file, bytes));
    },
    patience,
  );
});
