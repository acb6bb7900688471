import { handle } from "../../src/ledger/handling/handle.ts";
import { healOpenCases } from "../../src/ledger/sending/resume-driver.ts";
import type { Letter, Post } from "../../src/ledger/ports.ts";
import { drivingTasks } from "../../src/ledger/reading/tasks.ts";
import { openDesk } from "../../src/ledger/desk.ts";
import { caseIdSchema } from "../../src/procedure/values/ids.ts";
import { requestOf } from "../local/office.ts";
import { carryTo, take } from "./carried.ts";
import { wholeOffice, type WholeOffice } from "./whole-office.ts";
import { memoryPost } from "../support/memory/post.ts";
import { quotedReason } from "../../src/procedure/values/sending-reason.ts";

const caseId = caseIdSchema.parse("one");

const unknownFirst = (): Post & { readonly letters: Letter[] } => {
  const letters: Letter[] = [];
  return {
    longestLife: 1000,
    messageDigest: memoryPost().messageDigest,
    letters,
    send: (letter) => {
      letters.push(letter);
      return Promise.resolve(
        letters.length === 1
          ? { kind: "unknown", reason: quotedReason("the line was cut") }
          : { kind: "sent", messageId: "message-2" },
      );
    },
  };
};

const rests = (office: WholeOffice) => office.driver.list("RUNNING").map(({ state }) => state);

/** The outcome is unknown, somebody has it sent again, and the driver does not hear of it. */
const resolvedUnheard = async (post: Post): Promise<WholeOffice> => {
  const office = await wholeOffice({ post });
  await carryTo(office, "one", "ReleaseNotification");
  expect(rests(office)).toEqual(["Wait for the outcome of the sending"]);
  const deaf = openDesk({ ...office.desk.world, wake: () => Promise.resolve() });
  const head = await office.desk.world.ledger.head(caseId);
  const of = head?.state.facts.findLast(
    ({ act }) => act.kind === "NotificationOutcomeUnknown",
  )?.entry;
  const command = {
    kind: "ResolveUnknown",
    of,
    outcome: "sendAgain",
    evidence: "none came",
  } as const;
  const asked = { person: "treaty-officer-1", duty: "treaty-officer", command } as const;
  const answer = await handle(deaf, requestOf("one", "resolve-unheard", asked), { kind: "name" });
  expect(answer).toMatchObject({ kind: "accepted", stage: "notification" });
  return office;
};

describe("A driver that did not hear that an unknown outcome was resolved", () => {
  it("sends the next letter when it is released, although it waits at that very stage", async () => {
    const post = unknownFirst();
    const office = await resolvedUnheard(post);
    await take(office, "one", ["PrepareNotification", "ReleaseNotification"]);
    expect(post.letters.map(({ reference }) => reference)).toEqual(["one/N1", "one/N2"]);
    expect(rests(office)).toEqual(["Wait for the depositary"]);
  });

  it("reads once where the case stands when it opens its wait, also there", async () => {
    const office = await wholeOffice({ post: unknownFirst() });
    await carryTo(office, "one", "ReleaseNotification");
    const { world } = office.desk;
    const { ledger } = world;
    let heads = 0;
    const counting = {
      ...world,
      ledger: {
        ...ledger,
        head: (of: typeof caseId) => {
          heads += 1;
          return ledger.head(of);
        },
      },
    };
    const { version } = (await ledger.head(caseId))?.state ?? { version: 0 };
    const clock = '{"due":null,"noted":"none"}';
    const wait = {
      caseId,
      epoch: 1,
      stage: "transmission",
      version,
      clock,
      token: "one_1/a-token",
    };
    const later = { ...wait, entered: new Date(office.clock.now()).toISOString(), retry: 1 };
    expect(await drivingTasks(counting).openWait(later)).toEqual({ kind: "open" });
    expect(heads).toBe(1);
  });

  it("is healed by the next look when it does not hear of the release either", async () => {
    const post = unknownFirst();
    const office = await resolvedUnheard(post);
    const resume = office.driver.resume.bind(office.driver);
    Object.assign(office.driver, { resume: () => Promise.reject(new Error("unreachable")) });
    await take(office, "one", ["PrepareNotification", "ReleaseNotification"]);
    expect(post.letters).toHaveLength(1);
    Object.assign(office.driver, { resume });
    expect(await healOpenCases(office.desk.world)).toBe(1);
    expect(post.letters).toHaveLength(2);
    expect(rests(office)).toEqual(["Wait for the depositary"]);
    expect(await healOpenCases(office.desk.world)).toBe(0);
  });
});
