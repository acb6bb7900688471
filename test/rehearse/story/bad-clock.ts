import assert from "node:assert/strict";
import type { Mishap } from "../gateway/gateway.ts";
import { jsonError } from "../services/answers.ts";
import type { Item } from "../services/dynamodb.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { executionOf, expectFaults, hour, minute, pass, while_ } from "./misfortune.ts";

const late = "az-late";
const untimed = "az-untimed";

const day = 24 * hour;

const overdueIn = async ({ office }: Stage, caseId: string): Promise<readonly string[]> =>
  (await office.caseOf(caseId)).overdue.map(({ act }) => act.deadline);

const execution = (stage: Stage, caseId: string): NonNullable<ReturnType<typeof executionOf>> => {
  const found = executionOf(stage, caseId);
  assert.ok(found, `${caseId} has an execution`);
  return found;
};

const checkDrivers = async ({ rehearsal: { schedules, work } }: Stage): Promise<void> => {
  await schedules.fire("HourlyHealing");
  await work.settled();
};

/** How long its execution waits, in whole minutes. */
const pause = (stage: Stage): number => {
  const { name, enteredAt } = execution(stage, late);
  const until = stage.rehearsal.states.wakesAt(name) ?? Number.POSITIVE_INFINITY;
  return Math.floor((until - enteredAt) / minute);
};

export const lostTimer: Chapter = {
  title:
    "A timer is lost, and its moment passes: the hourly check resumes the wait, and what is due is recorded once",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    await office.open(untimed, "unclos", { purpose: "denunciation" });
    assert.equal(await office.act(untimed), "Lay");
    const { name } = execution(stage, untimed);
    rehearsal.states.loseTimer(name);
    await pass(stage, 70 * day);
    assert.deepEqual(await overdueIn(stage, untimed), [], "nobody says it");
    await checkDrivers(stage);
    await pass(stage, 2 * minute);
    assert.deepEqual(await overdueIn(stage, untimed), ["vote"]);
    assert.equal(execution(stage, untimed).name, name, "it is the same execution");
  },
};

export const lostClock: Chapter = {
  title:
    "A wait is on record as one that nothing ends: the hourly check sets it before anything is due",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { dynamo, estate, states } = rehearsal;
    await office.open(late, "unclos");
    while ((await office.act(late)) !== "CertifyVote");
    const { name } = execution(stage, late);
    const due = states.wakesAt(name);
    const register = [...estate.tables.values()].find(({ streamArn }) => streamArn === undefined);
    assert.ok(register);
    const key: Item = { pk: { S: `driver#${late}` }, sk: { S: "wait" } };
    const wait = await dynamo.stands(register, key);
    assert.ok(wait);
    const clock = JSON.parse(String(wait["clock"]?.["S"])) as object;
    const never = { S: JSON.stringify({ ...clock, due: null }) };
    await dynamo.plant(register, { ...wait, clock: never });
    states.loseTimer(name);
    await checkDrivers(stage);
    assert.equal(execution(stage, late).name, name, "it is the same execution");
    assert.ok(due !== undefined);
    // The timeout of a wait is in whole seconds from when it begins.
    const moved = (states.wakesAt(name) ?? Number.POSITIVE_INFINITY) - due;
    assert.ok(Math.abs(moved) < minute, `it ends ${String(moved)} ms after what is due`);
  },
};

const timesSaid = (stage: Stage, name: string): number =>
  stage.rehearsal.states
    .history(name)
    .filter(({ kind, state }) => kind === "StateEntered" && state === "Say what is due").length;

export const unsaid: Chapter = {
  title:
    "What is due cannot be recorded: its execution pauses five minutes and then an hour, and records it once when it can",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    assert.equal(await office.act(late), "Present");
    const { name } = execution(stage, late);
    const before = timesSaid(stage, name);
    let refusals = 0;
    const refuse: Mishap = ({ service, headers, body }) => {
      const writes =
        service === "dynamodb" &&
        String(headers["x-amz-target"]).endsWith("TransactWriteItems") &&
        body.toString().includes("RecordOverdue") &&
        body.toString().includes(late);
      if (!writes) return undefined;
      refusals += 1;
      return jsonError("AccessDeniedException", "not now", 400);
    };
    const pauses: number[] = [];
    await while_(stage, refuse, async () => {
      await pass(stage, 70 * day);
      pauses.push(pause(stage));
      for (const time of [5 * minute, hour, hour]) {
        await pass(stage, time);
        pauses.push(pause(stage));
      }
      const { enteredAt } = execution(stage, late);
      await checkDrivers(stage);
      assert.equal(execution(stage, late).enteredAt, enteredAt, "the hourly check lets it pause");
    });
    expectFaults(stage, "sweep");
    assert.ok(refusals > 0, "it is refused");
    assert.equal(
      timesSaid(stage, name) - before,
      pauses.length,
      "it is tried once after each pause",
    );
    assert.deepEqual(pauses, [5, 60, 60, 60]);
    assert.deepEqual(await overdueIn(stage, late), []);
    await pass(stage, hour);
    assert.deepEqual(await overdueIn(stage, late), ["signature"]);
    await rehearsal.schedules.fire("HourlySweep");
    await rehearsal.work.settled();
    await pass(stage, day);
    assert.deepEqual(await overdueIn(stage, late), ["signature"]);
    assert.equal(execution(stage, late).name, name, "it is the same execution");
  },
};

export const ended: Chapter = {
  title:
    "An execution is stopped while its case is open: EventBridge says so, and the case has another at once",
  play: async (stage) => {
    const before = execution(stage, late);
    await stage.rehearsal.states.end(before.name);
    await stage.rehearsal.work.settled();
    const after = execution(stage, late);
    assert.notEqual(after.name, before.name);
    assert.equal(after.state, before.state);
    // It does not know what was said before it, and asks for all of it.
    await pass(stage, 2 * minute);
    assert.deepEqual(await overdueIn(stage, late), ["signature"]);
  },
};
