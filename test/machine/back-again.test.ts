import { quotedReason } from "../../src/procedure/values/sending-reason.ts";
import type { Letter, Post } from "../../src/ledger/ports.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { steps, type Asked } from "../local/procedure.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";
import { memoryPost } from "../support/memory/post.ts";

// The definition knows nothing of returns and bounces: it asks where the case stands, and goes on from there.
const caseId = caseIdSchema.parse("one");
const instrument = steps.slice(steps.indexOf("PrepareInstrument"), steps.indexOf("ConfirmDeposit"));
const notification = steps.slice(
  steps.indexOf("PrepareNotification"),
  steps.indexOf("ConfirmDeposit"),
);

const stateOf = async (office: WholeOffice) => {
  const head = await office.desk.world.ledger.head(caseId);
  if (head === undefined) throw new Error("the case is not there");
  return head.state;
};
const rests = (office: WholeOffice) => office.driver.list("RUNNING").map(({ state }) => state);

const officer = (command: Asked["command"]): Asked => ({
  person: "treaty-officer-1",
  duty: "treaty-officer",
  command,
});

const report = (office: WholeOffice, kind: "RecordBounce" | "RecordDelivery"): Promise<string> =>
  office.ask(
    "one",
    officer({
      kind,
      reference: "one/N1",
      messageId: "message-1",
      at: new Date(office.clock.now()).toISOString(),
      evidence: "the log of the mail server",
    }),
  );

const postThat = (kind: "sent" | "unknown"): Post & { readonly letters: Letter[] } => {
  const letters: Letter[] = [];
  return {
    longestLife: 1000,
    messageDigest: memoryPost().messageDigest,
    letters,
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve(
        kind === "sent"
          ? { kind, messageId: "message-1" }
          : { kind, reason: quotedReason("the line was cut") },
      );
    },
  };
};

describe("a case that goes back", () => {
  it("after a bounce waits for another notification, sends it marked, and is deposited", async () => {
    const post = postThat("sent");
    const office = await wholeOffice({ post });
    await carryTo(office, "one", "ReleaseNotification");
    expect(rests(office)).toEqual(["Wait for the depositary"]);
    await report(office, "RecordBounce");
    expect(rests(office)).toEqual(["Wait for the released notification"]);
    await take(office, "one", notification);
    expect(post.letters.map(({ subject }) => subject.includes("DUPLICATE"))).toEqual([false, true]);
    await take(office, "one", ["ConfirmDeposit"]);
    expect((await stateOf(office)).stage).toBe("deposited");
    expect(rests(office)).toEqual([]);
    expect(office.told).toEqual([]);
  });

  it("after a return waits for another instrument, and goes its way once more", async () => {
    const post = postThat("sent");
    const office = await wholeOffice({ post });
    await carryTo(office, "one", "ReleaseNotification");
    const signed = (await stateOf(office)).facts.find(({ act }) => act.kind === "InstrumentSigned");
    const on = new Date(office.clock.now()).toISOString().slice(0, 10);
    const of = signed?.entry;
    await office.ask(
      "one",
      officer({ kind: "ReturnInstrument", of, on, reason: "no seal", letter: null }),
    );
    expect(rests(office)).toEqual(["Wait for the signed instrument"]);
    await take(office, "one", instrument);
    expect(post.letters.map(({ subject }) => subject.includes("DUPLICATE"))).toEqual([false, true]);
    await take(office, "one", ["ConfirmDeposit"]);
    expect((await stateOf(office)).stage).toBe("deposited");
  });

  it("out of an unknown outcome goes on to the deposit by a late delivery, and sends nothing more", async () => {
    const post = postThat("unknown");
    const office = await wholeOffice({ post });
    await carryTo(office, "one", "ReleaseNotification");
    expect(rests(office)).toEqual(["Wait for the outcome of the sending"]);
    await report(office, "RecordDelivery");
    expect(rests(office)).toEqual(["Wait for the depositary"]);
    expect(post.letters).toHaveLength(1);
  });

  it("after its end takes a report as a fact, and no driver runs again", async () => {
    const office = await wholeOffice({ post: postThat("sent") });
    await carryTo(office, "one", "ConfirmDeposit");
    const before = office.driver.list().length;
    await report(office, "RecordBounce");
    expect((await stateOf(office)).stage).toBe("deposited");
    expect([rests(office), office.driver.list().length]).toEqual([[], before]);
  });
});
