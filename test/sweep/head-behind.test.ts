import { lookIfBehind } from "../../src/ledger/sweep/looks/heads.ts";
import { sweep } from "../../src/ledger/sweep/sweep.ts";
import type { CaseRow, Ledger } from "../../src/ledger/ports.ts";
import { newKeyOffice, type KeyOffice } from "../verify/office.ts";

describe("A head that nobody may make anew", () => {
  let office: KeyOffice;
  beforeAll(async () => {
    office = await newKeyOffice();
    await office.carry("az-1", "un-cybercrime-2024", 2);
  });

  /** Sweeps while the register says that the case stands one entry earlier, and its head may say so, too. */
  const sweptWith = (ledger: Pick<Ledger, "entries" | "head">) => {
    const { world } = office.desk;
    const older = (row: CaseRow): CaseRow => ({ ...row, version: row.version - 1 });
    const register = {
      tasks: world.register.tasks,
      cases: async (page: Parameters<typeof world.register.cases>[0]) =>
        (await world.register.cases(page)).map(older),
    };
    const ofCases = [lookIfBehind(ledger)];
    return sweep({ world: { clock: world.clock, register }, first: [], ofCases, last: [] });
  };

  it("is named where it is behind its entries", async () => {
    const { ledger } = office;
    const behind: Ledger = {
      ...ledger,
      head: async (caseId) => {
        const head = await ledger.head(caseId);
        return head && { ...head, state: { ...head.state, version: head.state.version - 1 } };
      },
    };
    expect((await sweptWith(behind)).incidents).toMatchObject([
      {
        kind: "headBehind",
        caseId: "az-1",
        says: { kind: "headBehind", last: 3 },
      },
    ]);
  });

  it("is left alone where an entry came while the list was read", async () => {
    expect((await sweptWith(office.ledger)).incidents).toEqual([]);
  });
});
