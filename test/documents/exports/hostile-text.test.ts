import { XmlElement } from "@rgrove/parse-xml";
import * as fc from "fast-check";
import ICAL from "ical.js";
import { akomaNtoso } from "../../../src/open-data/akoma-ntoso.ts";
import { asCalendarText, caseCalendar } from "../../../src/open-data/calendar.ts";
import { casesTable, csvFile } from "../../../src/open-data/tables.ts";
import { caseFeed } from "../../../src/open-data/feed.ts";
import { popoloVotes } from "../../../src/open-data/popolo.ts";
import { asXmlText, element, xmlDocument } from "../../../src/open-data/xml.ts";
import { inAzerbaijani, inEnglish, titled, untilActs } from "./exported.ts";
import { cellsIn } from "./read-csv.ts";
import { allOf, childrenOf, rootOf, textIn } from "./read-xml.ts";

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

const one = untilActs("VoteCertified");
const always = (holds: (text: string) => void, runs = 300): void => {
  fc.assert(fc.property(hostile, holds), { numRuns: runs });
};

describe("What somebody wrote, in an export", () => {
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
      expect(events).toHaveLength(2);
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
