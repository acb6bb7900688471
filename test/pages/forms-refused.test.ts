import { readdirSync } from "node:fs";
import { join } from "node:path";
import { formLimits } from "../../src/console/forms-read.ts";
import { personSchema } from "../../src/values/ids.ts";
import { pagesHere, type PagesHere, type Session } from "../fuzz/server/pages-here.ts";
import { factsOf } from "../support/facts.ts";
import { hearWarnings, type Warnings } from "../support/warnings.ts";
import { caseAtVote, stateOf } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { send } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

const placeIn = (answer: Response): string => answer.headers.get("location") ?? "";

const day = (name: string, date: string): Readonly<Record<string, string>> => ({
  [`${name}.day`]: date.slice(8),
  [`${name}.month`]: date.slice(5, 7),
  [`${name}.year`]: date.slice(0, 4),
});

const hiddenIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? "";

const checked = async (asker: Asker, place: string): Promise<Readonly<Record<string, string>>> => {
  const page = await (await asker.get(`${place}/check`)).text();
  return { "command-id": hiddenIn(page, "command-id"), shown: hiddenIn(page, "shown") };
};

describe("Forms", () => {
  let console: Console;

  let warnings: Warnings;

  const documents = (): readonly string[] =>
    readdirSync(join(console.home.folder, "documents"), { recursive: true }).map(String);

  const told = (): string => JSON.stringify(warnings.heard);

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, "az-refused", "mine-ban");
    await send(console.home, {
      caseId: "az-opened",
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "OpenCase",
        procedure: "az-milli-majlis",
        treaty: "att",
        purpose: "consent",
        title: "A case of the tests",
      },
    });
  });

  afterAll(async () => {
    await console.close();
  });

  beforeEach(() => {
    warnings = hearWarnings();
  });

  afterEach(() => {
    warnings.end();
  });

  it("record once what is sent twice, also at the same time", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const place = "/en/cases/az-refused/do/promise-amendment";
    const answers = {
      id: "criminal-code",
      subject: "illegal access",
      source: "a note",
      do: "continue",
    };
    expect(placeIn(await clerk.post(place, answers))).toBe(`${place}/check`);
    const sent = await checked(clerk, place);
    const { version } = await stateOf(console.home, "az-refused");
    const both = await Promise.all([
      clerk.post(`${place}/check`, sent),
      clerk.post(`${place}/check`, sent),
    ]);
    const again = await clerk.post(`${place}/check`, sent);
    const entry = `/en/cases/az-refused/entries/${String(version + 1)}`;
    expect([...both, again].map(placeIn)).toEqual([entry, entry, entry]);
    expect((await stateOf(console.home, "az-refused")).version).toBe(version + 1);
    // The next form is a new one, with nothing in it.
    const next = await (await clerk.get(place)).text();
    expect(next).not.toContain("illegal access");
    expect(await console.home.drafts.draftsOf(personSchema.parse("clerk"))).toEqual([]);
  });

  it("do not record a draft that was changed after it was looked at", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const place = "/en/cases/az-refused/do/record-treaty-in-force";
    const officer = await signedIn(console.base, "treaty-officer-1");
    const answers = { ...day("on", "1999-03-01"), source: "a notice", do: "continue" };
    await officer.post(place, answers);
    const sent = await checked(officer, place);
    await officer.post(place, { ...answers, source: "another notice" });
    const answer = await officer.post(`${place}/check`, sent);
    expect(answer.status).toBe(422);
    const page = await answer.text();
    expect(page).toContain("are not those that are stored now");
    expect(page).toContain("another notice");
    expect(factsOf(await stateOf(console.home, "az-refused"), "TreatyInForceRecorded")).toEqual([]);
    // Whose draft it is, nobody else can record.
    const other = await clerk.post(`${place}/check`, await checked(officer, place));
    expect(other.status).toBe(403);
  });

  it("judge a case to be opened without keeping anything of it among the records", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const before = documents();
    const answer = await clerk.post("/en/cases/new", {
      "case-id": "az-not-yet",
      procedure: "az-milli-majlis",
      treaty: "rome-statute",
      purpose: "consent",
      title: "Not yet",
      do: "continue",
    });
    expect(placeIn(answer)).toBe("/en/cases/new/check");
    expect((await clerk.get("/en/cases/new/check")).status).toBe(200);
    expect(documents()).toEqual(before);
    expect((await clerk.get("/en/cases/az-not-yet")).status).toBe(404);
  });

  it("turn away a clerk who posts a vote, say so to the office, and write nothing", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const { version } = await stateOf(console.home, "az-refused");
    const place = "/en/cases/az-refused/do/vote";
    for (const step of ["", "/check", "/confirm"]) {
      const answer = await clerk.post(`${place}${step}`, {
        "counts.for": "100",
        do: "continue",
      });
      expect(answer.status).toBe(403);
      expect(await answer.text()).toContain("It belongs to: plenary secretary");
    }
    expect(told()).toContain("RecordVote by clerk, who may not");
    expect((await stateOf(console.home, "az-refused")).version).toBe(version);
    const drafts = await console.home.drafts.draftsOf(personSchema.parse("clerk"));
    expect(drafts.map(({ verb }) => verb)).not.toContain("vote");
  });

  it.each(["do/lay", "do/lay/check", "readiness", "entries/1"])(
    "send a stranger from %s to where one signs in",
    async (page) => {
      const answer = await stranger(console.base).get(`/en/cases/az-refused/${page}`);
      const signIn = `/en/sign-in?to=${encodeURIComponent(`/cases/az-refused/${page}`)}`;
      expect([answer.status, answer.headers.get("location")]).toEqual([302, signIn]);
    },
  );

  it("say that there is no form for a verb that is none, for the system's own, and for a case that is none", async () => {
    const clerk = await signedIn(console.base, "clerk");
    for (const place of [
      "az-refused/do/nothing",
      "az-refused/do/open",
      "az-refused/do/claim-notification",
      "az-none/do/lay",
    ])
      expect((await clerk.get(`/en/cases/${place}`)).status).toBe(404);
  });

  it("refuse an upload of 20 MB with a page, say so to the office, and keep nothing", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const before = documents();
    const bytes = new Uint8Array(20 * 1000 * 1000);
    const answer = await clerk.post("/en/cases/az-refused/do/record-assent", {
      objections: [new File([bytes], "large.pdf")],
      do: "upload:objections",
    });
    expect(answer.status).toBe(413);
    expect(await answer.text()).toContain("Nothing you sent was kept");
    expect(told()).toContain("a form of over");
    expect(documents()).toEqual(before);
  });

  it("refuse a file over the limit with a sentence at its field, and one that is empty", async () => {
    const office = await signedIn(console.base, "head-of-state-office");
    const before = documents();
    const place = "/en/cases/az-refused/do/record-assent";
    const large = new File([new Uint8Array(16 * 1024 * 1024 + 1)], "large.pdf");
    const refused = await office.post(place, { objections: [large], do: "upload:objections" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain(
      "large.pdf: the file is larger than 16 MB and was not kept",
    );
    const empty = await office.post(place, {
      objections: [new File([], "empty.pdf")],
      do: "upload:objections",
    });
    expect(await empty.text()).toContain("empty.pdf: the file is empty");
    expect(documents()).toEqual(before);
  });

  it("take the name of a file for words to be shown and never for a path", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const place = "/en/cases/az-opened/do/lay";
    const before = readdirSync(console.home.folder);
    const file = new File(["a draft law"], "../../../evil<b>.txt");
    const answer = await clerk.post(place, { "text.file": [file], do: "upload:text.file" });
    expect(answer.status).toBe(303);
    const page = await (await clerk.get(place)).text();
    expect(page).toContain("../../../evil&lt;b&gt;.txt");
    expect(page).not.toContain("evil<b>");
    expect(readdirSync(console.home.folder)).toEqual(before);
    expect(documents().some((name) => name.includes("evil"))).toBe(false);
    expect(readdirSync(join(console.home.folder, ".."))).toEqual(["demo"]);
  });

  it.each([
    ["en", "expected a text of at most 500 characters"],
    ["az", "gözlənilən: ən çoxu 500 işarəlik mətn"],
  ])("name in %s the field whose text is too long", async (language, what) => {
    const clerk = await signedIn(console.base, "clerk");
    const place = `/${language}/cases/az-refused/do/withdraw`;
    const form = await (await clerk.get(place)).text();
    const [, labelled = "no label"] =
      /<label[^>]*for="by"[^>]*>([\s\S]*?)<\/label\s*>/.exec(form) ?? [];
    const label = labelled.replaceAll(/<[^>]*>|\s+/g, " ").trim();
    const answer = await clerk.post(place, {
      by: "b".repeat(600),
      reason: "none",
      "on.kind": "unknown",
      do: "continue",
    });
    const [, summary = ""] = (await answer.text()).split("govuk-error-summary__list");
    expect(
      summary
        .split("</ul>")[0]
        ?.replaceAll(/<[^>]*>|\s+/g, " ")
        .replaceAll(/ +/g, " "),
    ).toContain(`${label}: ${what}`);
  });

  it("keep no draft that is larger than a draft may be", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const place = "/en/cases/az-refused/do/withdraw";
    const answer = await clerk.post(place, { reason: "a".repeat(300_000), do: "save" });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("This form contains too much text");
    expect(await (await clerk.get(place)).text()).not.toContain("aaaa");
  });

  it("refuse a form without the session's token, and keep nothing of it", async () => {
    const clerk = await signedIn(console.base, "clerk");
    const place = "/en/cases/az-refused/do/withdraw";
    const answer = await clerk.post(place, { "form-token": "guessed", by: "x", do: "save" });
    expect(answer.status).toBe(403);
    expect(await (await clerk.get(place)).text()).not.toContain('value="x"');
  });
});

describe("How much is read of what is sent", () => {
  // How much of what somebody sends is read before they are answered.

  let console: Console;
  let pages: PagesHere;
  let clerk: Session;
  let told: Warnings;

  beforeAll(async () => {
    console = await openConsole();
    pages = pagesHere(console.home);
    clerk = await pages.signedIn("clerk");
  }, 120_000);
  afterAll(() => console.close());
  beforeEach(() => {
    told = hearWarnings();
  });
  afterEach(() => {
    told.end();
  });

  const urlencoded = "application/x-www-form-urlencoded";
  const origin = "http://127.0.0.1";

  type Sent = { readonly status: number; readonly reads: number; readonly page: string };

  /** Sends a body in pieces of a kilobyte, and says how many of them were taken before the answer was there. */
  const sent = async (
    path: string,
    { kilobytes, headers = {} }: { kilobytes: number; headers?: Record<string, string> },
  ): Promise<Sent> => {
    let reads = 0;
    const piece = new TextEncoder().encode("a&".repeat(512));
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          reads += 1;
          if (reads > kilobytes) controller.close();
          else controller.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    const init = {
      method: "POST",
      body,
      duplex: "half" as const,
      headers: { "content-type": urlencoded, ...headers },
    };
    const answer = await pages.ask(new Request(`${origin}${path}`, init));
    return { status: answer.status, reads, page: await answer.text() };
  };

  describe("Of what a stranger sends", () => {
    it.each([
      ["/en/cases/az-live/do/withdraw", 403],
      ["/en/cases/new", 403],
      ["/en/administration/import", 403],
      ["/en/incidents/sweep", 403],
      ["/en/public", 404],
      ["/en/nowhere", 404],
      ["/", 404],
    ])("nothing is read at %s", async (path, status) => {
      expect(await sent(path, { kilobytes: 3200 })).toMatchObject({ status, reads: 0 });
    });

    it("nothing is read where they sign out, who are not signed in", async () => {
      expect(await sent("/en/sign-out", { kilobytes: 3200 })).toMatchObject({
        status: 303,
        reads: 0,
      });
    });

    it("nothing is read that comes from a page of another site", async () => {
      const headers = { origin: "https://evil.example" };
      expect(await sent("/en/sign-in", { kilobytes: 3200, headers })).toMatchObject({
        status: 403,
        reads: 0,
      });
    });

    it("no more is read where one signs in than a form may have", async () => {
      const { bytes } = formLimits.form;
      const answer = await sent("/en/sign-in", { kilobytes: 3200 });
      expect(answer).toMatchObject({ status: 413, reads: bytes / 1024 + 1 });
      expect(answer.page).toContain("This form accepts at most 256 KB and 1,000 fields");
      const headers = { "content-length": String(3200 * 1024) };
      expect(await sent("/en/sign-in", { kilobytes: 3200, headers })).toMatchObject({
        status: 413,
        reads: 0,
      });
    });

    it("more than 1,000 fields are not taken, in either language", async () => {
      const answer = await sent("/en/sign-in", { kilobytes: 200 });
      expect(answer.status).toBe(413);
      expect(answer.page).toContain("The form is too large");
      const other = await sent("/az/sign-in", { kilobytes: 200 });
      expect(other.page).toContain("Bu forma ən çoxu 256 KB və 1.000 sahə qəbul edir");
      expect(told.heard.join()).toContain("a form of over 1000 fields");
    });
  });

  describe("Of what somebody sends who is signed in", () => {
    it.each([
      "/en/cases/az-live/do/withdraw",
      "/en/cases/new",
      "/en/administration/import",
      "/en/administration/grant",
      "/en/incidents/sweep",
      "/en/sign-out",
      "/en/nowhere",
    ])("no more is read at %s than a form without files may have", async (path) => {
      const headers = { cookie: clerk.cookie };
      const answer = await sent(path, { kilobytes: 3200, headers });
      expect(answer).toMatchObject({ status: 413, reads: formLimits.form.bytes / 1024 + 1 });
    });
  });
});
