import { request } from "node:http";
import { makePublic } from "./send.ts";
import { openConsole, type Console } from "./office.ts";

let console: Console;
beforeAll(async () => {
  console = await openConsole();
  await makePublic(console.home, "az-budapest");
}, 120_000);
afterAll(() => console.close());

type Answer = {
  readonly status: number | undefined;
  readonly headers: unknown;
  readonly size: number;
};

// What belongs to the moment and to the body that is sent (RFC 9110, 9.3.2), and not to what was asked for.
const ofTheAnswer = ["date", "connection", "keep-alive", "content-length", "transfer-encoding"];

// Without a client that follows redirects, unpacks, or hides what belongs to a connection.
const ask = (method: string, path: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request(`${console.base}${path}`, { method }, (answer) => {
      let size = 0;
      answer.on("data", (chunk: Buffer) => (size += chunk.length));
      answer.on("end", () => {
        const headers = Object.entries(answer.headers).filter(
          ([name]) => !ofTheAnswer.includes(name),
        );
        resolve({ status: answer.statusCode, headers: Object.fromEntries(headers), size });
      });
    })
      .on("error", reject)
      .end();
  });

describe("What is asked for by HEAD", () => {
  it.each([
    ["a page of the office, by a stranger", "/en/cases", 302],
    ["a case that may be there", "/az/cases/there-is-none", 302],
    ["the start", "/", 302],
    ["where one signs in", "/en/sign-in", 200],
    ["the public cases", "/en/public", 200],
    ["a public case", "/en/public/az-budapest", 200],
    ["a public file", "/en/public/az-budapest/acts.csv", 200],
    ["a public export", "/en/public/az-budapest/export.jsonl", 409],
    ["a case that is not public", "/en/public/az-un-cybercrime", 404],
    ["what is nowhere", "/nowhere", 404],
    ["how the server is", "/health", 200],
    ["the API's list", "/api/cases", 200],
    ["what the API does not know", "/api/nowhere", 404],
  ])("has the status and the header fields of GET: %s", async (_, path, status) => {
    const [got, head] = [await ask("GET", path), await ask("HEAD", path)];
    expect(got.status).toBe(status);
    expect(head).toEqual({ ...got, size: 0 });
  });
});
