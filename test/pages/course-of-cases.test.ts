import { randomUUID } from "node:crypto";
import { tasksAnswer } from "../../src/api/shapes/lists.ts";
import { dayIn, knownDate } from "../../src/time/fact-date.ts";
import { addDays } from "../../src/time/date.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { carryOut, systemId } from "../../src/ledger/handling/system-command.ts";
import { viewCase } from "../../src/ledger/reading/queries.ts";
import { noNotices } from "../../src/ledger/reading/sent-notices.ts";
import type { Home } from "../../src/local/home/home.ts";
import type { Duty } from "../../src/law/duty.ts";
import { caseCalendar } from "../../src/exports/calendar.ts";
import { type Command, commandSchema } from "../../src/case/command.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import {
  caseIdSchema,
  type EntryHash,
  commandIdSchema,
  personSchema,
} from "../../src/values/ids.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";
import { wordsIn } from "../../src/files/words.ts";
import { caseAtVote, todayIn } from "./filling.ts";
import { openConsole, type Console } from "./office.ts";
import { send, makePublic } from "./send.ts";
import { signedIn, stranger, type Asker } from "./session.ts";

/** The same home, whose driver is not woken: nothing is sent, and what becomes of a sending is said by the test. */
const undriven = (home: Home): Home => ({
  ...home,
  desk: { ...home.desk, ports: { ...home.desk.ports, wake: () => Promise.resolve() } },
});

describe("A sending of which nobody knows", () => {
  const caseId = caseIdSchema.parse("az-lost");

  const carryToUnknown = async (driven: Home): Promise<void> => {
    const home = undriven(driven);
    const on = knownDate(dayIn("Asia/Baku", home.clock.now()));
    const text = await home.desk.ports.documents.put(Buffer.from("a text", "utf8"));
    const act = async (person: string, duty: Duty, command: Command): Promise<EntryHash> => {
      await send(home, { caseId, person, duty, command });
      return head();
    };
    const head = async (): Promise<EntryHash> => {
      const found = await home.desk.ports.ledger.head(caseId);
      if (found === undefined) throw new Error("the case is not there");
      return found.state.head;
    };
    const officer = ["treaty-officer-1", "treaty-officer"] as const;
    const releaser = ["releasing-officer", "releasing-officer"] as const;
    const office = ["head-of-state-office", "head-of-state-office"] as const;
    const vote = {
      outcome: "adopted",
      counts: { for: 100, against: 0, abstaining: 0, notVoting: 0, present: 100 },
    } as const;
    await act("clerk", "clerk", {
      kind: "OpenCase",
      procedure: "az-milli-majlis",
      treaty: "att",
      purpose: "consent",
      title: "A letter that may be lost",
    });
    await act("clerk", "clerk", {
      kind: "Lay",
      on,
      by: "x",
      body: "president",
      text,
      statements: [],
    });
    await act("clerk", "clerk", { kind: "Refer", stage: "committee", on, lead: "A", others: [] });
    await act("committee-secretary", "committee-secretary", {
      kind: "RecordReport",
      stage: "committee",
      on,
      committee: "A",
      outcome: "favourable",
      report: null,
    });
    await act("clerk", "clerk", {
      kind: "ScheduleSitting",
      stage: "plenary",
      sittingOn: dayIn("Asia/Baku", home.clock.now()),
    });
    const recorded = await act("plenary-secretary-1", "plenary-secretary", {
      kind: "RecordVote",
      on,
      stage: "plenary",
      ...vote,
      text,
      statementTexts: [],
    });
    await act("plenary-secretary-2", "plenary-secretary", {
      kind: "CertifyVote",
      of: recorded,
      ...vote,
    });
    await act("clerk", "clerk", { kind: "Present", stage: "head-of-state", on });
    await act(...office, {
      kind: "RecordAssent",
      stage: "head-of-state",
      on,
      outcome: "signed",
      by: null,
      source: null,
    });
    const prepared = await act(...officer, { kind: "PrepareInstrument", text, statements: [] });
    const released = await act(...releaser, {
      kind: "ReleaseInstrument",
      of: prepared,
      text,
      statements: [],
    });
    await act(...office, {
      kind: "SignInstrument",
      of: released,
      on,
      signer: "nobody",
      office: "headOfState",
      fullPowers: null,
      custody: null,
      place: "nowhere",
      scan: text,
      statements: [],
    });
    const to = "depositary@tasdiq.invalid";
    const note = await act(...officer, { kind: "PrepareNotification", to, text });
    const of = await act(...releaser, {
      kind: "ReleaseNotification",
      of: note,
      text,
      statements: [],
    });
    const bySystem = async (command: Command): Promise<void> => {
      const answer = await carryOut(home.desk, caseId, {
        id: systemId("test", command.kind),
        command,
      });
      if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
    };
    await bySystem({ kind: "ClaimNotification", of });
    await bySystem({
      kind: "DeclareUnknown",
      of: await head(),
      reason: quotedReason("the connection was cut <b>before</b> the answer"),
    });
  };

  let console: Console;
  beforeAll(async () => {
    console = await openConsole();
    await carryToUnknown(console.home);
  }, 60_000);
  afterAll(() => console.close());

  const overviewFor = async (person: string): Promise<string> =>
    (await (await signedIn(console.base, person)).get("/en/cases/az-lost")).text();

  it("is warned of, with its reason, to everybody who reads the case", async () => {
    const page = await overviewFor("auditor");
    expect(page).toContain("It is not known whether the notification was sent");
    expect(page).toContain("&lt;b&gt;before&lt;/b&gt; the answer");
    expect(page).not.toContain("/do/resolve");
  });

  it("is settled by a treaty officer, who is led to the form", async () => {
    expect(await overviewFor("treaty-officer-1")).toContain("/en/cases/az-lost/do/resolve");
  });

  it("stays apart from the signature of the instrument and from the deposit", async () => {
    const words = (await overviewFor("auditor")).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toMatch(/Signature of the instrument \d+ \w+ \d{4} signed by nobody, nowhere/);
    expect(words).toMatch(
      /Sending of the notification unknown it is not known whether it was sent/,
    );
    expect(words).toMatch(/Deposit not on record/);
  });
});

describe("A case after its deposit", () => {
  let console: Console;

  let clerk: Asker;

  const caseId = caseIdSchema.parse("az-past");

  const early = caseIdSchema.parse("az-early");

  const enter = async (content: object, into = caseId): Promise<void> => {
    const answer = await handle(
      console.home.desk,
      {
        id: commandIdSchema.parse(randomUUID()),
        caseId: into,
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
    const shown = await tasksAnswer(console.home.desk, noNotices, {
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

  it.each([
    ["en", "cases", "<strong>Deposited</strong><br />ended on 15 March 2010<br />"],
    [
      "az",
      "cases",
      "<strong>Saxlanmağa verilib</strong><br />15 mart 2010 tarixində başa çatıb<br />",
    ],
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
      "<strong>Deposited</strong><br />ended on 15 March 2010<br />",
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
    expect(said).toMatch(
      /data-stage="in-force"> .*?Entry into .*?force for the .*?State<.*?from 1 July 2010</,
    );
  });

  it.each(["cases/az-past", "tasks"])(
    "leads from %s to its form with the fact and its day filled in",
    async (place) => {
      const said = await page(`/en/${place}`);
      const form = "/en/cases/az-past/do/record-fact?fact=entryIntoForce";
      expect(said).toContain(`href="${form}"`);
      const filled = await page(form);
      expect(filled).toMatch(/value="entryIntoForce"\s+checked/);
      for (const [part, value] of [
        ["day", "1"],
        ["month", "7"],
        ["year", "2010"],
      ])
        expect(filled).toMatch(new RegExp(`name="on\\.${part ?? ""}"[^>]*value="${value ?? ""}"`));
    },
  );

  it("fills in no other fact, and no day that nobody knows", async () => {
    const plain = await page("/en/cases/az-past/do/record-fact");
    expect(plain).not.toMatch(/value="entryIntoForce"\s+checked/);
    const other = await page("/en/cases/az-past/do/record-fact?fact=signature");
    expect(other).toMatch(/value="signature"\s+checked/);
    expect(other).not.toContain('value="2010"');
    const forged = await page("/en/cases/az-past/do/record-fact?fact=%22%3E%3Cb%3E");
    expect(forged).not.toContain("<b>");
    expect(forged).not.toMatch(/name="fact"[^>]*checked/);
  });

  it("names it before its day, and offers it to nobody until then", async () => {
    await enter(
      {
        kind: "OpenCase",
        procedure: "az-milli-majlis",
        treaty: "budapest-2001",
        purpose: "consent",
        title: "A consent of yesterday",
      },
      early,
    );
    const deposit = { kind: "ConfirmDeposit", reference: null, statements: [], effective: null };
    await enter({ ...deposit, receivedOn: addDays(todayIn(console.home), -1) }, early);
    const form = "/cases/az-early/do/record-fact?fact=entryIntoForce";
    for (const place of ["cases/az-early", "tasks", "cases/az-early/entries/2"]) {
      const said = await page(`/en/${place}`);
      expect(said).toContain("Record a dated fact: Entry into force for the State");
      expect(said).not.toContain(form);
    }
    // By its address it can still be reached: a treaty may be known to have entered into force earlier.
    expect(await page(`/en${form}`)).toContain("Record a dated fact");
  });

  it("has it in the calendars of the case and of the tasks, with an alarm", async () => {
    const view = await viewCase(console.home.desk, caseId, undefined);
    if (isRefusal(view)) throw new Error("there is no such case");
    const wanted = { language: "en", pages: null, demonstration: true } as const;
    for (const text of [caseCalendar(view, wanted), await page("/en/calendar/deadlines.ics")]) {
      expect(text).toContain("DTSTART;VALUE=DATE:20100701");
      expect(text).toContain("A past consent: entry into force for the State");
      expect(text).toContain("BEGIN:VALARM");
    }
  });

  it("has it in the calendar of all public cases, with that of every other case that was deposited", async () => {
    const text = await (await stranger(console.base).get("/en/public/deadlines.ics")).text();
    const events = text.replaceAll("\r\n ", "").split("BEGIN:VEVENT").slice(1);
    const days = events
      .filter((one) => /SUMMARY[^\r]*: entry into force for the State/.test(one))
      .map((one) => /DTSTART;VALUE=DATE:(\d+)/.exec(one)?.[1]);
    // The demonstration's own past case entered into force on the same day.
    expect(days).toEqual(["20100701", "20100701"]);
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
    expect(said).toMatch(
      /data-stage="in-force"> .*?Entry into .*?force for the .*?State<.*?1 July 2010 \(done\)</,
    );
  });
});

describe("The pages of a suspended case", () => {
  let console: Console;

  let clerk: Asker;

  const caseId = "az-still";

  beforeAll(async () => {
    console = await openConsole();
    await caseAtVote(console.home, caseId, "mine-ban");
    clerk = await signedIn(console.base, "clerk");
    await makePublic(console.home, caseId);
    await send(console.home, {
      caseId,
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "Suspend",
        on: knownDate(todayIn(console.home)),
        ground: "constitutionalReview",
        reason: "asked <b>of the court</b>",
        legalBasis: "an invented article",
      },
    });
  });

  afterAll(async () => {
    await console.close();
  });

  const textOf = async (place: string): Promise<string> =>
    (await (await clerk.get(place)).text()).replaceAll(/\s+/g, " ");

  it.each([
    ["en", "The case is suspended.", "Review of constitutionality", "paused while"],
    ["az", "İş dayandırılıb.", "Konstitusiyaya uyğunluğun yoxlanılması", "axmır"],
  ])("say so in %s, with the ground and the legal basis", async (language, ...words) => {
    const page = await textOf(`/${language}/cases/${caseId}`);
    for (const text of [...words, "an invented article"]) expect(page).toContain(text);
    expect(page).toContain("asked &lt;b&gt;of the court&lt;/b&gt;");
    expect(page).toContain(`/${language}/cases/${caseId}/do/resume"`);
    expect(page).not.toContain(`/${language}/cases/${caseId}/do/suspend"`);
  });
  it("say it to everybody where the case is public, and in the list of tasks", async () => {
    expect(await textOf(`/en/public/${caseId}`)).toContain("The case is suspended.");
    expect(await textOf("/en/tasks")).toContain("suspended, since: ");
  });
  it("give the way out by a form, and then offer to suspend again", async () => {
    await send(console.home, {
      caseId,
      person: "clerk",
      duty: "clerk",
      command: {
        kind: "Resume",
        on: knownDate(todayIn(console.home)),
        legalBasis: "an invented decision",
      },
    });
    const page = await textOf(`/en/cases/${caseId}`);
    expect(page).not.toContain("The case is suspended.");
    expect(page).toContain(`/en/cases/${caseId}/do/suspend"`);
  });
});
