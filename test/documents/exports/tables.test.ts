import { createHash } from "node:crypto";
import {
  actsTable,
  casesTable,
  csvFile,
  rollCallTable,
  votesTable,
} from "../../../src/open-data/tables.ts";
import { jsonLines } from "../../../src/open-data/json-lines.ts";
import type { Wanted } from "../../../src/open-data/exported.ts";
import { azerbaijaniCase, britishCalendar, britishCase, command } from "../../support/cases.ts";
import {
  exportedFrom,
  inAzerbaijani,
  inEnglish,
  manyCases,
  pastCase,
  personsIn,
  rollCallCase,
  titled,
  untilActs,
  type Exported,
} from "./exported.ts";
import { cellsIn } from "./read-csv.ts";

/** The rows of a table by the names of its columns. */
const rowsOf = (text: string): readonly Readonly<Record<string, string>>[] => {
  const [header = [], ...rows] = cellsIn(text);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? ""]));
  });
};

describe("A table for a spreadsheet", () => {
  it("begins with the mark of UTF-8 and ends every line as RFC 4180 has it", () => {
    const text = csvFile({ header: ["a", "b"], rows: [["ə", null]] });
    expect(text).toBe("\uFEFFa,b\r\nə,\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@A1", "\tx", "\rx", " =1", "\u200b=1"])(
    "makes a text of what would be a formula: %j",
    (text) => {
      expect(cellsIn(csvFile({ header: ["a"], rows: [[text]] }))[1]).toEqual([`'${text}`]);
    },
  );

  it("leaves a number a number", () => {
    expect(cellsIn(csvFile({ header: ["a"], rows: [[-1]] }))[1]).toEqual(["-1"]);
  });
});

describe("The tables of open data", () => {
  it("list the cases with their stage in words", () => {
    const cases = manyCases().map(([, one]) => one);
    const rows = rowsOf(casesTable(cases, inEnglish));
    expect(rows).toHaveLength(cases.length);
    expect(rows[3]).toMatchObject({
      case: "case-1",
      title: "Consent to a convention",
      procedure: "az-milli-majlis",
      treaty: "un-cybercrime-2024",
      purpose: "consent",
      stage: "deposited",
      page: "https://records.example/en/public/case-1",
    });
    expect(rowsOf(casesTable(cases, inAzerbaijani))[3]).toMatchObject({
      stage_in_words: "saxlanmağa verilib",
      page: "",
    });
  });

  it("have a row for each act, by duty and not by person", () => {
    const one = untilActs("DepositConfirmed");
    const text = actsTable(one, inEnglish);
    const rows = rowsOf(text);
    expect(rows.map(({ act }) => act)).toEqual(
      one.entries.flatMap(({ entry }) => entry.acts.map(({ kind }) => kind)),
    );
    expect(rows[1]).toMatchObject({
      act: "Laid",
      in_words: "text laid: Draft law",
      happened: "2026-01-12",
      duty: "clerk",
      imported: "no",
      hash: one.entries[1]?.hash,
      previous: one.entries[0]?.hash,
    });
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
  });

  it("write a date as it is known", () => {
    const happened = rowsOf(actsTable(pastCase(), inEnglish)).map((row) => row["happened"]);
    expect(happened).toEqual([
      "",
      "unknown",
      "2026-01-13",
      "2026-01-20..2026-01-27",
      "2026-02-10",
      "2026-02-10..2026-02-23",
    ]);
  });

  it("date the end of a period by its certificate", () => {
    const one = exportedFrom(britishCase("TimeEndCertified"), britishCalendar);
    const ended = rowsOf(actsTable(one, inEnglish)).find(({ act }) => act === "TimeEndCertified");
    expect(ended?.["happened"]).toBe("2026-02-03");
  });

  it("leave a cell empty where a number is not known", () => {
    const rows = (one: Exported) => rowsOf(votesTable(one, inEnglish));
    const countsIn = (one: Exported) =>
      Object.fromEntries(rows(one).map((row) => [row["count"] ?? "", row["number"]]));
    expect(rows(pastCase())).toHaveLength(1);
    expect(rows(pastCase())[0]).toMatchObject({
      count: "present",
      number: "99",
      certified: "unknown",
    });
    expect(countsIn(untilActs("VoteCertified"))).toMatchObject({ for: "90", abstaining: "3" });
    expect(countsIn(untilActs("VoteCertified"))).not.toHaveProperty("absent");
    expect(rows(untilActs("VoteCertified"))[0]).toMatchObject({
      declared: "adopted",
      judged: "adopted",
      certified: "yes",
    });
    expect(countsIn(rollCallCase())).toMatchObject({ against: "2", present: "67" });
  });

  it("say in each row whether it is a demonstration's", () => {
    const one = rollCallCase();
    for (const table of [
      casesTable([one], inAzerbaijani),
      actsTable(one, inAzerbaijani),
      votesTable(one, inAzerbaijani),
      rollCallTable(one, inAzerbaijani),
    ]) {
      const rows = rowsOf(table);
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map((row) => row["demonstration"]))).toEqual(new Set(["yes"]));
    }
    expect(rowsOf(actsTable(one, inEnglish))[0]).toMatchObject({ demonstration: "no" });
  });

  it("tell what a committee recommends and which text was laid", () => {
    const rows = rowsOf(actsTable(untilActs("Reported"), inEnglish));
    const detailsOf = (kind: string) => rows.find(({ act }) => act === kind)?.["details"];
    expect(detailsOf("Reported")).toMatch(/^outcome: favourable; ./);
    expect(detailsOf("Laid")).toMatch(/; text: [0-9a-f]{64}$/);
  });

  it("say on which ground a case was suspended in words and not as a code", () => {
    const one = exportedFrom(
      azerbaijaniCase("Laid").record(command("Suspend", { ground: "constitutionalReview" })),
    );
    const detailsIn = (wanted: Wanted) =>
      rowsOf(actsTable(one, wanted)).find(({ act }) => act === "CaseSuspended")?.["details"];
    expect(detailsIn(inEnglish)).toMatch(/^review of constitutionality; /);
    expect(detailsIn(inAzerbaijani)).toMatch(/^konstitusiyaya uyğunluğun yoxlanılması; /);
  });

  it("have a row for each member of a roll call", () => {
    const rows = rowsOf(rollCallTable(rollCallCase(), inEnglish));
    expect(rows).toHaveLength(69);
    expect(rows[66]).toMatchObject({ member: "Member 67", position: "notVoting" });
    expect(rowsOf(rollCallTable(untilActs("VoteRecorded"), inEnglish))).toEqual([]);
  });

  it("carry no formula out of a title", () => {
    const formula = '=HYPERLINK("http://x.example","y")';
    const [row] = rowsOf(casesTable([titled(untilActs("CaseOpened"), formula)], inEnglish));
    expect(row?.["title"]).toBe(`'${formula}`);
  });
});

describe("The entries of a case as JSON Lines", () => {
  it("are the bytes that were hashed, one entry a line", () => {
    for (const [, one] of manyCases()) {
      const lines = jsonLines(one).split("\n");
      expect(lines.pop()).toBe("");
      expect(
        lines.map((line) => createHash("sha256").update(`\u0000${line}`).digest("hex")),
      ).toEqual(one.entries.map(({ hash }) => hash));
    }
  });
});
