import type { Desk } from "../../src/ledger/desk.ts";
import type { CaseRow, Register } from "../../src/ledger/ports.ts";
import { casesShown } from "../../src/api/shapes/lists.ts";
import { wordsIn } from "../../src/words/read.ts";
import type { CaseId } from "../../src/procedure/values/ids.ts";

const rowOf = (caseId: string): CaseRow => ({
  caseId: caseId as CaseId,
  procedure: null,
  stage: "opened",
  version: 1,
  at: "2026-01-01T09:00:00.000Z",
  public: false,
});

// As a register answers: heads in order of id, those of the office and of the log among them.
const deskOver = (ids: readonly string[]): Desk => {
  const cases: Register["cases"] = ({ afterId, limit }) =>
    Promise.resolve(
      ids
        .filter((id) => id > afterId)
        .slice(0, limit)
        .map(rowOf),
    );
  return {
    world: { register: { cases }, law: () => ({ procedure: () => undefined }) },
  } as unknown as Desk;
};

describe("A page of the cases", () => {
  const ids = ["a", "log", "m", "office", "x", "y"];
  const all = { openOnly: false, publicOnly: false, words: wordsIn("en") };

  const pages = async (limit: number): Promise<readonly (readonly string[])[]> => {
    const found: string[][] = [];
    for (let after: string | null = ""; after !== null;) {
      const page = await casesShown(deskOver(ids), { after, limit, ...all });
      found.push(page.cases.map(({ caseId }) => caseId));
      after = page.next;
    }
    return found;
  };

  it.each([
    [1, [["a"], ["m"], ["x"], ["y"]]],
    [
      2,
      [
        ["a", "m"],
        ["x", "y"],
      ],
    ],
    [3, [["a", "m", "x"], ["y"]]],
    [4, [["a", "m", "x", "y"]]],
    [9, [["a", "m", "x", "y"]]],
  ])(
    "of %d holds no record of the office or the log, and says when it is the last",
    async (limit, wanted) => {
      expect(await pages(limit)).toEqual(wanted);
    },
  );

  it("says so also where both records stand before the next case", async () => {
    const desk = deskOver(["a", "log", "office", "x"]);
    expect(await casesShown(desk, { after: "", limit: 1, ...all })).toMatchObject({ next: "a" });
  });

  it("is empty, and the last, where there is none", async () => {
    expect(await casesShown(deskOver(["log", "office"]), { after: "", limit: 1, ...all })).toEqual({
      kind: "cases",
      cases: [],
      next: null,
    });
  });
});
