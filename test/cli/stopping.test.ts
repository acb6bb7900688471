import { once } from "node:events";
import { Agent, request } from "node:http";
import { connect, type Socket } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { demonstration, type Office } from "./office.ts";
import { serving, type Serving } from "./serving.ts";

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

type Answer = { readonly status: number; readonly hash: string };

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

const moment = (milliseconds: number): Promise<void> =>
  new Promise((over) => setTimeout(over, milliseconds));

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

describe("A server that is asked to stop", () => {
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
