import { serveStub, type Behaviour, type Stub, type StubRequest } from "./loopback.ts";

// moto's Step Functions writes dates as text, where the protocol has numbers of seconds and the SDK takes nothing else.
const isoDate = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

const inSeconds = (_: string, value: unknown): unknown =>
  typeof value === "string" && isoDate.test(value) ? Date.parse(value) / 1000 : value;

const headersOf = (headers: StubRequest["headers"]): Record<string, string> =>
  Object.fromEntries(
    ["x-amz-target", "content-type", "authorization", "x-amz-date"].flatMap((name) => {
      const value = headers[name];
      return typeof value === "string" ? [[name, value]] : [];
    }),
  );

/** Passes everything on to the server at `endpoint`, and puts the dates in its JSON answers right. */
export const serveDated = (endpoint: string): Promise<Stub> =>
  serveStub(async ({ method, path, headers, body }): Promise<Behaviour> => {
    const answer = await fetch(`${endpoint}${path}`, {
      method,
      headers: headersOf(headers),
      body: Uint8Array.from(body),
    });
    const text = await answer.text();
    const contentType = answer.headers.get("content-type") ?? "application/x-amz-json-1.0";
    const written = JSON.stringify(JSON.parse(text, inSeconds));
    return { status: answer.status, headers: { "content-type": contentType }, body: written };
  });
