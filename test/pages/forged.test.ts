import { request } from "node:http";
import { personSchema } from "../../domain/ids.ts";
import { crawl } from "./crawl.ts";
import { carryToVote, hostile, layLongAgo } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { tracesIn, type Traces } from "./traces.ts";

// What nobody of the office would send: it is refused, it is told of where somebody tries what is not theirs, and nothing is written.

let console: Console;
let clerk: Asker;
let before: Traces;
let told: jest.SpyInstance;
const now = jest.spyOn(Date, "now");

beforeAll(async () => {
  console = await openConsole();
  await carryToVote(console.home);
  await layLongAgo(console.home);
  clerk = await signedIn(console.base, "clerk");
}, 120_000);
afterAll(() => console.close());
beforeEach(() => {
  told = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  before = tracesIn(console.home);
});
afterEach(() => {
  told.mockRestore();
});

const wasTold = (): readonly string[] => told.mock.calls.map(([words]) => String(words));

const nothingWritten = (): void => {
  expect(tracesIn(console.home)).toEqual(before);
};

const cookieOf = async (base: string, person: string): Promise<string> => {
  const answer = await stranger(base).post("/en/sign-in", { person });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
};

const withCookie = (path: string, cookie: string): Promise<Response> =>
  fetch(`${console.base}${path}`, { redirect: "manual", headers: { cookie } });

const isLetIn = async (cookie: string): Promise<boolean> =>
  (await withCookie("/en/cases/az-live", cookie)).status === 200;

describe("A session's cookie", () => {
  it("lets in whom it was given to", async () => {
    expect(await isLetIn(await cookieOf(console.base, "clerk"))).toBe(true);
  });

  it("lets nobody in where it is forged", async () => {
    const cookie = await cookieOf(console.base, "clerk");
    const [name = "", id = ""] = cookie.split("=");
    const forged = [
      `${name}=`,
      `${name}=${"A".repeat(id.length)}`,
      `${name}=${id.slice(0, -1)}`,
      `${name}=${id.slice(0, -1)}${id.endsWith("A") ? "B" : "A"}`,
      `${name}=${id.toUpperCase()}`,
      `${name}=clerk`,
      `${name}=__proto__`,
      `tasdiq=${id}`,
      `${name}=${"x".repeat(8000)}`,
    ];
    for (const one of forged)
      expect([one.slice(0, 80), await isLetIn(one)]).toEqual([one.slice(0, 80), false]);
    nothingWritten();
  });

  it("lets nobody in once it has expired, or its person has signed out", async () => {
    const [over, left] = [
      await cookieOf(console.base, "clerk"),
      await cookieOf(console.base, "clerk"),
    ];
    const real = Date.now();
    now.mockImplementation(() => real + 12 * 3600 * 1000 + 1);
    try {
      expect(await isLetIn(over)).toBe(false);
    } finally {
      now.mockReset();
    }
    const page = await (await withCookie("/en/cases", left)).text();
    const [, token = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
    await fetch(`${console.base}/en/sign-out`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: left },
      body: new URLSearchParams({ "form-token": token }),
    });
    expect(await isLetIn(left)).toBe(false);
  });

  it("lets nobody in that is of another office", async () => {
    const other = await openConsole();
    try {
      expect(await isLetIn(await cookieOf(other.base, "clerk"))).toBe(false);
    } finally {
      await other.close();
    }
  }, 60_000);
});

describe("A form", () => {
  const place = "/en/cases/az-live/do/withdraw";
  const answers = { by: "nobody", reason: "none", "on.kind": "unknown", do: "continue" };

  const sent = async (
    fields: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Response> =>
    fetch(`${console.base}${place}`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: await cookieOf(console.base, "clerk"), ...headers },
      body: new URLSearchParams(fields),
    });

  const keptDrafts = async (): Promise<readonly string[]> =>
    (await console.home.drafts.draftsOf(personSchema.parse("clerk"))).map(({ verb }) => verb);

  it("is not taken without the session's token, nor with a wrong one, nor with another session's", async () => {
    const page = await (await clerk.get("/en/cases")).text();
    const [, others = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
    for (const token of [undefined, "", "guessed", others]) {
      const answer = await sent(
        token === undefined ? answers : { ...answers, "form-token": token },
      );
      expect(answer.status).toBe(403);
    }
    expect(wasTold()).toHaveLength(4);
    expect(wasTold().join()).toContain("a form without the session's token");
    expect(await keptDrafts()).toEqual([]);
    nothingWritten();
  });

  it.each(["https://evil.example", "null", "http://127.0.0.1:1"])(
    "is not taken from a page of %s",
    async (origin) => {
      const page = await (await clerk.get(place)).text();
      const [, token = ""] = /name="form-token" value="([^"]+)"/.exec(page) ?? [];
      const answer = await sent({ ...answers, "form-token": token }, { origin });
      expect(answer.status).toBe(403);
      expect(await keptDrafts()).toEqual([]);
      nothingWritten();
    },
  );

  it("of somebody else's duty is not taken: a clerk records no vote, at none of its steps", async () => {
    const vote = "/en/cases/az-un-cybercrime/do/record-vote";
    const counts = { "record.way": "counts", "record.for": "100", declared: "adopted" };
    for (const step of ["", "/check", "/confirm"]) {
      const answer = await clerk.post(`${vote}${step}`, { ...counts, do: "continue" });
      expect(answer.status).toBe(403);
    }
    expect(wasTold()).toHaveLength(3);
    expect(wasTold().join()).toContain("RecordPlenaryVote by clerk, who may not");
    nothingWritten();
  });

  it("of the second half is not taken from whoever did the first", async () => {
    const secretary = await signedIn(console.base, "plenary-secretary-1");
    const answer = await secretary.post("/en/cases/az-live/do/certify-vote", { do: "continue" });
    expect(answer.status).toBe(403);
    expect(wasTold().join()).toContain("CertifyPlenaryVote by plenary-secretary-1, who may not");
    nothingWritten();
  });

  it("of 20 MB is not taken, wherever it is sent", async () => {
    const large = new File([new Uint8Array(20 * 1024 * 1024)], "large.pdf");
    const administrator = await signedIn(console.base, "administrator");
    const answers = [
      await clerk.post("/en/cases/az-live/do/return-law", { objections: [large] }),
      await clerk.post("/en/audit/log/verify", { export: [large] }),
      await administrator.post("/en/administration/import", { file: [large] }),
      await administrator.post("/en/administration/calendar", { file: [large] }),
      await stranger(console.base).post("/en/sign-in", { person: [large] }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([413, 413, 413, 413, 413]);
    expect(wasTold()).toHaveLength(5);
    nothingWritten();
  }, 60_000);

  it("takes the name of a file for words, never for a place", async () => {
    const office = await signedIn(console.base, "head-of-state-office");
    const place = "/en/cases/az-live/do/return-law";
    const names = ["../../../evil.txt", "..\\..\\evil.txt", "/etc/evil.txt", "evil.txt\u0000.pdf"];
    for (const name of names) {
      const objections = [new File(["the same objections"], name)];
      const answer = await office.post(place, { objections, do: "upload:objections" });
      expect([303, 422]).toContain(answer.status);
    }
    const { entries, files, documents } = tracesIn(console.home);
    expect([entries, files]).toEqual([before.entries, before.files]);
    expect(documents.filter((name) => name.includes("evil"))).toEqual([]);
  });
});

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
    expect(wasTold().filter((words) => words.includes("could not be shown"))).toEqual([]);
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
    expect(wasTold()).toHaveLength(10);
    expect(wasTold().join()).toContain("the public address of az-live, which is not public");
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
  it.each(["en", "az"])("is shown as text on every page that shows it in %s", async (language) => {
    await makePublic(console.home, language === "en" ? "az-live" : "az-late");
    const auditor = await signedIn(console.base, "auditor");
    // Of each case by itself, because in this one the words stand in nearly every field.
    const own = (path: string): string => path.replace(/[?#].*$/, "");
    const reached = [
      ...(await crawl(auditor, `/${language}/cases/az-live`)),
      ...(await crawl(stranger(console.base), `/${language}/public/az-live`)),
    ];
    const pages = reached.filter(({ type }) => type === "text/html");
    expect(own("/x?y")).toBe("/x");
    for (const { path, text } of pages)
      expect([path, text.includes(hostile)]).toEqual([path, false]);
    const showing = pages.filter(({ text }) => text.includes("&lt;script&gt;document.title"));
    expect(showing.length).toBeGreaterThan(5);
  });
});
