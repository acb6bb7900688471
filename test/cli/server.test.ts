import { once } from "node:events";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import canonicalize from "canonicalize";
import { day, demonstration, sectionOf, type Office, openOffice, todayIn } from "./office.ts";
import { told } from "./server-story.ts";
import { type Serving, serving } from "./serving.ts";

const parsed = (text: string): Record<string, unknown> =>
  JSON.parse(text) as Record<string, unknown>;

describe("the command line against a server of the office", () => {
  let office: Office;
  let server: Serving;
  let over: Office["tasdiq"];
  let troubles: readonly string[] = [];

  beforeAll(async () => {
    office = await demonstration();
    ({ server, over, troubles } = await told(office));
  }, 120_000);
  afterAll(async () => {
    expect(await server.stop()).toBe(0);
    office.remove();
  });

  it("carries a whole case from the draft law to the notification", async () => {
    expect(troubles).toEqual([]);
    expect(await office.json("show az-1")).toMatchObject({ stage: "deposit" });
    const { facts } = parsed((await over("show az-1 --json")).out) as { facts: { name: string }[] };
    expect(facts.find(({ name }) => name === "Sending of the notification")).toMatchObject({
      about: expect.stringContaining("reference ") as string,
    });
  });

  it("records who was established, and the documents, as at home", async () => {
    const { entries } = parsed((await over("history az-1 --json")).out) as {
      entries: { entry: { establishedBy: { kind: string }; command: { content: object } } }[];
    };
    expect(entries.map(({ entry }) => entry.establishedBy.kind)).toContain("demonstrationName");
    const audit = (await over("audit az-1 --full")).out;
    expect(sectionOf(audit, "Kept")).toMatch(/Are the documents present and unaltered\?/);
    expect(audit).toContain("0 broken");
  });

  const looked = [
    "show az-1",
    "list",
    "list --open",
    "tasks",
    "tasks --duty treaty-officer",
    "tasks --as officer-1",
    "history az-1",
    "history az-1 --after 3 --limit 2",
    "history az-1 --jsonl",
    "history az-1 --csv",
    "audit az-1",
    "audit --all",
    "readiness az-1",
    "map az-1",
    "duty list",
  ];

  it.each(looked)("shows by `%s` the same bytes as at home, in words and as JSON", async (line) => {
    expect(await over(line)).toEqual(await office.tasdiq(line));
    if (/--(csv|jsonl)/.test(line)) return;
    const [home, remote] = [await office.tasdiq(`${line} --json`), await over(`${line} --json`)];
    expect({ ...remote, out: canonicalize(parsed(remote.out)) }).toEqual({
      ...home,
      out: canonicalize(parsed(home.out)),
    });
  });

  it.each([
    ["show az-1", "/api/cases/az-1"],
    ["list", "/api/cases"],
    ["list --open", "/api/cases?open=true"],
    ["tasks", "/api/tasks"],
    ["tasks --as officer-1", "/api/tasks?person=officer-1"],
    ["history az-1", "/api/cases/az-1/history"],
    ["audit az-1", "/api/cases/az-1/audit"],
    ["readiness az-1", "/api/cases/az-1/readiness"],
  ])("answers `%s --json` at home with the bytes of %s", async (line, path) => {
    const heard = await fetch(server.address + path);
    const api = canonicalize(JSON.parse(await heard.text()));
    expect(canonicalize(parsed((await office.tasdiq(`${line} --json`)).out))).toBe(api);
  });

  it("answers a command that is repeated the same everywhere", async () => {
    const line = `record-fact az-1 --fact signature --on ${day(-60)} --source "an invented source" --as clerk --command-id the-signature --json`;
    const first = parsed((await over(line)).out);
    const [home, remote] = [await office.tasdiq(line), await over(line)];
    expect(remote).toEqual(home);
    expect(parsed(home.out)).toEqual({ ...first, repeated: true });
    const { entries } = (await office.json("history az-1")) as unknown as {
      entries: { entry: { command: { id: string; content: unknown } } }[];
    };
    const { entry } = entries.at(-1) ?? { entry: undefined };
    const request = {
      id: "the-signature",
      caseId: "az-1",
      person: "clerk",
      duty: "clerk",
      mode: { kind: "live" },
      command: entry?.command.content,
    };
    const heard = await fetch(`${server.address}/api/commands/RecordDatedFact`, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": "the-signature" },
      body: JSON.stringify({ request }),
    });
    expect(canonicalize(await heard.json())).toBe(canonicalize(parsed(home.out)));
  });
});

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

  it("names two texts that differ", async () => {
    const { code, out } = await over("show az-1");
    expect([code, out]).toEqual([0, expect.stringMatching(/^A demonstration: /) as string]);
    office.file("other.txt", "another notification");
    await over("duty grant officer-3 treaty-officer --as admin");
    const line = `confirm-deposit az-1 --received-on ${todayIn("Asia/Baku")} --reference C.N.1 --statement scope/az=other.txt --as officer-2`;
    const [home, remote] = [await office.tasdiq(line), await over(line)];
    expect(remote).toEqual(home);
    expect(remote.err).toMatch(
      /the text supplied .* is not the one on record .*; compare the two texts/,
    );
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

type Answer = { readonly status: number; readonly hash: string };

const moment = (milliseconds: number): Promise<void> =>
  new Promise((over) => setTimeout(over, milliseconds));

describe("A server that is asked to stop", () => {
  // `tasdiq serve` in a process of its own, asked to stop while people are at work.

  let office: Office;

  let server: Serving;

  beforeEach(async () => {
    office = await demonstration();
    server = await serving(office.folder);
  });

  afterEach(async () => {
    server.signal("SIGKILL");
    await server.ended;
    office.remove();
  });

  /** Grants somebody a duty; undefined where no answer came. */
  const grant = (agent: Agent, id: string): Promise<Answer | undefined> =>
    new Promise((heard) => {
      const office = { kind: "GrantDuty", holder: `holder-of-${id}`, granted: "auditor" };
      const body = JSON.stringify({
        request: { id, person: "admin", duty: "administrator", office },
      });
      const headers = { "content-type": "application/json", "content-length": body.length };
      const sent = request(
        `${server.address}/api/office`,
        { agent, method: "POST", headers },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (part: string) => (text += part));
          response.on("error", () => {
            heard(undefined);
          });
          response.on("end", () => {
            const { receipt } = JSON.parse(text) as { receipt?: { hash: string } };
            heard({ status: response.statusCode ?? 0, hash: receipt?.hash ?? "" });
          });
        },
      );
      sent.on("error", () => {
        heard(undefined);
      });
      sent.end(body);
    });

  /** People who ask for one thing after the other until nobody answers. */
  const atWork = (people: number) => {
    const agent = new Agent({ keepAlive: true });
    const acknowledged = new Map<string, string>();
    const asked: string[] = [];
    const work = async (_: unknown, person: number): Promise<void> => {
      for (let turn = 0; ; turn += 1) {
        const id = `command-${String(person)}-${String(turn)}`;
        asked.push(id);
        const answer = await grant(agent, id);
        if (answer === undefined) return;
        expect(answer.status).toBe(201);
        acknowledged.set(id, answer.hash);
      }
    };
    const done = Promise.all(Array.from({ length: people }, work)).finally(() => {
      agent.destroy();
    });
    return { acknowledged, asked, done };
  };

  const recorded = (): ReadonlyMap<string, string> => {
    const file = new DatabaseSync(join(office.folder, ".tasdiq", "ledger.db"), { readOnly: true });
    const rows = file.prepare("SELECT command_id AS id, hash FROM entry").all();
    file.close();
    return new Map(rows.map(({ id, hash }) => [String(id), String(hash)]));
  };

  const connected = async (): Promise<Socket> => {
    const socket = connect(Number(new URL(server.address).port), "127.0.0.1");
    await once(socket, "connect");
    socket.on("error", () => undefined);
    return socket;
  };

  /** Somebody whose request the server has taken on, and who never ends it. */
  const dawdler = async (): Promise<Socket> => {
    const socket = await connected();
    socket.write(
      "POST /api/office HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: 100-continue\r\ncontent-length: 99\r\n\r\n{",
    );
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 100 /);
    return socket;
  };

  /** Until the server takes nobody on any more. */
  const untilClosed = async (): Promise<void> => {
    for (;;) {
      try {
        (await connected()).destroy();
      } catch {
        return;
      }
      await moment(10);
    }
  };

  it("ends with 0 while eight people are at work, and nothing that it acknowledged is lost", async () => {
    const { acknowledged, asked, done } = atWork(8);
    while (acknowledged.size < 20) await moment(10);
    server.signal("SIGTERM");
    expect(await server.ended).toBe(0);
    await done;
    const onRecord = recorded();
    for (const [id, hash] of acknowledged) expect([id, onRecord.get(id)]).toEqual([id, hash]);
    // What was asked and not answered was either carried out whole or not at all: asked again, it is answered.
    const again = asked.filter((id) => !acknowledged.has(id));
    expect(again.length).toBeLessThan(20);
    server = await serving(office.folder);
    const agent = new Agent();
    for (const id of again) expect([200, 201]).toContain((await grant(agent, id))?.status);
    expect(await office.tasdiq("sweep")).toMatchObject({ code: 0 });
  });

  it.each([
    ["SIGTERM", "SIGTERM"],
    ["SIGTERM", "SIGINT"],
    ["SIGINT", "SIGTERM"],
  ] as const)(
    "by %s waits for what is under way, and by %s after it ends at once",
    async (...both) => {
      const [first, second] = both;
      const socket = await dawdler();
      server.signal(first);
      await untilClosed();
      // It takes nobody on any more, and is still there for whoever it did.
      expect(server.running()).toBe(true);
      server.signal(second);
      expect(await server.ended).toBe(second);
      socket.destroy();
    },
  );
});
