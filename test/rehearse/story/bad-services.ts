import assert from "node:assert/strict";
import type { Asked as Step } from "../../local/procedure.ts";
import type { Mishap } from "../gateway/gateway.ts";
import { jsonError, s3Error } from "../services/answers.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { minute, hour, while_, pass, executionOf } from "./misfortune.ts";

export const patient = "az-patient";

/** The next step of a case, asked for under an id of its own, however often. */
const asking = async (
  { office }: Stage,
  step: Step,
  id: string,
): Promise<{ readonly status: number; readonly text: string }> => office.command(patient, step, id);

const laying = async ({ office, rehearsal: { clock } }: Stage): Promise<Step> => ({
  person: "clerk-1",
  duty: "clerk",
  command: {
    kind: "Lay",
    on: new Date(clock.now()).toISOString().slice(0, 10),
    text: await office.text(),
    by: "the initiator",
    statements: [],
  },
});

export const awayS3: Chapter = {
  title:
    "S3 is away for a minute: a command is refused whole, and recorded when it is asked for again",
  play: async (stage) => {
    const { office } = stage;
    await office.open(patient, "paris-agreement");
    const before = await office.kindsOf(patient);
    const step = await laying(stage);
    const away: Mishap = ({ service }) =>
      service === "s3" ? s3Error("SlowDown", "Please reduce your request rate.", 503) : undefined;
    await while_(stage, away, async () => {
      const { status, text } = await asking(stage, step, "lay-while-s3-is-away");
      assert.ok(status >= 500, `${String(status)} ${text}`);
    });
    stage.rehearsal.lambdas.failures();
    assert.deepEqual(await office.kindsOf(patient), before);
    await pass(stage, minute);
    assert.equal((await asking(stage, step, "lay-while-s3-is-away")).status, 201);
    assert.equal((await asking(stage, step, "lay-while-s3-is-away")).status, 200);
  },
};

export const throttled: Chapter = {
  title: "DynamoDB throttles: a little is waited for, much is refused, and nothing is half-written",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const error = jsonError("ThrottlingException", "Rate exceeded");
    let throttles = 3;
    const little: Mishap = ({ service, headers }) =>
      service === "dynamodb" &&
      String(headers["x-amz-target"]).endsWith("TransactWriteItems") &&
      (throttles -= 1) >= 0
        ? error
        : undefined;
    await while_(stage, little, async () => {
      await office.act(patient);
    });
    assert.ok(throttles < 0, "it was throttled");
    const before = await office.kindsOf(patient);
    const asked = await office.next(patient);
    const much: Mishap = ({ service }) => (service === "dynamodb" ? error : undefined);
    await while_(stage, much, async () => {
      const { status } = await office.command(patient, asked);
      assert.ok(status >= 500, String(status));
    });
    rehearsal.lambdas.failures();
    assert.deepEqual(await office.kindsOf(patient), before);
    await office.act(patient);
  },
};

export const streamed: Chapter = {
  title:
    "Records of the stream are lost, doubled and late: each case still has one execution, where it stands",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { stream, schedules, work } = rehearsal;
    stream.meets(() => "lost");
    const stood = executionOf(stage, patient)?.state;
    const { stage: standing } = await office.caseOf(patient);
    while ((await office.caseOf(patient)).stage === standing) await office.act(patient);
    stream.meets(undefined);
    assert.equal(executionOf(stage, patient)?.state, stood, "nobody told the execution");
    await schedules.fire("HourlyHealing");
    await work.settled();
    const healed = executionOf(stage, patient)?.state;
    assert.notEqual(healed, stood);
    stream.meets(() => "doubled");
    await office.act(patient);
    stream.meets(() => "held");
    await office.act(patient);
    stream.meets(undefined);
    await office.act(patient);
    stream.release();
    await work.settled();
    const running = rehearsal.states
      .executions()
      .filter(({ name, status }) => name.startsWith(patient) && status === "RUNNING");
    assert.equal(running.length, 1);
  },
};

export const removed: Chapter = {
  title: "An execution is gone and nobody was told: the next act in the case gives it another",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { states, schedules, work } = rehearsal;
    const before = executionOf(stage, patient);
    assert.ok(before);
    await states.remove(before.name);
    await schedules.fire("HourlyHealing");
    await work.settled();
    // Nothing is due in the case, so nobody asks whether its execution runs.
    assert.equal(executionOf(stage, patient), undefined);
    const { stage: standing } = await office.caseOf(patient);
    while ((await office.caseOf(patient)).stage === standing) await office.act(patient);
    await work.settled();
    const after = executionOf(stage, patient);
    assert.ok(after);
    assert.notEqual(after.name, before.name);
    assert.notEqual(after.state, before.state);
  },
};

const undriven = "az-undriven";

export const brokenDriver: Chapter = {
  title:
    "Step Functions refuses: the stream gives up, a message says so, and the healing makes it good",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { sqs, schedules, work } = rehearsal;
    const refuse: Mishap = ({ service }) =>
      service === "states" ? jsonError("AccessDeniedException", "not now", 400) : undefined;
    await while_(stage, refuse, async () => {
      await office.open(undriven, "vclt");
    });
    assert.equal(executionOf(stage, undriven), undefined);
    assert.ok([...sqs.waiting().keys()].some((name) => name.includes("LedgerStreamFailures")));
    await schedules.fire("HourlyHealing");
    await work.settled();
    assert.equal(executionOf(stage, undriven)?.status, "RUNNING");
  },
};

export const overdue: Chapter = {
  title:
    "A time of the law runs out: the case's own execution records it with no sweep, and the case stays where it is",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    while ((await office.act(undriven)) !== "Present");
    const { stage: standing } = await office.caseOf(undriven);
    await pass(stage, 60 * 24 * hour);
    const times = (await office.kindsOf(undriven)).filter((kind) => kind === "DeadlineOverdue");
    assert.equal(times.length, 1);
    await rehearsal.schedules.fire("HourlySweep");
    await rehearsal.work.settled();
    assert.deepEqual(
      (await office.kindsOf(undriven)).filter((kind) => kind === "DeadlineOverdue"),
      times,
      "the sweep finds nothing more to record",
    );
    assert.equal((await office.caseOf(undriven)).stage, standing);
  },
};
