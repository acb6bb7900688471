import { get as ask, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";

const caseId = "az-un-cybercrime";
const place = `/en/cases/${caseId}`;

let console: Console;
let cookie: string;

type Answer = { readonly headers: IncomingHttpHeaders; readonly bytes: Buffer };

/** Asks without what a client adds by itself, and shows what came as it came. */
const asked = (path: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  new Promise((answer, fail) => {
    ask(`${console.base}${path}`, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        answer({ headers: response.headers, bytes: Buffer.concat(parts) });
      });
    }).on("error", fail);
  });

const gzip = { "accept-encoding": "br, gzip;q=0.8" } as const;
const textOf = ({ headers, bytes }: Answer): string =>
  (headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString("utf8");

beforeAll(async () => {
  console = await openConsole();
  await makePublic(console.home, caseId);
  const answer = await fetch(`${console.base}/en/sign-in`, {
    method: "POST",
    redirect: "manual",
    body: new URLSearchParams({ person: "clerk" }),
  });
  cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}, 120_000);
afterAll(() => console.close());

describe("A page", () => {
  it.each(["same-origin", "none"])(
    "is packed for somebody signed in who comes from a place that is %s, and says the same",
    async (site) => {
      const packed = await asked(place, { ...gzip, cookie, "sec-fetch-site": site });
      const plain = await asked(place, { cookie });
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(packed.headers.vary).toBe("Accept-Encoding");
      expect(packed.headers["cache-control"]).toBe("no-store");
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(textOf(packed)).toBe(textOf(plain));
      expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 3);
    },
  );

  it.each(["cross-site", "same-site", undefined])(
    "is not packed for somebody signed in whom another site may have sent: %s",
    async (site) => {
      const from = site === undefined ? {} : { "sec-fetch-site": site };
      const { headers } = await asked(place, { ...gzip, cookie, ...from });
      expect(headers["content-encoding"]).toBeUndefined();
    },
  );

  it("is packed for everybody who has not signed in: it holds no secret", async () => {
    const path = `/en/public/${caseId}`;
    const packed = await asked(path, { ...gzip, "sec-fetch-site": "cross-site" });
    expect(packed.headers["content-encoding"]).toBe("gzip");
    expect(packed.headers.vary).toBe("Cookie, Accept-Encoding");
    expect(packed.headers.etag).toMatch(/^W\/"/);
    const etag = packed.headers.etag ?? "";
    const known = await fetch(`${console.base}${path}`, { headers: { "if-none-match": etag } });
    expect(known.status).toBe(304);
    expect(textOf(packed)).toBe(textOf(await asked(path, {})));
  });

  it.each(["gzip;q=0", "identity", "br"])("is not packed for %s", async (coding) => {
    const headers = { "accept-encoding": coding, cookie, "sec-fetch-site": "none" };
    expect((await asked(place, headers)).headers["content-encoding"]).toBeUndefined();
  });
});

describe("The style and the script", () => {
  it("are packed, and weigh at most 30 KB together with a first page", async () => {
    const page = await asked(place, { ...gzip, cookie, "sec-fetch-site": "none" });
    const assets = [...textOf(page).matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)];
    expect(assets).toHaveLength(2);
    let weight = page.bytes.length;
    for (const [, path = ""] of assets) {
      const packed = await asked(path, gzip);
      expect(packed.headers["content-encoding"]).toBe("gzip");
      expect(textOf(packed)).toBe(textOf(await asked(path, {})));
      weight += packed.bytes.length;
    }
    expect(weight).toBeLessThanOrEqual(30 * 1024);
  });
});
