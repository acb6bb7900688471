import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Browser, Page } from "playwright-core";
import { officeCaseId } from "../../src/ledger/handling/request.ts";
import { officeMailOf } from "../../src/office/office-mail.ts";
import { signInOf } from "../../src/office/sign-in.ts";
import { type CaseId, caseIdSchema } from "../../src/values/ids.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { complaintsOf } from "./complaints.ts";
import { layLongAgo } from "./live-case.ts";
import { loseDocument, takeIncident } from "./lost-document.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

describe("The administration of an office", () => {
  let console: Console;
  let administrator: Asker;

  beforeAll(async () => {
    console = await openConsole();
    administrator = await signedIn(console.base, "administrator");
  }, 120_000);
  afterAll(() => console.close());

  const deciding = ["/sign-in", "/sender", "/depositary", "/checkpoint-recipients"];
  const places = [
    ...["", "/grant", "/revoke", "/register", "/calendar", "/import", "/entries/1"],
    ...deciding,
  ];
  const entries = async (caseId = "office"): Promise<number> =>
    (await console.home.ledger.head(caseId as CaseId))?.state.version ?? 0;
  const file = (text: string, name: string): File => new File([text], name);
  const idIn = (page: string): string => /name="command-id" value="([^"]+)"/.exec(page)?.[1] ?? "";
  const post = async (
    place: string,
    fields: Parameters<Asker["post"]>[1],
    asker = administrator,
  ) => {
    const answer = await asker.post(`/en/administration${place}`, fields);
    return { status: answer.status, to: answer.headers.get("location"), page: await answer.text() };
  };

  describe("Administration", () => {
    it("is there for administrators, and for nobody else", async () => {
      const clerk = await signedIn(console.base, "clerk");
      for (const place of places) {
        const path = `/en/administration${place}`;
        expect((await administrator.get(path)).status).toBe(200);
        expect((await clerk.get(path)).status).toBe(404);
        const asked = await stranger(console.base).get(path);
        expect(asked.headers.get("location")).toContain("/en/sign-in?to=");
      }
      const before = await entries();
      const refused = await post(
        "/grant",
        { step: "record", holder: "clerk", granted: "auditor" },
        clerk,
      );
      expect([refused.status, await entries()]).toEqual([404, before]);
    });

    it("grants a duty after it was checked, once, with a receipt", async () => {
      const before = await entries();
      const given = { holder: "new-clerk", granted: "clerk" };
      const checked = await post("/grant", { ...given, step: "check" });
      expect(checked.page).toContain("Nothing has been recorded yet.");
      expect(await entries()).toBe(before);
      const record = { ...given, step: "record", "command-id": idIn(checked.page) };
      const done = await post("/grant", record);
      expect(done).toMatchObject({
        status: 303,
        to: `/en/administration/entries/${String(before + 1)}`,
      });
      const again = await post("/grant", record);
      expect([again.to, await entries()]).toEqual([done.to, before + 1]);
      const receipt = await (await administrator.get(done.to ?? "")).text();
      expect(receipt).toContain("Recorded: duty granted");
      const overview = await (await administrator.get("/en/administration")).text();
      expect(overview).toContain("new-clerk");
    });

    it("shows a refusal with what it rests on before anything is recorded", async () => {
      const before = await entries();
      const { status, page } = await post("/grant", { holder: "administrator", granted: "clerk" });
      expect(status).toBe(422);
      expect(page).toContain("an administrator grants duties and takes no steps in cases");
      const last = await post("/revoke", { holder: "administrator", revoked: "administrator" });
      expect(last.page).toContain("there must always be someone who can grant duties");
      expect(await entries()).toBe(before);
    });

    it("revokes a duty", async () => {
      const given = { holder: "new-clerk", revoked: "clerk" };
      const { page } = await post("/revoke", given);
      const done = await post("/revoke", { ...given, step: "record", "command-id": idIn(page) });
      expect(done.status).toBe(303);
    });

    it("registers a person with a key, and sends no private key back", async () => {
      const { page, status } = await post("/register", {
        registered: "new-clerk",
        publicKey: "-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----",
      });
      expect(status).toBe(422);
      expect(page).toContain("It stays with its owner");
      expect(page).not.toContain("secret");
      const key = Buffer.alloc(32, 9).toString("base64");
      const checked = await post("/register", { registered: "new-clerk", publicKey: key });
      expect(checked.page).toContain(key);
    });

    const issuer = "https://login.example";
    const someSignIn = { issuer, clientId: "tasdiq", personClaim: "personnel_number" };
    it.each([
      {
        what: "whose tokens are accepted",
        place: "/sign-in",
        given: { accepted: "acts", ...someSignIn },
        says: [
          "Accepted tokens until now",
          "nobody can sign in with a token",
          issuer,
          "who is believed",
        ],
        then: { signIn: someSignIn },
      },
      {
        what: "that no tokens are accepted",
        place: "/sign-in",
        given: { accepted: "none", issuer: "not heeded" },
        says: ["Accepted tokens until now", issuer, "nobody can sign in with a token"],
        then: { signIn: undefined },
      },
      {
        what: "the address that letters come from",
        place: "/sender",
        given: { address: " treaties@office.example " },
        says: ["demonstration@tasdiq.invalid", "treaties@office.example", "come from this address"],
        then: { from: "treaties@office.example" },
      },
      {
        what: "where letters to a depositary go",
        place: "/depositary",
        given: {
          depositary: "un-secretary-general",
          goes: "there",
          address: "treaties@un.example",
        },
        says: ["Secretary-General of the United Nations", "none on record", "treaties@un.example"],
        then: { depositaries: { "un-secretary-general": "treaties@un.example" } },
      },
      {
        what: "that a depositary has no address on record",
        place: "/depositary",
        given: { depositary: "un-secretary-general", goes: "none", address: "not heeded" },
        says: ["Address until now", "treaties@un.example", "none on record"],
        then: { depositaries: {} },
      },
      {
        what: "to whom checkpoints go",
        place: "/checkpoint-recipients",
        given: { addresses: "one@other.example\r\n\r\n two@other.example\r\n" },
        says: ["nobody", "one@other.example", "two@other.example"],
        then: { checkpointsTo: ["one@other.example", "two@other.example"] },
      },
      {
        what: "that checkpoints go to nobody",
        place: "/checkpoint-recipients",
        given: { addresses: " " },
        says: ["one@other.example", "nobody"],
        then: { checkpointsTo: [] },
      },
    ])(
      "records $what once it was checked against what is on record",
      async ({ place, given, says, then }) => {
        const onRecord = async () => {
          const office = (await console.home.ledger.head(officeCaseId))?.state;
          return office && { signIn: signInOf(office), ...officeMailOf(office) };
        };
        const [before, version] = [await onRecord(), await entries()];
        const form = await (await administrator.get(`/en/administration${place}`)).text();
        expect(form).toContain("On record now");
        const { page } = await post(place, given);
        const shown = `${form} ${page}`;
        for (const text of says) expect(shown).toContain(text);
        expect([await onRecord(), await entries()]).toEqual([before, version]);
        const carried = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
          .map(([, name = "", value = ""]) => [name, value] as const)
          .filter(([name]) => name !== "form-token");
        const done = await post(place, { ...Object.fromEntries(carried), step: "record" });
        expect([done.status, await entries()]).toEqual([303, version + 1]);
        expect(await onRecord()).toEqual({ ...before, ...then });
      },
    );

    it.each(deciding)(
      "fills no form from a link that decides who is believed or where letters go: %s",
      async (place) => {
        const planted = "planted@evil.example";
        const names = [
          "issuer",
          "clientId",
          "personClaim",
          "address",
          "addresses",
          "accepted",
          "goes",
        ];
        const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, planted])));
        const page = await (
          await administrator.get(`/en/administration${place}?${query.toString()}`)
        ).text();
        expect(page).toContain("On record now");
        expect(page.slice(page.indexOf("<main"))).not.toContain(planted);
      },
    );

    it("imports a calendar, and names every faulty line of one", async () => {
      const procedure = "gb-crag-2010";
      const faulty = file("date,house\n2026-02-30,commons\nnothing\n", "../days.csv");
      const refused = await post("/calendar", { procedure, file: [faulty] });
      expect(refused.status).toBe(422);
      expect(refused.page).toContain("line 2:");
      expect(refused.page).toContain("line 3:");
      const rows = [
        "2026-11-02,commons",
        "2026-11-02,lords",
        "2026-11-03,commons",
        "2026-11-03,lords",
      ];
      const good = file(`date,house\n${rows.join("\n")}\n`, "days.csv");
      const checked = await post("/calendar", { procedure, file: [good] });
      expect(checked.page).toContain("3 November 2026");
      const calendar = /name="calendar" value="([0-9a-f]{64})"/.exec(checked.page)?.[1] ?? "";
      const done = await post("/calendar", {
        procedure,
        calendar,
        step: "record",
        "command-id": idIn(checked.page),
      });
      expect(done.status).toBe(303);
      expect(await (await administrator.get("/en/administration")).text()).toContain(calendar);
    });

    it("asks for a calendar again where what is named as checked is none", async () => {
      const calendar = await console.home.desk.ports.documents.put(Buffer.from("%PDF-1.7"));
      const { status, page } = await post("/calendar", { procedure: "gb-crag-2010", calendar });
      expect(status).toBe(422);
      expect(page).toContain("Upload it again");
    });

    it("shows what a past case would lead to before it records it, and records it once", async () => {
      const name = "az-montreal-1999";
      const text = readFileSync(`src/cli/demo/${name}.yaml`, "utf8");
      const shown = await post("/import", { file: [file(text, `${name}.yaml`)] });
      expect(shown.page).toContain("What would be recorded");
      expect(shown.page).toContain(name);
      expect(await entries(name)).toBe(0);
      const digest = /name="digest" value="([0-9a-f]{64})"/.exec(shown.page)?.[1] ?? "";
      const record = { digest, format: "yaml", step: "record" };
      const done = await post("/import", record);
      expect(done).toMatchObject({ status: 303, to: `/en/cases/${name}` });
      const recorded = await entries(name);
      expect(recorded).toBeGreaterThan(1);
      await post("/import", record);
      expect(await entries(name)).toBe(recorded);
    });

    it.each([
      ["case: [", "line 1"],
      ['{"case": "az-x", "case": "az-y"}', "occurs twice"],
      ["case: az-x\nsource: s\n", "open"],
    ])("says what is wrong with the file %j", async (text, says) => {
      const { status, page } = await post("/import", { file: [file(text, "past.yaml")] });
      expect(status).toBe(422);
      expect(page).toContain(says);
    });

    it("shows script in every field as text", async () => {
      const script = "<script>alert(1)</script>";
      const pages = [
        await post("/grant", { holder: script, granted: script }),
        await post("/register", { registered: script, publicKey: script }),
        await post("/calendar", { procedure: script, calendar: script }),
        await post("/import", { digest: script, step: "record" }),
      ];
      for (const { status, page } of pages) {
        expect(status).toBe(422);
        expect(page).not.toContain(script);
      }
    });
  });

  describeInBrowser("Administration in a browser", () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());

    it.each(["en", "az"])(
      "has no fault that can be found in %s",
      async (language) => {
        const page: Page = await (await browser.newContext()).newPage();
        await signIn(page, console.base, "administrator");
        const faults: string[] = [];
        await page.goto(`${console.base}/${language}/administration/entries/1`);
        faults.push(...(await faultsOn(page)));
        await page.goto(`${console.base}/${language}/administration/grant?holder=clerk`);
        await page.locator("button[name=step]").click();
        faults.push(...(await faultsOn(page)));
        expect(await page.title()).toMatch(/^(Error|Səhv): /);
        await page.getByRole("radio").nth(6).check();
        await page.locator("button[name=step]").click();
        faults.push(...(await faultsOn(page)));
        expect(faults).toEqual([]);
      },
      90_000,
    );
  });
});

const key = "documentMissing.az-late.2.1";
const again = "documentMissing.az-late.2.2";

const recorded = async ({ home }: Console): Promise<number> =>
  (await home.ledger.head(caseIdSchema.parse("incidents")))?.state.version ?? 0;

const opened = async (): Promise<Console> => {
  const console = await openConsole();
  await layLongAgo(console.home);
  await loseDocument(console.home, "the draft law");
  return console;
};

describe("The pages of incidents", () => {
  let console: Console;
  beforeAll(async () => {
    console = await opened();
    await takeIncident(console.base, key);
  }, 120_000);
  afterAll(() => console.close());

  const pageFor = async (person: string, path: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get(path)).text();
  const navigation = '/en/incidents"';

  it("are for the office, and in the navigation of those who may do something", async () => {
    for (const person of ["administrator", "treaty-officer-1"])
      expect(await pageFor(person, "/en/tasks")).toContain(navigation);
    expect(await pageFor("clerk", "/en/tasks")).not.toContain(navigation);
    for (const path of ["/en/incidents", `/en/incidents/${key}`]) {
      const asked = await stranger(console.base).get(path);
      expect(asked.headers.get("location")).toContain("/en/sign-in?to=");
    }
    const list = await pageFor("clerk", "/en/incidents");
    expect(list).toContain("A document is missing or was altered");
    expect(list).toContain("docs/runbooks/incidents.md");
    expect(list).not.toContain("Run a sweep now");
  });

  it("show no button to whoever holds no such duty, and record nothing that they post", async () => {
    for (const person of ["clerk", "treaty-officer-1"]) {
      const page = await pageFor(person, `/en/incidents/${key}`);
      expect(page).toContain("administrator, ");
      expect(page).not.toContain('name="step"');
      const before = await recorded(console);
      const asker = await signedIn(console.base, person);
      const form = { step: "take", "command-id": `forged-by-${person}` };
      expect((await asker.post(`/en/incidents/${key}`, form)).status).toBe(404);
      expect((await asker.post("/en/incidents/sweep", {})).status).toBe(404);
      expect(await recorded(console)).toBe(before);
    }
  });

  it("record nothing without the session's token, nor without a reason", async () => {
    const before = await recorded(console);
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "resolve", "command-id": "resolve-for-nothing", reason: " " };
    const forged = await administrator.post(`/en/incidents/${key}`, { ...form, "form-token": "x" });
    expect(forged.status).toBe(403);
    const empty = await administrator.post(`/en/incidents/${key}`, form);
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining("Enter a reason"),
    ]);
    expect(await recorded(console)).toBe(before);
  });

  it("say why something is refused, and on what rule that rests", async () => {
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "take", "command-id": "take-it-twice" };
    const refused = await administrator.post(`/en/incidents/${key}`, form);
    expect([refused.status, await refused.text()]).toEqual([
      422,
      expect.stringContaining("has owned the incident"),
    ]);
  });

  it("say so in Azerbaijani as well", async () => {
    const administrator = await signedIn(console.base, "administrator");
    const form = { step: "take", "command-id": "take-it-thrice" };
    const refused = await administrator.post(`/az/incidents/${key}`, form);
    expect([refused.status, (await refused.text()).replaceAll(/\s+/g, " ")]).toEqual([
      422,
      expect.stringMatching(
        /documentMissing\.az-late\.2\.1 nasazlığı ilə .* tarixindən administrator məşğul olur/,
      ),
    ]);
  });

  it("count what the last sweep made good, in both languages", async () => {
    const administrator = await signedIn(console.base, "administrator");
    // A head that is lost is made anew from its entries.
    const database = new DatabaseSync(join(console.home.folder, "ledger.db"));
    database.exec("DELETE FROM head WHERE case_id IN ('az-late', 'az-un-cybercrime')");
    database.close();
    await administrator.post("/en/incidents/sweep", {});
    const english = await pageFor("administrator", "/en/incidents");
    expect(english).toContain("Fixed automatically: case heads rebuilt: 2.");
    expect(english).toMatch(/The last sweep started on [^.]* s\. Open cases: \d\./);
    const azerbaijani = await pageFor("administrator", "/az/incidents");
    expect(azerbaijani).toContain("Yoxlamanın düzəltdikləri: yenidən qurulmuş iş başlıqları: 2.");
    await administrator.post("/en/incidents/sweep", {});
    expect(await pageFor("administrator", "/en/incidents")).toContain(
      "Fixed automatically: nothing.",
    );
  });

  it("are named on the case's page, to the office and to nobody else", async () => {
    expect(await pageFor("clerk", "/en/cases/az-late")).toContain(
      "Incident in this case: A document is missing or was altered",
    );
    expect(await pageFor("clerk", "/en/cases/az-late/findings")).toContain(
      "Incident in this case: A document is missing or was altered",
    );
    expect(await pageFor("clerk", "/en/audit")).toContain(
      "A document is missing or was altered: az-late",
    );
    for (const place of ["", "/findings"])
      expect(await pageFor("clerk", `/en/cases/az-un-cybercrime${place}`)).not.toContain(
        "Incident in",
      );
  });

  it("are not there for what is no incident", async () => {
    const administrator = await signedIn(console.base, "administrator");
    for (const path of ["nothing", "documentMissing.az-late.9.1"])
      expect((await administrator.get(`/en/incidents/${path}`)).status).toBe(404);
  });
});

describeInBrowser("An administrator in a browser", () => {
  let console: Console;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    console = await opened();
    browser = await openBrowser();
    page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await signIn(page, console.base, "administrator");
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const press = (name: string): Promise<void> => page.getByRole("button", { name }).click();
  const said = async (): Promise<string> =>
    ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");

  it("takes, retries and resolves an incident without any script, and sees it found again", async () => {
    const complaints = complaintsOf(page);
    await page.goto(`${console.base}/en/tasks`);
    await page.getByRole("link", { name: "Incidents", exact: true }).click();
    await press("Run a sweep now");
    expect(await said()).toContain("A document is missing or was altered open");
    await page.locator(`a[href$="/incidents/${key}"]`).click();
    await press("Take it");
    expect(await said()).toMatch(/State taken .* Owner administrator, /);
    await press("Retry");
    expect(await said()).toMatch(/Last retry administrator, [^:]*:[^:]*: still there/);
    await page.fill("#reason", "Restored from the backup of today.\nBoth copies were compared.");
    await press("Resolve");
    expect(await said()).toContain("State ended");
    expect(await page.locator("form[action*=incidents]").count()).toBe(0);
    await page.getByRole("link", { name: "All incidents" }).click();
    expect(await said()).toMatch(
      /No open incidents\. Ended, not confirmed yet .* A document is missing or was altered ended .* Resolved by administrator on/,
    );
    await press("Run a sweep now");
    expect(await said()).not.toContain("Ended, not confirmed yet");
    expect(await said()).toContain("The same problem ended before and was found again");
    await page.locator(`a[href$="/incidents/${again}"]`).click();
    await press("Take it");
    await console.home.desk.ports.documents.put(Buffer.from("the draft law", "utf8"));
    await press("Retry");
    expect(await said()).toMatch(/State ended .* found it fixed/);
    expect(complaints).toEqual([]);
    // Two takings, one resolution, and of each retry that it was asked and what came of it.
    expect(await recorded(console)).toBe(7);
  }, 60_000);
});
