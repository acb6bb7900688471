import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { day, openOn, startStory } from "../support/asl-clock.ts";
import { openCase } from "../support/asl-tasks.ts";
import { playedMachine, machineText } from "../support/azerbaijani-machine.ts";
import { checkMachine } from "../support/machine/check.ts";

describe("a file that outlives its process", () => {
  let folder = "";
  let file = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "driver-"));
    file = join(folder, "driver.sqlite");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("goes on in mid-wait after a restart, without opening the wait again", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const before = office.calls.length;
    driver.close();
    const again = openOn({ office, clock }, file);
    expect(await again.recover()).toBe(0);
    expect(office.calls).toHaveLength(before);
    theCase.stage = "committee";
    expect(await again.resume(theCase.wait?.token ?? "")).toBe("resumed");
    expect(again.list("RUNNING")[0]?.state).toContain("Committee");
    again.close();
  });

  it("fires a timeout of 200 days when it is opened after 201", async () => {
    const { driver, office, clock, theCase, moveTo } = await startStory("draft-law", file);
    theCase.nextLookSeconds = 200 * 86_400;
    await moveTo("committee");
    const token = theCase.wait?.token ?? "";
    driver.close();
    clock.step(201 * day);
    const again = openOn({ office, clock }, file);
    expect(again.nextDue()).toBe(clock.now() - day);
    expect(await again.resume(token)).toBe("late");
    expect(await again.runDue()).toBe(1);
    expect(office.calls).toContain("sayWhatIsDue c_1");
    expect(again.list("RUNNING")[0]?.state).toBe("Committee");
    again.close();
  });

  it("hands over at once when it was shut for more than a year", async () => {
    const { driver, office, clock } = await startStory("draft-law", file);
    driver.close();
    clock.step(500 * day);
    const again = openOn({ office, clock }, file);
    await again.runDue();
    expect(again.list().map(({ name, status }) => `${name} ${status}`)).toEqual([
      "c_1 SUCCEEDED",
      "c_2 RUNNING",
    ]);
    again.close();
  });

  it("repeats a synchronous task in whose middle it was killed", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const token = theCase.wait?.token ?? "";
    driver.close();
    const never = new Promise<never>(() => undefined);
    const dying = openOn({ office, clock }, file, {
      wrap: (tasks) => ({ ...tasks, readCase: () => never }),
    });
    theCase.stage = "committee";
    void dying.resume(token);
    await new Promise(setImmediate);
    dying.close();
    const again = openOn({ office, clock }, file);
    expect(await again.resume(token)).toBe("late");
    // Who wants to go leaves it to the next one.
    expect(await again.recover(AbortSignal.abort())).toBe(0);
    expect(await again.recover()).toBe(1);
    expect(again.list("RUNNING")[0]?.state).toContain("Committee");
    again.close();
  });

  it("hands out the same token again when it was killed while opening a wait", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const token = theCase.wait?.token ?? "";
    driver.close();
    const tokens: unknown[] = [];
    const dying = openOn({ office, clock }, file, {
      wrap: (tasks) => ({
        ...tasks,
        openWait: (payload) => {
          tokens.push((payload as { token: string }).token);
          return new Promise<never>(() => undefined);
        },
      }),
    });
    theCase.stage = "committee";
    void dying.resume(token);
    while (tokens.length === 0) await new Promise(setImmediate);
    dying.close();
    const again = openOn({ office, clock }, file);
    expect(await again.recover()).toBe(1);
    expect([theCase.wait?.token]).toEqual(tokens);
    again.close();
  });

  it("leaves a run alone whose runner is alive, until its lease has run out", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    let finish: () => void = () => undefined;
    const slow = openOn({ office, clock }, file, {
      wrap: (tasks) => ({
        ...tasks,
        readCase: async (payload) => {
          await new Promise<void>((resolve) => (finish = resolve));
          return tasks["readCase"]?.(payload);
        },
      }),
    });
    theCase.stage = "committee";
    const slowly = slow.resume(theCase.wait?.token ?? "");
    await new Promise(setImmediate);
    expect(await driver.recover()).toBe(0);
    expect(await driver.runDue()).toBe(0);
    clock.step(3 * 60_000);
    expect(await driver.runDue()).toBe(1);
    const taken = theCase.wait?.token;
    finish();
    await slowly;
    // The slow runner lost: it opened no wait of its own.
    expect(theCase.wait?.token).toBe(taken);
    expect(driver.list("RUNNING")).toHaveLength(1);
    slow.close();
    driver.close();
  });

  it("moves an execution once when two drivers resume it", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const other = openOn({ office, clock }, file);
    theCase.stage = "committee";
    const token = theCase.wait?.token ?? "";
    const before = office.calls.length;
    const answers = await Promise.all([driver.resume(token), other.resume(token)]);
    expect([...answers].sort()).toEqual(["late", "resumed"]);
    expect(office.calls.slice(before)).toEqual(["readCase c_1", "openWait c_1"]);
    other.close();
    driver.close();
  });

  it("fires a timeout once when two drivers look for what is due", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    const other = openOn({ office, clock }, file);
    clock.step(31 * day);
    const token = theCase.wait?.token ?? "";
    const moved = await Promise.all([driver.runDue(), other.runDue(), driver.runDue()]);
    expect(moved.reduce((sum, each) => sum + each)).toBe(1);
    expect(office.calls.filter((call) => call.startsWith("sayWhatIsDue"))).toHaveLength(1);
    expect(await other.resume(token)).toBe("late");
    other.close();
    driver.close();
  });

  it("keeps running the definition that an execution was started with", async () => {
    const { driver, office, clock, theCase } = await startStory("draft-law", file);
    driver.close();
    const renamed = playedMachine().replaceAll('"Committee"', '"Await the committee"');
    const again = openOn({ office, clock }, file, { machine: renamed });
    openCase(office, "d", "committee");
    theCase.stage = "committee";
    await again.resume(theCase.wait?.token ?? "");
    await again.start("d_1", { caseId: "d", epoch: 1 });
    expect(again.list("RUNNING").map(({ name, state }) => `${name} ${state}`)).toEqual([
      "c_1 Committee",
      "d_1 Await the committee",
    ]);
    again.close();
  });
});

type State = Record<string, unknown> & {
  Arguments: { Payload: Record<string, unknown> };
  Assign: Record<string, unknown>;
  Catch: Record<string, unknown>[];
  Retry: Record<string, unknown>[];
};
type States = Record<string, State>;

const read = "Where does the case stand?";
const vote = "Single-reading plenary vote";
const which = "Which stage is it?";
const year = 365 * 86_400;

/** The real definition with one fault planted in it. */
const findingsOf = async (plant: (states: States, at: (name: string) => State) => void) => {
  const machine = JSON.parse(machineText()) as { States: States };
  plant(machine.States, (name) => {
    const state = machine.States[name];
    if (state === undefined) throw new Error(`No state ${name}`);
    return state;
  });
  const findings = await checkMachine(JSON.stringify(machine));
  return findings.map(({ path, message }) => `${path}: ${message}`);
};

const put =
  (name: string, fields: Record<string, unknown>) =>
  (_: States, at: (name: string) => State): void => {
    Object.assign(at(name), fields);
  };

const timeout = (expression: string) => put(vote, { TimeoutSeconds: `{% ${expression} %}` });

const faults: [string, Parameters<typeof findingsOf>[0], string][] = [
  ["a variable that nobody assigns", put(vote, { Output: "{% $nobody %}" }), "uses $nobody"],
  [
    "a variable that only one of the ways assigns",
    put(which, { Output: "{% $answer %}" }),
    "uses $answer, which not every way",
  ],
  [
    "a variable that was to be assigned before an error was caught",
    put("How far did the sending get?", { Output: "{% $outcome %}" }),
    "uses $outcome, which not every way",
  ],
  [
    "a result in Arguments",
    (_, at) => (at(vote).Arguments.Payload["x"] = "{% $states.result.y %}"),
    "uses $states.result",
  ],
  ["a result in a Choice", put(which, { Output: "{% $states.result %}" }), "uses $states.result"],
  [
    "a result in a catcher",
    (_, at) => Object.assign(at(vote).Catch[0] ?? {}, { Output: "{% $states.result %}" }),
    "uses $states.result",
  ],
  [
    "an error output outside a catcher",
    put(vote, { Output: "{% $states.errorOutput.Cause %}" }),
    "uses $states.errorOutput",
  ],
  ["$eval", put(vote, { Output: "{% $eval('1') %}" }), "uses $eval"],
  ["the bare $", put(vote, { Output: "{% $states.result[$='yes'] %}" }), "uses the bare $"],
  ["$$", put(vote, { Output: "{% $$.stage %}" }), "uses $$"],
  ["an unknown function", put(vote, { Output: "{% $length2('a') %}" }), "uses $length2"],
  ["JSONata that is none", put(vote, { Output: "{% $sum( %}" }), "is not JSONata"],
  ["an illegal name", (_, at) => (at(read).Assign["a b"] = 1), "is no legal name"],
  ["the name states", (_, at) => (at(read).Assign["states"] = 1), "is no legal name"],
  ["a name that hides a function", (_, at) => (at(read).Assign["sum"] = 1), "hides the function"],
  [
    "States.ALL before another catcher",
    (_, at) => at(vote).Catch.reverse(),
    "States.ALL must come last",
  ],
  [
    "States.ALL before another retrier",
    (_, at) => at(vote).Retry.unshift({ ErrorEquals: ["States.ALL"] }),
    "States.ALL must come last",
  ],
  [
    "States.ALL beside another name",
    (_, at) => Object.assign(at(read).Catch[0] ?? {}, { ErrorEquals: ["X", "States.ALL"] }),
    "States.ALL must stand alone",
  ],
  [
    "a retry without jitter",
    (_, at) => delete at(vote).Retry[0]?.["JitterStrategy"],
    "/Retry/0: retries without full jitter",
  ],
  [
    "a way round on which nothing waits",
    put("Claim the sending", { Next: read }),
    `goes round without a pause: ${read}, ${which}, Claim the sending, ${read}`,
  ],
  [
    "a way round by errors alone",
    put("Claim the sending", { Catch: [{ ErrorEquals: ["States.ALL"], Next: which }] }),
    `goes round without a pause: ${which}, Claim the sending, ${which}`,
  ],
  [
    "a state that follows itself",
    put(read, { Next: read }),
    `goes round without a pause: ${read}, ${read}`,
  ],
  [
    "a callback that hands out no token",
    (_, at) => delete at(vote).Arguments.Payload["token"],
    "hands out no task token",
  ],
  [
    "a token outside a callback",
    (_, at) => (at(read).Arguments.Payload["token"] = "{% $states.context.Task.Token %}"),
    "uses the task token",
  ],
  [
    "a token in a callback's Output",
    put(vote, { Output: "{% $states.context.Task.Token %}" }),
    "uses the task token",
  ],
  [
    "a callback without a timeout",
    (_, at) => delete at(vote)["TimeoutSeconds"],
    "waits without TimeoutSeconds",
  ],
  [
    "a callback that does not catch its timeout",
    (_, at) => at(vote).Catch.shift(),
    "does not catch States.Timeout",
  ],
  ["a fixed timeout", put(vote, { TimeoutSeconds: year }), "is fixed"],
  [
    "a timeout that forgets the year",
    timeout("$max([1, $floor($standing.nextLookSeconds)])"),
    "until day",
  ],
  [
    "a timeout that reckons from the wait instead of the start",
    timeout("$max([1, $min([$floor($standing.nextLookSeconds), 334 * 86400])])"),
    "until day",
  ],
  [
    "a timeout that can be zero or less",
    timeout(
      "$floor($min([$standing.nextLookSeconds, ($toMillis($states.context.Execution.StartTime) + 334 * 86400000 - $toMillis($states.context.State.EnteredTime)) / 1000]))",
    ),
    "not a whole number of at least 1",
  ],
  ["a state without a comment", (_, at) => delete at(vote)["Comment"], "has no Comment"],
  [
    "a name that is not in the manifest",
    (_, at) => Object.assign(at(vote).Arguments, { FunctionName: "${OpenWaitFuncton}" }),
    "${OpenWaitFuncton} is not in the manifest",
  ],
  [
    "a task that is no longer called",
    (states) => delete states["Start the next driver"],
    "${HandOverFunction} of the manifest is not used",
  ],
  [
    "a retry of a sending that may have begun",
    put("Send the notification", {
      Retry: [{ ErrorEquals: ["Lambda.TooManyRequestsException", "Lambda.ServiceException"] }],
    }),
    "retries a sending that may have begun",
  ],
  ...["Wait", "Parallel", "Map"].map((Type): (typeof faults)[number] => [
    `the type ${Type}`,
    put(which, { Type }),
    `/States/${which}: has the type ${Type}, which is not used here`,
  ]),
];

describe("planted faults", () => {
  it.each(faults)("finds %s", async (_, plant, message) => {
    const findings = await findingsOf(plant);
    expect(findings.join("\n")).toContain(message);
  });

  it("finds nothing in what is lawful", async () => {
    const findings = await findingsOf(
      put(vote, {
        Output: {
          own: "{% ($double := function($n) { $n * 2 }; $double($epoch)) %}",
          mapped: "{% $map([1, 2], function($v, $i) { $v + $i }) %}",
          chained: "{% $states.result.votes ~> $sum %}",
          whole: "{% $states.context.Execution.Input.caseId & $string($states.input) %}",
        },
      }),
    );
    expect(findings).toEqual([]);
  });
});
