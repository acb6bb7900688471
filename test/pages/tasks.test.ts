import { setTimeout } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import type { NoticeInAnswer } from "../../src/api/shapes/notices.ts";
import type { Html } from "../../src/console/html.ts";
import type { Visit } from "../../src/console/pages.ts";
import { pageFormat } from "../../src/console/page-format.ts";
import { dueInWords } from "../../src/console/tasks/groups.ts";
import { noticesInWords } from "../../src/console/tasks/notices.ts";
import type { TitledTask } from "../../src/console/tasks/titles.ts";
import { messagesIn } from "../../src/console/words.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { entriesOfPerson, tasksOfPerson } from "../../src/ledger/reading/tasks.ts";
import type { Home } from "../../src/local/home/home.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { newFolder } from "../contract/folders.ts";
import { carryOn, newOffice, requestOf, theText, treatyOf } from "../local/office.ts";
import { britain, day } from "../support/law.ts";
import { describeInBrowser, faultsOn, openBrowser } from "./browser.ts";
import { carryToVote, layDown } from "./live-case.ts";
import { openConsole, signIn, type Console } from "./office.ts";
import { send } from "./send.ts";

describeInBrowser("My tasks in a browser", () => {
  let console: Console;

  let browser: Browser;

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
    const first = await said(await tasksOf("plenary-secretary-1"));
    expect(first).toMatch(
      /Nothing waits for you · nothing is overdue · .*Others must act .*Certify a vote: .*someone other than plenary-secretary-1 Paris Agreement/,
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
      /1 overdue.*Refer.* Waiting overdue was due .* \d{4} \(.*\).* UTC: still not done, escalated \(2\), sent to clerk, committee secretary, administrator/,
    );
    expect(await faultsOn(page)).toEqual([]);
    await page.goto(`${console.base}/az/tasks`);
    expect(await said(page)).toMatch(/növbəti vəzifəyə ötürülüb \(2\), bildirilib: /);
    expect(await faultsOn(page)).toEqual([]);
  });

  it("sends a stranger to where one signs in", async () => {
    const answer = await fetch(`${console.base}/en/tasks`, { redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([
      302,
      "/en/sign-in?to=%2Ftasks",
    ]);
  });
});

type Language = "az" | "en";
const speaking = (language: Language) =>
  pageFormat({ language, words: messagesIn(language) } as unknown as Visit);
const textOf = async (shown: Html): Promise<string> =>
  String(await shown)
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ");

const said = (language: Language, task: Partial<TitledTask>): Promise<string> => {
  const usual = { overdue: false, runs: "vote", noDay: null, suspended: null } as const;
  const due = {
    dueOn: "2026-03-22",
    orLater: false,
    dueUnmoved: null,
    moveUnverified: false,
    ...usual,
    ...task,
  } as TitledTask;
  return textOf(dueInWords(speaking(language), due));
};

describe("When a task is due, as pages say it", () => {
  it.each([
    ["en", "due 22 March 2026 unverified or 12 March 2026, if the suspension did not move it"],
    ["az", "12 mart 2026"],
  ] as const)("in %s bears its mark where only a suspension moved it", async (language, words) => {
    const dueUnmoved = day("2026-03-12");
    const unverified = await said(language, { dueUnmoved, moveUnverified: true });
    expect(unverified).toContain(words);
    expect(unverified).toMatch(/unverified|yoxlanılma/);
    // Its days were entered late, by a rule that somebody read.
    const late = await said(language, { dueUnmoved, moveUnverified: false });
    expect(late).toContain("12 ");
    expect(late).not.toMatch(/unverified|yoxlanılma/);
    expect(await said(language, {})).not.toMatch(/unverified|yoxlanılma|12/);
  });
  it.each([
    ["en", "due no earlier than 22 March 2026"],
    ["az", "son tarix 22 mart 2026 və ya daha gec"],
  ] as const)("in %s is no earlier than a day where it may be later", async (language, words) => {
    expect(await said(language, { orLater: true })).toContain(words);
    const isPeriod = { procedure: britain(), runs: "period-a", isPeriod: true, periodOver: false };
    const ends = await said(language, { ...isPeriod, orLater: true });
    expect(ends).toMatch(/22 March 2026 or later|22 mart 2026 və ya daha gec/);
  });
  it("bears it when it has passed as well", async () => {
    expect(
      await said("en", { overdue: true, dueUnmoved: day("2026-03-12"), moveUnverified: true }),
    ).toMatch(/overdue was due 22 March 2026 unverified or 12 March 2026/);
  });
});

describe("What was told of a task, as pages say it", () => {
  const told = (language: Language, notice: Partial<NoticeInAnswer>) => {
    const usual = { due: "vote", step: "before-7", at: "2026-03-08T08:00:00Z", to: [] } as const;
    return textOf(noticesInWords(speaking(language), [{ ...usual, ...notice } as NoticeInAnswer]));
  };
  it.each([
    [4, "reminder 4 days before the last day", "son gündən 4 gün əvvəl xatırlatma"],
    [1, "reminder a day before the last day", "son gündən 1 gün əvvəl xatırlatma"],
    [0, "reminder on the last day", "son gündə xatırlatma"],
    [null, ": reminder,", ": xatırlatma,"],
  ])("names the days that were left, and not those wished for: %s", async (left, en, az) => {
    expect(await told("en", { daysLeft: left })).toContain(en);
    expect(await told("az", { daysLeft: left })).toContain(az);
  });
  it("counts to the earliest last day where it may be later", async () => {
    const days = { daysLeft: 4, orLater: true };
    expect(await told("en", days)).toContain(
      "reminder 4 days before the earliest possible last day",
    );
    expect(await told("az", days)).toContain(
      "mümkün olan ən erkən son gündən 4 gün əvvəl xatırlatma",
    );
  });
  it("says of hours that at most so many were left", async () => {
    const step = "before-12h";
    expect(await told("en", { step, daysLeft: null })).toContain("reminder at most 12 hours");
  });
});

const named = (name: string) => personSchema.parse(name);

describe("What waits for a person, and what they did", () => {
  let home: Home;
  const { folder, remove } = newFolder();

  beforeAll(async () => {
    home = await newOffice(folder, 4);
    const text = await theText(home.desk);
    // At the sitting, twice; with the head of State, where the signature has its last day; and just laid.
    const upTo = { "a-plenary": 5, "b-plenary": 5, "c-due": 8, "d-laid": 2 };
    for (const [index, [caseId, entries]] of Object.entries(upTo).entries())
      await carryOn({ desk: home.desk, treaty: treatyOf(index), text }, caseId, entries);
    // The claim is to be the newest entry, and not one of two in the same millisecond.
    const { now } = home.clock;
    for (const before = now(); now() === before;) await setTimeout(1);
    const claim = { person: "plenary-secretary-1", duty: "plenary-secretary" } as const;
    const asked = { ...claim, command: { kind: "ClaimTask" } } as const;
    await handle(home.desk, requestOf("b-plenary", "claim-of-one", asked), { kind: "name" });
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });

  const secretary = { person: named("plenary-secretary-1"), held: ["plenary-secretary"] } as const;

  it("looks first at what they attend to, and then at what is most urgent", async () => {
    const found = await tasksOfPerson(home.desk, secretary, 1);
    expect(found.tasks.map(({ caseId }) => caseId)).toEqual(["b-plenary"]);
    expect([found.looked, found.all]).toEqual([1, 4]);
  });

  it("looks no further than for as many tasks as are wanted, and says how far", async () => {
    const all = await tasksOfPerson(home.desk, secretary, 100);
    expect(all.tasks.map(({ caseId }) => caseId)).toEqual(["a-plenary", "b-plenary"]);
    expect([all.looked, all.all]).toEqual([4, 4]);
  });

  it("keeps of a task the steps that wait for that person alone", async () => {
    const clerk = { person: named("clerk-1"), held: ["clerk"] } as const;
    const { tasks } = await tasksOfPerson(home.desk, clerk, 100);
    const steps = tasks.flatMap(({ caseId, next }) => next.map(({ verb }) => [caseId, verb]));
    expect(steps).toContainEqual(["d-laid", "refer-to-committee"]);
    expect(steps).not.toContainEqual(["a-plenary", "vote"]);
  });

  it("finds the last entries of a person across cases, newest first, and stops where nothing newer can be", async () => {
    const { entries, looked } = await entriesOfPerson(home.desk, named("plenary-secretary-1"), 1);
    expect(
      entries.map(({ entry: { entry } }) => [entry.caseId, entry.command.content.kind]),
    ).toEqual([["b-plenary", "ClaimTask"]]);
    expect(looked).toBe(1);
    const clerk = await entriesOfPerson(home.desk, named("clerk-1"), 100);
    const times = clerk.entries.map(({ entry: { entry } }) => entry.at);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(new Set(clerk.entries.map(({ entry: { entry } }) => entry.person))).toEqual(
      new Set(["clerk-1"]),
    );
    expect(clerk.looked).toBe(4);
  });

  it("finds nothing of somebody who did nothing", async () => {
    expect(await entriesOfPerson(home.desk, named("stranger"), 20)).toEqual({
      entries: [],
      looked: 4,
    });
  });
});
