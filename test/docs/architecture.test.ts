import { createRequire } from "node:module";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { newFolder } from "../contract/folders.ts";
import { azerbaijaniCase } from "../support/build.ts";
import { codesIn, page, tableUnder } from "./pages.ts";

type Rule = { readonly name: string; readonly to: { readonly pathNot?: string } };

const { forbidden } = createRequire(import.meta.url)("../../.dependency-cruiser.cjs") as {
  readonly forbidden: readonly Rule[];
};
const architecture = page("docs/architecture.md");

/** Each room with the rooms it may import, itself left out, as the check of the rooms knows them. */
const roomsChecked = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    forbidden.flatMap(({ name, to }) => {
      const [, room] = /^([\w/-]+)-imports-only-what-its-list-names$/.exec(name) ?? [];
      const [, names = ""] = /^\^\(([^)]*)\)\//.exec(to.pathNot ?? "") ?? [];
      return room === undefined
        ? []
        : [[room, names.split("|").filter((other) => other !== room)] as const];
    }),
  );

const objectsIn = (kind: "table" | "trigger"): readonly string[] => {
  const { folder, remove } = newFolder();
  const file = join(folder, "ledger.db");
  void openLedger({ file }).close();
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database
    .prepare("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'")
    .all(kind);
  database.close();
  remove();
  return rows.map((row) => String(row["name"]));
};

describe("The page on architecture", () => {
  it("names the rooms, and who may import whom, as the check of the rooms does", () => {
    const told = tableUnder(architecture, "## Rooms").map(
      ([room = "", , may = ""]) => [codesIn(room)[0]?.slice(0, -1), codesIn(may)] as const,
    );
    const order = (all: Iterable<readonly [string | undefined, readonly string[]]>) =>
      [...all].map(([room, may]) => [room, [...may].sort()] as const).toSorted();
    expect(order(told)).toEqual(order(roomsChecked()));
    expect(told.length).toBeGreaterThan(5);
  });
  it("names every field of an entry, in its order", () => {
    const fields = tableUnder(architecture, "## The entry").flatMap(([cell = ""]) => codesIn(cell));
    const entry = azerbaijaniCase("CaseOpened").entries[0]?.entry;
    expect([...fields].sort()).toEqual(Object.keys(entry ?? {}).sort());
  });
  it("names every table of the ledger's file", () => {
    const told = tableUnder(architecture, "## The ledger's file").map(
      ([cell = ""]) => codesIn(cell)[0],
    );
    expect([...told].sort()).toEqual([...objectsIn("table")].sort());
  });
  it("names every trigger that protects it", () => {
    const told = tableUnder(architecture, "The protection is triggers:").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect([...told].sort()).toEqual([...objectsIn("trigger")].sort());
  });
});
