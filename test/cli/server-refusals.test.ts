import { readFileSync } from "node:fs";
import { join } from "node:path";
import { day, demonstration, openOffice, todayIn, type Office } from "./office.ts";
import { told } from "./server-story.ts";
import { serving, type Serving } from "./serving.ts";

describe("what is refused against a server of the office", () => {
  let office: Office;
  let server: Serving;
  let over: Office["tasdiq"];

  beforeAll(async () => {
    office = await demonstration();
    ({ server, over } = await told(office));
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    office.remove();
  });

  it.each([
    ["show none", 3],
    ["history none", 3],
    ["readiness none", 3],
    [`lay none --on ${day(-1)} --by x --text law.txt --as clerk`, 3],
    [`open az-2 --procedure none --treaty un-cybercrime-2024 --title x --as clerk`, 3],
    [`open az-2 --procedure az-milli-majlis --treaty none --title x --as clerk`, 3],
    [`lay az-1 --on ${day(-1)} --by x --text law.txt --as clerk`, 4],
    [`withdraw az-1 --on 2999-01-01 --by x --reason y --as clerk`, 5],
    [`lay az-1 --on ${day(-1)} --by x --text law.txt --as officer-1`, 7],
    [`withdraw az-1 --on ${day(-1)} --by x --reason y --as nobody`, 7],
    ["duty grant x king --as admin", 3],
    ["duty grant clerk clerk --as admin", 4],
    ["duty grant x clerk --as clerk", 7],
    ["lay az-1 --as clerk", 2],
    ["show UPPER", 2],
    ["paper az-1 instrument --language fr", 2],
    ["paper none instrument", 3],
  ])("refuses `%s` with the same answer and exit code %d", async (line, code) => {
    const [home, remote] = [await office.tasdiq(line), await over(line)];
    expect(remote).toEqual(home);
    expect(remote.code).toBe(code);
    expect((await over(`${line} --json`)).out).toBe((await office.tasdiq(`${line} --json`)).out);
  });

  it("shows how two texts differ", async () => {
    const { code, err } = await over("show az-1");
    expect([code, err]).toEqual([0, expect.stringMatching(/^A demonstration: /) as string]);
    office.file("other.txt", "another notification");
    await over("duty grant officer-3 treaty-officer --as admin");
    const line = `confirm-deposit az-1 --received-on ${todayIn("Asia/Baku")} --reference C.N.1 --statement scope/az=other.txt --as officer-2`;
    const [home, remote] = [await office.tasdiq(line), await over(line)];
    expect(remote).toEqual(home);
    expect(remote.err).toContain("- on record, + supplied");
  });

  it("prints a paper: the bytes that the home prints", async () => {
    const wish = "paper az-1 history-certificate --language en";
    expect((await over(`${wish} --out over.pdf`)).code).toBe(0);
    expect((await office.tasdiq(`${wish} --out home.pdf`)).code).toBe(0);
    const [one, other] = ["over.pdf", "home.pdf"].map((file) =>
      readFileSync(join(office.folder, file)),
    );
    expect(one?.subarray(0, 5).toString()).toBe("%PDF-");
    expect(other?.equals(one ?? Buffer.of())).toBe(true);
  }, 60_000);

  it.each([
    "serve",
    "start",
    "advance 3d",
    "init --administrator x",
    "demo",
    "key rotate",
    "key show",
    "checkpoint",
    "import az-budapest --as admin",
    "calendar show",
    "export --out x.jsonl",
    "open-data az-1 --format csv",
    "feed az-1",
    "law list",
    "verify x.jsonl",
  ])("says that `%s` is for this machine only, with exit code 2", async (line) => {
    const { code, err } = await over(line);
    expect(code).toBe(2);
    expect(err).toContain("works on this machine only");
  });

  it("takes the server before the verb too", async () => {
    const { out } = await office.tasdiq(`--server ${server.address} list`);
    expect(out).toContain("az-1");
  });
});

describe("the command line against a server of an office that takes keys", () => {
  const office = openOffice();
  let server: Serving;
  beforeAll(async () => {
    await office.tasdiq('init --name "An invented office" --administrator 1001');
    server = await serving(office.folder);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    office.remove();
  });

  it("signs here with the person's key, which never leaves its file", async () => {
    const at = `--server ${server.address}`;
    await office.tasdiq("duty new-key 1002.key.pem");
    const { publicKey } = await office.json("duty new-key 1003.key.pem");
    const key = "--as 1001 --key 1001.key.pem";
    const register = `duty register 1003 --public-key ${String(publicKey)} ${key} ${at}`;
    expect(await office.tasdiq(register)).toMatchObject({ code: 0, err: "" });
    expect((await office.tasdiq(`duty grant 1003 clerk ${key} ${at}`)).code).toBe(0);
    const open = `open az-1 --procedure az-milli-majlis --treaty un-cybercrime-2024 --title x --as 1003 ${at}`;
    expect((await office.tasdiq(open)).code).toBe(7);
    expect((await office.tasdiq(`${open} --key 1002.key.pem`)).code).toBe(7);
    expect((await office.tasdiq(`${open} --key 1003.key.pem`)).code).toBe(0);
    expect(await office.json("history az-1")).toMatchObject({
      entries: [{ person: "1003", entry: { establishedBy: { kind: "key" } } }],
    });
  });
});
