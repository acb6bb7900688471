import type { HistoryRow } from "../../src/ledger/reading/history.ts";
import { historyTable } from "../../src/open-data/history-table.ts";
import { unknownDate } from "../../src/clocks/dates/fact-date.ts";
import { azerbaijaniCase } from "../support/cases.ts";

const row = (source: string): HistoryRow => {
  const [first] = azerbaijaniCase("CaseOpened").entries;
  if (first === undefined) throw new Error("no entry");
  const { entry, hash } = first;
  return {
    seq: 1,
    at: entry.at,
    acts: [{ kind: "CaseOpened", restated: null, stage: null, on: unknownDate, authority: null }],
    person: entry.person,
    duty: entry.duty,
    imported: true,
    source,
    documents: [],
    hash,
    prev: null,
    leaf: 0,
    established: "demonstrationName",
    notEstablished: null,
    findings: [],
    entry,
  };
};

const sourceIn = (source: string): string => {
  const line = historyTable([row(source)])
    .split("\r\n")
    .slice(1)
    .join("\r\n");
  const [, cell = ""] = /,yes,("(?:[^"]|"")*"|[^,]*),/s.exec(line) ?? [];
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
};

describe("a history as a table", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "  =1",
    "＝1",
    "\u200B=1",
    "=cmd|' /C calc'!A0",
  ])("leaves no cell a formula to a spreadsheet: %j", (source) => {
    expect(sourceIn(source)).toBe(`'${source}`);
  });
  it.each(["law 530-IIQ", "a, b", 'the "law"', "two\nlines", "a=b", "1-2; 3"])(
    "keeps every other text as it is: %j",
    (source) => {
      expect(sourceIn(source)).toBe(source);
    },
  );
});
