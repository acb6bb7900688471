import { procedureIn } from "../procedures/files.ts";
import { fileOf, procedureWith } from "../support/procedure-files.ts";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadLaw } from "../../src/files/index.ts";
import type { Letter, Post } from "../../src/ledger/ports.ts";
import type { LocalDriver } from "../interpreter/driver.ts";
import { caseIdSchema, lawIdSchema } from "../../src/values/ids.ts";
import { quotedReason } from "../../src/values/sending-reason.ts";
import { generateDefinition } from "../../statemachines/generate.ts";
import { playedDefinition } from "../interpreter/played.ts";
import { steps, type Asked } from "../local/procedure.ts";
import { letPass, openOn, startStory } from "../support/asl-clock.ts";
import { playedMachine } from "../support/azerbaijani-machine.ts";
import { memoryPost } from "../support/memory/post.ts";
import { carryTo, take } from "./carried.ts";
import { openStaged, takeAbroad, takeStaged, throughSenate, type Step } from "./staged.ts";
import { legsOf } from "./transitions.ts";
import { type Changes, wholeOffice, type WholeOffice } from "./whole-office.ts";

const first = procedureIn("us-senate/2026.1.json");
const [message, committee, ...others] = fileOf(first).stages;
if (message === undefined || committee === undefined) throw new Error("a file without stages");
const hearing = { ...committee, id: "hearing", name: { en: "Public hearing" } };
/** The same procedure with one stage more, after the message. */
const second = procedureWith(first, {
  version: "2026.2",
  stages: [message, hearing, committee, ...others],
});

const one = caseIdSchema.parse("one");
const [lay, ...afterLaying] = throughSenate;
const hear = { duty: "committee-clerk", stage: "hearing" } as const;
/** The way through the Senate with the hearing, which only the second version has. */
const throughHearing: readonly Step[] = [
  ...(lay === undefined ? [] : [lay]),
  { ...hear, kind: "RecordReport", fields: { outcome: "favourable", report: null } },
  ...afterLaying,
];

const machines = {
  first: playedDefinition(generateDefinition([first])),
  both: playedDefinition(generateDefinition([first, second])),
};

describe("a case that is moved to a newer version of its procedure", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "versions-"));
    mkdirSync(join(folder, "procedures"));
    writeFileSync(join(folder, "procedures/us-senate-2026.2.json"), JSON.stringify(second.file));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** An office with a case that was opened before the new version came into use, and the machine afterwards. */
  const openedUnderFirst = async (machineAfterwards: string, changes: Changes = {}) => {
    const now = { law: loadLaw({}), machine: machines.first };
    const office = await wholeOffice({
      ...changes,
      law: () => now.law,
      definitionOf: () => Promise.resolve(now.machine),
    });
    await openStaged(office, "us-senate", throughSenate);
    now.law = loadLaw({ folder });
    expect(now.law.faults).toEqual([]);
    now.machine = machineAfterwards;
    return { office, law: now.law };
  };

  const move = async ({ office, law }: Awaited<ReturnType<typeof openedUnderFirst>>) => {
    const head = await office.desk.ports.ledger.head(one);
    const file = law
      .versions(lawIdSchema.parse("us-senate"))
      .find(({ value }) => value.version === "2026.2");
    await office.ask("one", {
      person: "executive-clerk-1",
      duty: "executive-clerk",
      command: {
        kind: "MoveToVersion",
        procedure: file?.digest,
        version: "2026.2",
        of: head?.state.head,
        reason: "the rules were changed",
        legalBasis: "an invented resolution",
      },
    });
  };

  const reached = (office: WholeOffice, name: string): readonly string[] =>
    legsOf(office.driver, name).map(({ reaches }) => reaches);

  const toDeposit = async (office: WholeOffice): Promise<void> => {
    await takeStaged(office, throughHearing);
    await takeAbroad(office);
    expect((await office.desk.ports.ledger.head(one))?.state.stage).toBe("deposited");
    expect(office.told).toEqual([]);
  };

  it("is driven anew by the machine that knows both, and goes on to its deposit", async () => {
    const opened = await openedUnderFirst(machines.both);
    const { office } = opened;
    await move(opened);
    expect(office.driver.list().map(({ name, state }) => [name, state])).toEqual([
      ["one_1", "Replaced by a newer driver"],
      ["one_2", "Message of the President"],
    ]);
    await toDeposit(office);
    expect(reached(office, "one_2").slice(0, 3)).toEqual([
      "Message of the President",
      "Public hearing",
      "Committee on Foreign Relations",
    ]);
    expect(reached(office, "one_2").at(-1)).toBe("Deposited");
    expect(office.driver.list("RUNNING")).toEqual([]);
  });

  it("waits without a name where its machine was not replaced, and goes on to its deposit", async () => {
    const opened = await openedUnderFirst(machines.first);
    const { office } = opened;
    await move(opened);
    await toDeposit(office);
    expect(reached(office, "one_2").slice(0, 3)).toEqual([
      "Message of the President",
      "Wait at a stage that this definition does not know",
      "Committee on Foreign Relations",
    ]);
  });

  it("gets a new driver by the stream of the cloud as well, once", async () => {
    const opened = await openedUnderFirst(machines.both, { streamed: true });
    const { office } = opened;
    await move(opened);
    await office.deliver();
    expect(office.driver.list("RUNNING").map(({ name }) => name)).toEqual(["one_2"]);
    await toDeposit(office);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1", "one_2"]);
  });

  it("keeps its driver until it is moved", async () => {
    const { office } = await openedUnderFirst(machines.both);
    await letPass(office.driver, office.clock, 10);
    expect(office.driver.list().map(({ name }) => name)).toEqual(["one_1"]);
  });
});

/** The wait of each stage, and the stage that comes after it. */
const waits = [
  ["draft-law", "Draft law", "committee"],
  ["committee", "Committee", "plenary"],
  ["plenary", "Single-reading plenary vote", "head-of-state"],
  ["head-of-state", "Head of state", "instrument"],
  ["instrument", "Wait for the signed instrument", "notification"],
  ["notification", "Wait for the released notification", "transmission"],
  ["transmission", "Wait for the outcome of the sending", "notification"],
  ["deposit", "Wait for the depositary", "deposited"],
] as const;

const renamed = (wait: string): string => `Await anew: ${wait.toLowerCase()}`;
const runningAt = (driver: LocalDriver): readonly string[] =>
  driver.list("RUNNING").map(({ state }) => state);

describe("A definition that is changed under open cases", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "changed-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** A case that rests in a stage by the real definition, and a driver opened anew that renames the state it rests in. */
  const changedUnder = async (stage: string, wait: string) => {
    const file = join(folder, "driver.sqlite");
    const story = await startStory(stage === "transmission" ? "notification" : stage, file);
    if (stage === "transmission") {
      story.office.post = "unknown";
      await story.moveTo(stage);
    }
    expect(runningAt(story.driver)).toEqual([wait]);
    story.driver.close();
    const machine = playedMachine().replaceAll(JSON.stringify(wait), JSON.stringify(renamed(wait)));
    expect(machine).not.toBe(playedMachine());
    return { ...story, driver: openOn(story, file, { machine }) };
  };

  it.each(waits)(
    "at the stage %s: the running driver keeps the definition that it began with, and goes on by it",
    async (stage, wait, next) => {
      const { driver, theCase } = await changedUnder(stage, wait);
      expect(await driver.recover()).toBe(0);
      expect(runningAt(driver)).toEqual([wait]);
      theCase.stage = next;
      theCase.sending = "not claimed";
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      expect(driver.list().filter(({ status }) => status === "FAILED")).toEqual([]);
      expect(runningAt(driver)).not.toContain(wait);
      driver.close();
    },
  );

  it.each(waits)(
    "at the stage %s: the next driver rests in the renamed state, and the case goes on from it",
    async (stage, wait, next) => {
      const { driver, clock, theCase } = await changedUnder(stage, wait);
      await letPass(driver, clock, 335);
      expect(theCase.epoch).toBe(2);
      expect(runningAt(driver)).toEqual([renamed(wait)]);
      theCase.stage = next;
      theCase.sending = "not claimed";
      expect(await driver.resume(theCase.wait?.token ?? "")).toBe("resumed");
      expect(driver.list().filter(({ status }) => status === "FAILED")).toEqual([]);
      expect(runningAt(driver)).not.toContain(renamed(wait));
      driver.close();
    },
  );
});

// The definition knows nothing of returns and bounces: it asks where the case stands, and goes on from there.
const caseId = caseIdSchema.parse("one");
const instrument = steps.slice(steps.indexOf("PrepareInstrument"), steps.indexOf("ConfirmDeposit"));
const notification = steps.slice(
  steps.indexOf("PrepareNotification"),
  steps.indexOf("ConfirmDeposit"),
);

const stateOf = async (office: WholeOffice) => {
  const head = await office.desk.ports.ledger.head(caseId);
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
