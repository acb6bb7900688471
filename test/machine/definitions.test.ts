import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { readdirSync, readFileSync } from "node:fs";
import aslValidator from "asl-validator";
import { loadLaw } from "../../src/files/index.ts";
import { procedureVersions, shippedProcedureIds } from "../../src/files/procedure-versions.ts";
import { loadMachine } from "../interpreter/load.ts";
import { generateCommon, generateDefinition } from "../../statemachines/generate.ts";
import { whereNow } from "../../statemachines/generate/names.ts";
import {
  definitionFile,
  digestOf,
  definitionsFolder,
  keptProcedures,
  readCommonDefinition,
  tokensOf,
} from "../../statemachines/manifest.ts";
import { playedDefinition, substitute, taskNames } from "../interpreter/played.ts";
import { procedureIn } from "../procedures/files.ts";
import { longestDelay, throwFault } from "../support/asl-clock.ts";
import { machineOf } from "../support/asl-files.ts";
import { playedMachine, machineText } from "../support/azerbaijani-machine.ts";
import { definitionTextOf } from "../support/definitions.ts";
import { openTestDriver } from "../support/driver-file.ts";
import { checkMachine } from "../support/machine/check.ts";
import { call, retrier } from "./task-states.ts";

type States = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const untilBegun = [
  {
    ErrorEquals: ["Lambda.TooManyRequestsException"],
    IntervalSeconds: 1,
    MaxAttempts: 6,
    BackoffRate: 2,
    MaxDelaySeconds: 15,
    JitterStrategy: "FULL",
  },
];

const law = loadLaw();
const ids = shippedProcedureIds();
const statesOf = (text: string): States => (JSON.parse(text) as { States: States }).States;

/** The definition of a procedure as it is deployed. */
const deployed = (id: string): string => {
  const text = definitionTextOf(id, law);
  if (text === undefined) throw new Error(`there is no procedure ${id}`);
  return text;
};

/** The stage that each wait is for, by the name of its state. */
const waitsIn = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(statesOf(text))
      .filter(([, { Resource }]) => String(Resource).endsWith("waitForTaskToken"))
      .map(([name, state]) => [
        name,
        (state as { Arguments: { Payload: { stage: string } } }).Arguments.Payload.stage,
      ]),
  );

const unknown = "Wait at a stage that this definition does not know";

/** If these fail, a procedure file or the generator was changed: run "npm run generate" and look at what changed. */
const asGenerated = (text: string) => ({
  text,
  otherwise: 'run "npm run generate" and commit what it wrote',
});

describe("the definitions of the procedures that come with the software", () => {
  it("are kept as files for those of npm run synth, and for no other", () => {
    expect(readdirSync(definitionsFolder).sort()).toEqual(
      keptProcedures.map((id) => `${id}.asl.json`),
    );
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: { synth: string };
    };
    expect(scripts.synth).toContain(`tasdiq:procedures=${keptProcedures.join(",")}`);
    expect(ids).toHaveLength(12);
  });

  it.each(keptProcedures)("%s: what is kept is what is deployed", (id) => {
    const kept = readFileSync(definitionFile(id), "utf8");
    expect(asGenerated(kept)).toEqual(asGenerated(deployed(id)));
  });

  it.each(ids)("%s: is not too long for Step Functions, which takes a megabyte", (id) => {
    expect(Buffer.byteLength(deployed(id))).toBeLessThan(1_048_576);
  });

  it("beside the common one, which is what the generator gives", () => {
    expect(asGenerated(readCommonDefinition())).toEqual(asGenerated(generateCommon()));
  });

  it.each(ids)("%s: is valid in the States Language, and passes the check", async (id) => {
    expect(aslValidator(JSON.parse(deployed(id)))).toMatchObject({ isValid: true, errors: [] });
    expect(await checkMachine(deployed(id))).toEqual([]);
  });

  it.each(ids)("%s: can be run on one machine", (id) => {
    expect(loadMachine(playedDefinition(deployed(id))).kind).toBe("loaded");
  });

  it.each(ids)("%s: waits once for each stage of its line, in the order of the file", (id) => {
    const [procedure] = procedureVersions(id, law);
    const line = (procedure?.stages ?? [])
      .filter(({ beside }) => beside === undefined)
      .flatMap(({ id: stage, kind }) =>
        kind === "international"
          ? ["instrument", "notification", "transmission", "deposit"]
          : [stage],
      );
    expect(Object.values(waitsIn(deployed(id)))).toEqual([...line, "{% $standing.stage %}"]);
  });

  it("speak the words of their files, and Azerbaijani where a file has it", () => {
    expect(Object.keys(waitsIn(deployed("us-senate")))).toEqual([
      "Message of the President",
      "Committee on Foreign Relations",
      "Second reading and amendments to the text",
      "Reservations, declarations, statements and understandings",
      "Resolution of advice and consent",
      "Wait for the signed instrument",
      "Wait for the released notification",
      "Wait for the outcome of the sending",
      "Wait for the depositary",
      unknown,
    ]);
    expect(statesOf(deployed("az-milli-majlis"))["Head of state"]?.["Comment"]).toBe(
      "Dövlət başçısı. Assent: President of the Republic (Respublikanın Prezidenti). Beside it: Constitutional review (Konstitusiya nəzarəti), from draft-law.laid until international.instrumentSigned.",
    );
    expect(
      statesOf(deployed("az-milli-majlis"))["Wait for the signed instrument"]?.["Comment"],
    ).toContain(
      "Beside it: Publication of the law (Qanunun dərci), from international.reached until publication.done.",
    );
  });

  it("send a notification again only where Lambda turned the call away, and within a minute", () => {
    for (const id of ids)
      expect(statesOf(deployed(id))["Send the notification"]?.["Retry"]).toEqual(untilBegun);
  });
});

describe("a definition made from several versions", () => {
  const first = procedureIn("us-senate/2026.1.json");
  const [message, committee, ...others] = fileOf(first).stages;
  if (message === undefined || committee === undefined) throw new Error("a file without stages");
  const hearing = { ...committee, id: "hearing", name: { en: "Public hearing" } };
  const second = procedureWith(first, { version: "2026.2", stages: [message, hearing, ...others] });

  it("knows the stages of each, the older ones after what they followed", () => {
    const text = generateDefinition([first, second]);
    expect(Object.values(waitsIn(text)).slice(0, 4)).toEqual([
      "message",
      "committee",
      "hearing",
      "second-reading",
    ]);
    expect(statesOf(text)["Public hearing"]?.["Comment"]).toMatch(/ Only in 2026\.2\.$/);
    expect(statesOf(text)["Message of the President"]?.["Comment"]).not.toContain("Only in");
  });

  it("does not depend on the order in which they are given", () => {
    expect(generateDefinition([second, first])).toBe(generateDefinition([first, second]));
  });

  it("says which versions it knows", () => {
    const { Comment } = JSON.parse(generateDefinition([first, second])) as { Comment: string };
    expect(Comment).toContain("Made from us-senate 2026.2, 2026.1 by npm run generate.");
  });
});

describe("the names of states", () => {
  const first = procedureIn("us-senate/2026.1.json");
  const named = (...names: readonly string[]): readonly string[] => {
    const stages = first.stages.map((stage, index) => ({
      ...stage,
      name: { en: names[index] ?? stage.id },
    }));
    const text = generateDefinition([{ ...first, stages }]);
    expect(loadMachine(playedDefinition(text)).kind).toBe("loaded");
    return Object.keys(waitsIn(text)).slice(0, names.length);
  };

  it("are told apart by the ids of their stages", () => {
    expect(named("Reading", "Reading", "Deposited", "Wait for the depositary")).toEqual([
      "Reading",
      "Reading (committee)",
      "Deposited (second-reading)",
      "Wait for the depositary (reservations)",
    ]);
  });

  it("are cut so that what is asked after them keeps to the 80 characters that Step Functions takes", () => {
    const long = "a".repeat(120);
    const [one = "", two = ""] = named(long, long);
    expect(one).toBe(`${"a".repeat(67)}…`);
    expect(two).toBe(`${"a".repeat(55)}… (committee)`);
    expect(whereNow(two)).toHaveLength(80);
  });

  it("hold nothing that would be read as a token or as an expression", () => {
    expect(named("The ${Law}", "{% $stage %}")).toEqual(["The $(Law)", "(% $stage %)"]);
  });
});

type Machine = { QueryLanguage: string; States: Record<string, Record<string, unknown>> };

const machine = (): Machine => JSON.parse(machineText()) as Machine;

describe("the definition", () => {
  it("is valid in the States Language", () => {
    expect(aslValidator(machine())).toMatchObject({ isValid: true, errors: [] });
  });

  it("passes the check for what a validator lets pass", async () => {
    expect(await checkMachine(machineText())).toEqual([]);
  });

  it("waits in one place for each stage that is not an ending", () => {
    const waits = Object.values(machine().States).filter((state) =>
      String(state["Resource"]).endsWith("waitForTaskToken"),
    );
    const stages = waits.map(
      (wait) => (wait as { Arguments: { Payload: { stage: string } } }).Arguments.Payload.stage,
    );
    expect(stages).toEqual([
      "draft-law",
      "committee",
      "plenary",
      "head-of-state",
      "second-vote",
      "instrument",
      "notification",
      "transmission",
      "deposit",
      // Any other, by its name in the ledger.
      "{% $standing.stage %}",
    ]);
  });

  it("ends lawful outcomes in Succeed, and has no other way to reject, withdraw or lapse", () => {
    const { States } = machine();
    for (const ending of ["Deposited", "Rejected", "Withdrawn", "Lapsed"]) {
      expect(States[ending]?.["Type"]).toBe("Succeed");
    }
  });

  it("calls a sending until one begins, and tries again to claim it and to record what came of it", () => {
    const { States } = machine();
    expect(States["Send the notification"]?.["Retry"]).toEqual(untilBegun);
    for (const name of ["Claim the sending", "Record what came of the sending"])
      expect(States[name]).toHaveProperty("Retry");
  });
});

describe("names in the definition", () => {
  it("puts every name in its place", () => {
    expect(tokensOf(playedMachine())).toEqual([]);
    expect(playedMachine()).toContain(`"definition": "${digestOf(machineText())}"`);
    expect(playedMachine()).toContain('"FunctionName": "sendNotification"');
  });

  it("lists tokens that only one side has", () => {
    const renamed = machineText().replaceAll("OpenWaitFunction", "OpenWaitFuncton");
    expect(() => substitute(renamed, taskNames)).toThrow(
      "Substitution tokens, not in the manifest: OpenWaitFuncton; not in the definition: OpenWaitFunction",
    );
  });
});

// The product says in English what is wrong with a number; without this it says "Invalid input".
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
    expect(problemsOf(playedMachine())).toBe("loaded");
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
