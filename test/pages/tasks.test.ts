import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { carryToVote, layDown } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { send } from "./send.ts";

let console: Console;
let browser: Browser;

describeInBrowser("My tasks in a browser", () => {
  beforeAll(async () => {
    console = await openConsole();
    await carryToVote(console.home);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const tasksOf = async (person: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, console.base, person);
    await page.goto(`${console.base}/en/tasks`);
    return page;
  };
  const said = async (page: Page): Promise<string> =>
    ((await page.textContent("main")) ?? "").replace(/\s+/g, " ");

  it("shows what waits for somebody's duties, and not what they did the first half of", async () => {
    const second = await tasksOf("plenary-secretary-2");
    expect(await said(second)).toContain("Paris Agreement");
    const certify = second.getByRole("link", { name: "Certify a vote" });
    expect(await certify.getAttribute("href")).toBe("/en/cases/az-live/do/certify?stage=plenary");
    expect(await said(await tasksOf("plenary-secretary-1"))).toContain(
      "No tasks are waiting for your duties.",
    );
  });

  it("tells apart what somebody attends to from what another does", async () => {
    const act = { caseId: "az-un-cybercrime", duty: "treaty-officer" } as const;
    await send(console.home, {
      ...act,
      person: "treaty-officer-2",
      command: { kind: "ClaimTask" },
    });
    const mine = await tasksOf("treaty-officer-2");
    expect(await said(mine)).toMatch(/Tasks you have taken on .*United Nations Convention/);
    const handOver = mine.getByRole("link", { name: /Hand it over: United Nations/ });
    expect(await handOver.getAttribute("href")).toBe("/en/cases/az-un-cybercrime/do/hand-over");
    const other = await said(await tasksOf("treaty-officer-1"));
    expect(other).toMatch(
      /Tasks others have taken on .*treaty-officer-2 has been handling this as treaty officer/,
    );
    expect(other).toContain("Take it over");
  });

  it("lists what somebody did lately, newest first, and how far it looked", async () => {
    const words = await said(await tasksOf("clerk"));
    expect(words).toMatch(/Your recent work .*6\. sitting scheduled.*1\. case opened/);
    expect(words).toMatch(/Searched the \d cases that changed most recently\./);
    expect(await said(await tasksOf("auditor"))).toContain("None of your recent work was found.");
  });

  it("leads somebody back to what they began to write, and nobody else", async () => {
    await console.home.drafts.put({
      person: personSchema.parse("treaty-officer-1"),
      caseId: caseIdSchema.parse("az-un-cybercrime"),
      verb: "confirm-deposit",
      commandId: commandIdSchema.parse("a-draft-of-a-test"),
      values: {},
      documents: {},
      at: new Date(console.home.clock.now()).toISOString(),
    });
    const page = await tasksOf("treaty-officer-1");
    const draft = page.getByRole("link", { name: /^Confirm the deposit: United Nations/ });
    expect(await draft.getAttribute("href")).toBe("/en/cases/az-un-cybercrime/do/confirm-deposit");
    expect(await said(await tasksOf("clerk"))).not.toContain("Continue where you left off");
  });

  it("shows what was told of a deadline, to whom and when, in both languages", async () => {
    const { home } = console;
    await layDown(home, "az-waiting");
    await home.virtualClock?.advance(100 * 24 * 3_600_000);
    await sweepHome(home);
    const page = await tasksOf("clerk");
    expect(await said(page)).toMatch(
      /Waiting overdue was due .* \d{4}.* UTC: still not done, escalated \(2\), sent to clerk, committee secretary, administrator Refer/,
    );
    expect(await faultsOn(page)).toEqual([]);
    await page.goto(`${console.base}/az/tasks`);
    expect(await said(page)).toMatch(/növbəti vəzifəyə ötürülüb \(2\), bildirilib: /);
    expect(await faultsOn(page)).toEqual([]);
  });

  it("hands out the deadlines of somebody's duties as a calendar, and none to a stranger", async () => {
    const page = await tasksOf("clerk");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Deadlines for your duties as a calendar (.ics)" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("deadlines.ics");
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const whole = text.replaceAll("\r\n ", "");
    expect(whole).toContain("SUMMARY;LANGUAGE=en:Waiting: Vote\r\n");
    expect(whole).toContain(`URL:${console.base}/en/cases/az-waiting\r\n`);
    const stranger = await fetch(`${console.base}/en/tasks/deadlines.ics`, { redirect: "manual" });
    expect([stranger.status, stranger.headers.get("location")]).toEqual([
      302,
      expect.stringMatching(/^\/en\/sign-in/) as string,
    ]);
  });

  it("sends a stranger to where one signs in", async () => {
    const answer = await fetch(`${console.base}/en/tasks`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/en/sign-in?to=%2Ftasks",
    ]);
  });
});
