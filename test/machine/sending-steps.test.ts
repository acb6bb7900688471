import type { Post } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import type { TaskHandlers } from "../../src/local/driver/driver.ts";
import { letPass } from "../support/asl-clock.ts";
import { memoryPost } from "../support/memory/post.ts";
import { carryTo } from "./carried.ts";
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

const kindsIn = async ({ office }: Played): Promise<readonly string[]> =>
  ((await office.desk.world.ledger.head(caseId))?.state.facts ?? [])
    .map(({ act }) => act.kind)
    .filter((kind) => kind.startsWith("Notification"))
    .slice(2);

const restsAt = ({ office }: Played): readonly string[] =>
  office.driver.list("RUNNING").map(({ state }) => state);

const sent = ["NotificationClaimed", "NotificationSent"];
const unknown = ["NotificationClaimed", "NotificationOutcomeUnknown"];

describe("A sending that is killed", () => {
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
    const head = await office.desk.world.ledger.head(caseId);
    expect(head?.state.facts.at(-1)?.act).toMatchObject({
      kind: "NotificationNotSent",
      reason: { kind: "sendingNotBegun" },
    });
    expect(head?.state.stage).toBe("notification");
  });
});
