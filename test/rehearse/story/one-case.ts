import assert from "node:assert/strict";
import type { SentLetter } from "../services/ses.ts";
import type { Chapter, Stage } from "./chapter.ts";
import { theWords } from "./office.ts";

export const theCase = "az-cybercrime";

export const opened: Chapter = {
  title: "A case is opened, and the stream starts its execution",
  play: async ({ office, rehearsal: { states } }) => {
    await office.open(theCase, "un-cybercrime-2024");
    const [execution, ...more] = states.executions();
    assert.deepEqual(more, []);
    assert.equal(execution?.status, "RUNNING");
    assert.equal(execution.name.startsWith(theCase), true, execution.name);
    // The same treaty for the same purpose is under way already.
    const again = await office.command("az-again", {
      person: "clerk-1",
      duty: "clerk",
      command: {
        kind: "OpenCase",
        procedure: "az-milli-majlis",
        treaty: "un-cybercrime-2024",
        purpose: "consent",
        title: "Again",
      },
    });
    assert.equal(again.status, 409, again.text);
  },
};

/** How often the execution of a case looked at the ledger where it stands. */
const looksOf = ({ rehearsal: { states } }: Stage, caseId: string): number =>
  states
    .executions()
    .filter(({ name }) => name.startsWith(caseId))
    .flatMap(({ name }) => states.history(name))
    .filter(({ kind, state }) => kind === "StateEntered" && state === "Where does the case stand?")
    .length;

export const released: Chapter = {
  title: "Parliament adopts the law, the instrument is signed, and the notification leaves by SES",
  play: async (stage) => {
    const { office, rehearsal, left } = stage;
    const letters = rehearsal.ses.sent().length;
    const taken = await office.carry(theCase, "deposit");
    assert.ok(taken.length >= 12, taken.join(", "));
    assert.equal(looksOf(stage, theCase), 1, "every way that it took is an edge");
    const [letter, ...more] = rehearsal.ses.sent().slice(letters);
    assert.deepEqual(more, [], "one letter leaves");
    assert.ok(letter);
    assert.deepEqual(letter.to, [office.depositaryOf("un-cybercrime-2024")]);
    assert.ok(
      letter.text.includes(Buffer.from(theWords).toString("base64")),
      "the text that was released",
    );
    left.set("letter", letter.messageId);
  },
};

const letterOf = ({ rehearsal, left }: Stage, name: string): SentLetter => {
  const found = rehearsal.ses.sent().find(({ messageId }) => messageId === left.get(name));
  if (found === undefined) throw new Error(`no letter ${name} left`);
  return found;
};

export const secondLetter: Chapter = {
  title: "The letter comes back, and the second one is marked as a possible duplicate",
  play: async (stage) => {
    const { office, rehearsal, left } = stage;
    const first = letterOf(stage, "letter");
    rehearsal.report(first, { type: "bounce", diagnosis: "smtp; 550 5.1.1 user unknown" });
    await rehearsal.work.settled();
    const before = rehearsal.ses.sent().length;
    await office.carry(theCase, "deposit");
    const [second, ...more] = rehearsal.ses.sent().slice(before);
    assert.deepEqual(more, []);
    assert.ok(second);
    assert.equal(isMarked(first), false);
    assert.equal(isMarked(second), true, second.text.slice(0, 600));
    left.set("letter", second.messageId);
  },
};

export const delivered: Chapter = {
  title: "SES reports the delivery, and the deposit is confirmed; the execution ends in Deposited",
  play: async (stage) => {
    const { office, rehearsal } = stage;
    const letter = letterOf(stage, "letter");
    for (const type of ["delivery", "complaint"] as const) {
      assert.ok(rehearsal.report(letter, { type }));
      await rehearsal.work.settled();
    }
    const kinds = await office.kindsOf(theCase);
    assert.ok(kinds.includes("NotificationDelivered") && kinds.includes("NotificationComplained"));
    await office.carry(theCase, "deposited");
    const ended = rehearsal.states.executions().find(({ name }) => name.startsWith(theCase));
    assert.equal(ended?.status, "SUCCEEDED");
    assert.equal(ended.state, "Deposited");
  },
};

/** Whether a letter says of itself that there may be another. */
export const isMarked = ({ text }: SentLetter): boolean =>
  /duplicate/i.test(text.replaceAll("\r\n ", " ").split("\r\n\r\n")[0] ?? "");

export const paper: Chapter = {
  title: "A paper is set by the function that has the typesetter beside it",
  play: async ({ office }) => {
    const wish = { caseId: theCase, paper: "vote-record", language: "az" };
    const { body } = await office.post("clerk-1", "/api/papers", { body: wish });
    assert.ok(Number(body["size"]) > 10_000, JSON.stringify(body));
  },
};
