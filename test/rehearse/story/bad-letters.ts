import assert from "node:assert/strict";
import type { Mishap } from "../gateway/gateway.ts";
import { jsonError } from "../services/answers.ts";
import type { SentLetter } from "../services/ses.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { minute, while_, pass, expectFaults, type Shown } from "./misfortune.ts";
import { isMarked } from "./one-case.ts";
import { sendForm, pageFor } from "./pages.ts";

const lettersOf = ({ rehearsal }: Stage, caseId: string): readonly SentLetter[] =>
  rehearsal.ses.sent().filter(({ text }) => text.includes(caseId));

const unlucky = "az-unlucky";

export const release = async ({ office }: Stage, caseId: string): Promise<void> => {
  while ((await office.act(caseId)) !== "ReleaseNotification");
};

export const refusedLetter: Chapter = {
  title:
    "SES refuses a letter: that it was not sent is on record, and nothing is sent again by itself",
  play: async (stage) => {
    const { office } = stage;
    await office.open(unlucky, "budapest-2001");
    await office.carry(unlucky, "notification");
    const refuse: Mishap = ({ service }) =>
      service === "email" ? jsonError("MessageRejected", "the address is suppressed") : undefined;
    await while_(stage, refuse, () => release(stage, unlucky));
    assert.ok((await office.kindsOf(unlucky)).includes("NotificationNotSent"));
    await stage.rehearsal.schedules.fire("HourlyHealing");
    await stage.rehearsal.work.settled();
    assert.deepEqual(lettersOf(stage, unlucky), []);
  },
};

/** Kills the function that notifies when it first writes such a command: before the entry is written, or after. */
const killedAt = (
  { office, rehearsal }: Stage,
  command: string,
  when: "before" | "after",
): { readonly mishap: Mishap; readonly kills: () => number } => {
  const { arn } = office.functionOf("notify-depositary");
  let kills = 0;
  return {
    kills: () => kills,
    mishap: async (asked) => {
      const writes =
        asked.service === "dynamodb" &&
        String(asked.headers["x-amz-target"]).endsWith("TransactWriteItems") &&
        asked.body.toString().includes(command);
      if (!writes || kills > 0) return undefined;
      kills += 1;
      if (when === "after") await rehearsal.dynamo.answer(asked);
      rehearsal.lambdas.kill(arn);
      return "hang up";
    },
  };
};

/** A new case, to its release, with the function killed on the way; the letter leaves once all the same. */
const leavesOnce = async (
  stage: Stage,
  [caseId, treaty]: readonly [string, string],
  killed: ReturnType<typeof killedAt>,
): Promise<void> => {
  const { office } = stage;
  await office.open(caseId, treaty);
  await office.carry(caseId, "notification");
  await while_(stage, killed.mishap, async () => {
    await release(stage, caseId);
    await stage.rehearsal.work.settled();
  });
  assert.equal(killed.kills(), 1, "it is killed");
  expectFaults(stage, "notifydepositary");
  await pass(stage, 10_000);
  assert.equal((await office.kindsOf(caseId)).at(-1), "NotificationSent");
  assert.equal(lettersOf(stage, caseId).length, 1);
};

export const deadClaimant: Chapter = {
  title:
    "A function dies between its claim and the sending: the claim is found again, and one letter leaves",
  play: (stage) =>
    leavesOnce(stage, ["az-claimed", "uncac"], killedAt(stage, "ClaimNotification", "after")),
};

export const deadRecorder: Chapter = {
  title: "A function dies between the sending and its record: the outcome is recorded all the same",
  play: (stage) =>
    leavesOnce(stage, ["az-recorded", "mine-ban"], killedAt(stage, "RecordSent", "before")),
};

export const deadSender: Chapter = {
  title:
    "A function dies after its claim, the letter gone: nobody sends again, and the sweep names it",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { arn } = office.functionOf("notify-depositary");
    let died = 0;
    const die: Mishap = async (asked) => {
      if (asked.service !== "email") return undefined;
      died += 1;
      await rehearsal.ses.answer(asked);
      rehearsal.lambdas.kill(arn);
      return "hang up";
    };
    await while_(stage, die, () => release(stage, unlucky));
    assert.equal(died, 1, "one attempt");
    expectFaults(stage, "notifydepositary");
    for (let waited = 0; waited < 10; waited += 1) await pass(stage, minute);
    await rehearsal.schedules.fire("HourlySweep");
    await rehearsal.work.settled();
    assert.equal((await office.kindsOf(unlucky)).at(-1), "NotificationOutcomeUnknown");
    const [letter, ...more] = lettersOf(stage, unlucky);
    assert.deepEqual(more, []);
    assert.ok(letter && !isMarked(letter));
    stage.left.set("unknown", letter.messageId);
  },
};

export const taken: Chapter = {
  title: "A treaty officer takes the incident and has the letter sent again, and it is marked",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const { body } = await office.look("/api/incidents");
    const found = (body["incidents"] as readonly Shown[]).find(
      ({ kind }) => kind === "sendingUnknown",
    );
    assert.ok(found, JSON.stringify(body));
    const about = (id: string, incident: object) =>
      office.post("treaty-officer-1", "/api/incidents", {
        body: { request: { id, person: "treaty-officer-1", duty: "treaty-officer", incident } },
      });
    const path = `/en/incidents/${found.key}`;
    const person = "treaty-officer-1";
    const [, token = ""] =
      /name="form-token" value="([^"]*)"/.exec(await pageFor(stage, person, path)) ?? [];
    const fields = { "form-token": token, step: "take", "command-id": "take-the-incident" };
    const took = await sendForm(stage, { person, path, fields });
    assert.equal(took.status, 303, took.text.slice(0, 300));
    await office.carry(unlucky, "deposit");
    const [, second, ...more] = lettersOf(stage, unlucky);
    assert.deepEqual(more, []);
    assert.ok(second && isMarked(second), "the second letter says that there may be another");
    await about("look-again-at-it", { kind: "RetryIncident", incident: found.key });
    rehearsal.report(second, { type: "delivery" });
    await rehearsal.work.settled();
    const after = await office.look(`/api/incidents/${found.key}`);
    assert.match(after.text, /"state":"(?!open)/, after.text);
  },
};
