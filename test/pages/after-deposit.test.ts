import { randomUUID } from "node:crypto";
import { handle } from "../../src/ledger/handling/handle.ts";
import { wordsIn } from "../../src/words/read.ts";
import { tasksShown } from "../../src/api/shapes/lists.ts";
import { toldNobody } from "../../src/ledger/reading/told-notices.ts";
import { commandSchema } from "../../src/procedure/command.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { caseCalendar } from "../../src/open-data/calendar.ts";
import { viewCase } from "../../src/ledger/reading/queries.ts";
import { isRefusal } from "../../src/procedure/refusal.ts";
import { makePublic } from "./send.ts";
import { openConsole, type Console } from "./office.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

let console: Console;
let clerk: Asker;

const caseId = caseIdSchema.parse("az-past");

const enter = async (content: object): Promise<void> => {
  const answer = await handle(
    console.home.desk,
    {
      id: commandIdSchema.parse(randomUUID()),
      caseId,
      person: personSchema.parse("administrator"),
      duty: "administrator",
      mode: { kind: "import", source: "the chart of signatures" },
      command: commandSchema().parse(content),
    },
    { kind: "name" },
  );
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

const page = async (path: string): Promise<string> =>
  (await (await clerk.get(path)).text()).replaceAll(/\s+/g, " ");

const tasks = async () => {
  const shown = await tasksShown(console.home.desk, toldNobody, {
    after: "",
    limit: 100,
    duty: undefined,
    person: undefined,
    words: wordsIn("en"),
  });
  if (!("tasks" in shown)) throw new Error(JSON.stringify(shown));
  return shown.tasks.filter((task) => task.caseId === caseId);
};

beforeAll(async () => {
  console = await openConsole();
  await enter({
    kind: "OpenCase",
    procedure: "az-milli-majlis",
    treaty: "budapest-2001",
    purpose: "consent",
    title: "A past consent",
  });
  await enter({
    kind: "ConfirmDeposit",
    receivedOn: "2010-03-15",
    reference: null,
    statements: [],
    effective: null,
  });
  await makePublic(console.home, caseId);
  clerk = await signedIn(console.base, "clerk");
});
afterAll(async () => {
  await console.close();
});

describe("A case after its deposit", () => {
  it.each([
    ["en", "cases", "The case ended on 15 March 2010: deposited. This was recorded on"],
    ["az", "cases", "İş 15 mart 2010 tarixində başa çatıb:"],
    ["en", "public", "The case ended on 15 March 2010: deposited. This was recorded on"],
    ["az", "public", "İş 15 mart 2010 tarixində başa çatıb:"],
  ])("opens in %s under %s with the day of the deposit, and not of its entry", async (...told) => {
    const [language, under, words] = told;
    const shown = await (await stranger(console.base).get(`/${language}/public/az-past`)).text();
    const said =
      under === "public" ? shown.replaceAll(/\s+/g, " ") : await page(`/${language}/cases/az-past`);
    expect(said).toContain(words);
  });

  it("says of the shipped past case when it ended", async () => {
    expect(await page("/en/cases/az-budapest")).toContain(
      "The case ended on 15 March 2010: deposited.",
    );
  });

  it("has one task left, with its day, and says whose it is", async () => {
    const [task] = await tasks();
    expect(task).toMatchObject({
      stage: "deposited",
      runs: "entryIntoForce",
      dueOn: "2010-07-01",
      overdue: false,
    });
    expect(task?.next[0]).toMatchObject({ command: "RecordDatedFact", fact: "entryIntoForce" });
    expect(task?.next[0]?.duties).toEqual(expect.arrayContaining(["clerk", "treaty-officer"]));
  });

  it.each([
    ["en", "Record a dated fact: Entry into force for the State", "entry into force: 1 July 2010"],
    ["az", ": Dövlət üçün qüvvəyəminmə", "qüvvəyə minmə: 1 iyul 2010"],
  ])("shows it on the page of the case and among the tasks, in %s", async (language, name, day) => {
    for (const place of ["cases/az-past", "tasks"]) {
      const said = await page(`/${language}/${place}`);
      expect(said).toContain(name);
      expect(said).toContain(day);
    }
    expect(await page(`/${language}/cases/az-past`)).not.toContain(">Nothing:");
  });

  it("shows it in the drawing", async () => {
    const said = await page("/en/cases/az-past");
    expect(said).toMatch(/data-stage="in-force"> .*?In force for the State<.*?from 1 July 2010</);
  });

  it("has it in the calendars of the case and of the tasks, with an alarm", async () => {
    const view = await viewCase(console.home.desk, caseId);
    if (isRefusal(view)) throw new Error("there is no such case");
    const wanted = { language: "en", pages: null, demonstration: true } as const;
    for (const text of [caseCalendar(view, wanted), await page("/en/tasks/deadlines.ics")]) {
      expect(text).toContain("DTSTART;VALUE=DATE:20100701");
      expect(text).toContain("A past consent: entry into force for the State");
      expect(text).toContain("BEGIN:VALARM");
    }
  });

  it("can be taken on, and is no task any more once the day is on record", async () => {
    await clerk.get("/en/cases/az-past/do/claim");
    await enter({
      kind: "RecordDatedFact",
      fact: "entryIntoForce",
      on: "2010-07-01",
      by: null,
      source: "the chart",
      statements: [],
    });
    expect(await tasks()).toEqual([]);
    const said = await page("/en/cases/az-past");
    expect(said).not.toContain("to be recorded from that date");
    expect(said).toMatch(/data-stage="in-force"> .*?In force for the State<.*?done</);
  });
});
