import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { monthIn, weeksOf } from "../../src/console/calendar/month.ts";
import { officeCommandSchema } from "../../src/case/office-command.ts";
import { dueDay } from "../../src/case/clocks/clock-run.ts";
import { hasDay, stillDue } from "../../src/exports/days-of-case.ts";
import { viewCase } from "../../src/ledger/reading/queries.ts";
import { canonicalJson } from "../../src/record/canonical.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { type IsoDate } from "../../src/time/date.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { inOffice } from "../local/office.ts";
import { signedIn, stranger } from "./session.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { todayIn } from "./filling.ts";
import { layDown } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { send } from "./send.ts";

const day = (text: string): IsoDate => text as IsoDate;

describe("A month", () => {
  it("is named by an address, or else that of today", () => {
    expect(monthIn("2026-02", day("2026-12-07"))).toBe("2026-02-01");
    for (const wrong of [undefined, "", "2026-13", "2026-2", "next", "2026-02-01"])
      expect(monthIn(wrong, day("2026-12-07"))).toBe("2026-12-01");
  });

  it("has whole weeks from Monday to Sunday, with the days of other months left out", () => {
    const weeks = weeksOf(day("2026-12-01"));
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[0]).toEqual([
      undefined,
      ...["01", "02", "03", "04", "05", "06"].map((number) => `2026-12-${number}`),
    ]);
    expect(weeks.at(-1)?.slice(3)).toEqual(["2026-12-31", undefined, undefined, undefined]);
    // 1 February 2021 was a Monday, and that month had four weeks to the day.
    expect(weeksOf(day("2021-02-01"))).toHaveLength(4);
    expect(weeksOf(day("2021-02-01")).flat()).not.toContain(undefined);
  });
});

describeInBrowser("The calendar in a browser", () => {
  let console: Console;
  let browser: Browser;
  let due: IsoDate;
  let sitting: IsoDate;

  beforeAll(async () => {
    console = await openConsole();
    browser = await openBrowser();
    const { desk } = console.home;
    await layDown(console.home, "az-waiting");
    const view = await viewCase(desk, caseIdSchema.parse("az-waiting"), undefined);
    if (isRefusal(view)) throw new Error("there is no such case");
    const [first] = stillDue(view).filter(hasDay).map(dueDay).sort();
    if (first === undefined) throw new Error("nothing is due in it");
    due = first;
    sitting = todayIn(console.home, "Europe/London");
    const british = canonicalJson({
      houses: { commons: [sitting], lords: [] },
      endsOn: sitting,
    });
    const calendar = await desk.ports.documents.put(Buffer.from(british));
    const command = { kind: "ImportCalendar", procedure: "gb-crag-2010", calendar };
    const imported = await inOffice(
      desk,
      "calendar-of-a-test",
      officeCommandSchema.parse({ ...command, endsOn: sitting, days: 1 }),
    );
    if (imported.kind === "refused") throw new Error(JSON.stringify(imported.refusal));
    await send(console.home, {
      caseId: "gb-open",
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "OpenCase",
        procedure: "gb-crag-2010",
        treaty: "rome-statute",
        purpose: "consent",
        title: "A British case",
      },
    });
  });
  afterAll(async () => {
    await browser.close();
    await console.close();
  });

  const calendarOf = async (person: string, query = "", language = "en"): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, console.base, person);
    await page.goto(`${console.base}/${language}/calendar${query}`);
    return page;
  };
  const monthOf = (on: IsoDate): string => `?month=${on.slice(0, 7)}`;
  const cellOf = async (page: Page, on: IsoDate): Promise<string> =>
    (
      (await page
        .locator("td")
        .filter({ has: page.locator(`time[datetime="${on}"]`) })
        .textContent()) ?? ""
    ).replace(/\s+/g, " ");

  it("has each deadline on its last day, linked to its case, for whomever it waits", async () => {
    const page = await calendarOf("clerk", monthOf(due));
    expect(await cellOf(page, due)).toMatch(/▣ last day: .+: Waiting/);
    expect(await page.getByRole("link", { name: "Waiting" }).first().getAttribute("href")).toBe(
      "/en/cases/az-waiting",
    );
    expect(await faultsOn(page)).toEqual([]);
    const other = await calendarOf("treaty-officer-1", monthOf(due));
    expect(await cellOf(other, due)).not.toContain("Waiting");
    await other.getByLabel("Show the deadlines of").selectOption("all open cases");
    await other.getByRole("button", { name: "Show", exact: true }).click();
    expect(await cellOf(other, due)).toMatch(/▣ last day: .+: Waiting/);
    expect(other.url()).toContain(due.slice(0, 7));
  });

  it("has the days on which a house sits, and says from when they are not known", async () => {
    const page = await calendarOf("clerk", `${monthOf(sitting)}&show=gb-crag-2010`);
    const cell = await cellOf(page, sitting);
    expect(cell).toContain("● sitting: House of Commons");
    expect(cell).not.toContain("Lords");
    const next = page.getByRole("link", { name: /^Next month/ });
    await next.click();
    expect(await page.textContent("main")).toMatch(/sitting days are known only until/);
  });

  it("goes from month to month", async () => {
    const page = await calendarOf("clerk", "?month=2026-12");
    expect(await page.textContent("h1")).toBe("Calendar of deadlines: December 2026");
    await page.getByRole("link", { name: "Next month: January 2027" }).click();
    expect(await page.textContent("h1")).toBe("Calendar of deadlines: January 2027");
    await page.getByRole("link", { name: "Previous month: December 2026" }).click();
    expect(await page.textContent("h1")).toBe("Calendar of deadlines: December 2026");
  });

  it("is a list of the days on which something stands, on a narrow screen", async () => {
    const page = await calendarOf("clerk", monthOf(due), "az");
    await page.setViewportSize({ width: 390, height: 800 });
    const shown = await page.locator("td:visible").count();
    expect(shown).toBe(await page.locator("td:has(li)").count());
    expect(shown).toBeLessThan(28);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
    expect(await faultsOn(page)).toEqual([]);
  });

  it("hands out the same as a file for a calendar program, and nothing to a stranger", async () => {
    const page = await calendarOf("clerk");
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /^Download these deadlines/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("deadlines.ics");
    const text = readFileSync(await file.path(), "utf8");
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    const whole = text.replaceAll("\r\n ", "");
    expect(whole).toContain("SUMMARY;LANGUAGE=en:Waiting: Vote\r\n");
    expect(whole).toContain(`URL:${console.base}/en/cases/az-waiting\r\n`);
    const officer = await signedIn(console.base, "treaty-officer-1");
    const under = async (query: string): Promise<string> =>
      await (await officer.get(`/en/calendar/deadlines.ics${query}`)).text();
    expect(await under("")).not.toContain("az-waiting");
    expect(await under("?show=all")).toContain("az-waiting");
    expect(await under("?show=az-milli-majlis")).toContain("az-waiting");
    for (const place of ["/en/calendar", "/en/calendar/deadlines.ics?show=all"]) {
      const answer = await stranger(console.base).get(place);
      expect([answer.status, answer.headers.get("location")]).toEqual([
        302,
        expect.stringMatching(/^\/en\/sign-in/) as string,
      ]);
    }
  });
});
