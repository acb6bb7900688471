import { request } from "node:http";
import { hearWarnings, type Warnings } from "../support/warnings.ts";
import { crawl } from "./crawl.ts";
import { carryToVote, hostile, layLongAgo } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";
import { tracesIn, type Traces } from "./traces.ts";

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

  it.each(["/", "/en", "/en/", "/az/"])("%s leads a stranger to the public cases", async (path) => {
    const answer = await fetch(`${console.base}${path}`, { headers: { "accept-language": "az" } });
    const language = path.startsWith("/en") ? "en" : "az";
    expect([answer.status, answer.url]).toEqual([200, `${console.base}/${language}/public`]);
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
  it.each(["en", "az"])("is shown as text on every page that shows it in %s", async (language) => {
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
  });
});
