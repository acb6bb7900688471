import { createHash } from "node:crypto";
import { akomaNtoso } from "../../../src/exports/akoma-ntoso.ts";
import type { Wanted } from "../../../src/exports/export-input.ts";
import { caseFeed } from "../../../src/exports/feed.ts";
import { jsonLines } from "../../../src/exports/json-lines.ts";
import { popoloVotes } from "../../../src/exports/popolo.ts";
import {
  actsTable,
  casesTable,
  csvFile,
  rollCallTable,
  votesTable,
} from "../../../src/exports/tables.ts";
import { ballotsOf } from "../../../src/views/ballots.ts";
import { wordsIn } from "../../../src/files/words.ts";
import { say } from "../../../src/words/say.ts";
import {
  azerbaijaniCase,
  britishCalendar,
  britishCase,
  command,
  certified,
  votesFor,
} from "../../support/cases.ts";
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
  it.each([true, false])("say first whether they are a demonstration's: %s", (demonstration) => {
    const [, one] = manyCases()[0] ?? [];
    if (one === undefined) throw new Error("no case");
    const [first = ""] = jsonLines(one, { demonstration }).split("\n");
    expect(JSON.parse(first)).toEqual({
      kind: "entries",
      caseId: one.state.caseId,
      demonstration,
    });
  });

  it("are the bytes that were hashed, one entry a line", () => {
    for (const [, one] of manyCases()) {
      const lines = jsonLines(one, inEnglish).split("\n");
      expect(lines.pop()).toBe("");
      lines.shift();
      expect(
        lines.map((line) => createHash("sha256").update(`\u0000${line}`).digest("hex")),
      ).toEqual(one.entries.map(({ hash }) => hash));
    }
  });
});

const adopted = azerbaijaniCase("VoteCertified");
const corrected = adopted.record(
  command("Correct", {
    of: adopted.hashOf("VoteRecorded"),
    restated: command("RecordVote", { stage: "plenary", counts: votesFor(70) }),
    reason: "the minutes say otherwise",
    legalBasis: "Internal Rules",
  }),
);

const event = (one: Exported) =>
  (
    JSON.parse(popoloVotes(one, inEnglish)) as {
      vote_events: { result: unknown; motion: { result: unknown }; tasdiq: object }[];
    }
  ).vote_events[0];

describe("The votes that are exported", () => {
  it("are certified if what stands now was certified", () => {
    const certifiedIn = (story: typeof adopted) =>
      ballotsOf(exportedFrom(story)).map((vote) => vote.certified);
    expect(certifiedIn(adopted)).toEqual([true]);
    expect(certifiedIn(corrected)).toEqual([false]);
    const again = command("CertifyVote", {
      of: corrected.hashOf("VoteRecorded"),
      counts: votesFor(70),
    });
    expect(certifiedIn(corrected.record(again, { person: "plenary-secretary-2" }))).toEqual([true]);
  });

  it("are told in a correction: which entry it corrects, and the counts that stand", () => {
    const one = exportedFrom(corrected);
    const seq = one.entries.findIndex(({ hash }) => hash === adopted.hashOf("VoteRecorded"));
    const [header = [], ...rows] = cellsIn(actsTable(one, inEnglish));
    const row = rows.find((cells) => cells[header.indexOf("act")] === "ActCorrected") ?? [];
    expect(row[header.indexOf("corrects")]).toBe(String(seq + 1));
    expect(row[header.indexOf("details")]).toMatch(/^outcome: adopted; for: 70, against: \d+, /);
    const others = rows.filter((cells) => cells !== row);
    expect(others.map((cells) => cells[header.indexOf("corrects")]).join("")).toBe("");
    const feed = caseFeed(one, { ...inEnglish, self: null });
    expect(feed).toContain(`Corrects entry ${String(seq + 1)}`);
    expect(feed).toContain("Details: outcome: adopted; for: 70, ");
    expect(caseFeed(one, { ...inAzerbaijani, self: null })).toContain(
      `${String(seq + 1)} nömrəli qeydi düzəldir`,
    );
  });

  it("keep their name when they are corrected, and are as new as the correction", () => {
    const read = (story: typeof adopted) =>
      (
        JSON.parse(popoloVotes(exportedFrom(story), inEnglish)) as {
          vote_events: { id: string; created_at: string; updated_at: string }[];
        }
      ).vote_events[0];
    const later = adopted.with({ today: "2026-04-02" }).record(
      command("Correct", {
        of: adopted.hashOf("VoteRecorded"),
        restated: command("RecordVote", { stage: "plenary", counts: votesFor(70) }),
      }),
    );
    expect(read(later)).toMatchObject({
      id: read(adopted)?.id,
      created_at: "2026-03-31T09:00:00.000Z",
      updated_at: "2026-04-02T09:00:00.000Z",
    });
    expect(read(adopted)?.updated_at).toBe(read(adopted)?.created_at);
  });

  it("lead to the entry in which the numbers stand, which after a correction is the correction", () => {
    const [first, second] = [exportedFrom(adopted), exportedFrom(corrected)];
    const correction = corrected.entries.at(-1)?.hash;
    expect(ballotsOf(first)[0]?.standsIn).toBe(adopted.hashOf("VoteRecorded"));
    expect(ballotsOf(second)[0]?.standsIn).toBe(correction);
    const [header = [], row = []] = cellsIn(votesTable(second, inEnglish));
    expect(row[header.indexOf("stands_in")]).toBe(correction);
    expect([row[header.indexOf("count")], row[header.indexOf("number")]]).toEqual(["for", "70"]);
    expect(akomaNtoso(second, inEnglish)).toContain(
      `Corrected: these figures are those of entry ${String(correction)}`,
    );
    expect(akomaNtoso(first, inEnglish)).not.toContain("Corrected:");
  });

  it("have a result to others only while a second person's certification stands", () => {
    expect(event(exportedFrom(adopted))).toMatchObject({
      result: "pass",
      motion: { result: "pass" },
    });
    for (const one of [exportedFrom(corrected), untilActs("VoteRecorded")]) {
      expect(event(one)).toMatchObject({
        result: null,
        motion: { result: null },
        tasdiq: { declared: "adopted", certified: false },
      });
      expect(akomaNtoso(one, inEnglish)).toContain("Certification: not certified");
    }
    expect(akomaNtoso(exportedFrom(adopted), inEnglish)).not.toContain("not certified");
  });

  it("have no result to others where the rule leads to another than was declared", () => {
    const recorded = azerbaijaniCase("SittingScheduled").record(
      command("RecordVote", { counts: votesFor(60), outcome: "adopted" }),
    );
    const judged = exportedFrom(
      recorded.record(
        command("CertifyVote", {
          of: recorded.hashOf("VoteRecorded"),
          counts: votesFor(60),
          outcome: "adopted",
        }),
        { person: "plenary-secretary-2" },
      ),
    );
    expect(ballotsOf(judged)[0]?.judged?.judgement?.outcome).toBe("rejected");
    expect(event(judged)).toMatchObject({ result: null, tasdiq: { certified: true } });
    expect(akomaNtoso(judged, inEnglish)).toContain(
      "The declared result and the result by the rule are not the same.",
    );
  });

  it("are each asked for the votes that the law asked for then: more after a return", () => {
    const returned = azerbaijaniCase("Presented")
      .record(command("RecordAssent", { outcome: "returned" }))
      .record(command("ScheduleSitting", { sittingOn: "2026-02-26" }));
    const second = certified(
      returned.record(command("RecordVote", { on: "2026-02-26", counts: votesFor(95) })),
    );
    const votes = ballotsOf(exportedFrom(second));
    expect(votes.map(({ finding }) => finding && say(finding.why, wordsIn("en")))).toEqual([
      expect.stringContaining("for: 90, needed at least 63: passed"),
      expect.stringContaining("for: 95, needed at least 95: passed"),
    ]);
    expect(votes[1]?.finding?.authority).not.toEqual(votes[0]?.finding?.authority);
  });

  it("are not those whose certification was declined, because they were recorded anew", () => {
    const recorded = azerbaijaniCase("VoteRecorded");
    const declined = recorded.record(
      command("DeclineCertification", { of: recorded.hashOf("VoteRecorded") }),
      { person: "plenary-secretary-2" },
    );
    expect(ballotsOf(exportedFrom(declined))).toEqual([]);
    const anew = declined.record(command("RecordVote", { counts: votesFor(70) }));
    expect(ballotsOf(exportedFrom(anew)).map(({ counts }) => counts[0])).toMatchObject([
      { id: "for", n: 70 },
    ]);
  });

  it("are marked where they are a demonstration's", () => {
    const noteIn = (text: string) => (JSON.parse(text) as { note?: string }).note;
    const one = untilActs("VoteRecorded");
    expect(noteIn(popoloVotes(one, inAzerbaijani))).toMatch(/^NÜMAYİŞ/);
    expect(noteIn(popoloVotes(one, inEnglish))).toBeUndefined();
  });
});
