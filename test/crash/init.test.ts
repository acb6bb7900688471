import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { openOffice, words, type Office } from "../cli/office.ts";

const worker = join(import.meta.dirname, "init-worker.ts");
const making = "init --name Invented --administrator 1001 --from office@example.invalid";

/** Runs a command line in a process of its own that is killed before its step of that number; answers what it said. */
const killedAt = (folder: string, step: number, line: string) => {
  const { signal, status, stderr } = spawnSync(
    process.execPath,
    [worker, String(step), ...words(line)],
    { cwd: folder, encoding: "utf8" },
  );
  return { signal, status, stderr };
};

/** `npm run test:crash` kills at every step; else at every fifth. */
const everyStep = process.env["TASDIQ_LONG"] === "1";

describe("making a home, killed at any step", () => {
  let office: Office;
  beforeEach(() => {
    office = openOffice();
  });
  afterEach(() => {
    office.remove();
  });

  const clear = (): void => {
    for (const name of readdirSync(office.folder))
      rmSync(join(office.folder, name), { recursive: true });
  };

  const whole = async (): Promise<void> => {
    expect(existsSync(join(office.folder, ".tasdiq/settings.json"))).toBe(true);
    expect(existsSync(join(office.folder, ".tasdiq/settings.json.part"))).toBe(false);
    expect(statSync(join(office.folder, ".tasdiq")).mode & 0o777).toBe(0o700);
    const grant = "duty grant 1002 clerk --as 1001 --key 1001.key.pem";
    expect(await office.tasdiq(grant)).toMatchObject({ code: 0 });
    expect(await office.tasdiq("checkpoint")).toMatchObject({ code: 0 });
    const { entries } = (await office.json("history office")) as { entries: unknown[] };
    expect(entries).toHaveLength(2);
  };

  it("goes on when the same command is given again, and says so until then", async () => {
    const { stderr } = killedAt(office.folder, 0, making);
    const all = Number(/steps: (\d+)/.exec(stderr)?.[1]);
    expect(all).toBeGreaterThan(20);
    clear();
    for (let step = 1; step <= all; step += everyStep ? 1 : 5) {
      const { signal, stderr: told } = killedAt(office.folder, step, making);
      expect({ step, told, signal }).toMatchObject({ signal: "SIGKILL" });
      const isWhole = existsSync(join(office.folder, ".tasdiq/settings.json"));
      if (!isWhole) {
        const listed = await office.tasdiq("list");
        expect({ told, code: listed.code }).toEqual({ told, code: 3 });
        expect(listed.err).toMatch(/there is no home in|Run the same command again/);
      }
      const again = await office.tasdiq(making);
      expect({ told, again }).toMatchObject({ again: { code: isWhole ? 4 : 0 } });
      await whole();
      clear();
    }
  }, 600_000);

  it("founds no second office beside the one that was begun", async () => {
    const { stderr } = killedAt(office.folder, 0, making);
    const all = Number(/steps: (\d+)/.exec(stderr)?.[1]);
    clear();
    // The last steps give the settings their name, after the office was founded.
    let step = all;
    for (; step > 0; step -= 1) {
      const { stderr: told } = killedAt(office.folder, step, making);
      if (told.includes("rename settings.json")) break;
      clear();
    }
    expect(step).toBeGreaterThan(0);
    const other = await office.tasdiq("init --name Another --administrator 1001");
    expect(other).toMatchObject({ code: 4, out: "" });
    expect(other.err).toContain("was stopped after it had founded a different office there");
    expect(readFileSync(join(office.folder, "1001.key.pem"), "utf8")).toContain("PRIVATE KEY");
    expect(await office.tasdiq(making)).toMatchObject({ code: 0 });
    await whole();
  }, 120_000);
});
