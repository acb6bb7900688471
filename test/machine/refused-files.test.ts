// The product says in English what is wrong with a number; without this it says "Invalid input".
import { openDriver } from "../../src/local/driver/driver.ts";
import { loadMachine } from "../../src/local/driver/load.ts";
import { localMachine } from "../support/azerbaijani-machine.ts";
import { longestDelay, throwFault } from "../support/asl-clock.ts";
import { machineOf } from "../support/asl-files.ts";

const task = {
  Type: "Task",
  Resource: "arn:aws:states:::lambda:invoke",
  Arguments: { FunctionName: "work" },
  End: true,
};

const withState = (state: object, top: object = {}): string =>
  JSON.stringify({ QueryLanguage: "JSONata", StartAt: "A", States: { A: state }, ...top });

const problemsOf = (text: string): string => {
  const loaded = loadMachine(text);
  if (loaded.kind === "loaded") return "loaded";
  return loaded.problems.map(({ path, reason }) => `${path}: ${reason}`).join("\n");
};

const refused: [string, string, string][] = [
  ["JSONPath", withState(task, { QueryLanguage: "JSONPath" }), "/QueryLanguage: "],
  ["a machine's own timeout", withState(task, { TimeoutSeconds: 5 }), "TimeoutSeconds"],
  ["a heartbeat", withState({ ...task, HeartbeatSeconds: 5 }), "/States/A: "],
  [
    "a jitter that the language does not know",
    withState({ ...task, Retry: [{ ErrorEquals: ["X"], JitterStrategy: "HALF" }] }),
    "/States/A/Retry/0/JitterStrategy: ",
  ],
  [
    "another integration",
    withState({ ...task, Resource: "arn:aws:states:::sqs:sendMessage" }),
    "/States/A/Resource: ",
  ],
  ["JSONPath fields", withState({ ...task, ResultPath: "$.x" }), "ResultPath"],
  ["an unknown type", withState({ Type: "Loop", End: true }), "/States/A/Type: "],
  [
    "concurrency in a Map",
    withState({
      Type: "Map",
      MaxConcurrency: 2,
      ItemProcessor: { StartAt: "B", States: { B: { Type: "Succeed" } } },
      End: true,
    }),
    "MaxConcurrency",
  ],
  ["a state without a way on", withState({ Type: "Pass" }), "needs exactly one of Next and End"],
  ["a way to nowhere", withState({ Type: "Pass", Next: "B" }), 'leads to "B"'],
  [
    "a start that is not there",
    withState(task, { StartAt: "B" }),
    '/StartAt: there is no state "B"',
  ],
  [
    "an expression that is no JSONata",
    withState({ Type: "Pass", Output: "{% $sum( %}", End: true }),
    "/States/A/Output: not JSONata",
  ],
  ["a Wait without an end", withState({ Type: "Wait", End: true }), "Seconds and Timestamp"],
  [
    "a fault in a branch",
    withState({
      Type: "Parallel",
      Branches: [{ StartAt: "B", States: { B: { ...task, HeartbeatSeconds: 1 } } }],
      End: true,
    }),
    "/States/A/Branches/0/States/B: ",
  ],
  ["a text that is no JSON", "{", "/: not JSON"],
];

const said: [string, string, string[]][] = [
  ["text that is no JSON", "{", ["/: not JSON"]],
  ["text that is no object", "[]", ["/: not an object"]],
  [
    "object without its parts",
    "{}",
    [
      "/QueryLanguage: must be one of JSONata",
      "/StartAt: must be string",
      "/States: must be record",
    ],
  ],
  ["field that is not supported", withState(task, { Timeout: 5 }), ["/: not supported: Timeout"]],
  [
    "value of another form",
    withState({ ...task, TimeoutSeconds: true }),
    ["/States/A/TimeoutSeconds: has a form that is not supported"],
  ],
  [
    "number that is too small",
    withState({ ...task, Retry: [{ ErrorEquals: ["X"], BackoffRate: 0.5 }] }),
    ["/States/A/Retry/0/BackoffRate: must be at least 1"],
  ],
  [
    "state that goes on and ends",
    withState({ Type: "Pass", Next: "A", End: true }),
    ["/States/A: needs exactly one of Next and End"],
  ],
  [
    "Wait with two ends",
    withState({ Type: "Wait", Seconds: 1, Timestamp: "2001-01-02T00:00:00Z", End: true }),
    ["/States/A: needs exactly one of Seconds and Timestamp"],
  ],
  [
    "catcher that leads nowhere",
    withState({ ...task, Catch: [{ ErrorEquals: ["X"], Next: "B" }] }),
    ['/States/A: leads to "B", which is not there'],
  ],
  [
    "Choice that leads nowhere",
    withState({ Type: "Choice", Choices: [{ Condition: true, Next: "B" }], Default: "C" }),
    ['/States/A: leads to "B", which is not there', '/States/A: leads to "C", which is not there'],
  ],
  [
    "branch that leads nowhere",
    withState({
      Type: "Parallel",
      Branches: [{ StartAt: "B", States: { B: { Type: "Pass", Next: "A" } } }],
      End: true,
    }),
    ['/States/A/Branches/0/States/B: leads to "A", which is not there'],
  ],
  [
    "branch without states",
    withState({ Type: "Parallel", Branches: [{ StartAt: "B" }], End: true }),
    ["/States/A/Branches/0/States: must be record"],
  ],
  [
    "Map without a body",
    withState({ Type: "Map", Items: [1], End: true }),
    ["/States/A/ItemProcessor: is missing"],
  ],
  [
    "body of a Map that does not begin",
    withState({
      Type: "Map",
      ItemProcessor: { StartAt: "C", States: { B: { Type: "Succeed" } } },
      End: true,
    }),
    ['/States/A/ItemProcessor/StartAt: there is no state "C"'],
  ],
  [
    "fault deep in a template",
    withState({ Type: "Pass", Output: { list: [1, null, { here: "{% 1 + %}" }] }, End: true }),
    ["/States/A/Output/list/2/here: not JSONata: Unexpected end of expression"],
  ],
  [
    "state that is refused, and nothing of the way to it",
    JSON.stringify({
      QueryLanguage: "JSONata",
      StartAt: "A",
      States: { A: { Type: "Pass", Next: "B" }, B: { Type: "Loop" } },
    }),
    ["/States/B/Type: has a form that is not supported"],
  ],
];

describe("definitions that the driver does not run", () => {
  it.each(said)("are told place and reason of each %s", (_, text, problems) => {
    expect(loadMachine(text).kind).toBe("refused");
    expect(problemsOf(text).split("\n")).toEqual(problems);
  });

  it.each(refused)("refuses %s, with the place and the reason", (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
  });

  it("runs ways by catchers, rules and defaults that are there", () => {
    const text = machineOf({
      A: { ...task, Catch: [{ ErrorEquals: ["X"], Next: "B" }] },
      B: { Type: "Choice", Choices: [{ Condition: true, Next: "A" }], Default: "C" },
      C: { Type: "Choice", Choices: [{ Condition: "{% false %}", Next: "B" }] },
    });
    expect(problemsOf(text)).toBe("loaded");
  });

  it("runs the real definition", () => {
    expect(problemsOf(localMachine())).toBe("loaded");
  });

  it("names every problem when it is opened", () => {
    const open = () =>
      openDriver({
        file: ":memory:",
        machine: withState({ Type: "Pass", Next: "B" }),
        tasks: {},
        now: () => 0,
        newToken: () => "t",
        chance: longestDelay,
        tellFault: throwFault,
      });
    expect(open).toThrow('The driver cannot run this definition:\n/States/A: leads to "B"');
  });
});
