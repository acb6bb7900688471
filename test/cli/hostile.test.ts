import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { reachServer } from "../../src/cli/office/at-server.ts";
import { officeOver } from "../../src/cli/office/office.ts";
import { printFor, safeShell } from "../../src/cli/print/print.ts";
import { demonstration, openOffice, type Office } from "./office.ts";

describe("what comes from outside", () => {
  const escape = "\u001b";
  const hostile = `${escape}[2J${escape}[32mUnaltered\u009b8m\r`;
  const harmless = String.raw`\u001b[2J\u001b[32mUnaltered\u009b8m\u000d`;

  it("reaches no terminal as it is, also within colours of ours", () => {
    let out = "";
    const terminal = {
      out: (text: string) => (out += text),
      err: () => undefined,
      env: {},
      folder: ".",
      terminal: true,
      piped: () => Promise.resolve(""),
    };
    const print = printFor(terminal, false);
    safeShell(terminal).out(print.bold(`a ${print.red(hostile)} b\tc\n`));
    const [bold, red, end] = [`${escape}[1m`, `${escape}[31m`, `${escape}[39m`];
    expect(out).toBe(`${bold}a ${red}${harmless}${end} b\tc\n${escape}[22m`);
  });

  it.each([
    [
      "the name of a file",
      (office: Office) => office.tasdiq(`verify "${hostile}" --key "${hostile}"`),
    ],
    ["an address", (office: Office) => office.tasdiq(`list --server "${hostile}"`)],
    [
      "the line of an export",
      async (office: Office) => {
        const header = { origin: `o${hostile}`, format: "tasdiq-export", v: 1, kind: "log" };
        office.file("hostile.jsonl", `${JSON.stringify(header)}\n{"kind":"${hostile}"}\n`);
        office.file("k", `${hostile}\n`);
        return office.tasdiq("verify hostile.jsonl --key k");
      },
    ],
  ])("is shown with its escapes: %s", async (_, attack) => {
    const office = openOffice();
    const { out, err, code } = await attack(office);
    office.remove();
    expect(code).toBe(2);
    // oxlint-disable-next-line no-control-regex -- naming the characters is the point
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(err).toContain(String.raw`\u001b[2J`);
  });
});

describe("a server that does not mean well", () => {
  /** Stands in for a server that answers by hand, and for as long as it likes. */
  const answering = async (
    answer: (response: ServerResponse) => void,
    work: (address: string) => Promise<void>,
  ): Promise<void> => {
    const server = createServer((_, response) => {
      answer(response);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const { port } = server.address() as AddressInfo;
    try {
      await work(`http://127.0.0.1:${String(port)}`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  };
  const listOf = (address: string, limits: { bytes: number; silence: number }) =>
    officeOver(
      reachServer(address, {
        personToken: undefined,
        homeToken: undefined,
        language: "en",
        limits,
      }),
    ).tasks({
      duty: undefined,
      person: undefined,
    });

  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
  });
  afterAll(() => {
    office.remove();
  });

  it("has no say over the terminal", async () => {
    const detail = "no\u001b[2J \u009b8m \u202egnol\u202c \u0007\r\nUnaltered, and lawful";
    await answering(
      (response) => {
        response.writeHead(404, { "content-type": "application/json" });
        response.end(JSON.stringify({ title: "T\u001bc", status: 404, detail }));
      },
      async (address) => {
        for (const asked of [`list --server ${address}`, `list --server ${address} --json`]) {
          const { out, err } = await office.tasdiq(asked);
          // oxlint-disable-next-line no-control-regex -- naming the characters is the point
          expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
          expect(err).toContain(
            String.raw`no\u001b[2J \u009b8m \u202egnol\u202c \u0007\u000d\nUnaltered, and lawful`,
          );
        }
        const { sentence } = await office.json(`list --server ${address}`);
        expect(sentence).toBe(detail);
      },
    );
  });

  it("is not read for ever", async () => {
    const endless = (response: ServerResponse): void => {
      response.writeHead(200, { "content-type": "application/json" });
      const more = (): void => {
        while (!response.destroyed && response.write("x".repeat(1024)));
      };
      response.on("drain", more);
      more();
    };
    await answering(endless, async (address) => {
      await expect(listOf(address, { bytes: 100_000, silence: 60_000 })).rejects.toMatchObject({
        why: { kind: "serverAnswerTooLarge", origin: address, most: "100000" },
      });
    });
  });

  it("is not asked for page after page for ever", async () => {
    const body = JSON.stringify({
      kind: "tasks",
      duty: null,
      person: null,
      tasks: [],
      next: "a",
    });
    await answering(
      (response) => {
        response.setHeader("content-type", "application/json");
        response.end(body);
      },
      async (address) => {
        await expect(listOf(address, { bytes: 100_000, silence: 60_000 })).rejects.toMatchObject({
          why: { kind: "serverAnswerTooLarge" },
        });
      },
    );
  });

  it.each([
    ["from the beginning", ""],
    ["in the middle", "{"],
  ])("is given up when it is silent %s", async (_, begun) => {
    const silent = (response: ServerResponse): void => {
      if (begun !== "") response.write(begun);
    };
    await answering(silent, async (address) => {
      await expect(listOf(address, { bytes: 100_000, silence: 50 })).rejects.toMatchObject({
        why: { kind: "serverStalled", origin: address, seconds: "0.05" },
      });
    });
  });
});
