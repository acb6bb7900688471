import type { ShownNotices, ShownTasks } from "../../src/api/shapes/lists.ts";
import { caseIdSchema, entryHashSchema, personSchema } from "../../src/procedure/values/ids.ts";
import { isIsoDate } from "../../src/clocks/dates/date.ts";
import type { Notice, NoticeStep, Recipient } from "../../src/office/reminders/notice.ts";
import { aNotice, telling } from "../support/notices.ts";
import { officeHere, type Here } from "./here.ts";
import { validatorOf } from "./openapi.ts";

const due = aNotice().due;
const other = entryHashSchema.parse("a".repeat(64));
const clerk: Recipient = { duty: "clerk", person: null };
const secretary: Recipient = {
  duty: "plenary-secretary",
  person: personSchema.parse("plenary-secretary-1"),
};

const noticeOf = (
  caseId: string,
  step: NoticeStep,
  given: Partial<Pick<Notice, "due" | "to">> = {},
): Notice => ({
  ...aNotice(),
  caseId: caseIdSchema.parse(caseId),
  step,
  due,
  to: [clerk],
  ...given,
});

describe("What people were told, over the API", () => {
  let here: Here;
  beforeAll(async () => {
    here = await officeHere(3);
    for (const [index, caseId] of ["case-a", "case-b", "case-c"].entries())
      await here.carried(caseId, index, 3);
    const told = [
      noticeOf("case-a", { kind: "daysBefore", days: 7 }),
      noticeOf("case-a", { kind: "over" }, { to: [clerk, secretary] }),
      noticeOf("case-b", { kind: "over" }, { to: [secretary] }),
      // Of something that no longer runs there.
      noticeOf("case-b", { kind: "over" }, { due: { ...due, name: "signature", of: other } }),
    ];
    for (const notice of told) {
      await here.home.notices.tell(telling(notice));
      await here.home.virtualClock?.advance(60_000);
    }
  });
  afterAll(() => here.close());

  const get = async <T>(path: string): Promise<T> => {
    const app = here.as({ told: here.home.notices });
    return (await (await app.request(path)).json()) as T;
  };
  const steps = async (path: string): Promise<readonly string[]> => {
    const shown = await get<ShownNotices>(path);
    const validate = validatorOf("ShownNotices");
    expect([validate(shown), validate.errors]).toEqual([true, null]);
    return shown.notices.map(({ caseId, due: name, step }) => `${caseId} ${name} ${step}`);
  };

  it("is listed by case, and within a case in the order of telling", async () => {
    expect(await steps("/api/notices")).toEqual([
      "case-a vote before-7",
      "case-a vote over",
      "case-b vote over",
      "case-b signature over",
    ]);
  });

  it("can be asked for by duty and by person, by name or by the duties they hold", async () => {
    const ofClerk = ["case-a vote before-7", "case-a vote over", "case-b signature over"];
    expect(await steps("/api/notices?duty=clerk")).toEqual(ofClerk);
    expect(await steps("/api/notices?person=clerk-1")).toEqual(ofClerk);
    expect(await steps("/api/notices?person=plenary-secretary-1")).toEqual([
      "case-a vote over",
      "case-b vote over",
    ]);
    // Told to another of their duty by name.
    expect(await steps("/api/notices?person=plenary-secretary-2")).toEqual([]);
    expect(await steps("/api/notices?duty=clerk&person=plenary-secretary-1")).toEqual([]);
    expect(await steps("/api/notices?duty=auditor")).toEqual([]);
  });

  it("leads from page to page, each of so many cases", async () => {
    const first = await get<ShownNotices>("/api/notices?limit=1");
    expect([first.notices.length, first.next]).toEqual([2, "case-a"]);
    const last = await get<ShownNotices>("/api/notices?limit=2&after=case-a");
    expect([last.notices.length, last.next]).toEqual([2, null]);
  });

  it("stands with the tasks, as far as it is of what runs there", async () => {
    const shown = await get<ShownTasks>("/api/tasks");
    const validate = validatorOf("ShownTasks");
    expect([validate(shown), validate.errors]).toEqual([true, null]);
    expect(shown.tasks.map(({ notices }) => notices.map(({ step }) => step))).toEqual([
      ["before-7", "over"],
      ["over"],
      [],
    ]);
    const [task] = shown.tasks;
    expect([task?.runs, task?.noDay, isIsoDate(task?.dueOn ?? "")]).toEqual(["vote", null, true]);
  });

  it("is nothing where a shell tells nobody", async () => {
    const shown = (await (await here.app.request("/api/notices")).json()) as ShownNotices;
    expect(shown.notices).toEqual([]);
  });
});
