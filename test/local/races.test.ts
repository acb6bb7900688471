import { handle } from "../../src/ledger/handling/handle.ts";
import { caseIdSchema, personSchema } from "../../src/procedure/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import {
  carryOn,
  inOffice,
  newOffice,
  nextRequest,
  reopened,
  theText,
  type Sent,
} from "./office.ts";

const byName = { kind: "name" } as const;
const caseId = caseIdSchema.parse("a-case");
const clerk = personSchema.parse("clerk-1");

describe("People who ask at the same moment", () => {
  let home: Home;
  let beside: Home;
  let sent: Sent;
  let remove: () => void;
  beforeEach(async () => {
    const made = newFolder();
    remove = made.remove;
    home = await newOffice(made.folder);
    beside = await reopened(made.folder);
    sent = { desk: home.desk, treaty: "un-cybercrime-2024", text: await theText(home.desk) };
  });
  afterEach(async () => {
    await home.close();
    await beside.close();
    remove();
  });

  const upTo = async (entries: number) => {
    await carryOn(sent, caseId, entries);
    const request = await nextRequest(sent, caseId);
    if (request === undefined) throw new Error("nothing is left to ask");
    return request;
  };
  const length = async () => (await home.ledger.head(caseId))?.state.version;

  it("get one receipt for one command that arrives twice, in two processes", async () => {
    const request = await upTo(3);
    const answers = await Promise.all(
      [home, beside].map(({ desk }) => handle(desk, request, byName)),
    );
    const receipts = answers.map((answer) =>
      answer.kind === "accepted" ? answer.receipt : answer,
    );
    expect(receipts[0]).toMatchObject({ seq: 4 });
    expect(receipts[1]).toEqual(receipts[0]);
    expect(await length()).toBe(4);
  });

  it("cannot both certify a vote: the second is told that nothing is left to certify", async () => {
    const request = await upTo(6);
    expect(request.command.kind).toBe("CertifyVote");
    const other = { ...request, id: `${request.id}-other` as typeof request.id };
    const answers = await Promise.all([
      handle(home.desk, request, byName),
      handle(beside.desk, other, byName),
    ]);
    expect(answers.map(({ kind }) => kind).sort()).toEqual(["accepted", "refused"]);
    expect(await length()).toBe(7);
  });

  it("all get an answer when sixteen of them want the same step, and one of them takes it", async () => {
    const request = await upTo(1);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        handle(
          (n % 2 === 0 ? home : beside).desk,
          { ...request, id: `lay-number-${String(n)}` as typeof request.id },
          byName,
        ),
      ),
    );
    expect(answers.filter(({ kind }) => kind === "accepted")).toHaveLength(1);
    const refused = answers.flatMap((answer) =>
      answer.kind === "refused" ? [answer.refusal.kind] : [],
    );
    expect(new Set(refused)).toEqual(new Set(["StageNotOpen"]));
    expect(await length()).toBe(2);
  });

  it("never act in a duty whose revocation is on record before the act", async () => {
    const request = await upTo(1);
    const [revoked, laid] = await Promise.all([
      inOffice(beside.desk, "revoke-the-clerk", {
        kind: "RevokeDuty",
        holder: clerk,
        revoked: "clerk",
      }),
      handle(home.desk, request, byName),
    ]);
    expect(revoked.kind).toBe("accepted");
    const order =
      (await home.ledger.sequence(100), await home.ledger.leaves({ from: 0, limit: 100 }));
    const revocation = order.findIndex(
      (leaf) => revoked.kind === "accepted" && leaf.hash === revoked.receipt.hash,
    );
    const act = order.findIndex((leaf) => leaf.caseId === caseId && leaf.seq === 2);
    expect(laid.kind === "accepted" ? act < revocation : act === -1).toBe(true);
    expect(
      await handle(home.desk, { ...request, id: "asked-after-it" as typeof request.id }, byName),
    ).toMatchObject({
      kind: "refused",
      refusal: { kind: laid.kind === "accepted" ? "DutyNotHeld" : "DutyNotHeld" },
    });
  });

  it("decide again when the office changed in between, and end when it never stops changing", async () => {
    const request = await upTo(1);
    let tries = 0;
    const world = {
      ...home.desk.world,
      ledger: {
        ...home.ledger,
        append: () => {
          tries += 1;
          return Promise.resolve({ kind: "conflict" } as const);
        },
      },
    };
    await expect(handle({ ...home.desk, world }, request, byName)).rejects.toThrow(
      /changed 50 times/,
    );
    expect(tries).toBe(50);
    expect(await length()).toBe(1);
  });
});
