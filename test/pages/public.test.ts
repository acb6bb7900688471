import { parseXml } from "@rgrove/parse-xml";
import type { Browser, Page } from "playwright-core";
import type { PersonNumber } from "../../src/procedure/values/ids.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { checkpointLog } from "./checkpoint.ts";
import { carryToVote, layDown } from "./live-case.ts";
import { openConsole, type Console } from "./office.ts";
import { makePublic, send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

const open = "az-budapest";
const closed = "az-un-cybercrime";

let console: Console;
let anybody: Asker;

beforeAll(async () => {
  console = await openConsole();
  anybody = stranger(console.base);
}, 120_000);
afterAll(() => console.close());

const textAt = async (path: string): Promise<string> => (await anybody.get(path)).text();

const answerAt = async (path: string) => {
  const answer = await anybody.get(path);
  const headers = [...answer.headers].filter(([name]) => name !== "date");
  return { status: answer.status, headers, body: await answer.text() };
};

const files = [
  "feed.xml",
  "deadlines.ics",
  "akoma-ntoso.xml",
  "popolo.json",
  "acts.csv",
  "votes.csv",
  "roll-call.csv",
  "entries.jsonl",
  "export.jsonl",
] as const;

describe("The public site", () => {
  it("shows no case before an act made one public", async () => {
    const page = await textAt("/en/public");
    expect(page).toContain("No case has been made public yet.");
    expect(await textAt("/en/public/cases.csv")).not.toContain(open);
    expect(await textAt("/en/public/feed.xml")).not.toContain("<entry>");
  });

  it("may be found by search engines, and no other page", async () => {
    const answer = await anybody.get("/robots.txt");
    expect(answer.headers.get("content-type")).toMatch(/^text\/plain/);
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect((await answer.text()).trim().split("\n")).toEqual([
      "User-agent: *",
      "Allow: /az/public",
      "Allow: /en/public",
      "Disallow: /",
    ]);
  });

  it("answers an unpublished case like one that is not there, byte for byte and after one time", async () => {
    for (const file of ["", ...files.map((name) => `/${name}`)]) {
      const [secret, nowhere] = [
        await answerAt(`/en/public/${closed}${file}`),
        await answerAt(`/en/public/there-is-no-such-case${file}`),
      ];
      expect(secret.status).toBe(404);
      expect(secret).toEqual(nowhere);
    }
    const began = performance.now();
    await textAt("/en/public/there-is-no-such-case");
    expect(performance.now() - began).toBeGreaterThan(38);
  });

  it("shows a case from the act on that made it public", async () => {
    await makePublic(console.home, open);
    expect(await textAt("/en/public")).toContain(open);
    const page = await textAt(`/en/public/${open}`);
    for (const heading of ["The dates, and what each means", "What happened", "Verify it yourself"])
      expect(page).toContain(heading);
    expect(page).toContain("a ground &lt;b&gt;made up&lt;/b&gt; for a test");
    expect(page).toContain("15 March 2010");
    expect(await textAt("/en/public")).not.toContain(closed);
  });

  it("says of each date what it means, and of a missing one that it is not on record", async () => {
    await makePublic(console.home, closed);
    const page = await textAt(`/en/public/${closed}`);
    expect(page).toContain("signing it does not bind the State");
    // Every step abroad is still to come: none of them is missing.
    expect(page).not.toContain("not on record");
    const ended = await textAt(`/en/public/${open}`);
    expect(ended).toContain("Where the treaty says so, this establishes the State’s consent");
    expect(ended).toContain("not on record");
    expect(page).toContain("Single-reading plenary vote: 10 February 2026");
    expect(page).toContain("The counts were not published.");
  });

  it("shows how far the cases about one treaty have come, with the drawing of each, and follows them", async () => {
    const page = await textAt("/en/public?treaty=un-cybercrime-2024");
    expect(page).toContain(": how far each case has come");
    expect(page).toContain(`/en/public/${closed}"`);
    expect(page).not.toContain(`/en/public/${open}"`);
    expect([...page.matchAll(/<svg[^>]*class="tq-map"/g)]).toHaveLength(1);
    expect(page).toContain('href="/en/public/feed.xml?treaty=un-cybercrime-2024"');
    for (const file of ["feed.xml", "cases.csv"]) {
      const told = await textAt(`/en/public/${file}?treaty=un-cybercrime-2024`);
      expect(told).toContain(`/en/public/${closed}`);
      expect(told).not.toContain(`/en/public/${open}`);
    }
    // A treaty that is not at hand asks for nothing.
    const any = await textAt("/en/public?treaty=%3Cscript%3E");
    expect(any).toContain(`/en/public/${open}"`);
    expect(any).not.toContain('class="tq-map"');
  });

  it("names duties and no persons, and nothing that the office arranges for itself", async () => {
    await send(console.home, {
      caseId: closed,
      person: "treaty-officer-1",
      duty: "treaty-officer",
      command: { kind: "ClaimTask" },
    });
    await send(console.home, {
      caseId: closed,
      person: "treaty-officer-1",
      duty: "treaty-officer",
      command: { kind: "HandOverTask", to: "treaty-officer-2" as PersonNumber, reason: "leave" },
    });
    for (const id of [open, closed])
      for (const file of ["", "/feed.xml", "/acts.csv", "/akoma-ntoso.xml", "/popolo.json"]) {
        const text = await textAt(`/en/public/${id}${file}`);
        expect(text).not.toMatch(/plenary-secretary-\d|treaty-officer-\d/);
        expect(text).not.toMatch(/task claimed|task handed over|TaskClaimed|TaskHandedOver/i);
      }
  });

  it("hands out files of the right type, and says where the feed is", async () => {
    const types = await Promise.all(
      files
        .filter((name) => name !== "export.jsonl")
        .map(async (name) => {
          const answer = await anybody.get(`/en/public/${open}/${name}`);
          return [name, answer.status, (answer.headers.get("content-type") ?? "").split(";")[0]];
        }),
    );
    expect(types).toEqual([
      ["feed.xml", 200, "application/atom+xml"],
      ["deadlines.ics", 200, "text/calendar"],
      ["akoma-ntoso.xml", 200, "application/xml"],
      ["popolo.json", 200, "application/json"],
      ["acts.csv", 200, "text/csv"],
      ["votes.csv", 200, "text/csv"],
      ["roll-call.csv", 200, "text/csv"],
      ["entries.jsonl", 200, "application/jsonl"],
    ]);
    const feed = await textAt("/az/public/feed.xml");
    expect(() => parseXml(feed)).not.toThrow();
    expect(feed).toContain(`${console.base}/az/public/${open}#entry-1`);
    expect(await textAt(`/en/public/${open}`)).toMatch(
      /<link\s+rel="alternate"\s+type="application\/atom\+xml"/,
    );
  });

  it("may be kept on the way for five minutes, by its content, where nobody is signed in", async () => {
    const path = `/en/public/${open}`;
    const first = await anybody.get(path);
    expect(first.headers.get("cache-control")).toBe("public, max-age=300");
    const etag = first.headers.get("etag") ?? "";
    const again = await fetch(`${console.base}${path}`, { headers: { "if-none-match": etag } });
    expect(again.status).toBe(304);
    expect(again.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const clerk = await signedIn(console.base, "clerk");
    expect((await clerk.get(path)).headers.get("cache-control")).toBe("private, no-cache");
    expect((await anybody.get("/en/sign-in")).headers.get("cache-control")).toBe("no-store");
  });

  it("exports a case to be verified once a checkpoint covers the act that opened it", async () => {
    expect((await anybody.get(`/en/public/${open}/export.jsonl`)).status).toBe(409);
    await checkpointLog(console.home);
    const exported = await textAt(`/en/public/${open}/export.jsonl`);
    expect(exported).toContain('"kind":"public"');
    const page = await textAt("/en/public/log");
    expect(page).toContain((await textAt("/en/public/log/key.txt")).trim());
  });
});

describeInBrowser("The public site in a browser", () => {
  // Each was laid with a file, so that digests stand in its facts; one has words that are wider than a telephone.
  const withFiles = ["az-live", "az-long-words"];
  let browser: Browser;
  const long = { title: "Müqavilə".repeat(30), by: "Təşəbbüskar".repeat(30) };
  beforeAll(async () => {
    browser = await openBrowser();
    await carryToVote(console.home);
    await layDown(console.home, "az-long-words", long);
    for (const caseId of withFiles) await makePublic(console.home, caseId);
  }, 60_000);
  afterAll(() => browser.close());

  it.each(["en", "az"])(
    "has no fault that can be found in %s",
    async (language) => {
      const page: Page = await (await browser.newContext()).newPage();
      const faults: string[] = [];
      for (const path of [...withFiles, "nowhere"]) {
        await page.goto(`${console.base}/${language}/public/${path}`);
        faults.push(...(await faultsOn(page)));
      }
      expect(faults).toEqual([]);
    },
    60_000,
  );
});
