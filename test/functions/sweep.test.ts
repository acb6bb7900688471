import { longestLife } from "../../functions/shell/longest-life.ts";
import { openAccount, type Account } from "../support/aws/account.ts";
import { alterRecord } from "../support/aws/altered.ts";
import { moveDateBack, moveDateTo } from "../support/aws/dates.ts";
import { denied, notifyAsDriven, open, openDriven } from "../support/aws/driving.ts";
import { onMoto } from "../support/aws/grounds.ts";
import { act, carryTo, caseOf, foundOffice, look } from "../support/aws/people.ts";
import { faultsInLog } from "../support/aws/quiet.ts";
import { kindsIn } from "../support/aws/sending.ts";
import { validatorOf } from "../http/openapi.ts";

const hour = 3_600_000;
const day = 24 * hour;

onMoto.describe("The function that sweeps, the open cases of an account", () => {
  let account: Account;
  beforeAll(async () => {
    account = await openAccount(onMoto, { stubbedMail: true });
    await foundOffice(account);
  });
  afterAll(() => account.close());
  beforeEach(() => {
    account.output.mark();
  });
  afterEach(() => {
    moveDateBack();
    account.dynamo.meets(undefined);
    account.sns.fails(false);
  });

  const sweep = (timeLeft?: () => number): Promise<unknown> => account.call("sweep", {}, timeLeft);
  /** As the state machine calls it when something is due in a case. */
  const say = (caseId: string): Promise<unknown> =>
    account.call("sweep", { task: "sayWhatIsDue", caseId, epoch: 1 });
  const incidents = async () => {
    const { status, body } = await look(account, "/api/incidents");
    expect([status, validatorOf("IncidentsAnswer")(body)]).toEqual([200, true]);
    const { swept, incidents: listed } = body as {
      readonly swept: {
        readonly at: string;
        readonly healed: Readonly<Record<string, number>>;
      } | null;
      readonly incidents: readonly { readonly kind: string; readonly caseId: string | null }[];
    };
    return swept && { ...swept, incidents: listed };
  };
  const named = async (): Promise<readonly string[]> =>
    ((await incidents())?.incidents ?? []).map(({ kind, caseId }) => `${kind} ${caseId ?? ""}`);
  const letters = (): readonly string[] => account.sns.published.map(({ message }) => message);

  it("has found nothing before its first sweep, which the API says to those with a duty", async () => {
    expect(await incidents()).toBeNull();
    expect((await look(account, "/api/incidents", "nobody-1")).status).toBe(403);
    const stranger = { method: "GET", path: "/api/incidents", claims: undefined } as const;
    expect((await account.ask(stranger)).status).toBe(401);
  });

  it("finds nothing where nothing is wrong, and tells nobody", async () => {
    await openDriven(account, "well");
    account.output.mark();
    expect(await sweep()).toEqual({ kind: "swept", cases: 1 });
    expect(await incidents()).toMatchObject({ cases: 1, incidents: [], unlisted: 0 });
    expect(account.output.lines()).toMatchObject([{ code: "TSD2003", cases: 1 }]);
    expect(account.output.counts()).toMatchObject({
      Incidents: 0,
      CasesSwept: 1,
      SweepsDone: 1,
    });
    expect(letters()).toEqual([]);
  });

  it("says what is due where the state machine asks: records what is overdue, once, as the system, and resumes no execution", async () => {
    await openDriven(account, "late");
    await act(account, "late");
    await account.deliver();
    moveDateTo(Date.now() + 200 * day);
    const before = account.machine.asked().length;
    account.output.mark();
    await say("late");
    const fact = (await caseOf(account, "late")).facts.at(-1);
    expect(fact).toMatchObject({ act: { kind: "DeadlineOverdue" }, person: "system" });
    expect(account.output.lines()).toContainEqual(
      expect.objectContaining({
        level: "INFO",
        code: "TSD2007",
        caseId: "late",
        command: expect.stringMatching(/^system\.RecordOverdue\./) as string,
        seq: fact?.seq,
      }),
    );
    await say("late");
    const all = await kindsIn(account, "late");
    expect(all.filter((kind) => kind === "DeadlineOverdue")).toHaveLength(1);
    expect(account.machine.asked()).toHaveLength(before);
  });

  it("names what was due where no machine asked, and records nothing by itself", async () => {
    await openDriven(account, "unsaid");
    await act(account, "unsaid");
    await account.deliver();
    const kinds = await kindsIn(account, "unsaid");
    moveDateTo(Date.now() + 200 * day);
    await sweep();
    expect(await named()).toEqual(
      expect.arrayContaining(["overdueNotRecorded unsaid", "noticeNotTold unsaid"]),
    );
    expect(await kindsIn(account, "unsaid")).toEqual(kinds);
    await say("unsaid");
    await sweep();
    expect((await named()).filter((one) => one.endsWith("unsaid"))).toEqual([]);
  });

  it("names a log that nobody sequences or signs each time, and tells it once and again after a day", async () => {
    const from = account.sns.published.length;
    const since = Date.now() + 300 * day;
    for (const passed of [0, hour, 2 * hour, day + hour]) {
      moveDateTo(since + passed);
      await sweep();
      expect(await named()).toEqual(["logBehind ", "checkpointOld "]);
    }
    expect(account.sns.published.slice(from).map(({ subject }) => subject)).toEqual([
      "Tasdiq: 2 incidents",
      "Tasdiq: 2 incidents",
    ]);
    expect(letters().at(-1)).toContain("docs/runbooks/no-checkpoint.md");
  });

  it("declares a sending unknown whose sender left no outcome, and tells the operator that people must look", async () => {
    await open(account, "left");
    await carryTo(account, "left", "notification");
    while ((await act(account, "left")) !== "ReleaseNotification");
    account.stream();
    const sent = account.ses.asked().length;
    account.dynamo.meets((operation) =>
      operation === "TransactWriteItems" && account.ses.asked().length > sent ? denied : undefined,
    );
    const notify = notifyAsDriven(account, "left");
    await expect(notify).rejects.toThrow();
    account.dynamo.meets(undefined);
    await say("left");
    expect((await kindsIn(account, "left")).at(-1)).toBe("NotificationClaimed");
    moveDateTo(Date.now() + longestLife + 2000);
    account.output.mark();
    await say("left");
    expect((await kindsIn(account, "left")).at(-1)).toBe("NotificationOutcomeUnknown");
    expect(account.output.counts()).toMatchObject({ NotificationsUnknown: 1 });
    await sweep();
    expect(await named()).toContain("sendingUnknown left");
    expect(letters().at(-1)).toContain("sendingUnknown, case left, since ");
    expect(account.ses.asked()).toHaveLength(sent + 1);
  });

  it("reads every record once a day, and one in which something was wrong each time until it is right again", async () => {
    await openDriven(account, "altered");
    moveDateTo(Date.now() + 400 * day);
    await sweep();
    alterRecord(account, "altered");
    moveDateTo(Date.now() + hour);
    await sweep();
    expect(await named()).not.toContain("recordDamaged altered");
    moveDateTo(Date.now() + day);
    await sweep();
    expect(await named()).toContain("recordDamaged altered");
    const from = letters().length;
    moveDateTo(Date.now() + hour);
    await sweep();
    expect(await named()).toContain("recordDamaged altered");
    // Of something else a letter may come.
    expect(letters().slice(from).join()).not.toContain("altered");
    account.dynamo.meets(undefined);
    await sweep();
    expect(await named()).not.toContain("recordDamaged altered");
  });

  it("names the drivers that the driver's own sweep could not bring on, when it could not twice", async () => {
    await open(account, "undriven");
    account.stream();
    const denying = (): void => {
      account.dynamo.meets((_, body) => (body.includes("driver#undriven") ? denied : undefined));
    };
    const standing: unknown[] = [];
    for (let times = 0; times < 2; times += 1) {
      denying();
      await account.call("driver", { task: "healDrivers" });
      account.dynamo.meets(undefined);
      account.output.mark();
      await sweep();
      expect(await named()).toContain("caseNotLookedAt undriven");
      standing.push(letters().at(-1)?.includes("case undriven"));
    }
    expect(standing).toEqual([false, true]);
    await account.call("driver", { task: "healDrivers" });
    await sweep();
    expect(await named()).not.toContain("caseNotLookedAt undriven");
    expect((await incidents())?.healed).toMatchObject({ drivers: 1 });
  });

  it("stops when its time is up, says so, and goes on in the next call", async () => {
    let calls = 0;
    const ample = (): number => {
      calls += 1;
      return 600_000;
    };
    const whole = (await sweep(ample)) as { readonly cases: number };
    // Asked once for the lease, before what each open case has to itself, before each record is read, and before it is looked at as a case.
    const records = (calls - 1 - whole.cases) / 2;
    const before = (await incidents())?.at;
    let asked = 0;
    const forTwo = (): number => {
      asked += 1;
      return asked > 1 + whole.cases + records + 2 ? 50_000 : 600_000;
    };
    account.output.mark();
    expect(await sweep(forTwo)).toEqual({ kind: "underWay", cases: 2 });
    expect(account.output.lines().map(({ code }) => code)).toContain("TSD2004");
    expect(account.output.counts()).toMatchObject({ CasesSwept: 2 });
    expect(account.output.counts()).not.toHaveProperty("SweepsDone");
    expect((await incidents())?.at).toBe(before);
    account.output.mark();
    expect(await sweep()).toEqual(whole);
    expect(account.output.counts()).toMatchObject({ CasesSwept: whole.cases - 2, SweepsDone: 1 });
  });

  it("does nothing while another call is sweeping", async () => {
    const both = await Promise.all([sweep(), sweep()]);
    expect(both).toContainEqual({ kind: "busy", cases: 0 });
    expect(account.output.lines().filter(({ code }) => code === "TSD2005")).toHaveLength(1);
  });

  it("fails aloud when the operator cannot be told, keeps what it found, and tells it in the next call", async () => {
    moveDateTo(Date.now() + 600 * day);
    const from = letters().length;
    account.sns.fails(true);
    await expect(sweep()).rejects.toThrow("SNS answered 500");
    expect(await named()).toContain("logBehind ");
    account.sns.fails(false);
    await sweep();
    expect(letters()).toHaveLength(from + 1);
  });

  it("does no more for an event that says something", async () => {
    expect(await account.call("sweep", { task: "healDrivers", Records: [{}] })).toMatchObject({
      kind: "swept",
    });
  });

  it("wrote no person, text or token to any log, and only lines with a code", () => {
    expect(faultsInLog(account)).toEqual([]);
    for (const letter of letters()) expect(letter).toMatch(/^[\x20-\x7e\n]*$/);
  });
});
