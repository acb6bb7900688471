import type { TaskHandlers } from "../interpreter/driver.ts";
import { machineTasks } from "../../statemachines/manifest.ts";
import { taskNames } from "../interpreter/played.ts";
import { caseIdSchema } from "../../src/values/ids.ts";
import { letPass } from "../support/asl-clock.ts";
import { machineText } from "../support/azerbaijani-machine.ts";
import { memoryPost } from "../support/memory/post.ts";
import { carryTo, takeOn } from "./carried.ts";
import { wholeOffice } from "./whole-office.ts";

// An execution lasts up to a year and calls the tasks as they were deployed last. So the tasks of a release are given what the definitions
// of an older one say: less than today's, or more.

type Payload = Readonly<Record<string, unknown>>;
type State = { readonly Arguments?: { readonly FunctionName: string; readonly Payload: Payload } };

const { States } = JSON.parse(machineText()) as { States: Readonly<Record<string, State>> };

/** What today's definition gives each task. */
const fieldsOf = Object.keys(machineTasks).map((task) => {
  const payloads = Object.values(States).flatMap(({ Arguments }) =>
    Arguments?.Payload["task"] === task ? [Object.keys(Arguments.Payload)] : [],
  );
  return [task, [...new Set(payloads.flat())]] as const;
});

/** Without these no task knows what is asked, of which case and by whom: no release may take them away from what it is given. */
const vital: Readonly<Record<string, readonly string[]>> = {
  readCase: ["caseId", "epoch"],
  openWait: ["caseId", "epoch", "token"],
  sayWhatIsDue: ["caseId", "epoch"],
  handOver: ["caseId", "epoch"],
  claimNotification: ["caseId", "epoch"],
  sendNotification: ["caseId", "epoch", "claim"],
  recordSending: ["caseId", "epoch", "claim", "outcome"],
};

const withChanged =
  (changed: string, change: (payload: Payload) => Payload) =>
  (tasks: TaskHandlers): TaskHandlers =>
    Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload: unknown) => task(name === changed ? change(payload as Payload) : payload),
      ]),
    );

/** In days: a driver hands over before. */
const pastHandover = 340;
/** In days: what is due is said once an hour again and again where nobody says that it was said. */
const everyHour = 20;

const id = caseIdSchema.parse("one");

/** A case that goes through a turn of its clock and on to its deposit, while one task is given something else than today's definition says. */
const carried = async (task: string, change: (payload: Payload) => Payload, days: number) => {
  const letters: string[] = [];
  const post = memoryPost();
  const office = await wholeOffice({
    tasks: withChanged(task, change),
    post: {
      ...post,
      send: (letter) => {
        letters.push(letter.reference);
        return post.send(letter);
      },
    },
  });
  await carryTo(office, "one", "Refer");
  await letPass(office.driver, office.clock, days);
  return { office, letters };
};

const throughTheYear = async (
  task: string,
  change: (payload: Payload) => Payload,
  days = pastHandover,
) => {
  const { office, letters } = await carried(task, change, days);
  await takeOn(office, "one");
  const head = await office.desk.ports.ledger.head(id);
  expect(head?.state.stage).toBe("deposited");
  expect(letters).toHaveLength(1);
  expect(office.told).toEqual([]);
  const ended = office.driver.list().map(({ status }) => status);
  expect(ended).toEqual(Array(days < pastHandover ? 1 : 2).fill("SUCCEEDED"));
};

describe("What the definitions of today tell each task", () => {
  it("is known for each", () => {
    expect(Object.keys(vital)).toEqual(Object.keys(taskNames));
    for (const [task, fields] of fieldsOf)
      expect(fields).toEqual(expect.arrayContaining(["task", ...(vital[task] ?? [])]));
  });

  it("is ids, stages, versions, moments and digests", () => {
    expect(Object.fromEntries(fieldsOf)).toEqual({
      readCase: ["task", "caseId", "epoch", "noted", "failures"],
      openWait: [
        ...["task", "caseId", "epoch", "stage", "version", "clock"],
        ...["definition", "token", "entered", "retry"],
      ],
      sayWhatIsDue: ["task", "caseId", "epoch"],
      handOver: ["task", "caseId", "epoch"],
      claimNotification: ["task", "caseId", "epoch", "entered"],
      sendNotification: ["task", "caseId", "epoch", "claim"],
      recordSending: ["task", "caseId", "epoch", "claim", "outcome"],
    });
  });

  const spared = fieldsOf.flatMap(([task, fields]) =>
    fields
      // By its name a function of the cloud knows which task is asked of it, and keeps knowing it.
      .filter((field) => field !== "task" && vital[task]?.includes(field) !== true)
      .map((field) => [task, field] as const),
  );

  it.each(spared)(
    "can be spared: a case goes on to its deposit where %s is not told %s",
    (task, field) =>
      throughTheYear(
        task,
        (payload) => Object.fromEntries(Object.entries(payload).filter(([name]) => name !== field)),
        field === "noted" ? everyHour : pastHandover,
      ),
  );

  it.each(fieldsOf.map(([task]) => task))(
    "can be added to: %s passes over what it does not know",
    (task) =>
      throughTheYear(task, (payload) => ({ ...payload, tomorrow: { of: ["another", "release"] } })),
  );
});
