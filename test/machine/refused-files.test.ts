// The product says in English what is wrong with a number; without this it says "Invalid input".
import { openTestDriver } from "../support/driver-file.ts";
import { loadMachine } from "../../src/local/driver/load.ts";
import { localMachine } from "../support/azerbaijani-machine.ts";
import { longestDelay, throwFault } from "../support/asl-clock.ts";
import { machineOf } from "../support/asl-files.ts";
import { call, retrier } from "./task-states.ts";

const task = { ...call, Next: "A" };

const rule = { Condition: "{% $states.input %}", Next: "A" };
const choice = { Type: "Choice", Choices: [rule], Default: "A" };

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
    "a jitter that is not full",
    withState({ ...task, Retry: [{ ...retrier, JitterStrategy: "HALF" }] }),
    "/States/A/Retry/0/JitterStrategy: ",
  ],
  [
    "another integration",
    withState({ ...task, Resource: "arn:aws:states:::sqs:sendMessage" }),
    "/States/A/Resource: ",
  ],
  ["JSONPath fields", withState({ ...task, ResultPath: "$.x" }), "ResultPath"],
  [
    "a task whose name is worked out",
    withState({ ...task, Arguments: { FunctionName: "{% $name %}" } }),
    "/States/A/Arguments/FunctionName: ",
  ],
  [
    "words of a Fail that are worked out",
    withState({ Type: "Fail", Error: "{% $states.input %}", Cause: "" }),
    "/States/A/Error: must be a text and no expression",
  ],
  [
    "a rule whose condition is no expression",
    withState({ ...choice, Choices: [{ ...rule, Condition: true }] }),
    "/States/A/Choices/0/Condition: ",
  ],
  ["a state without a way on", withState({ Type: "Pass" }), "/States/A/Next: must be string"],
  ["an end by the way", withState({ ...task, End: true }), "/States/A: not supported: End"],
  ["a way to nowhere", withState({ Type: "Pass", Next: "B" }), 'leads to "B"'],
  [
    "a start that is not there",
    withState(task, { StartAt: "B" }),
    '/StartAt: there is no state "B"',
  ],
  [
    "an expression that is no JSONata",
    withState({ Type: "Pass", Output: "{% $sum( %}", Next: "A" }),
    "/States/A/Output: not JSONata",
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
    withState({ ...task, Retry: [{ ...retrier, BackoffRate: 0.5 }] }),
    ["/States/A/Retry/0/BackoffRate: must be at least 1"],
  ],
  [
    "catcher that leads nowhere",
    withState({ ...task, Catch: [{ ErrorEquals: ["X"], Next: "B" }] }),
    ['/States/A: leads to "B", which is not there'],
  ],
  [
    "Choice that leads nowhere",
    withState({ ...choice, Choices: [{ ...rule, Next: "B" }], Default: "C" }),
    ['/States/A: leads to "B", which is not there', '/States/A: leads to "C", which is not there'],
  ],
  [
    "fault deep in a template",
    withState({ Type: "Pass", Output: { list: [1, null, { here: "{% 1 + %}" }] }, Next: "A" }),
    ["/States/A/Output/list/2/here: not JSONata: Unexpected end of expression"],
  ],
  [
    "state that is refused, and nothing of the way to it",
    JSON.stringify({
      QueryLanguage: "JSONata",
      StartAt: "A",
      States: { A: { Type: "Pass", Next: "B" }, B: { Type: "Loop" } },
    }),
    ["/States/B/Type: must be one of Task, Choice, Pass, Succeed, Fail"],
  ],
];

const inner = { StartAt: "B", States: { B: { Type: "Succeed" } } };
const unused = [
  { Type: "Wait", Seconds: 60, End: true },
  { Type: "Parallel", Branches: [inner], End: true },
  { Type: "Map", Items: [1], ItemProcessor: inner, End: true },
];

describe("definitions that the driver does not run", () => {
  it.each(unused)("have a state of the type $Type, which no definition of ours uses", (state) => {
    expect(loadMachine(withState(state))).toEqual({
      kind: "refused",
      problems: [
        { path: "/States/A/Type", reason: "must be one of Task, Choice, Pass, Succeed, Fail" },
      ],
    });
  });

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
      B: { ...choice, Choices: [{ ...rule, Next: "A" }], Default: "C" },
      C: { ...choice, Choices: [{ ...rule, Next: "B" }] },
    });
    expect(problemsOf(text)).toBe("loaded");
  });

  it("runs the real definition", () => {
    expect(problemsOf(localMachine())).toBe("loaded");
  });

  it("names every problem when it is opened", () => {
    const open = () =>
      openTestDriver({
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
