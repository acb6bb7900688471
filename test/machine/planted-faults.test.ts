import { checkMachine } from "../support/machine/check.ts";
import { machineText } from "../support/azerbaijani-machine.ts";

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
  ["a timeout that forgets the year", timeout("$max([1, $floor($nextLookSeconds)])"), "until day"],
  [
    "a timeout that reckons from the wait instead of the start",
    timeout("$max([1, $min([$floor($nextLookSeconds), 334 * 86400])])"),
    "until day",
  ],
  [
    "a timeout that can be zero or less",
    timeout(
      "$floor($min([$nextLookSeconds, ($toMillis($states.context.Execution.StartTime) + 334 * 86400000 - $toMillis($states.context.State.EnteredTime)) / 1000]))",
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
    "a retry of the sending",
    put("Send the notification", { Retry: [{ ErrorEquals: ["Lambda.ServiceException"] }] }),
    "retries the sending",
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
