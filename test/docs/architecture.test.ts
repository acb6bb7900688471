import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { openLedger } from "../../src/local/ledger/ledger.ts";
import { newFolder } from "../contract/folders.ts";
import { azerbaijaniCase } from "../support/cases.ts";
import { codesIn, page, tableUnder } from "./pages.ts";
import { roomsChecked, withRooms } from "./rooms-drawing.ts";

const architecture = page("docs/architecture.md");
const record = page("docs/record.md");

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
    const rules = tableUnder(architecture, "### The rules").map(
      ([room = ""]) => codesIn(room)[0]?.slice(0, -1) ?? "",
    );
    const others = tableUnder(architecture, "### The other rooms").map(
      ([room = "", , may = ""]) =>
        [
          codesIn(room)[0]?.slice(0, -1) ?? "",
          [...(may.startsWith("the rules") ? rules : []), ...codesIn(may)],
        ] as const,
    );
    const told = [
      ...rules.map(
        (room) => [room, [...rules.filter((one) => one !== room), "src/words"]] as const,
      ),
      ...others,
    ];
    const order = (all: Iterable<readonly [string, readonly string[]]>) =>
      [...all].map(([room, may]) => [room, [...may].sort()] as const).toSorted();
    expect(order(told)).toEqual(order(roomsChecked()));
    expect(rules.length).toBe(6);
  });
  it("shows the rooms as the check of the rooms has them", () => {
    expect(withRooms(architecture)).toBe(architecture);
  });
  it("says where to find twenty things, each of which is there", () => {
    const found = tableUnder(architecture, "## Where do I find …").map(([, place = ""]) =>
      codesIn(place),
    );
    expect(found).toHaveLength(20);
    expect(found.flat().filter((path) => !existsSync(path))).toEqual([]);
  });
  it("names every field of an entry, in its order", () => {
    const fields = tableUnder(record, "## The entry").flatMap(([cell = ""]) => codesIn(cell));
    const entry = azerbaijaniCase("CaseOpened").entries[0]?.entry;
    expect([...fields].sort()).toEqual(Object.keys(entry ?? {}).sort());
  });
  it("names every table of the ledger's file", () => {
    const told = tableUnder(record, "## The ledger's file").flatMap(([cell = ""]) => codesIn(cell));
    expect([...told].sort()).toEqual([...objectsIn("table")].sort());
  });
  it("names every trigger that protects it", () => {
    const told = tableUnder(record, "Triggers enforce this:").flatMap(([cell = ""]) =>
      codesIn(cell),
    );
    expect([...told].sort()).toEqual([...objectsIn("trigger")].sort());
  });
});
