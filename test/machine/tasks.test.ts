import { steppedClock } from "../support/asl-clock.ts";
import { failing, runStates, type Small } from "../support/asl-files.ts";
import { call as task } from "./task-states.ts";

const outcomeOf = ({ driver }: Small) => driver.list()[0];

describe("a task that answers at once", () => {
  it("gives its answer in the form in which the cloud gives it", async () => {
    const ran = await runStates({ Work: task }, {}, { work: () => ({ votes: 3 }) });
    expect(outcomeOf(ran)).toMatchObject({
      status: "SUCCEEDED",
      output: { ExecutedVersion: "$LATEST", Payload: { votes: 3 }, StatusCode: 200 },
    });
  });

  it("is given nothing but an empty object where the definition gives it nothing", async () => {
    const { payloads } = await runStates({ Work: task }, { id: 1 }, { work: () => 0 });
    expect(payloads).toEqual([{}]);
  });

  it("that answers nothing answers null", async () => {
    const ran = await runStates({ Work: task }, {}, { work: () => undefined });
    expect(outcomeOf(ran)).toMatchObject({ output: { Payload: null } });
  });

  it("fails where there is no such task", async () => {
    const ran = await runStates({ Work: { ...task, Arguments: { FunctionName: "other" } } });
    expect(outcomeOf(ran)).toMatchObject({
      status: "FAILED",
      error: "Lambda.ResourceNotFoundException",
      cause: 'no task "other"',
    });
  });

  it.each([() => 0, Number.NaN, { list: [Number.POSITIVE_INFINITY] }])(
    "fails when its answer has no JSON form: %p",
    async (answer) => {
      const ran = await runStates({ Work: task }, {}, { work: () => answer });
      expect(outcomeOf(ran)).toMatchObject({ status: "FAILED", error: "Lambda.Unknown" });
    },
  );

  it("that throws fails with the name of the error, and tells type and message", async () => {
    const ran = await runStates({ Work: task }, {}, { work: failing("Busy", "try later") });
    expect(outcomeOf(ran)).toMatchObject({
      error: "Busy",
      cause: JSON.stringify({ errorType: "Busy", errorMessage: "try later" }),
    });
  });

  it("that throws no error but a text fails with it all the same", async () => {
    const work = () => {
      // oxlint-disable-next-line typescript/only-throw-error -- JavaScript lets a task throw anything
      throw "try later";
    };
    expect(outcomeOf(await runStates({ Work: task }, {}, { work }))).toMatchObject({
      error: "Error",
      cause: JSON.stringify({ errorType: "Error", errorMessage: "try later" }),
    });
  });
});

describe("the time that a task has", () => {
  const hurried = (seconds: unknown) => ({ ...task, TimeoutSeconds: seconds });
  const taking = (ms: number): Promise<Small> => {
    const clock = steppedClock();
    const work = () => {
      clock.step(ms);
    };
    return runStates({ Work: hurried(10) }, {}, { clock, work });
  };

  it("is not up a moment before", async () => {
    expect(outcomeOf(await taking(9_999))).toMatchObject({ status: "SUCCEEDED" });
  });

  it("is up at its instant, and what it did is disregarded", async () => {
    expect(outcomeOf(await taking(10_000))).toMatchObject({
      status: "FAILED",
      error: "States.Timeout",
    });
  });

  it.each(["{% 0 %}", "{% -5 %}", "{% 1.5 %}", "{% '5' %}"])(
    "is not %s: a whole number above 0 is asked for, and the task is not called",
    async (seconds) => {
      const ran = await runStates({ Work: hurried(seconds) });
      expect(outcomeOf(ran)).toMatchObject({
        status: "FAILED",
        error: "States.QueryEvaluationError",
      });
      expect(ran.payloads).toEqual([]);
    },
  );

  it("can be worked out", async () => {
    const ran = await runStates({ Work: hurried("{% 1 %}") }, {}, { work: () => 1 });
    expect(outcomeOf(ran)).toMatchObject({ status: "SUCCEEDED" });
  });
});
