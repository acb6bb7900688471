import assert from "node:assert/strict";
import type { Chapter } from "./chapter.ts";
import { verifyExport } from "./verify-export.ts";

export const sealed: Chapter = {
  title: "The log is sequenced, sealed and signed, and the first checkpoint of the day is sent",
  play: async ({ rehearsal: { schedules, sns, work, estate }, office }) => {
    const topic = office.functionOf("seal-log").variables["TASDIQ_CHECKPOINT_TOPIC"] ?? "";
    assert.ok(estate.topics.has(topic));
    await schedules.fire("LogKeeping");
    await work.settled();
    const { body } = await office.look("/api/checkpoints");
    assert.equal((body["sizes"] as readonly number[]).length, 1, JSON.stringify(body));
    const letters = sns.published().filter((one) => one.topic === topic);
    assert.equal(letters.length, 1);
  },
};

export const hourly: Chapter = {
  title: "An hour passes: drivers are looked after, cases are swept, and there is no incident",
  play: async ({ rehearsal: { schedules, work, clock }, office }) => {
    clock.advance(3_600_000);
    await schedules.fire("HourlyHealing");
    await schedules.fire("HourlySweep");
    await work.settled();
    const { body } = await office.look("/api/incidents");
    assert.deepEqual(body["incidents"], []);
  },
};

export const exported: Chapter = {
  title: "The export is handed out by an address of its own, and tasdiq verify finds it whole",
  play: async ({ rehearsal, office }) => {
    const key = await office.look("/api/key");
    const { body } = await office.look("/api/checkpoints");
    const checkpoint = await office.look(`/api/checkpoints/${String(body["newest"])}`);
    const answer = await office.ask("clerk-1", { method: "GET", path: "/api/export" });
    assert.equal(answer.status, 303, answer.text);
    const lines = await rehearsal.fetch(answer.headers["location"] ?? "", { method: "GET" });
    assert.equal(lines.status, 200);
    const verified = await verifyExport({
      lines: lines.body.toString(),
      key: key.text,
      checkpoint: checkpoint.text,
    });
    assert.equal(verified.status, 0, verified.printed);
    assert.match(verified.printed, /Unaltered, and lawful by its own rules/);
  },
};
