import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readdirSync, statSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describeWithMounts, withMounts } from "../support/mounts.ts";
import { withCase } from "./backed-up.ts";
import { day, openOffice, words, type Office } from "./office.ts";

const main = resolve("src/cli/main.ts");

/** Every file and folder that others than the owner may read, write or search, with its mode. */
const openToOthers = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((one) => join(one.parentPath, one.name))
    .flatMap((path) => {
      const mode = statSync(path).mode & 0o777;
      return (mode & 0o077) === 0 ? [] : [`${mode.toString(8)} ${relative(folder, path)}`];
    });

describe("whatever an office makes", () => {
  let usual: number;
  beforeEach(() => {
    // As most machines are set: what nobody thinks of can be read by everybody.
    usual = process.umask(0o022);
  });
  afterEach(() => {
    process.umask(usual);
  });

  it("is its owner's alone, also in a folder that was there before and was open to all", async () => {
    const office = openOffice();
    const home = join(office.folder, ".tasdiq");
    mkdirSync(home);
    chmodSync(home, 0o755);
    await office.tasdiq("init --demonstration --administrator admin --checkpoints ../published");
    await office.tasdiq("duty grant clerk clerk --as admin");
    office.file("law.txt", "The text of a draft law.");
    chmodSync(join(office.folder, "law.txt"), 0o600);
    const opening = "--procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented";
    await office.tasdiq(`open az-1 ${opening} --as clerk`);
    await office.tasdiq(`lay az-1 --on ${day(-9)} --by "somebody" --text law.txt --as clerk`);
    await office.tasdiq("advance 100d");
    await office.tasdiq("sweep");
    await office.tasdiq("checkpoint");
    await office.tasdiq("key rotate --as admin");
    await office.tasdiq("export --out log.jsonl");
    await office.tasdiq("paper az-1 history-certificate --out history.pdf");
    await office.tasdiq("open-data az-1 --format csv --out az-1.csv");
    await office.tasdiq("duty new-key 1002.key.pem");
    expect(await office.tasdiq("backup b --with-key")).toMatchObject({ code: 0 });
    expect(await office.tasdiq("restore b --home again")).toMatchObject({ code: 0 });
    const made = ["1002.key.pem", "again", "b", "history.pdf", "log.jsonl", "published"];
    expect(readdirSync(office.folder)).toEqual(expect.arrayContaining(made));
    for (const name of ["notices", "clock.json", "documents"])
      expect(readdirSync(home)).toContain(name);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(openToOthers(office.folder)).toEqual([]);
    office.remove();
  });
});

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

/** A disk of 64 KB in the folder `disk`, full to its last byte; then one command line. What it left there is listed. */
const onFullDisk = `
node="$1"; main="$2"; shift 2
mount -t tmpfs -o size=64k none disk
dd if=/dev/zero of=disk/other bs=1k count=64 2>/dev/null
set +e
"$node" "$main" "$@"; code=$?
ls -A disk >&2
exit $code
`;

const onDisk = ({ folder }: Office, line: string) => {
  mkdirSync(join(folder, "disk"), { recursive: true });
  const { code, out, err } = withMounts(folder, onFullDisk, [
    process.execPath,
    main,
    ...words(line),
  ]);
  return { code, out, err };
};

describeWithMounts("a disk that is full", () => {
  let office: Office;
  beforeAll(async () => {
    office = await withCase();
    for (let number = 2; number < 10; number += 1)
      await office.tasdiq(
        `open az-${String(number)} --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --purpose accession --as clerk`,
      );
  });
  afterAll(() => {
    office.remove();
  });

  it.each([
    "export --out disk/made",
    "paper az-1 history-certificate --out disk/made",
    "open-data --format csv --out disk/made",
    "duty new-key disk/made",
    "--home new init --administrator 1001 --key-out disk/made",
  ])("leaves nothing of %s, and says so", (line) => {
    const said = onDisk(office, line);
    expect(said.out).toBe("");
    expect(said.err).toContain("the disk is full. Nothing was left behind. Free some space");
    expect(said.code).toBe(2);
    expect(said.err.trim().split("\n").at(-1)).toBe("other");
  });

  it("leaves nothing of a backup", () => {
    const said = onDisk(office, "backup disk/made");
    expect(said.code).toBe(1);
    expect(said.err.trim().split("\n").at(-1)).toBe("other");
    expect(readdirSync(office.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

const open =
  "open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title Invented --as 1002";

const newKey = async (office: Office, file: string): Promise<string> =>
  String((await office.json(`duty new-key ${file}`))["publicKey"]);

describe("a real home, where a person is identified by a key of their own", () => {
  let office: Office;
  const asAdministrator = "--as 1001 --key 1001.key.pem";
  beforeAll(async () => {
    office = openOffice();
    await office.tasdiq('init --name "An invented office" --administrator 1001');
    const publicKey = await newKey(office, "1002.pem");
    await newKey(office, "stranger.pem");
    await office.tasdiq(`duty register 1002 --public-key ${publicKey} ${asAdministrator}`);
    await office.tasdiq(`duty grant 1002 clerk ${asAdministrator}`);
  });
  afterAll(() => {
    office.remove();
  });

  it("gives the administrator a private key outside the home that nobody else may read", () => {
    const file = join(office.folder, "1001.key.pem");
    expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it("refuses a bare name, another's key and a person without a key, and records nothing", async () => {
    const before = office.ledgerDigest();
    expect(await office.tasdiq(open)).toMatchObject({
      code: 7,
      err: expect.stringContaining("1002 could not be identified") as string,
    });
    expect((await office.tasdiq(`${open} --key stranger.pem`)).code).toBe(7);
    expect((await office.tasdiq("duty grant 1003 clerk --as 1003 --key 1002.pem")).code).toBe(7);
    expect(office.ledgerDigest()).toBe(before);
  });

  it("accepts the right key, and the entry says by what the person was established", async () => {
    const env = { TASDIQ_KEY: "1002.pem" };
    expect((await office.tasdiq(open, { env })).code).toBe(0);
    expect((await office.tasdiq("history az-1")).out).toContain("1002 as clerk (by key)");
    expect((await office.tasdiq("duty list")).out).toMatch(/1002 +clerk\n/);
  });

  it("overwrites no key and no home, and puts no key into the home", async () => {
    expect((await office.tasdiq("duty new-key 1002.pem")).code).toBe(4);
    expect((await office.tasdiq("init --administrator 1001")).code).toBe(4);
    const other = "init --home other --administrator 1001";
    expect((await office.tasdiq(other)).err).toContain("1001.key.pem exists");
    expect((await office.tasdiq(`${other} --key-out other/k.pem`)).err).toContain(
      "must not be inside the home",
    );
  });

  it("has no clock that can be set", async () => {
    expect((await office.tasdiq("advance 1d")).code).toBe(5);
  });

  it("says when a key file holds no key", async () => {
    office.file("no.pem", "nothing");
    expect(await office.tasdiq(`${open} --key no.pem`)).toMatchObject({
      code: 2,
      err: expect.stringContaining("holds no Ed25519 private key") as string,
    });
    expect((await office.tasdiq(`${open} --key missing.pem`)).code).toBe(2);
    const secret = "duty register 1003 --public-key 1002.pem";
    expect((await office.tasdiq(`${secret} ${asAdministrator}`)).err).toContain("is a private key");
  });
});

describe("what the office's record says of tokens and of its mail", () => {
  const office = openOffice();
  const asAdministrator = "--as 1001 --key 1001.key.pem";
  beforeAll(async () => {
    await office.tasdiq("init --administrator 1001 --from office@parliament.example");
  });
  afterAll(() => {
    office.remove();
  });

  it.each([
    [
      "sign-in set --issuer https://issuer.example --client-id tasdiq --person-claim number",
      {
        kind: "SetSignIn",
        signIn: { issuer: "https://issuer.example", clientId: "tasdiq", personClaim: "number" },
        tokenIsEnough: false,
      },
    ],
    [
      "sign-in set --issuer https://issuer.example --client-id tasdiq --token-is-enough",
      { kind: "SetSignIn", tokenIsEnough: true },
    ],
    ["sign-in set --none", { kind: "SetSignIn", signIn: null, tokenIsEnough: false }],
    ["mail sender treaties@parliament.example", { address: "treaties@parliament.example" }],
    [
      "mail depositary un-secretary-general treaties@un.example",
      { depositary: "un-secretary-general", address: "treaties@un.example" },
    ],
    ["mail depositary un-secretary-general --none", { address: null }],
    [
      "mail checkpoints --to archive@other.example --to press@other.example",
      { addresses: ["archive@other.example", "press@other.example"] },
    ],
    ["mail checkpoints", { addresses: [] }],
  ])("is recorded by an administrator: %s", async (line, content) => {
    expect(await office.tasdiq(`${line} ${asAdministrator}`)).toMatchObject({ code: 0, err: "" });
    const { entries } = (await office.json("history office")) as { entries: readonly object[] };
    expect(entries.at(-1)).toMatchObject({ entry: { command: { content } } });
  });

  it.each([
    ["sign-in set", 2, "give one of --issuer, --none"],
    ["sign-in set --issuer https://issuer.example", 2, "--client-id"],
    ["sign-in set --issuer https://issuer.example --client-id x --none", 2, "give one of"],
    ["mail sender New", 2, "an e-mail address alone, such as name@host"],
    ["mail depositary UN a@b.example", 2, "an id in lower-case words with hyphens"],
    ["mail depositary unknown a@b.example", 2, "the id of a depositary, not “unknown”"],
    ["mail depositary un-secretary-general", 2, "give one of <address>, --none"],
    ["mail checkpoints --to a@b.example --to a@b.example", 2, "each item once"],
  ])("is refused where it makes no sense: %s", async (line, code, words) => {
    const before = office.ledgerDigest();
    const said = await office.tasdiq(`${line} ${asAdministrator}`);
    expect(said).toMatchObject({ code, err: expect.stringContaining(words) as string });
    expect(office.ledgerDigest()).toBe(before);
  });
});
