import { DatabaseSync } from "node:sqlite";
import type { TransactWriteItem } from "@aws-sdk/client-dynamodb";
import { prepareSchema, tablesOfDrivers } from "../../../src/local/ledger/schema.ts";
import {
  commandItem,
  entryItem,
  headItem,
  unsequencedItem,
} from "../../../src/aws/dynamo/append.ts";
import { attributes } from "../../../src/aws/dynamo/derived-data.ts";
import { stepActions } from "../../../src/aws/dynamo/log.ts";
import { besideCase, besideEntry } from "../../../src/ledger/check/columns.ts";
import { appendOf } from "../../contract/appends.ts";

const camel = (column: string): string =>
  column.replaceAll(/_(.)/g, (_, letter: string) => letter.toUpperCase());

/** What no list derives: the bytes themselves, and the order in which entries were committed and got their leaves. */
const own = ["bytes", "place", "n"];
const keys = ["pk", "sk"];

/** What drives cases, and what happened to the file itself: neither follows from entries. */
const besideEntries = [...tablesOfDrivers, "trigger_put_back"];

const listed = {
  entry: Object.keys(besideEntry.entry),
  log: Object.keys(besideEntry.leaf),
  head: Object.keys(besideCase),
  opening: Object.keys(besideCase),
  // Compared by who holds the fact that follows from a case.
  unique_fact: ["key", "caseId"],
} as const;

describe("The list of what follows from the entries", () => {
  const database = new DatabaseSync(":memory:");
  prepareSchema(database);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
    .all()
    .map(({ name }) => String(name));

  it("has every column of every table of the ledger's file", () => {
    const kept = tables.filter((table) => !besideEntries.includes(table));
    expect(kept.sort()).toEqual(Object.keys(listed).sort());
    for (const [table, names] of Object.entries(listed)) {
      const columns = database
        .prepare(`SELECT name FROM pragma_table_xinfo('${table}')`)
        .all()
        .map(({ name }) => camel(String(name)));
      expect([table, columns.filter((name) => ![...names, ...own].includes(name))]).toEqual([
        table,
        [],
      ]);
    }
  });

  it("has every attribute of the items that an append and the log's sequencer put into the tables", () => {
    const append = appendOf({
      caseId: "a",
      before: null,
      id: "command-1",
      assignee: "clerk-1",
      public: true,
      opening: { title: "Invented", procedure: "az", treaty: "one" },
    });
    const { entry, task } = append;
    const due = task === null ? null : { ...task, dueOn: "2030-01-01" };
    const putBy = (action: TransactWriteItem | undefined): Record<string, unknown> =>
      action?.Put?.Item ?? {};
    const [first, leaf] = stepActions(
      { ledger: "ledger", register: "register" },
      { size: 0, entries: [{ caseId: entry.caseId, seq: 1, hash: append.hash }] },
    );
    expect(Object.keys(putBy(first)).sort()).toEqual(
      // By its number: of which entry it is, and its hash, which the tree is made of.
      ["caseId", "entryCase", "entrySeq", "hash", "seq"],
    );
    const items = {
      entry: entryItem(append),
      command: commandItem(append),
      waiting: unsequencedItem(append),
      head: headItem({ ...append, task: due }),
      leaf: putBy(leaf),
    };
    for (const [what, item] of Object.entries(items)) {
      const names = Object.keys(item).filter((name) => ![...keys, ...own].includes(name));
      const known: readonly string[] = attributes[what as keyof typeof attributes];
      const keyed = what === "leaf" ? ["caseId", "seq"] : [];
      expect([what, names.sort()]).toEqual([what, [...known, ...keyed].sort()]);
    }
    for (const [what, names] of Object.entries(attributes)) {
      const list = what === "head" ? besideCase : besideEntry[what as keyof typeof besideEntry];
      expect([what, names.filter((name) => !(name in list))]).toEqual([what, []]);
    }
  });
});
