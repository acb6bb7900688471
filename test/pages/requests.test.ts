import { request, get as ask, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import { usualRates } from "../../src/console/rates.ts";
import { pagesOf } from "../../src/local/pages.ts";
import { thisMachine } from "../../src/local/reach.ts";
import { reservedCaseId } from "../../src/commands/decide.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { hearWarnings, type Warnings } from "../support/warnings.ts";
import { crawl } from "./crawl.ts";
import { carryToVote, hostile, layLongAgo } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { tracesIn, type Traces } from "./traces.ts";

describe("What is guessed of addresses and pages", () => {
  // Addresses that no page of ours links to, and words that would be more than words if anybody took them so.

  let console: Console;
  let before: Traces;
  let warnings: Warnings;

  beforeAll(async () => {
    console = await openConsole();
    await carryToVote(console.home);
    await layLongAgo(console.home);
  }, 120_000);
  afterAll(() => console.close());
  beforeEach(() => {
    warnings = hearWarnings();
    before = tracesIn(console.home);
  });
  afterEach(() => {
    warnings.end();
  });

  const nothingWritten = (): void => {
    expect(tracesIn(console.home)).toEqual(before);
  };

  /** Asks for an address as it is written: nothing on the way makes it tidy. */
  const asWritten = (path: string): Promise<number> =>
    new Promise((answered, failed) => {
      const { port } = new URL(console.base);
      const asked = request({ host: "127.0.0.1", port, path }, (answer) => {
        answer.resume();
        answered(answer.statusCode ?? 0);
      });
      asked.once("error", failed);
      asked.end();
    });

  describe("An address", () => {
    it.each([
      "/../../etc/passwd",
      "/en/../../../etc/passwd",
      "/en/cases/../../ledger.db",
      "/en/cases/..%2F..%2Fledger.db",
      "/en/public/..%2f..%2fledger.db",
      "/en/public/%2e%2e/%2e%2e/ledger.db",
      "/en/public/az-live%00/feed.xml",
      "/en/cases/az-live/documents/..%2F..%2Fledger.db",
      "/en/audit/log/checkpoints/..%2F..%2Fledger.db",
      "/en/cases/%E0%A4%A",
      "/en/cases/%",
      "//evil.example/en/cases",
      "/en//evil.example",
      "/fr/public",
      "/__proto__",
      "/en/cases/__proto__",
      "/en/cases/constructor/do/toString",
    ])("%s leads nowhere", async (path) => {
      expect(await asWritten(path)).toBe(404);
      expect(warnings.heard.filter((words) => words.includes("could not be shown"))).toEqual([]);
      nothingWritten();
    });

    it("that has the shape of a case's page is no case's: nobody can open one of that name", () => {
      const parts = { rates: usualRates, reach: thisMachine, clientSecret: undefined };
      const unasked = {
        api: {} as never,
        sweeps: {} as never,
        inTurn: {} as never,
      };
      const places = pagesOf(console.home, { ...parts, ...unasked }).routes;
      const partsOf = places.map(({ path }) => path.split("/").slice(1));
      const besideIds = partsOf.flatMap(([, room, word = ""]) =>
        partsOf.some(([, other, id]) => other === room && id === ":id") ? [word] : [],
      );
      const asIds = [...new Set(besideIds)].filter((word) => caseIdSchema.safeParse(word).success);
      expect(asIds.toSorted()).toEqual(["log", "new"]);
      expect(asIds.filter((word) => reservedCaseId(word) === undefined)).toEqual([]);
    });

    it.each(["/", "/en", "/en/", "/az/"])("%s tells a stranger what this is", async (path) => {
      const answer = await fetch(`${console.base}${path}`, {
        headers: { "accept-language": "az" },
      });
      const language = path.startsWith("/en") ? "en" : "az";
      expect([answer.status, new URL(answer.url).pathname.slice(0, 3)]).toEqual([
        200,
        `/${language}`,
      ]);
      const text = await answer.text();
      expect(text).toContain(
        language === "en" ? "Tasdiq carries a treaty" : "Tasdiq müqaviləni qanun layihəsindən",
      );
      // Whoever has no duty is led to the case that anyone may read.
      const cases = ["/sign-in?to=%2Fcases%2Faz-un-cybercrime", "/public/az-budapest"];
      for (const place of ["/sign-in", "/public", ...cases])
        expect(text).toContain(`href="/${language}${place}"`);
      for (const person of ["clerk", "auditor", "administrator"])
        expect(text).toContain(`value="${person}"`);
      nothingWritten();
    });

    it("of a case that is not public tells a stranger nothing, and is told of", async () => {
      const asker = stranger(console.base);
      for (const language of ["en", "az"])
        for (const rest of ["", "/feed.xml", "/deadlines.ics", "/votes.csv", "/export.jsonl"]) {
          const closed = await asker.get(`/${language}/public/az-live${rest}`);
          const nowhere = await asker.get(`/${language}/public/az-nowhere${rest}`);
          expect([closed.status, nowhere.status]).toEqual([404, 404]);
          expect(await closed.text()).toBe(await nowhere.text());
        }
      expect(warnings.heard).toHaveLength(10);
      expect(warnings.heard.join()).toContain("the public address of az-live, which is not public");
      nothingWritten();
    });

    it("of a case tells nothing to somebody without a duty", async () => {
      const administrator = await signedIn(console.base, "administrator");
      const idle = await withoutDuty(administrator);
      before = tracesIn(console.home);
      const paths = ["/cases/az-live", "/cases/az-live/history", "/cases/az-live/history.json"];
      const more = ["/cases/az-live/do/withdraw", "/cases/new", "/cases", "/cases.csv"];
      const others = ["/audit", "/audit/log/export.jsonl", "/administration", "/public/az-live"];
      for (const path of [...paths, ...more, ...others])
        expect([path, (await idle.get(`/en${path}`)).status]).toEqual([path, 404]);
      for (const path of ["/cases/az-live/do/withdraw", "/cases/new", "/administration/grant"])
        expect((await idle.post(`/en${path}`, { do: "save" })).status).toBe(404);
      nothingWritten();
    });
  });

  /** Somebody who held a duty, signed in, and holds it no more. */
  const withoutDuty = async (administrator: Asker): Promise<Asker> => {
    const change = async (
      name: "grant" | "revoke",
      fields: Record<string, string>,
    ): Promise<void> => {
      const place = `/en/administration/${name}`;
      const page = await (await administrator.post(place, fields)).text();
      const [, id = ""] = /name="command-id" value="([^"]+)"/.exec(page) ?? [];
      const record = { ...fields, step: "record", "command-id": id };
      expect((await administrator.post(place, record)).status).toBe(303);
    };
    await change("grant", { holder: "idle", granted: "clerk" });
    const idle = await signedIn(console.base, "idle");
    expect((await idle.get("/en/cases/az-live")).status).toBe(200);
    await change("revoke", { holder: "idle", revoked: "clerk" });
    return idle;
  };

  describe("Script in what people wrote", () => {
    it.each(["en", "az"])(
      "is shown as text on every page that shows it in %s",
      async (language) => {
        await makePublic(console.home, language === "en" ? "az-live" : "az-late");
        const auditor = await signedIn(console.base, "auditor");
        const reached = [
          ...(await crawl(auditor, `/${language}/cases/az-live`)),
          ...(await crawl(stranger(console.base), `/${language}/public/az-live`)),
        ];
        const pages = reached.filter(({ type }) => type === "text/html");
        for (const { path, text } of pages)
          expect([path, text.includes(hostile)]).toEqual([path, false]);
        const showing = pages.filter(({ text }) => text.includes("&lt;script&gt;document.title"));
        expect(showing.length).toBeGreaterThan(5);
      },
    );
  });
});

// What belongs to the moment and to the body that is sent (RFC 9110, 9.3.2), and not to what was asked for.
const ofTheAnswer = ["date", "connection", "keep-alive", "content-length", "transfer-encoding"];

describe("What is asked for by HEAD", () => {
  let console: Console;

  beforeAll(async () => {
    console = await openConsole();
  }, 120_000);

  afterAll(() => console.close());

  type Answer = {
    readonly status: number | undefined;
    readonly headers: unknown;
    readonly size: number;
  };

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

describe("What is sent packed", () => {
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
});
