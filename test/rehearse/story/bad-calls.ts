import assert from "node:assert/strict";
import type { Mishap } from "../gateway/gateway.ts";
import { jsonError, queryError } from "../services/answers.ts";
import type { Chapter } from "./chapter.ts";
import { hour, while_, pass, expectFaults, checkpoints } from "./misfortune.ts";
import { deploymentOf } from "./opening.ts";
import { touches, touchOf } from "./tampering.ts";

export const unheard: Chapter = {
  title: "What is called without anybody waiting fails three times, and goes into its queue",
  play: async (stage) => {
    const { rehearsal } = stage;
    const { schedules, sqs, work } = rehearsal;
    const before = new Map(sqs.waiting());
    const down: Mishap = ({ service }) =>
      service === "dynamodb" ? jsonError("InternalServerError", "down", 500) : undefined;
    await while_(stage, down, async () => {
      const [letter] = rehearsal.ses.sent();
      assert.ok(letter);
      rehearsal.report(letter, { type: "delivery" });
      await Promise.all(everySchedule.map((name) => schedules.fire(name)));
      await work.settled();
    });
    expectFaults(stage, "sequencelog", "driver", "sweep", "mailevents");
    assert.deepEqual(more(before, sqs.waiting()), {
      UnheardCalls: 2,
      UnheardOfLog: 1,
      UnheardOfSweep: 1,
    });
  },
};

const everySchedule = ["LogKeeping", "HourlyHealing", "HourlySweep"] as const;

/** How many messages have come into each queue. */
const more = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...after]
      .map(
        ([name, count]) =>
          [
            /^Tasdiq[A-Z][a-z]+-(.+?)[0-9A-F]{8}-/.exec(name)?.[1] ?? name,
            count - (before.get(name) ?? 0),
          ] as const,
      )
      .filter(([, count]) => count > 0)
      .sort(([one], [other]) => one.localeCompare(other)),
  );

export const refusedCalls: Chapter = {
  title: "Lambda and SNS take nothing for a while: whoever calls keeps what it could not hand on",
  play: async (stage) => {
    const { rehearsal } = stage;
    const { schedules, sqs, work, lambdas, sns, bus, estate } = rehearsal;
    const before = new Map(sqs.waiting());
    lambdas.takes(false);
    sns.takes(false);
    const [letter] = rehearsal.ses.sent();
    assert.ok(letter);
    // The rule of letters that came back warns the operator; that of letters in general calls a function.
    rehearsal.report(letter, { type: "reject" });
    bus.put(deploymentOf(rehearsal));
    for (const touch of touches(rehearsal)) bus.put(touchOf(touch, rehearsal.operator.principal));
    await Promise.all(everySchedule.map((name) => schedules.fire(name)));
    await work.settled();
    lambdas.takes(true);
    sns.takes(true);
    assert.deepEqual(more(before, sqs.waiting()), {
      OperationsUndelivered: 1 + touches(rehearsal).length,
      UnheardCalls: 2,
      UnheardOfLog: 1,
      UnheardOfSweep: 2,
    });
    assert.equal(estate.schedules.length, everySchedule.length);
  },
};

export const quietLog: Chapter = {
  title:
    "The letter to those who subscribed cannot be sent: the checkpoint is published all the same",
  play: async (stage) => {
    const { schedules, work } = stage.rehearsal;
    await pass(stage, 24 * hour);
    const before = await checkpoints(stage);
    const refuse: Mishap = ({ service }) =>
      service === "sns" ? queryError("InternalError", "not now", 500) : undefined;
    await while_(stage, refuse, () => schedules.fire("LogKeeping"));
    await work.settled();
    assert.notEqual(await checkpoints(stage), before);
  },
};
