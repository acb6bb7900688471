import type { Answer } from "../../src/ledger/handling/answer.ts";
import { type Desk, openDesk } from "../../src/ledger/desk.ts";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { HandledRequest } from "../../src/ledger/handling/request.ts";
import type { Ledger } from "../../src/ledger/ports.ts";
import type { Home } from "../../src/local/home/home.ts";
import { newFolder } from "../contract/folders.ts";
import { newOffice, nextRequest, reopened, theText, treatyOf } from "./office.ts";

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

describe("One request that two processes on one home handle at once", () => {
  const { folder, remove } = newFolder();
  let one: Home;
  let another: Home;
  beforeAll(async () => {
    one = await newOffice(folder, 2);
    another = await reopened(folder, 2);
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
});
