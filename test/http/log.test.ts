import { readFileSync, writeFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Api } from "../../src/api/api.ts";
import type { NoticesAnswer, TasksAnswer } from "../../src/api/shapes/lists.ts";
import { exitCodes } from "../../src/cli/exit-codes.ts";
import { run } from "../../src/cli/run.ts";
import { isIsoDate } from "../../src/time/date.ts";
import { sweepHome } from "../../src/local/home/sweep.ts";
import { sweeper } from "../../src/local/hourly.ts";
import type { Notice, NoticeStep, Recipient } from "../../src/commands/next/reminders/notice.ts";
import { caseIdSchema, entryHashSchema, personSchema } from "../../src/values/ids.ts";
import { keyIn } from "../../src/verify/verifier-key.ts";
import { carryOn } from "../local/office.ts";
import { aNotice, telling } from "../support/notices.ts";
import { verifyExport } from "../verify/in-words.ts";
import { officeHere, sending, type Here } from "./here.ts";
import { validatorOf } from "./openapi.ts";
import { servedOffice, type Served } from "./over.ts";

describe("The log over the API", () => {
  let served: Served;
  beforeAll(async () => {
    served = await servedOffice(2);
    await carryOn(served.sentOn(0), "first", 5);
    await carryOn(served.sentOn(1), "second", 3);
    await tasdiq("make-public", "first", "--basis", "an invented ground", "--as", "clerk-1");
  }, 60_000);
  afterAll(async () => {
    await served.close();
  });

  const get = (path: string): Promise<Response> =>
    fetch(`http://127.0.0.1:${String(served.server.port)}${path}`);
  const textOf = async (path: string): Promise<string> => (await get(path)).text();
  const statusAndTitle = async (path: string): Promise<unknown> => {
    const answer = await get(path);
    return [answer.status, ((await answer.json()) as { title: string }).title];
  };
  const tasdiq = async (...argv: readonly string[]): Promise<string> => {
    const out: string[] = [];
    const code = await run(argv, {
      out: (text) => void out.push(text),
      err: () => undefined,
      env: { TASDIQ_HOME: served.folder },
      folder: served.folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    });
    expect(code).toBe(0);
    return out.join("");
  };
  const keysOverApi = async () => {
    const lines = (await textOf("/api/key")).trimEnd().split("\n");
    return lines.flatMap((line) => keyIn(line) ?? []);
  };
  const verified = async (path: string) => {
    const file = join(served.folder, "handed-out.jsonl");
    writeFileSync(file, Buffer.from(await (await get(path)).arrayBuffer()));
    return verifyExport({ file, keys: await keysOverApi(), checkpoints: [] });
  };

  it("shows the whole log before there is a checkpoint, and a case not yet", async () => {
    expect(await (await get("/api/checkpoints")).json()).toEqual({ sizes: [], newest: null });
    const lines = (await textOf("/api/export")).trimEnd().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({ format: "tasdiq-export", kind: "log" });
    expect(await statusAndTitle("/api/cases/first/export")).toEqual([409, "NotSealed"]);
    expect(await statusAndTitle("/api/checkpoints/3")).toEqual([404, "NoCheckpoint"]);
  });

  it("gives each checkpoint as it was published, and the line of the key that verifies it", async () => {
    const first = await tasdiq("checkpoint");
    const second = await tasdiq("checkpoint");
    const [one = 0, two = 0] = [first, second].map((note) => Number(note.split("\n")[1]));
    expect(await (await get("/api/checkpoints")).json()).toEqual({
      sizes: [one, two],
      newest: two,
    });
    expect(await (await get(`/api/checkpoints?after=${String(one)}`)).json()).toEqual({
      sizes: [two],
      newest: two,
    });
    expect(await (await get("/api/checkpoints?limit=1")).json()).toEqual({
      sizes: [one],
      newest: two,
    });
    const answer = await get(`/api/checkpoints/${String(two)}`);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    const published = join(served.folder, "checkpoints", `${String(two).padStart(15, "0")}.txt`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(readFileSync(published));
    expect(await textOf("/api/key")).toBe(await tasdiq("key", "show"));
  });

  it.each([
    ["/api/export", "log", ["export"]],
    ["/api/cases/first/export", "case-first", ["export", "--case", "first"]],
    ["/api/cases/first/public-export", "public-first", ["export", "--public"]],
  ] as const)(
    "hands out what anybody can verify, the bytes of the command line: %s",
    async (path, of, argv) => {
      const answer = await get(path);
      expect(answer.headers.get("content-type")).toBe("application/jsonl; charset=utf-8");
      expect(answer.headers.get("content-disposition")).toMatch(
        new RegExp(`^attachment; filename="tasdiq-${of}-\\d+-\\d+\\.jsonl"$`),
      );
      const file = join(served.folder, `${of}.jsonl`);
      await tasdiq(...argv, "--out", file);
      expect(await answer.text()).toBe(readFileSync(file, "utf8"));
      const found = await verified(path);
      expect(found?.faults).toEqual([]);
      expect(found?.covered?.size).toBeGreaterThan(10);
    },
  );

  it("shows in a case's export nothing of another case but what is on the office's record", async () => {
    const text = await textOf("/api/cases/first/export");
    expect(text).toContain('"caseId":"first"');
    expect(text).not.toContain('"caseId":"second"');
  });

  it("gives the lines of both keys while one replaces the other, also while the server runs", async () => {
    const before = await textOf("/api/key");
    await tasdiq("key", "rotate", "--as", "administrator");
    const both = await textOf("/api/key");
    expect(both.startsWith(before)).toBe(true);
    expect(await keysOverApi()).toHaveLength(2);
    const note = await tasdiq("checkpoint");
    expect(note.match(/\u2014/g)).toHaveLength(2);
    expect(await textOf(`/api/checkpoints/${note.split("\n")[1] ?? ""}`)).toBe(note);
  });

  it("says of a case that is on record since the last checkpoint that none covers it, as the command line does", async () => {
    await tasdiq(
      ...["open", "later", "--procedure", "az-milli-majlis", "--treaty", "rome-statute"],
      ...["--title", "An invented case", "--as", "clerk-1"],
    );
    expect(await statusAndTitle("/api/cases/later/export")).toEqual([409, "NotSealed"]);
    expect(await statusAndTitle("/api/cases/later/public-export")).toEqual([404, "CaseNotFound"]);
    const err: string[] = [];
    const code = await run(["export", "--case", "later", "--out", "later.jsonl"], {
      out: () => undefined,
      err: (text) => void err.push(text),
      env: { TASDIQ_HOME: served.folder },
      folder: served.folder,
      terminal: false,
      piped: () => Promise.resolve(""),
    });
    expect([code, err.join("")]).toEqual([
      exitCodes.notFound,
      expect.stringContaining("no checkpoint has been signed since this case was recorded"),
    ]);
  });

  it.each([
    ["/api/checkpoints?after=x", 400, "MalformedInput"],
    ["/api/checkpoints?limit=0", 400, "MalformedInput"],
    ["/api/checkpoints?limit=1001", 400, "MalformedInput"],
    ["/api/checkpoints/007", 404, "NoCheckpoint"],
    ["/api/checkpoints/..%2Fsettings", 404, "NoCheckpoint"],
    ["/api/cases/none/export", 404, "CaseNotFound"],
    ["/api/cases/second/public-export", 404, "CaseNotFound"],
    ["/api/cases/office/export", 404, "CaseNotFound"],
    ["/api/cases/log/public-export", 404, "CaseNotFound"],
    ["/api/cases/Not%20an%20id/export", 404, "CaseNotFound"],
  ])("refuses %s", async (path, status, title) => {
    expect(await statusAndTitle(path)).toEqual([status, title]);
  });
});

type Sentence = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly tag: string | null;
};

const missing = "documentMissing.case-1.2.1";

describe("The incidents over the API", () => {
  let here: Here;
  let api: Pick<Required<Api>, "sweeps">;
  beforeAll(async () => {
    here = await officeHere(1);
    await here.carried("case-1", 0, 4);
    const { home, text } = here;
    rmSync(join(home.folder, "documents", text.slice(0, 2), text.slice(2, 4), text));
    const sweep = () => sweepHome(home);
    api = { sweeps: sweeper({ sweep, now: home.clock.now, warn: () => undefined }) };
  });
  afterAll(() => here.close());

  const heard = async (path: string, given?: RequestInit): Promise<Sentence> => {
    const answer = await here.as(api).request(path, given);
    const body = (await answer.json()) as Record<string, unknown>;
    return { status: answer.status, body, tag: answer.headers.get("etag") };
  };
  const asked = (id: string, incident: Record<string, unknown>, who = "administrator") =>
    heard(
      "/api/incidents",
      sending({
        request: { id, person: who, duty: who === "administrator" ? who : "clerk", incident },
      }),
    );
  const sweepAs = (person: string, duty = "administrator") =>
    heard("/api/sweep", sending({ request: { id: "sweep-now-1", person, duty, asks: "sweep" } }));

  it("are not known before the first sweep is done, and not swept for where nobody sweeps", async () => {
    const { body } = await heard("/api/incidents");
    expect(body).toEqual({ kind: "incidents", swept: null, incidents: [], ended: [] });
    expect(validatorOf("IncidentsAnswer")(body)).toBe(true);
    const request = {
      id: "sweep-now-1",
      person: "administrator",
      duty: "administrator",
      asks: "sweep",
    };
    expect((await here.app.request("/api/sweep", sending({ request }))).status).toBe(404);
  });

  it("are swept for when an administrator asks, and when nobody else does", async () => {
    expect(await sweepAs("clerk-1")).toMatchObject({ status: 403, body: { title: "DutyNotHeld" } });
    expect(await sweepAs("clerk-1", "clerk")).toMatchObject({ status: 400 });
    expect(api.sweeps.last()).toBeUndefined();
    const { status, body } = await sweepAs("administrator");
    expect(status).toBe(200);
    expect(validatorOf("IncidentsAnswer")(body)).toBe(true);
    expect(body).toMatchObject({
      swept: { cases: 1, found: { documentMissing: 1, logBehind: 0 } },
      incidents: [{ key: missing, state: "open", owner: null, duties: ["administrator"] }],
    });
    const listed = await heard("/api/incidents");
    expect(listed.body).toEqual(body);
    const again = await here
      .as(api)
      .request("/api/incidents", { headers: { "if-none-match": listed.tag ?? "" } });
    expect(again.status).toBe(304);
  });

  it("are taken, retried and resolved, and each is on record once", async () => {
    const take = { kind: "TakeIncident", incident: missing };
    expect(await asked("take-it-1", take, "clerk-1")).toMatchObject({
      status: 403,
      body: { title: "IncidentNotOfDuty" },
    });
    const taken = await asked("take-it-1", take);
    expect(taken).toMatchObject({
      status: 201,
      body: { now: null, acts: [{ kind: "IncidentTaken" }] },
    });
    expect(validatorOf("Accepted")(taken.body)).toBe(true);
    expect(await asked("take-it-1", take)).toMatchObject({ status: 200, body: { repeated: true } });

    await asked("retry-it-1", { kind: "RetryIncident", incident: missing });
    const { body } = await heard(`/api/incidents/${missing}`);
    expect(validatorOf("IncidentAnswer")(body)).toBe(true);
    expect(body).toMatchObject({
      incident: { state: "taken", lastRetry: { person: "administrator", outcome: "stillThere" } },
    });

    const resolve = {
      kind: "ResolveIncident",
      incident: missing,
      reason: "restored from a backup",
    };
    expect((await asked("resolve-it-1", resolve)).status).toBe(201);
    expect((await asked("resolve-it-2", resolve)).body).toMatchObject({ title: "IncidentEnded" });
    expect((await heard(`/api/incidents/${missing}`)).body).toMatchObject({
      incident: { state: "ended", ended: { reason: "restored from a backup" } },
    });
    const left = await heard("/api/incidents");
    expect(validatorOf("IncidentsAnswer")(left.body)).toBe(true);
    expect(left.body).toMatchObject({
      incidents: [],
      ended: [{ key: missing, state: "ended", ended: { reason: "restored from a backup" } }],
    });
  });

  it("name another one where the next sweep finds the trouble again", async () => {
    await here.home.virtualClock?.advance(1000);
    const { body } = await sweepAs("administrator");
    expect(body["ended"]).toEqual([]);
    expect(body["incidents"]).toMatchObject([
      {
        key: "documentMissing.case-1.2.2",
        state: "open",
        before: { kind: "resolved", person: "administrator", reason: "restored from a backup" },
      },
    ]);
  });

  it("cannot be taken where a look does not find them, nor named by what is no key", async () => {
    const take = { kind: "TakeIncident", incident: "caseStandsStill.case-1.1" };
    expect(await asked("take-none-1", take)).toMatchObject({
      status: 404,
      body: { title: "IncidentNotFound" },
    });
    for (const path of ["/api/incidents/nothing", "/api/incidents/caseStandsStill.case-1.1"])
      expect((await heard(path)).status).toBe(404);
    const wrong = { kind: "RecordRetry", incident: missing, of: "a".repeat(64), outcome: "healed" };
    expect((await asked("record-retry-1", wrong)).status).toBe(400);
  });
});

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
      noticeOf(
        "case-b",
        { kind: "over" },
        { due: { ...due, clock: { ...due.clock, id: "signature" }, startedIn: other } },
      ),
    ];
    for (const notice of told) {
      await here.home.notices.tell(telling(notice));
      await here.home.virtualClock?.advance(60_000);
    }
  });
  afterAll(() => here.close());

  const get = async <T>(path: string): Promise<T> => {
    const app = here.as({ sentNotices: here.home.notices });
    return (await (await app.request(path)).json()) as T;
  };
  const steps = async (path: string): Promise<readonly string[]> => {
    const shown = await get<NoticesAnswer>(path);
    const validate = validatorOf("NoticesAnswer");
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
    const first = await get<NoticesAnswer>("/api/notices?limit=1");
    expect([first.notices.length, first.next]).toEqual([2, "case-a"]);
    const last = await get<NoticesAnswer>("/api/notices?limit=2&after=case-a");
    expect([last.notices.length, last.next]).toEqual([2, null]);
  });

  it("stands with the tasks, as far as it is of what runs there", async () => {
    const shown = await get<TasksAnswer>("/api/tasks");
    const validate = validatorOf("TasksAnswer");
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
    const shown = (await (await here.app.request("/api/notices")).json()) as NoticesAnswer;
    expect(shown.notices).toEqual([]);
  });
});
