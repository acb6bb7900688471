import { openDriver } from "../../local/driver/driver.ts";
import { loadMachine } from "../../local/driver/load.ts";
import { localMachine } from "../../statemachines/manifest.ts";

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
    "jitter",
    withState({ ...task, Retry: [{ ErrorEquals: ["X"], JitterStrategy: "FULL" }] }),
    "/States/A/Retry/0: ",
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

describe("definitions that the driver does not run", () => {
  it.each(refused)("refuses %s, with the place and the reason", (_, text, problem) => {
    expect(problemsOf(text)).toContain(problem);
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
      });
    expect(open).toThrow('The driver cannot run this definition:\n/States/A: leads to "B"');
  });
});
