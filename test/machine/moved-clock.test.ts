import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dayIn } from "../../src/time/fact-date.ts";
import { currentEntry } from "../../src/case/case-fact.ts";
import { caseIdSchema, personSchema } from "../../src/values/ids.ts";
import type { ProcedureInFile } from "../../src/law/file/procedure.ts";
import { loadLaw } from "../../src/files/index.ts";
import { listTasks } from "../../src/ledger/reading/queries.ts";
import { day, letPass } from "../support/asl-clock.ts";
import { theText } from "../local/office.ts";
import { opening } from "../local/procedure.ts";
import { british, britishTreaty, layingTreaty } from "../local/two-houses.ts";
import { carryTo, importEveryDay, take } from "./carried.ts";
import { openStaged, takeStaged, type Step } from "./staged.ts";
import { noReminders, wholeOffice, type Changes, type WholeOffice } from "./whole-office.ts";

// No sweep runs here, and nobody heals drivers: what is said is said by the driver of the case alone.
const one = caseIdSchema.parse("one");

const stateOf = async ({ desk }: WholeOffice) => {
  const head = await desk.ports.ledger.head(one);
  if (head === undefined) throw new Error("no case");
  return head.state;
};

/** What is on record as overdue: the last day, and when that was put on record. */
const overdueIn = async (office: WholeOffice, name = "signature") =>
  (await stateOf(office)).overdue
    .filter(({ act }) => act.deadline === name)
    .map(({ act, at }) => ({ dueOn: act.dueOn, said: at }));

/** The case among the tasks of the office. */
const taskOf = async ({ desk }: WholeOffice) =>
  (await listTasks(desk, { afterId: "", limit: 10 }, undefined)).find(
    ({ caseId }) => caseId === one,
  );

/** A driver looks at the second at which something is due, or a minute after it looked last. */
const withinAMinute = (from: string, said: string | undefined): boolean => {
  const late = Date.parse(said ?? "") - Date.parse(from);
  return late >= 0 && late <= 60_000;
};

/** Lets time go by until noon of a day, as a running server would. */
const until = (office: WholeOffice, on: string): Promise<void> =>
  letPass(office.driver, office.clock, (Date.parse(`${on}T12:00:00Z`) - office.clock.now()) / day);

/** A law that was adopted on 12 January and presented on the 22nd: the head of state has 56 days for it, to 19 March. */
const presented = async (changes: Changes = { reminding: noReminders }): Promise<WholeOffice> => {
  const office = await wholeOffice(changes);
  await carryTo(office, "one", "CertifyVote");
  await until(office, "2026-01-22");
  await take(office, "one", ["Present"]);
  return office;
};

/** The presentation was on another day than was put on record. */
const correct = async (office: WholeOffice, on: string): Promise<void> => {
  const { facts } = await stateOf(office);
  const fact = facts.find(({ act }) => act.kind === "Presented");
  if (fact === undefined) throw new Error("nothing was presented");
  await office.ask("one", {
    person: "clerk-1",
    duty: "clerk",
    command: {
      kind: "Correct",
      of: currentEntry(fact),
      restated: { kind: "Present", on },
      reason: "an invented slip",
      legalBasis: "an invented article",
    },
  });
};

describe("A correction of the day that starts a time", () => {
  it("is needed for another end: without one the time is overdue by the first end, once", async () => {
    const office = await presented();
    await letPass(office.driver, office.clock, 200);
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-03-19");
    // The next day begins in Baku.
    expect(withinAMinute("2026-03-19T20:00:00Z", found?.said)).toBe(true);
  });

  it("to an earlier one has it overdue by the earlier end, once", async () => {
    const office = await presented();
    await until(office, "2026-02-10");
    await correct(office, "2026-01-15");
    await letPass(office.driver, office.clock, 200);
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-03-12");
    expect(withinAMinute("2026-03-12T20:00:00Z", found?.said)).toBe(true);
  });

  it("to a later one lets the old end pass, and has it overdue by the later one, once", async () => {
    const office = await presented();
    await until(office, "2026-02-10");
    await correct(office, "2026-01-29");
    await until(office, "2026-03-26");
    expect(await overdueIn(office)).toEqual([]);
    await letPass(office.driver, office.clock, 200);
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-03-26");
    expect(withinAMinute("2026-03-26T20:00:00Z", found?.said)).toBe(true);
  });

  it("to one whose end has passed already is said within a minute, and not again at the old end", async () => {
    // With reminders: a week before the old end its driver notes what it said.
    const office = await presented({});
    await until(office, "2026-03-15");
    const told = office.notices().length;
    await correct(office, "2026-01-13");
    await letPass(office.driver, office.clock, 200);
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-03-10");
    expect(withinAMinute("2026-03-15T12:00:00Z", found?.said)).toBe(true);
    // People are told of the new end alone, by then a day and more after it.
    expect(office.notices().slice(told)).toEqual([
      expect.stringMatching(/^signature\..*\.2026-03-10\.escalated-1$/),
      expect.stringMatching(/^signature\..*\.2026-03-10\.escalated-2$/),
    ]);
  });

  it("after the old end was put on record is said again by the new end, once", async () => {
    const office = await presented();
    await until(office, "2026-03-25");
    await correct(office, "2026-02-01");
    await letPass(office.driver, office.clock, 200);
    const found = await overdueIn(office);
    expect(found.map(({ dueOn }) => dueOn)).toEqual(["2026-03-19", "2026-03-29"]);
    expect(withinAMinute("2026-03-29T20:00:00Z", found[1]?.said)).toBe(true);
  });

  it("on the eve of a handover is kept to by the next driver", async () => {
    const office = await wholeOffice({ reminding: noReminders });
    await carryTo(office, "one", "CertifyVote");
    await until(office, "2026-11-28");
    await take(office, "one", ["Present"]);
    await until(office, "2026-12-11");
    await correct(office, "2026-11-08");
    await letPass(office.driver, office.clock, 100);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1", "one_2"]);
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2027-01-03");
    expect(withinAMinute("2027-01-03T20:00:00Z", found?.said)).toBe(true);
  });
});

describe("A suspension in the middle of a time", () => {
  it("has it overdue as much later as the suspension took, once, and not before", async () => {
    const office = await presented();
    const today = (): string => dayIn("Asia/Baku", office.clock.now());
    const clerk = { person: "clerk-1", duty: "clerk" } as const;
    await until(office, "2026-02-10");
    await office.ask("one", {
      ...clerk,
      command: {
        kind: "Suspend",
        on: today(),
        ground: "other",
        reason: "an invented one",
        legalBasis: "an invented decision",
      },
    });
    await until(office, "2026-05-21");
    expect(await overdueIn(office)).toEqual([]);
    await office.ask("one", {
      ...clerk,
      command: { kind: "Resume", on: today(), legalBasis: "an invented decision" },
    });
    await letPass(office.driver, office.clock, 200);
    // A hundred days after 19 March.
    const [found, ...more] = await overdueIn(office);
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-06-27");
    expect(withinAMinute("2026-06-27T20:00:00Z", found?.said)).toBe(true);
  });
});

/** Until the committee's six months have begun: a treaty before the European Parliament. */
const toCommittee: readonly Step[] = [
  {
    duty: "clerk",
    kind: "Classify",
    fields: { classes: ["consent"], legalBasis: "an invented article" },
  },
  { duty: "clerk", kind: "Lay", stage: "request" },
  { duty: "clerk", kind: "Refer", stage: "committee", after: 1 },
];

const european = new URL("../../law/procedures/eu-consent/2026.1.json", import.meta.url);
const consent = JSON.parse(readFileSync(european, "utf8")) as ProcedureInFile;
const without = (given: object, name: string): object =>
  Object.fromEntries(Object.entries(given).filter(([key]) => key !== name));
/** The same procedure if no law said what follows from the silence of a committee. */
const obliging = {
  ...consent,
  id: "eu-obliging",
  stages: consent.stages.map((stage) =>
    stage.silence === undefined
      ? stage
      : { ...without(stage, "silence"), on: without(stage.on ?? {}, "notInTime") },
  ),
  duties: Object.fromEntries(
    Object.entries(consent.duties).map(([duty, { may, ...given }]) => [
      duty,
      { ...given, may: may.filter((one) => one !== "CertifyTimeEnded") },
    ]),
  ),
};

describe("An extension of a time", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "extended-"));
    mkdirSync(join(folder, "procedures"));
    writeFileSync(join(folder, "procedures/eu-obliging-2026.1.json"), JSON.stringify(obliging));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const inCommittee = async (): Promise<WholeOffice> => {
    const law = loadLaw({ folder });
    expect(law.faults).toEqual([]);
    const office = await wholeOffice({ reminding: noReminders, law: () => law });
    await openStaged(office, "eu-obliging", toCommittee);
    await takeStaged(office, toCommittee);
    return office;
  };
  const extend = (office: WholeOffice, fields: Readonly<Record<string, unknown>>) => {
    const on = dayIn("Europe/London", office.clock.now());
    return { kind: "ExtendTime", on, statement: null, ...fields } as const;
  };

  it("has it overdue by the later end, once, and not by the old one", async () => {
    const office = await inCommittee();
    await until(office, "2026-05-01");
    const command = extend(office, { clock: "committee", n: 2 });
    await office.ask("one", { person: "clerk-1", duty: "clerk", command });
    await until(office, "2026-09-13");
    expect(await overdueIn(office, "committee")).toEqual([]);
    await letPass(office.driver, office.clock, 200);
    const [found, ...more] = await overdueIn(office, "committee");
    expect(more).toEqual([]);
    expect(found?.dueOn).toBe("2026-09-13");
    expect(withinAMinute("2026-09-13T22:00:00Z", found?.said)).toBe(true);
  });

  it("after it was put on record as overdue is said again by the later end, once", async () => {
    const office = await inCommittee();
    await until(office, "2026-07-20");
    const command = extend(office, { clock: "committee", n: 2 });
    await office.ask("one", { person: "clerk-1", duty: "clerk", command });
    await letPass(office.driver, office.clock, 200);
    expect((await overdueIn(office, "committee")).map(({ dueOn }) => dueOn)).toEqual([
      "2026-07-13",
      "2026-09-13",
    ]);
  });

  it("of a period in which silence leads on is told at its end and is on record as overdue at none", async () => {
    const office = await wholeOffice({ reminding: noReminders });
    await openStaged(office, "eu-consent", toCommittee);
    await takeStaged(office, toCommittee);
    // It began on 12 January, which may count or not: it is over in any case once 13 July is.
    await until(office, "2026-07-13");
    expect(office.notices()).toEqual([]);
    expect(await taskOf(office)).toMatchObject({ dueOn: "2026-07-13", periodOver: false });
    await letPass(office.driver, office.clock, 100);
    expect(office.notices()).toEqual([
      expect.stringMatching(/^committee\..*\.2026-07-13\.period-over$/),
    ]);
    expect(await taskOf(office)).toMatchObject({ periodOver: true, overdue: false });
    expect(await overdueIn(office, "committee")).toEqual([]);
    // Its driver turns no more on a moment that has passed.
    expect(office.driver.nextDue()).toBeGreaterThan(office.clock.now());
  });

  it("of a period in which silence approves tells that it is over at the later end, once", async () => {
    const office = await wholeOffice({ reminding: noReminders });
    await office.askOffice("grant-the-minister", {
      kind: "GrantDuty",
      holder: personSchema.parse("ministers-office-1"),
      granted: "ministers-office",
    });
    await importEveryDay(office, 90);
    const { command, ...asker } = opening(britishTreaty);
    await office.ask("one", { ...asker, command: { ...command, procedure: british } });
    await office.ask("one", layingTreaty(office.clock.now(), await theText(office.desk)));
    const midnight = (on: string): number => Date.parse(`${on}T00:00:00Z`);
    // The twenty-first sitting day after the laying is 2 February.
    expect(office.driver.nextDue()).toBe(midnight("2026-02-03"));
    await until(office, "2026-01-20");
    const minister = { person: "ministers-office-1", duty: "ministers-office" } as const;
    const asked = extend(office, { clock: "period-a", n: 5, body: "minister" });
    await office.ask("one", { ...minister, command: asked });
    await until(office, "2026-02-07");
    expect(office.notices()).toEqual([]);
    expect(office.driver.nextDue()).toBe(midnight("2026-02-08"));
    await letPass(office.driver, office.clock, 200);
    const [notice, ...more] = office.notices();
    expect(more).toEqual([]);
    expect(notice).toMatch(/^period-a\..*\.2026-02-07\.period-over$/);
    expect(await overdueIn(office, "period-a")).toEqual([]);
  });
});
