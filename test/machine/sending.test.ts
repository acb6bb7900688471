import { openDesk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Post, Letter } from "../../src/ledger/ports.ts";
import { drivingTasks } from "../../src/ledger/reading/tasks.ts";
import { healOpenCases, replaceFailed } from "../../src/ledger/sending/resume-driver.ts";
import type { TaskHandlers } from "../interpreter/driver.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";
import { requestOf } from "../local/office.ts";
import { letPass } from "../support/asl-clock.ts";
import { memoryPost } from "../support/memory/post.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";

// The three states of a sending, each of which may end without its answer being heard, as where a function is killed in the
// middle of it.
const caseId = caseIdSchema.parse("one");

const minutes = (count: number): number => count / (24 * 60);

type Name = "claimNotification" | "sendNotification" | "recordSending";
type Task = TaskHandlers[string];

const lost = (): never => {
  throw new Error("the function was killed");
};

const killedBefore: Task = () => Promise.resolve(lost());
const killedAfter =
  (task: Task): Task =>
  async (payload) => {
    await task(payload);
    return lost();
  };

const failingWith =
  (name: string): Task =>
  () =>
    Promise.reject(Object.assign(new Error("Rate exceeded"), { name }));
const turnedAway = (): Task => failingWith("Lambda.TooManyRequestsException");

type Played = { readonly office: WholeOffice; readonly letters: () => number };

/** A case is carried to its release, and the first `times` calls of a task end so. */
const played = async (
  name: Name,
  ending: (task: Task) => Task,
  times = Number.POSITIVE_INFINITY,
): Promise<Played> => {
  const post = memoryPost();
  let letters = 0;
  const counting: Post = {
    ...post,
    longestLife: 180_000,
    send: (letter) => {
      letters += 1;
      return post.send(letter);
    },
  };
  let calls = 0;
  const office = await wholeOffice({
    post: counting,
    tasks: (tasks) => {
      const task = tasks[name] ?? killedBefore;
      const faulty: Task = (payload) => {
        calls += 1;
        return (calls > times ? task : ending(task))(payload);
      };
      return { ...tasks, [name]: faulty };
    },
  });
  await carryTo(office, "one", "ReleaseNotification");
  await letPass(office.driver, office.clock, minutes(4));
  return { office, letters: () => letters };
};

const restsAt = ({ office }: Played): readonly string[] =>
  office.driver.list("RUNNING").map(({ state }) => state);

const sent = ["NotificationClaimed", "NotificationSent"];
const unknown = ["NotificationClaimed", "NotificationOutcomeUnknown"];

describe("A sending that is killed", () => {
  const kindsIn = async ({ office }: Played): Promise<readonly string[]> =>
    ((await office.desk.ports.ledger.head(caseId))?.state.facts ?? [])
      .map(({ act }) => act.kind)
      .filter((kind) => kind.startsWith("Notification"))
      .slice(2);

  it.each([
    ["before the claim is on record", "claimNotification", () => killedBefore],
    ["between the claim and the sending", "claimNotification", killedAfter],
    ["between the sending and its record", "recordSending", () => killedBefore],
    ["after its record, and nobody heard", "recordSending", killedAfter],
  ] as const)("%s goes on by itself, and one letter leaves", async (_, name, ending) => {
    const story = await played(name, ending, 1);
    expect(story.letters()).toBe(1);
    expect(await kindsIn(story)).toEqual(sent);
    expect(restsAt(story)).toEqual(["Wait for the depositary"]);
  });

  it.each([
    ["before the letter left", () => killedBefore, 0],
    ["after the letter left", killedAfter, 1],
  ] as const)(
    "%s sends nothing again, and is declared unknown once its sender cannot be at work",
    async (_, ending, letters) => {
      const story = await played("sendNotification", ending, 1);
      expect(await kindsIn(story)).toEqual(unknown);
      expect(story.letters()).toBe(letters);
      await letPass(story.office.driver, story.office.clock, 400);
      expect(story.letters()).toBe(letters);
      expect(await kindsIn(story)).toEqual(unknown);
      expect(restsAt(story)).toEqual(["Wait for the outcome of the sending"]);
    },
  );

  it("at Lambda's door, where nothing ran, is called again, and one letter leaves", async () => {
    const story = await played("sendNotification", turnedAway, 1);
    expect(story.letters()).toBe(1);
    expect(await kindsIn(story)).toEqual(sent);
    expect(restsAt(story)).toEqual(["Wait for the depositary"]);
  });

  it.each(["Lambda.ServiceException", "Lambda.Unknown", "TooManyRequestsException"])(
    "by %s is not called again, because it may have begun",
    async (name) => {
      const story = await played("sendNotification", () => failingWith(name), 1);
      expect(story.letters()).toBe(0);
      expect(await kindsIn(story)).toEqual(unknown);
    },
  );

  it("so that its outcome can never be recorded is declared unknown, and sent once", async () => {
    const story = await played("recordSending", () => killedBefore);
    await letPass(story.office.driver, story.office.clock, 1);
    expect(await kindsIn(story)).toEqual(unknown);
    expect(story.letters()).toBe(1);
  });

  it("so late after its claim that it may have been declared unknown is recorded as not sent", async () => {
    const opened: { office?: WholeOffice } = {};
    const late = (task: Task): Task => {
      return (payload) => {
        opened.office?.clock.step(60_001);
        return task(payload);
      };
    };
    const post = memoryPost();
    const letters: unknown[] = [];
    const office = await wholeOffice({
      post: {
        ...post,
        longestLife: 180_000,
        send: (letter) => {
          letters.push(letter);
          return post.send(letter);
        },
      },
      tasks: (tasks) => ({
        ...tasks,
        sendNotification: late(tasks["sendNotification"] ?? killedBefore),
      }),
    });
    opened.office = office;
    await carryTo(office, "one", "ReleaseNotification");
    expect(letters).toEqual([]);
    const head = await office.desk.ports.ledger.head(caseId);
    expect(head?.state.facts.at(-1)?.act).toMatchObject({
      kind: "NotificationNotSent",
      reason: { kind: "sendingNotBegun" },
    });
    expect(head?.state.stage).toBe("notification");
  });
});

type Notifier = TaskHandlers[string];

const answering = (kind: string) => Promise.resolve({ kind, claim: null });

/** What a claim is tried again after, in seconds, where chance makes each delay as long as it can be. */
const delays = [5, 15, 45];

/** What a notifier does that claims nothing, however often it is called, and how often before each pause. */
const notifiers: readonly (readonly [string, Notifier, number])[] = [
  ["always fails", () => Promise.reject(new Error("the template cannot be read")), 4],
  ["says that all is settled, and did nothing", () => answering("settled"), 1],
  ["says that it does not know, and did nothing", () => answering("unknown"), 1],
];

/** How often such a notifier is called in a day: so many times in a row, and then a pause of five minutes. */
const callsInADay = (tries: number): number => {
  const trying = delays.slice(0, tries - 1).reduce((sum, delay) => sum + delay, 0);
  return Math.ceil((24 * 3600 * tries) / (300 + trying));
};

type Failing = { readonly office: WholeOffice; readonly calls: () => number; mend: () => void };

const officeWith = async (notifier: Notifier): Promise<Failing> => {
  let calls = 0;
  let isMended = false;
  const office = await wholeOffice({
    tasks: (tasks) => ({
      ...tasks,
      claimNotification: (payload) => {
        calls += 1;
        const { claimNotification = notifier } = tasks;
        return isMended ? claimNotification(payload) : notifier(payload);
      },
    }),
  });
  await carryTo(office, "one", "ReleaseNotification");
  // Until the first pause.
  await letPass(office.driver, office.clock, minutes(2));
  return {
    office,
    calls: () => calls,
    mend: () => {
      isMended = true;
    },
  };
};

const running = (office: WholeOffice) =>
  office.driver.list("RUNNING").map(({ name, state }) => [name, state]);

const pausing = [[expect.stringContaining("one"), "Wait for the outcome of the sending"]];

describe.each(notifiers)("A notifier that %s", (_, notifier, tries) => {
  const kindsIn = async (office: WholeOffice) =>
    (await office.desk.ports.ledger.head(caseId))?.state.facts.map(({ act }) => act.kind) ?? [];

  it("is called again after a pause of five minutes, a bounded number of times a day", async () => {
    const { office, calls } = await officeWith(notifier);
    expect(calls()).toBe(tries);
    await letPass(office.driver, office.clock, 1);
    expect(calls()).toBeGreaterThanOrEqual(callsInADay(tries) - tries);
    expect(calls()).toBeLessThanOrEqual(callsInADay(tries) + 2 * tries);
    await letPass(office.driver, office.clock, minutes(2));
    expect(running(office)).toEqual(pausing);
    expect(await kindsIn(office)).not.toContain("NotificationClaimed");
  });

  it("is not called sooner because somebody heals drivers every minute", async () => {
    const { office, calls } = await officeWith(notifier);
    let healed = 0;
    for (let minute = 0; minute < 24 * 60; minute += 1) {
      await letPass(office.driver, office.clock, minutes(1));
      healed += await healOpenCases(office.desk.ports);
    }
    expect([healed, office.driver.list().length]).toEqual([0, 1]);
    expect(calls()).toBeLessThanOrEqual(callsInADay(tries) + 2 * tries);
  });

  it("sends with the next attempt once it is mended", async () => {
    const { office, mend } = await officeWith(notifier);
    await letPass(office.driver, office.clock, minutes(12));
    mend();
    await letPass(office.driver, office.clock, minutes(7));
    expect((await kindsIn(office)).slice(-2)).toEqual(["NotificationClaimed", "NotificationSent"]);
    expect(running(office)).toEqual([[expect.anything(), "Wait for the depositary"]]);
    await take(office, "one", ["ConfirmDeposit"]);
    expect(running(office)).toEqual([]);
  });
});

describe("A pause after a failed sending", () => {
  it("ends at once when an act moves the case", async () => {
    const [[, always] = ["", undefined]] = notifiers;
    if (always === undefined) throw new Error("no notifier");
    const { office, calls } = await officeWith(always);
    const on = new Date(office.clock.now()).toISOString().slice(0, 10);
    const reason = "an invented one";
    const command = { kind: "Lapse", on, reason, legalBasis: "an invented article" } as const;
    await office.ask("one", { person: "clerk-1", duty: "clerk", command });
    expect(running(office)).toEqual([]);
    expect(calls()).toBe(4);
  });

  it("gives way to a new driver when its own is lost, and that one tries at once", async () => {
    const [[, always] = ["", undefined]] = notifiers;
    if (always === undefined) throw new Error("no notifier");
    const { office, calls } = await officeWith(always);
    await office.driver.stop("one_1", "lost");
    const mayRecord = () => Promise.resolve(true);
    for (const outcome of ["replaced", "over"])
      expect(await replaceFailed(office.desk.ports, { caseId, epoch: 1 }, mayRecord)).toBe(outcome);
    expect(calls()).toBe(5);
    await letPass(office.driver, office.clock, minutes(2));
    expect(running(office)).toEqual(pausing);
    expect(await healOpenCases(office.desk.ports)).toBe(0);
  });
});

const unknownFirst = (): Post & { readonly letters: Letter[] } => {
  const letters: Letter[] = [];
  return {
    longestLife: 1000,
    messageDigest: memoryPost().messageDigest,
    letters,
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve(
        letters.length === 1
          ? { kind: "unknown", reason: quotedReason("the line was cut") }
          : { kind: "sent", messageId: "message-2" },
      );
    },
  };
};

const rests = (office: WholeOffice) => office.driver.list("RUNNING").map(({ state }) => state);

/** The outcome is unknown, somebody has it sent again, and the driver does not hear of it. */
const resolvedUnheard = async (post: Post): Promise<WholeOffice> => {
  const office = await wholeOffice({ post });
  await carryTo(office, "one", "ReleaseNotification");
  expect(rests(office)).toEqual(["Wait for the outcome of the sending"]);
  const deaf = openDesk({ ...office.desk.ports, wake: () => Promise.resolve() });
  const head = await office.desk.ports.ledger.head(caseId);
  const of = head?.state.facts.findLast(
    ({ act }) => act.kind === "NotificationOutcomeUnknown",
  )?.entry;
  const command = {
    kind: "ResolveUnknown",
    of,
    outcome: "sendAgain",
    evidence: "none came",
  } as const;
  const asked = { person: "treaty-officer-1", duty: "treaty-officer", command } as const;
  const answer = await handle(deaf, requestOf("one", "resolve-unheard", asked), { kind: "name" });
  expect(answer).toMatchObject({ kind: "accepted", stage: "notification" });
  return office;
};

describe("A driver that did not hear that an unknown outcome was resolved", () => {
  it("sends the next letter when it is released, although it waits at that very stage", async () => {
    const post = unknownFirst();
    const office = await resolvedUnheard(post);
    await take(office, "one", ["PrepareNotification", "ReleaseNotification"]);
    expect(post.letters.map(({ reference }) => reference)).toEqual(["one/N1", "one/N2"]);
    expect(rests(office)).toEqual(["Wait for the depositary"]);
  });

  it("reads once where the case stands when it opens its wait, also there", async () => {
    const office = await wholeOffice({ post: unknownFirst() });
    await carryTo(office, "one", "ReleaseNotification");
    const { ports } = office.desk;
    const { ledger } = ports;
    let heads = 0;
    const counting = {
      ...ports,
      ledger: {
        ...ledger,
        head: (of: typeof caseId) => {
          heads += 1;
          return ledger.head(of);
        },
      },
    };
    const { version } = (await ledger.head(caseId))?.state ?? { version: 0 };
    const clock = '{"due":null,"noted":"none"}';
    const wait = {
      caseId,
      epoch: 1,
      stage: "transmission",
      version,
      clock,
      token: "one_1/a-token",
    };
    const later = { ...wait, entered: new Date(office.clock.now()).toISOString(), retry: 1 };
    expect(await drivingTasks(counting).openWait(later)).toEqual({ kind: "open" });
    expect(heads).toBe(1);
  });

  it("is healed by the next look when it does not hear of the release either", async () => {
    const post = unknownFirst();
    const office = await resolvedUnheard(post);
    const resume = office.driver.resume.bind(office.driver);
    Object.assign(office.driver, { resume: () => Promise.reject(new Error("unreachable")) });
    await take(office, "one", ["PrepareNotification", "ReleaseNotification"]);
    expect(post.letters).toHaveLength(1);
    Object.assign(office.driver, { resume });
    expect(await healOpenCases(office.desk.ports)).toBe(1);
    expect(post.letters).toHaveLength(2);
    expect(rests(office)).toEqual(["Wait for the depositary"]);
    expect(await healOpenCases(office.desk.ports)).toBe(0);
  });
});
