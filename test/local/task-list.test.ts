import { caseAnswer, noTraces } from "../../src/api/shapes/case.ts";
import { casesAnswer, type TasksWanted, tasksAnswer } from "../../src/api/shapes/lists.ts";
import { addDays, isoDateSchema } from "../../src/time/date.ts";
import { dayIn } from "../../src/time/fact-date.ts";
import type { Desk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import { auditOf } from "../../src/ledger/reading/audit.ts";
import { noNotices } from "../../src/ledger/reading/sent-notices.ts";
import type { Home } from "../../src/local/home/home.ts";
import type { Reader } from "../../src/office/confidential-votes.ts";
import { isRefusal } from "../../src/words/refusal.ts";
import { caseIdSchema, personSchema, type PersonNumber } from "../../src/values/ids.ts";
import { wordsIn } from "../../src/files/words.ts";
import { newFolder } from "../contract/folders.ts";
import { suspended } from "../support/command-fields.ts";
import { carryOn, inOffice, newOffice, requestOf, reopened, theText, treatyOf } from "./office.ts";
import type { Asked } from "./procedure.ts";

const everybody = { duty: undefined, person: undefined };
const named = (name: string): PersonNumber => personSchema.parse(name);

const tasksFor = async (desk: Desk, whose: Pick<TasksWanted, "duty" | "person">) => {
  const wanted = { ...whose, after: "", limit: 10, words: wordsIn("en") };
  const shown = await tasksAnswer(desk, noNotices, wanted);
  if (isRefusal(shown)) throw new Error(JSON.stringify(shown));
  return shown.tasks;
};

describe("The list of tasks", () => {
  let home: Home;
  const { folder, remove } = newFolder();
  const ask = async (caseId: string, id: string, asked: Asked): Promise<string> =>
    (await handle(home.desk, requestOf(caseId, id, asked), { kind: "name" })).kind;
  const carry = async (caseId: string, treaty: number, upTo: number) =>
    carryOn(
      { desk: home.desk, treaty: treatyOf(treaty), text: await theText(home.desk) },
      caseId,
      upTo,
    );
  const listed = async (whose: Parameters<typeof tasksFor>[1]) =>
    (await tasksFor(home.desk, whose)).map(({ caseId }) => caseId);

  beforeAll(async () => {
    home = await newOffice(folder, 3);
    await carry("a-laid", 0, 2);
    // At the sitting; and with the head of state, where the signature has its last day.
    await carry("b-plenary", 1, 5);
    await carry("c-due", 2, 8);
  }, 60_000);
  afterAll(async () => {
    await home.close();
    remove();
  });

  it("begins with what is due first, and of what is due on one day with what has waited longer", async () => {
    const tasks = await tasksFor(home.desk, everybody);
    expect(tasks.map(({ caseId }) => caseId)).toEqual(["c-due", "a-laid", "b-plenary"]);
    const [first, second, third] = tasks.map(({ dueOn }) => dueOn ?? "none");
    expect(second).toBe(third);
    expect((first ?? "") < (second ?? "")).toBe(true);
  });

  it("says what is overdue once the day is over where the parliament sits", async () => {
    const onThatDay = ({ dueOn }: { readonly dueOn: string | null }, hour: string): number =>
      Date.parse(`${dueOn ?? ""}T${hour}:00:00.000Z`);
    const [first] = await tasksFor(home.desk, everybody);
    if (first === undefined) throw new Error("no task");
    const overdueAt = async (now: number) => {
      const ports = { ...home.desk.ports, clock: { now: () => now } };
      const [task] = await tasksFor({ ...home.desk, ports }, everybody);
      return task?.overdue;
    };
    // Baku is four hours ahead of UTC.
    expect(await overdueAt(onThatDay(first, "19"))).toBe(false);
    // No source says whether the first day counts: on the next day it is over by one reading alone.
    expect(await overdueAt(onThatDay(first, "20"))).toBe(false);
    const nextDay = {
      dueOn: first.dueOn === null ? null : addDays(isoDateSchema.parse(first.dueOn), 1),
    };
    expect(await overdueAt(onThatDay(nextDay, "19"))).toBe(false);
    expect(await overdueAt(onThatDay(nextDay, "20"))).toBe(true);
  });

  it("holds of a duty or of a person only what waits for them", async () => {
    expect(await listed({ ...everybody, duty: "plenary-secretary" })).toEqual(["b-plenary"]);
    expect(await listed({ ...everybody, person: named("plenary-secretary-2") })).toEqual([
      "b-plenary",
    ]);
    expect(await listed({ ...everybody, person: named("administrator") })).toEqual([]);
  });

  it("says who attends to a task, from the register and after it is opened anew, until they lose the duty", async () => {
    const secretary = { person: "plenary-secretary-1", duty: "plenary-secretary" } as const;
    const claim = { ...secretary, command: { kind: "ClaimTask" } } as const;
    expect(await ask("b-plenary", "claim-of-one", claim)).toBe("accepted");
    const other = { ...claim, person: "plenary-secretary-2" };
    expect(await ask("b-plenary", "claim-of-two", other)).toBe("refused");
    const to = "plenary-secretary-2";
    const handOver = { kind: "HandOverTask", to, reason: "ill" } as const;
    expect(await ask("b-plenary", "hand-over", { ...secretary, command: handOver })).toBe(
      "accepted",
    );
    await home.close();
    home = await reopened(folder, 3);
    const taskNow = async () =>
      (await tasksFor(home.desk, everybody)).find(({ caseId }) => caseId === "b-plenary");
    expect(await taskNow()).toMatchObject({
      assignee: "plenary-secretary-2",
      assignees: [{ person: "plenary-secretary-2", duty: "plenary-secretary" }],
    });
    const holder = named("plenary-secretary-2");
    await inOffice(home.desk, "revoke-two", {
      kind: "RevokeDuty",
      holder,
      revoked: "plenary-secretary",
    });
    expect((await taskNow())?.assignees).toEqual([]);
  });

  it("and a case and its audit call nobody late once a vote is taken, and say how it ended to those alone who may read it", async () => {
    const caseId = caseIdSchema.parse("b-plenary");
    const before = (await home.ledger.head(caseId))?.state.version ?? 0;
    await carry(caseId, 1, before + 1);
    const [task] = await tasksFor(home.desk, { ...everybody, duty: "plenary-secretary" });
    expect(task).toMatchObject({ caseId, dueOn: null });
    const verdictsFor = async (reader: Reader) => {
      const asked = { traces: noTraces, words: wordsIn("en"), reader };
      const shown = await caseAnswer(home.desk, caseId, asked);
      if (isRefusal(shown)) throw new Error("no case");
      return shown.deadlines.map(({ verdict }) => verdict);
    };
    const person = named("auditor");
    expect(await verdictsFor({ person, duties: ["auditor"] })).toEqual(["kept"]);
    expect(await verdictsFor(undefined)).toEqual(["cannotBeVerified"]);
    const audited = await auditOf(home.desk, caseId);
    if (isRefusal(audited)) throw new Error("no case");
    const ofAudit = audited.filter(({ rule }) => rule.kind === "stageTime");
    expect(ofAudit.map(({ verdict }) => verdict)).toEqual(["cannotBeVerified"]);
    expect(audited.some(({ rule }) => rule.kind === "stageVote")).toBe(false);
  });

  it("says suspended instead of what is due, until the case is resumed", async () => {
    const clerk = { person: "clerk-1", duty: "clerk" } as const;
    const taskNow = async () =>
      (await tasksFor(home.desk, everybody)).find(({ caseId }) => caseId === "c-due");
    const dueOn = (await taskNow())?.dueOn;
    const on = dayIn("Asia/Baku", home.clock.now());
    const suspend = { kind: "Suspend", ...suspended, on } as const;
    expect(await ask("c-due", "suspend-c-due", { ...clerk, command: suspend })).toBe("accepted");
    expect(await taskNow()).toMatchObject({
      dueOn: null,
      overdue: false,
      suspended: { on: { kind: "known", on }, legalBasis: suspended.legalBasis },
      next: [{ command: "Resume", duties: ["clerk"] }],
    });
    const resume = { kind: "Resume", on, legalBasis: "a decision" } as const;
    expect(await ask("c-due", "resume-c-due", { ...clerk, command: resume })).toBe("accepted");
    expect(await taskNow()).toMatchObject({ dueOn, suspended: null });
  });

  it("lists the cases that were made public", async () => {
    const page = { after: "", limit: 10, openOnly: false, publicOnly: true, words: wordsIn("en") };
    expect((await casesAnswer(home.desk, page)).cases).toEqual([]);
    const command = { kind: "MakePublic", basis: "an invented decision" } as const;
    expect(await ask("a-laid", "make-public", { person: "clerk-1", duty: "clerk", command })).toBe(
      "accepted",
    );
    expect((await casesAnswer(home.desk, page)).cases).toMatchObject([
      { caseId: "a-laid", public: true },
    ]);
  });
});

const page = { afterId: "", limit: 10 };

describe("An open task", () => {
  it("counts from the entry that led to its stage, not from the last one", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    const caseId = caseIdSchema.parse("one");
    for (let upTo = 1; upTo <= 15; upTo += 1) {
      await carryOn(sent, caseId, upTo);
      const head = await home.ledger.head(caseId);
      const entries = await home.ledger.entries(caseId, { afterSeq: 0, limit: 100 });
      const began = entries.find(({ seq }) => seq === head?.stageSince);
      const { at } = JSON.parse(began?.bytes ?? "") as { readonly at: string };
      expect((await home.ledger.tasks(page))[0]).toMatchObject({
        stage: head?.state.stage,
        since: at,
      });
    }
    await home.close();
    remove();
  }, 30_000);

  it("and its case are the same to whoever opens the home anew, from the entries alone", async () => {
    const { folder, remove } = newFolder();
    const home = await newOffice(folder, 1);
    const sent = { desk: home.desk, treaty: treatyOf(0), text: await theText(home.desk) };
    const caseId = caseIdSchema.parse("one");
    await carryOn(sent, caseId, 9);
    const [head, tasks] = [await home.ledger.head(caseId), await home.ledger.tasks(page)];
    await home.close();
    const again = await reopened(folder, 1);
    expect(await again.ledger.head(caseId)).toEqual(head);
    expect(await again.ledger.tasks(page)).toEqual(tasks);
    await again.close();
    remove();
  }, 30_000);
});
