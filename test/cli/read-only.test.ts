import { resolve, join } from "node:path";
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { describeWithMounts, withMounts } from "../support/mounts.ts";
import { withCase } from "./backed-up.ts";
import { words, type Office } from "./office.ts";

const main = resolve("src/cli/main.ts");

const readOnly = `
node="$1"; main="$2"; shift 2
mount --bind .tasdiq .tasdiq
mount -o remount,ro,bind .tasdiq
exec "$node" "$main" "$@"
`;

const lines = [
  "list",
  "show az-1",
  "tasks",
  "audit --all",
  "checkpoint",
  "sweep",
  "backup b",
  "export --out x.jsonl",
  "duty grant other clerk --as admin",
];

describeWithMounts("a home on a read-only file system", () => {
  let office: Office;
  beforeAll(async () => {
    office = await withCase();
  });
  afterAll(() => {
    office.remove();
  });

  it.each(lines)("says to %s that it is read-only, and sends nobody to a backup", (line) => {
    const said = withMounts(office.folder, readOnly, [process.execPath, main, ...words(line)]);
    expect(said).toMatchObject({ code: 1, out: "" });
    expect(said.err).toContain(
      `${join(office.folder, ".tasdiq")} cannot be written: its file system is mounted read-only. Nothing is damaged.`,
    );
    expect(said.err).not.toContain("restore");
  });
});

/** A user without rights; root stands above modes, so it becomes somebody else. */
const another = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

describe("a home that this user may not write", () => {
  it("says so, and whose it must be", async () => {
    const office = await withCase();
    const home = join(office.folder, ".tasdiq");
    const run = (line: string) =>
      spawnSync(process.execPath, [main, ...words(line)], {
        cwd: "/",
        encoding: "utf8",
        env: { ...process.env, TASDIQ_HOME: home },
        ...another,
      });
    chmodSync(office.folder, 0o755);
    chmodSync(home, 0o555);
    for (const name of ["settings.json", "ledger.db"]) chmodSync(join(home, name), 0o444);
    const listed = run("list");
    expect(listed).toMatchObject({ status: 1, stdout: "" });
    expect(listed.stderr).toContain(
      `${home} cannot be read or written: this user does not have permission.`,
    );
    expect(listed.stderr).toContain("Run Tasdiq as the user who owns it");
    chmodSync(join(home, "settings.json"), 0o000);
    const unread = run("list");
    expect(unread.stderr).toContain(
      `${join(home, "settings.json")} cannot be read or written: this user does not have permission.`,
    );
    chmodSync(home, 0o700);
    office.remove();
  });
});
