import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlElement } from "@rgrove/parse-xml";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { akomaNtoso } from "../../../src/exports/akoma-ntoso.ts";
import { caseCalendar, asCalendarText } from "../../../src/exports/calendar.ts";
import { caseFeed } from "../../../src/exports/feed.ts";
import { popoloVotes } from "../../../src/exports/popolo.ts";
import { votesTable, casesTable, csvFile } from "../../../src/exports/tables.ts";
import { asXmlText, element, xmlDocument } from "../../../src/exports/xml.ts";
import { day, demonstration, type Office } from "../../cli/office.ts";
import { estonian } from "../../stages/support/roads.ts";
import { saidOf } from "../../stages/support/said.ts";
import type { StagedCase } from "../../stages/support/staged-case.ts";
import { certifiedInSenate, votedInSenate } from "../staged-story.ts";
import { exportedFrom, inAzerbaijani, inEnglish, titled, untilActs } from "./exported.ts";
import { cellsIn } from "./read-csv.ts";
import { allOf, childrenOf, rootOf, textIn } from "./read-xml.ts";

describe("tasdiq open-data and tasdiq feed", () => {
  let office: Office;
  beforeAll(async () => {
    office = await demonstration();
    office.file("law.txt", "the draft law");
    for (const name of ["az-1", "az-2"]) {
      const treaty = name === "az-1" ? "un-cybercrime-2024" : "budapest-2001";
      await office.tasdiq(
        `open ${name} --procedure az-milli-majlis --treaty ${treaty} --title "Invented ${name}" --as clerk`,
      );
      await office.tasdiq(
        `lay ${name} --on ${day(-9)} --by "an initiator" --text law.txt --as clerk`,
      );
    }
    await office.tasdiq(`make-public az-2 --basis "an invented ground" --as clerk`);
  });
  afterAll(() => {
    office.remove();
  });

  it("writes every format of a case to stdout", async () => {
    const akn = await office.tasdiq("open-data az-1 --format akn --language az");
    expect(akn.code).toBe(0);
    expect(allOf(rootOf(akn.out), "docTitle")[0]?.text).toBe("Invented az-1");
    expect(akn.out).toContain("NÜMAYİŞ");
    const popolo = await office.tasdiq("open-data az-1 --format popolo");
    expect(JSON.parse(popolo.out)).toMatchObject({ vote_events: [] });
    const ics = await office.tasdiq("open-data az-1 --format ics");
    expect(ics.out).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT/);
    for (const format of ["csv", "csv-votes", "csv-roll-call"]) {
      const csv = await office.tasdiq(`open-data az-1 --format ${format}`);
      expect(cellsIn(csv.out)[0]?.[0]).toBe("case");
    }
  });

  it("writes entries as lines whose hashes are those of the history", async () => {
    const { out } = await office.tasdiq("open-data az-1 --format jsonl");
    const { entries } = (await office.json("history az-1")) as { entries: { hash: string }[] };
    const hashes = out
      .split("\n")
      .slice(1, -1)
      .map((line) => createHash("sha256").update(`\u0000${line}`).digest("hex"));
    expect(hashes).toEqual(entries.map(({ hash }) => hash));
  });

  it("warns where a case was not made public, and not where it was", async () => {
    const warning = /was not made public/;
    expect((await office.tasdiq("open-data az-1 --format ics")).err).toMatch(warning);
    expect((await office.tasdiq("open-data az-2 --format ics")).err).not.toMatch(warning);
    expect((await office.tasdiq("feed az-1")).err).toMatch(warning);
  });

  it("takes the public cases where none is named, and all where that is asked for", async () => {
    const titles = async (line: string) =>
      cellsIn((await office.tasdiq(line)).out)
        .slice(1)
        .map((row) => row[1]);
    expect(await titles("open-data --format csv")).toEqual(["Invented az-2"]);
    expect(await titles("open-data --format csv --all")).toEqual([
      "Invented az-1",
      "Invented az-2",
    ]);
    const entries = async (line: string) =>
      childrenOf(rootOf((await office.tasdiq(line)).out), "entry").map((one) =>
        textIn(one, "title"),
      );
    expect(new Set(await entries("feed"))).toEqual(
      new Set([
        "Invented az-2: case opened",
        "Invented az-2: text laid: Draft law",
        "Invented az-2: case made public",
      ]),
    );
    expect(await entries("feed --all")).toHaveLength(5);
    expect(await entries("feed az-1")).toHaveLength(2);
    const ics = await office.tasdiq("open-data --format ics --all");
    expect(ics.out.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  it("writes a file once, says its digest, and overwrites nothing else", async () => {
    const line = "feed az-2 --pages https://records.example/en/public --out feed.xml";
    const first = await office.json(line);
    const bytes = readFileSync(join(office.folder, "feed.xml"));
    expect(first).toMatchObject({
      kind: "openData",
      digest: createHash("sha256").update(bytes).digest("hex"),
      size: bytes.length,
    });
    expect(bytes.toString("utf8")).toContain("https://records.example/en/public/az-2#entry-1");
    expect((await office.tasdiq(line)).code).toBe(0);
    expect((await office.tasdiq("open-data az-2 --format akn --out feed.xml")).code).toBe(4);
    expect(readFileSync(join(office.folder, "feed.xml"))).toEqual(bytes);
  });

  it.each([
    ["open-data az-1", /--format is missing; there are akn, popolo, ics/],
    ["open-data az-1 --format docx", /docx is not a format here/],
    ["open-data --format akn", /akn is not a format here; there are ics, csv/],
    ["open-data --format toString", /toString is not a format here/],
    ["feed --language de", /de is not a language of papers; choose az, en/],
    ["feed --pages javascript:x", /is not an address/],
  ])("refuses %s", async (line, why) => {
    const { code, err, out } = await office.tasdiq(line);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(why);
  });

  it("finds no case that there is not", async () => {
    expect((await office.tasdiq("open-data az-9 --format csv")).code).toBe(3);
    expect((await office.tasdiq("feed office")).code).toBe(3);
  });
});

const one = exportedFrom(certifiedInSenate());

describe("The calendar of a case that has ended", () => {
  const submitted = estonian
    .beforePresident()
    .on("2026-02-20")
    .does("RecordAssent")
    .does("Lay", { stage: "submission" });
  const namesIn = (one: StagedCase): readonly string[] =>
    [...caseCalendar(exportedFrom(one.story), inEnglish).matchAll(/^SUMMARY.*/gmu)].map(
      ([line]) => line,
    );
  it("has no time that can no longer end, because what it ends with was closed by the deposit", () => {
    const publication = expect.stringContaining("Riigi Teataja") as string;
    expect(namesIn(submitted)).toContainEqual(publication);
    const deposited = submitted.on("2026-02-22").deposits();
    expect(deposited.at).toBe("deposited");
    expect(namesIn(deposited)).not.toContainEqual(publication);
    // Its last day had not passed, so it was neither kept nor broken.
    expect(
      saidOf(deposited, "Was the time limit").filter((one) => one.includes("Riigi Teataja")),
    ).toEqual([]);
  });
});

describe("A case that follows a procedure file as open data", () => {
  it("has its decision with each count and the sums in Akoma Ntoso", () => {
    const text = akomaNtoso(one, inEnglish);
    expect(text).toContain('<TLCConcept eId="count-membersInOffice"');
    expect(text).toMatch(/<count value="67" refersTo="#count-for"\s*\/>/);
    expect(text).toContain("declared adopted; for: 67, needed at least 67: passed");
    expect(text).toContain('showAs="executive clerk"');
    expect(text).toContain("vote recorded: Resolution of advice and consent: 10 February 2026");
    expect(text).not.toContain("executive-1");
  });

  it("refers to nothing in Akoma Ntoso that is not there", () => {
    const text = akomaNtoso(one, inAzerbaijani);
    const ids = new Set([...text.matchAll(/eId="([^"]+)"/g)].map(([, id]) => id));
    const references = [...text.matchAll(/(?:refersTo|outcome|by|as|href)="#([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    expect(references.flatMap(([, id]) => (ids.has(id) ? [] : [id]))).toEqual([]);
  });

  it("has a row for each count of each decision", () => {
    const [header, ...rows] = votesTable(one, inEnglish).trim().split("\r\n");
    expect(header).toMatch(/case,vote,stage,stage_in_words,body/);
    expect(rows).toHaveLength(4);
    expect(rows[3]).toContain("membersInOffice,members in office,100,adopted,kept,");
    expect(votesTable(exportedFrom(votedInSenate()), inEnglish)).toContain(",no,no,");
  });

  it("names stages and duties in the feed", () => {
    const text = caseFeed(one, { ...inEnglish, self: null });
    expect(text).toContain("Advice and consent: vote recorded: Resolution of advice and consent");
    expect(text).toContain("<name>executive clerk</name>");
    expect(text).toContain("This entry does not certify the vote.");
  });

  it("has no limit in the calendar where its procedure sets none", () => {
    expect(caseCalendar(one, inEnglish)).not.toContain("VEVENT");
  });
});

const pieces = [
  "\u0000",
  "\u0001",
  "\u001b",
  "\u007f",
  "\u0085",
  "\r",
  "\n",
  "\r\n",
  "\t",
  "'",
  '"',
  "&",
  "<",
  "]]>",
  "<!--",
  "&amp;",
  "\\",
  "\\n",
  ";",
  ",",
  ":",
  "=",
  "+",
  "-",
  "@",
  " ",
  "ə",
  "İ",
  "ı",
  "🙂",
  "👩‍⚖️",
  "\u202e",
  "\u200f",
  "\u2028",
  "\ufeff",
  "\ufffe",
  "\uffff",
  "\ud800",
  "\udc00",
  "שלום",
];

const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((all) => all.join("")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 20 })))
    .map((all) => all.join("")),
);
const always = (holds: (text: string) => void, runs = 300): void => {
  fc.assert(fc.property(hostile, holds), { numRuns: runs });
};

describe("What somebody wrote, in an export", () => {
  const one = untilActs("VoteCertified");

  it("is read back out of XML, in texts and in attributes, with U+FFFD for what XML cannot hold", () => {
    always((text) => {
      const root = rootOf(
        xmlDocument(
          element("root", { a: text }, [element("b", {}, [element("c", {}, [text, "."])])]),
        ),
      );
      expect(root.attributes["a"]).toBe(asXmlText(text));
      expect(allOf(root, "c")[0]?.text).toBe(`${asXmlText(text)}.`);
    }, 1000);
  });

  it("stays text in mixed content and adds no element", () => {
    always((text) => {
      const root = rootOf(xmlDocument(element("p", {}, [text, element("ref", {}, [text]), text])));
      expect(root.text).toBe(asXmlText(text).repeat(3));
      expect(root.children.filter((child) => child instanceof XmlElement)).toHaveLength(1);
    });
  });

  it("is read back out of CSV, with an apostrophe before what would be a formula", () => {
    always((text) => {
      const [, [cell = "", after = ""] = []] = cellsIn(
        csvFile({ header: ["a", "b"], rows: [[text, "after"]] }),
      );
      expect([text, `'${text}`]).toContain(cell);
      expect(cell).not.toMatch(/^[\s\u200f\u202e\ufeff]*[=+\-@]/u);
      expect(cell).not.toMatch(/^[\t\r]/);
      expect(after).toBe("after");
    }, 1000);
  });

  it("is read back out of a calendar, with one kind of newline", () => {
    always((text) => {
      const calendar = caseCalendar(titled(one, text), inEnglish);
      const events = new ICAL.Component(ICAL.parse(calendar) as unknown[]).getAllSubcomponents(
        "vevent",
      );
      expect(events).toHaveLength(1);
      expect(events[0]?.getFirstPropertyValue("summary")).toBe(
        `${asCalendarText(text)}: Presentation to the President`,
      );
      const lines = calendar.split("\r\n");
      expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
      expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    });
  });

  it("is read back out of Akoma Ntoso", () => {
    always((text) => {
      const root = rootOf(akomaNtoso(titled(one, text), inAzerbaijani));
      expect(allOf(root, "docTitle")[0]?.text).toBe(asXmlText(text));
      expect(allOf(root, "voting")).toHaveLength(1);
    }, 100);
  });

  it("is read back out of a feed", () => {
    always((text) => {
      const root = rootOf(caseFeed(titled(one, text), { ...inEnglish, self: null }));
      const [entry] = childrenOf(root, "entry");
      expect(entry && textIn(entry, "title")).toBe(
        `${asXmlText(text)}: vote certified: Single-reading plenary vote`,
      );
      expect(childrenOf(root, "entry")).toHaveLength(
        one.entries.flatMap((each) => each.entry.acts).length,
      );
    }, 100);
  });

  it("is read back out of Popolo", () => {
    always((text) => {
      const file = JSON.parse(popoloVotes(titled(one, text), inEnglish)) as {
        vote_events: { motion: { text: string } }[];
      };
      expect(file.vote_events.map(({ motion }) => motion.text)).toEqual([
        `${text}: Single-reading plenary vote`,
      ]);
    });
  });

  it("moves no cell of a table to another column", () => {
    always((text) => {
      const [header = [], row = []] = cellsIn(casesTable([titled(one, text)], inEnglish));
      expect(row).toHaveLength(header.length);
      expect(row[header.indexOf("head")]).toBe(one.state.head);
    });
  });
});
