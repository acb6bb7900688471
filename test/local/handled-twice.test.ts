import type { Answer } from "../../src/ledger/handling/answer.ts";
import { type Desk, openDesk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Ledger } from "../../src/ledger/ports.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { commandIdSchema, personSchema } from "../../src/values/ids.ts";
import { inOffice, newOffice, nextRequest, reopened, theText, treatyOf } from "./office.ts";

const byName = { kind: "name" } as const;

/** A desk beside whose first call of that kind somebody else gets something done. */
const interrupted = (
  { ports }: Home["desk"],
  call: "head" | "append",
  meanwhile: () => Promise<unknown>,
): Desk => {
  const { ledger } = ports;
  let isFirst = true;
  const other = async (): Promise<void> => {
    if (!isFirst) return;
    isFirst = false;
    await meanwhile();
  };
  const calls: Pick<Ledger, "head" | "append"> = {
    head: async (caseId) => {
      if (call === "head") await other();
      return ledger.head(caseId);
    },
    append: async (append) => {
      if (call === "append") await other();
      return ledger.append(append);
    },
  };
  return openDesk({ ...ports, ledger: { ...ledger, ...calls } });
};

const receiptOf = (answer: Answer): unknown =>
  answer.kind === "accepted" ? answer.receipt : answer.refusal;

describe("A request that two processes on one home handle at once", () => {
  const { folder, remove } = newFolder();
  let one: Home;
  let another: Home;
  beforeAll(async () => {
    one = await newOffice(folder, 4);
    another = await reopened(folder, 4);
  });
  afterAll(async () => {
    await one.close();
    await another.close();
    remove();
  });

  const nextOf = async (treaty: number): Promise<HandledRequest> => {
    const text = await theText(one.desk);
    const sent = { desk: one.desk, treaty: treatyOf(treaty), text };
    const next = await nextRequest(sent, `case-${String(treaty)}`);
    if (next === undefined) throw new Error("nothing is left to ask");
    return next;
  };

  // What nobody signs gets its salt from the office, and each process draws another.
  it.each([
    ["before this one reads the case", "head", 0],
    ["after this one has decided", "append", 1],
  ] as const)(
    "answers both with the one entry, of a vote and its certification too, when the other comes %s",
    async (_, call, treaty) => {
      const kinds: string[] = [];
      while (!kinds.includes("CertifyVote")) {
        const request = await nextOf(treaty);
        kinds.push(request.command.kind);
        let first: Answer | undefined;
        const desk = interrupted(one.desk, call, async () => {
          first = await handle(another.desk, request, byName);
        });
        const second = await handle(desk, request, byName);
        expect(first).toMatchObject({ kind: "accepted", repeated: false });
        expect(second).toMatchObject({ kind: "accepted", repeated: true });
        expect(first && receiptOf(first)).toEqual(receiptOf(second));
      }
      expect(kinds).toContain("RecordVote");
    },
  );

  /** The request that comes next in a case once its next steps were taken up to a kind. */
  const upTo = async (treaty: number, kind: string): Promise<HandledRequest> => {
    for (;;) {
      const request = await nextOf(treaty);
      if (request.command.kind === kind) return request;
      expect(await handle(one.desk, request, byName)).toMatchObject({ kind: "accepted" });
    }
  };
  const idOf = (text: string) => commandIdSchema.parse(text);

  it.each([
    ["before this one reads the record", "head"],
    ["after this one has decided", "append"],
  ] as const)(
    "answers both with the one entry of the office's record, when the other comes %s",
    async (_, call) => {
      const grant = (
        desk: Desk,
        { id = `grant-${call}`, holder = `holder-${call}` } = {},
      ): Promise<Answer> =>
        inOffice(desk, id, {
          kind: "GrantDuty",
          holder: personSchema.parse(holder),
          granted: "clerk",
        });
      let first: Answer | undefined;
      const desk = interrupted(one.desk, call, async () => {
        first = await grant(another.desk);
      });
      const second = await grant(desk);
      expect(first).toMatchObject({ kind: "accepted", repeated: false });
      expect(second).toMatchObject({ kind: "accepted", repeated: true });
      expect(first && receiptOf(first)).toEqual(receiptOf(second));
      // Asked for by two commands at once it is granted once.
      const other = `another-holder-${call}`;
      const late = interrupted(one.desk, call, () =>
        grant(another.desk, { id: `granted-${call}`, holder: other }),
      );
      expect(await grant(late, { id: `late-${call}`, holder: other })).toMatchObject({
        refusal: { kind: "DutyHeldAlready" },
      });
    },
  );

  it.each([
    ["before this one reads the case", "head", 2],
    ["after this one has decided", "append", 3],
  ] as const)(
    "hides nothing twice with one salt, and certifies once, when the other comes %s",
    async (_, call, treaty) => {
      const certify = await upTo(treaty, "CertifyVote");
      const salt = "5a".repeat(32);
      const otherwise = { ...certify, id: idOf(`otherwise-${call}`), salt };
      const counts = { for: 70, against: 30, abstaining: 10, notVoting: 0, present: 110 };
      const differing = { ...otherwise, command: { ...certify.command, counts } as never };
      const desk = interrupted(one.desk, call, () => handle(another.desk, differing, byName));
      const second = await handle(desk, { ...certify, id: idOf(`salted-${call}`), salt }, byName);
      expect(second).toMatchObject({ refusal: { kind: "SaltUsedBefore" } });

      const race = interrupted(one.desk, call, () => handle(another.desk, certify, byName));
      const late = await handle(race, { ...certify, id: idOf(`late-${call}`) }, byName);
      expect(late).toMatchObject({ refusal: { kind: "NoVoteToCertify" } });
      expect((await one.ledger.head(certify.caseId))?.state.ballots.at(-1)).toMatchObject({
        certified: { person: certify.person },
        differed: [{ person: certify.person }],
      });
    },
  );
});
