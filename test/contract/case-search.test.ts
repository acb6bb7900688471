import type { CaseSearch, Opening } from "../../src/ledger/ports.ts";
import { appendOf, digestOf, type Wanted } from "./appends.ts";
import { onEveryLedger } from "./ledgers.ts";

const anything: CaseSearch = {
  order: "id",
  afterId: "",
  limit: 100,
  standing: "anywhere",
  procedure: null,
  treaty: null,
  publicOnly: false,
  terms: [],
};
const term = (word: string, ...treaties: readonly string[]) => ({ word, treaties });

const cases: readonly (Pick<Wanted, "caseId" | "at" | "stage" | "public"> & Opening)[] = [
  {
    caseId: "az-7",
    title: "Müstəqil Dövlətlər: İŞÇİLƏR",
    procedure: "az",
    treaty: "one",
    at: "2001-01-02T00:00:00.000Z",
  },
  {
    caseId: "az-8",
    title: "Convention 1999 (100%_a)",
    procedure: "az",
    treaty: "two",
    stage: "lapsed",
    at: "2001-01-03T00:00:00.000Z",
  },
  {
    caseId: "gb-1",
    title: "Convention on nothing",
    procedure: "gb",
    treaty: "one",
    public: true,
    at: "2001-01-01T00:00:00.000Z",
  },
];

onEveryLedger("The search for cases", (opened) => {
  const find = async (search: Partial<CaseSearch>) => {
    const { rows, count } = await opened().beside.find({ ...anything, ...search });
    return { ids: rows.map(({ caseId }) => caseId), count };
  };
  beforeEach(async () => {
    const office = appendOf({ caseId: "office", before: null, id: "command-office" });
    await opened().ledger.append(office);
    for (const { caseId, title, procedure, treaty, ...rest } of cases) {
      const opening = { title, procedure, treaty };
      const wanted = { caseId, before: null, id: `command-${caseId}`, opening, ...rest };
      await opened().ledger.append(appendOf(wanted));
    }
  });

  it("finds cases and nothing else, each with what was said at its opening", async () => {
    const { rows, count } = await opened().ledger.find(anything);
    expect(count).toBe(3);
    expect(rows[1]).toEqual({
      caseId: "az-8",
      stage: "lapsed",
      version: 1,
      at: "2001-01-03T00:00:00.000Z",
      public: false,
      title: "Convention 1999 (100%_a)",
      procedure: "az",
      treaty: "two",
    });
  });

  it("knows under which procedures there are cases, and of each case its own", async () => {
    expect(await opened().beside.procedures()).toEqual(["az", "gb"]);
    const rows = await opened().beside.cases({ afterId: "", limit: 9, openOnly: false });
    expect(rows.map(({ caseId, procedure }) => [caseId, procedure])).toEqual([
      ["az-7", "az"],
      ["az-8", "az"],
      ["gb-1", "gb"],
      ["office", null],
    ]);
  });

  it("knows by which procedure files open cases are judged, also one that was just moved to another", async () => {
    const opening = { title: "Another", procedure: "az", treaty: "three" };
    const moved = { caseId: "az-9", before: null, id: "command-az-9", opening };
    const [left, movesTo, over] = [digestOf("left"), digestOf("moved to"), digestOf("over")];
    await opened().ledger.append(appendOf({ ...moved, pinned: left, movesTo }));
    const ended = { caseId: "az-10", id: "command-az-10", stage: "lapsed" } as const;
    await opened().ledger.append(appendOf({ ...moved, ...ended, pinned: over }));
    const pinned = await opened().beside.pinned();
    expect(pinned.toSorted()).toEqual([digestOf("p"), movesTo].toSorted());
  });

  it("pages in the order of ids and counts all that it finds", async () => {
    expect(await find({ limit: 2 })).toEqual({ ids: ["az-7", "az-8"], count: 3 });
    expect(await find({ limit: 2, afterId: "az-8" })).toEqual({ ids: ["gb-1"], count: 3 });
  });

  it("gives those that changed last first", async () => {
    expect((await find({ order: "newest", limit: 2 })).ids).toEqual(["az-8", "az-7"]);
  });

  it.each<[string, Partial<CaseSearch>, readonly string[]]>([
    ["open cases", { standing: "open" }, ["az-7", "gb-1"]],
    ["ended cases", { standing: "ended" }, ["az-8"]],
    ["cases of a procedure", { procedure: "gb" }, ["gb-1"]],
    ["cases of a treaty", { treaty: "one" }, ["az-7", "gb-1"]],
    ["public cases", { publicOnly: true }, ["gb-1"]],
    ["a word of the title without its marks", { terms: [term("musteqil")] }, ["az-7"]],
    ["a word in other capitals", { terms: [term("isciler")] }, ["az-7"]],
    ["a part of the id", { terms: [term("az-")] }, ["az-7", "az-8"]],
    ["every word, wherever it stands", { terms: [term("1999"), term("convention")] }, ["az-8"]],
    ["signs that mean something elsewhere", { terms: [term("100%_a")] }, ["az-8"]],
    ["the name of a treaty", { terms: [term("montreal", "two")] }, ["az-8"]],
    ["a word of each", { terms: [term("convention"), term("x", "one")] }, ["gb-1"]],
    ["nothing", { terms: [term("'; DROP TABLE head; --")] }, []],
  ])("finds %s", async (_, search, ids) => {
    expect(await find(search)).toEqual({ ids, count: ids.length });
  });
});
