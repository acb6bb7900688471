import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../src/cli/run.ts";
import { sequenceLog } from "../../src/ledger/log/sequence.ts";
import { openHome } from "../../src/local/home/home.ts";
import { logOf } from "../../src/local/home/log.ts";
import { readSettings } from "../../src/local/home/settings.ts";
import { logKeeper } from "../../src/local/hourly.ts";
import { newFolder } from "../contract/folders.ts";
import { keepOutside, withCase } from "./backed-up.ts";
import { day, type Office } from "./office.ts";

const newestIs = "Does the record agree with the newest checkpoint?";

/** What `audit` says of a case beside the newest checkpoint. */
const audited = async (office: Office, home: string): Promise<string> => {
  const { cases } = (await office.json(`audit az-1 --home ${home}`)) as {
    cases: { findings: { rule: string; verdict: string; why: string }[] }[];
  };
  return (cases[0]?.findings ?? [])
    .filter(({ rule }) => rule === newestIs)
    .map(({ verdict, why }) => `${verdict}: ${why}`)
    .join("; ");
};

const swept = async (office: Office, home: string): Promise<string> => {
  const { incidents } = (await office.json(`sweep --home ${home}`)) as {
    incidents: { kind: string; words: string }[];
  };
  return incidents.map(({ kind, words }) => `${kind}: ${words}`).join("; ");
};

const putKeyBack = ({ folder }: Office, home: string): void => {
  for (const key of ["checkpoint-key.pem", "system-key.pem"])
    copyFileSync(join(folder, ".tasdiq", key), join(folder, home, key));
};

const refer = (office: Office, lead: string, home = ".tasdiq") =>
  office.tasdiq(
    `refer-to-committee az-1 --on ${day(-8)} --lead "${lead}" --as clerk --home ${home}`,
  );

const published = async (office: Office, home = ".tasdiq"): Promise<number> =>
  Number((await office.json(`checkpoint --home ${home}`))["size"]);

describe("a home that was restored to an older state", () => {
  let office: Office;
  let lost: readonly number[];
  beforeEach(async () => {
    office = await withCase();
    await office.tasdiq("checkpoint");
    await office.tasdiq("backup b");
    await refer(office, "A committee");
    lost = [await published(office), await published(office)];
  });
  afterEach(() => {
    office.remove();
  });

  const restored = async (): Promise<void> => {
    const from = "b --home again --checkpoint .tasdiq/checkpoints --older";
    expect((await office.tasdiq(`restore ${from}`)).out).toContain(
      "Nothing that contradicts them will be signed",
    );
    putKeyBack(office, "again");
  };

  it("signs nothing beside what was lost, with its checkpoints inside and in a folder anew", async () => {
    await restored();
    const beyond = new RegExp(`a checkpoint of ${String(lost.at(-1))} leaves was published`);
    expect(await office.tasdiq("checkpoint --home again")).toMatchObject({
      code: 6,
      err: expect.stringMatching(beyond) as string,
    });
    mkdirSync(join(office.folder, "anew"));
    keepOutside(office, "again", "../anew");
    expect((await office.tasdiq("checkpoint --home again --first")).code).toBe(6);
  });

  it("is signed by no server, also where the last seal is of as many leaves as were lost", async () => {
    await restored();
    const told: string[] = [];
    const folder = join(office.folder, "again");
    const settings = readSettings(folder);
    if (settings === undefined) throw new Error("no home was restored");
    const home = await openHome(folder, settings);
    // The last look finds the log sealed at the size of the newest one that was lost.
    for (let look = 0; look < 3; look += 1) {
      await sequenceLog(logOf(home), { sealNow: true });
      const warn = (words: string): void => void told.push(words);
      await logKeeper({
        log: () => logOf(home),
        now: Date.now,
        warn,
        isHeldBack: home.holdingBack.isOn,
      }).look();
    }
    expect(await home.ledger.size()).toBe(lost[1]);
    await home.close();
    expect(told).toEqual(Array(3).fill(expect.stringMatching(/^an incident: .*nothing is signed/)));
  });

  it("is not what was published, say the audit and the sweep", async () => {
    await restored();
    const older = new RegExp(
      `a checkpoint of ${String(lost[1])} leaves was published, but the log has \\d+: an older state was restored`,
    );
    expect(await audited(office, "again")).toMatch(older);
    expect(await audited(office, "again")).toMatch(/^broken: /);
    expect(await swept(office, "again")).toMatch(older);
    expect(await swept(office, "again")).toMatch(/^logNotAsPublished: /);
  });

  it("is another record also when it has grown longer, and its export says so", async () => {
    await restored();
    await refer(office, "Another committee", "again");
    for (let more = 0; more < 3; more += 1)
      expect((await office.tasdiq("checkpoint --home again")).code).toBe(6);
    const other =
      /the first \d+ leaves( of the log)? are not those of (which a|the published) checkpoint/;
    expect((await office.tasdiq("checkpoint --home again")).err).toMatch(other);
    expect(await audited(office, "again")).toMatch(other);
    expect(await swept(office, "again")).toMatch(other);
    await office.tasdiq("export --out record.jsonl --home again");
    const key = office.file("office.key", (await office.tasdiq("key show")).out);
    const verified = await office.tasdiq(`verify record.jsonl --key ${key}`);
    expect(verified.code).toBe(6);
    expect(verified.out).toMatch(/signs a root that is not that of the \d+ leaves/);
  });

  it("is found out although checkpoints were signed in it meanwhile", async () => {
    await restored();
    await refer(office, "Another committee", "again");
    const [note, away] = ["again/restored.json", "restored.json"].map((name) =>
      join(office.folder, name),
    ) as [string, string];
    renameSync(note, away);
    let size = 0;
    while (size <= Math.max(...lost)) size = await published(office, "again");
    renameSync(away, note);
    const first = String(lost[0]);
    expect((await office.tasdiq("checkpoint --home again")).err).toContain(
      `the first ${first} leaves of the log are not those of the published checkpoint`,
    );
    expect(await audited(office, "again")).toContain(`broken: the first ${first} leaves`);
    expect(await swept(office, "again")).toContain(`logNotAsPublished: the first ${first} leaves`);
  });

  it("keeps what was lost through the next backup, and signs nothing there either", async () => {
    await restored();
    await office.tasdiq("backup c --with-key --home again");
    await office.tasdiq("restore c --home third");
    expect(readFileSync(join(office.folder, "third/restored.json"), "utf8")).toContain("tasdiq/");
    expect((await office.tasdiq("checkpoint --home third")).code).toBe(6);
  });
});

describe("a home that was restored without its key", () => {
  it("is told the way to another one, and goes it", async () => {
    const office = await withCase();
    await office.tasdiq("checkpoint");
    await office.tasdiq("backup b");
    const lost = "`tasdiq key rotate --lost` makes a new one";
    const restoring = (await office.tasdiq("restore b --home again")).out;
    expect(restoring).toContain("`tasdiq key rotate --lost` (then hand out the new line)");
    expect(restoring).toContain("`tasdiq key rotate --system`");
    const under = /^kept: entries 1 to 2 agree with the newest checkpoint/;
    expect(await audited(office, "again")).toMatch(under);
    expect(await office.tasdiq("checkpoint --home again")).toMatchObject({
      code: 3,
      err: expect.stringContaining(lost) as string,
    });
    // By the record, which names the key although its file is gone.
    expect((await office.tasdiq("key show --home again")).code).toBe(0);
    const by = "--home again --as admin";
    expect((await office.tasdiq(`key rotate --lost ${by}`)).code).toBe(0);
    expect(await office.tasdiq("checkpoint --home again")).toMatchObject({
      code: 3,
      err: expect.stringContaining("`tasdiq key rotate --system` makes a new one") as string,
    });
    expect((await office.tasdiq(`key rotate --system ${by}`)).code).toBe(0);
    expect(await audited(office, "again")).toMatch(under);
    expect((await office.tasdiq("checkpoint --home again")).code).toBe(0);
    office.remove();
  });

  it("is compared by the key that signs, although the one that follows it is damaged", async () => {
    const office = await withCase();
    await office.tasdiq("checkpoint");
    office.file(".tasdiq/checkpoint-key.next.pem", "no key");
    expect(await audited(office, ".tasdiq")).toMatch(/^kept: /);
    office.remove();
  });
});

describe("a home that was restored to its newest state", () => {
  it("signs on, and fits what was published", async () => {
    const office = await withCase();
    await office.tasdiq("checkpoint");
    await office.tasdiq("backup b");
    await office.tasdiq("restore b --home again --checkpoint .tasdiq/checkpoints --older");
    putKeyBack(office, "again");
    expect((await office.tasdiq("checkpoint --home again")).code).toBe(0);
    expect(await audited(office, "again")).toMatch(/^kept: entries 1 to 2 agree/);
    expect(await swept(office, "again")).toBe("");
    rmSync(join(office.folder, "again/restored.json"));
    expect((await office.tasdiq("checkpoint --home again")).code).toBe(0);
    office.remove();
  });
});

type Sentence = { readonly code: number; readonly out: string; readonly err: string };

describe("Verifying beside a checkpoint that was kept", () => {
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
  const verified = (file: string, ...more: readonly string[]): Promise<Sentence> =>
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
