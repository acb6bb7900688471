import type { XmlElement } from "@rgrove/parse-xml";
import ICAL from "ical.js";
import {
  calendarOfAll,
  calendarText,
  caseCalendar,
  textValue,
} from "../../../src/exports/calendar.ts";
import { caseFeed, feedOfAll, mostEntries } from "../../../src/exports/feed.ts";
import { caseUnder, importing } from "../../support/case-builder.ts";
import { azerbaijaniCase, britishCase, command, publication } from "../../support/cases.ts";
import { azerbaijaniLaw, britain as britishProcedure } from "../../support/law.ts";
import { inWorkingDays } from "../../support/suspended-deadlines.ts";
import {
  britain,
  exportedFrom,
  type Exported,
  inAzerbaijani,
  inEnglish,
  inPeriodB,
  manyCases,
  pastCase,
  personsIn,
  untilActs,
} from "./exported.ts";
import { childrenOf, rootOf, textIn } from "./read-xml.ts";

const componentOf = (text: string) => new ICAL.Component(ICAL.parse(text) as unknown[]);
const eventsIn = (text: string) => componentOf(text).getAllSubcomponents("vevent");
const values = (text: string, property: string) =>
  eventsIn(text).map((event) => String(event.getFirstPropertyValue(property)));

describe("The deadlines of a case as a calendar", () => {
  const laid = caseCalendar(untilActs("Laid"), inEnglish);

  it("are days, each the last that surely keeps the deadline", () => {
    const adopted = caseCalendar(untilActs("VoteCertified"), inEnglish);
    expect(values(laid, "summary")).toEqual(["Consent to a convention: Vote"]);
    // The vote was taken, so nobody has to keep its day any more.
    expect(values(adopted, "summary")).toEqual([
      "Consent to a convention: Presentation to the President",
    ]);
    // No source says whether the day of the adoption counts, so the earlier day is the one that is sure.
    expect(values(adopted, "dtstart")).toEqual(["2026-02-23"]);
    expect(values(adopted, "dtend")).toEqual(["2026-02-24"]);
    expect(values(laid, "dtstart")).toEqual(["2026-03-11"]);
    expect(values(laid, "url")).toEqual(["https://records.example/en/public/case-1"]);
  });

  it("have an alarm seven days before while they run, and leave the calendar once they are kept or the case has ended", () => {
    const alarms = (text: string) =>
      eventsIn(text).map((event) =>
        event
          .getAllSubcomponents("valarm")
          .map((one) => String(one.getFirstPropertyValue("trigger"))),
      );
    expect(alarms(laid)).toEqual([["-P7D"]]);
    expect(alarms(caseCalendar(untilActs("VoteCertified"), inEnglish))).toEqual([["-P7D"]]);
    const withdrawn = exportedFrom(azerbaijaniCase("Laid").record(command("Withdraw")));
    expect(alarms(caseCalendar(withdrawn, inEnglish))).toEqual([]);
  });

  it("keep their name when more is recorded, and carry the moment of the newest entry", () => {
    const later = caseCalendar(untilActs("Reported"), inEnglish);
    expect(values(later, "uid")).toEqual(values(laid, "uid"));
    expect(values(laid, "dtstamp")).toEqual(["2026-03-31T09:00:00Z"]);
    expect(Number(values(later, "sequence")[0])).toBeGreaterThan(
      Number(values(laid, "sequence")[0]),
    );
    expect(caseCalendar(untilActs("Laid"), inEnglish)).toBe(laid);
  });

  it("say the later day too where the dates on record leave two, and are then tentative", () => {
    const one = exportedFrom(
      caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("Lay", { on: "2026-01-10..2026-01-12" })),
    );
    const text = caseCalendar(one, inEnglish);
    expect(values(text, "status")).toEqual(["TENTATIVE"]);
    expect(values(text, "dtstart")).toEqual(["2026-03-09"]);
    expect(values(text, "description")[0]).toContain(
      "Last day on another reading of the recorded dates: 12 March 2026",
    );
    expect(values(caseCalendar(britain(), inEnglish), "status")).toEqual(["CONFIRMED"]);
  });

  it("say that the last day may be later where holidays may come between", () => {
    const text = caseCalendar(exportedFrom(azerbaijaniCase("Laid", inWorkingDays())), inEnglish);
    expect(values(text, "status")[0]).toBe("TENTATIVE");
    expect(values(text, "dtstart")[0]).toBe("2026-03-09");
    expect(values(text, "description")[0]).toContain("Last day: 9 March 2026 or later\n");
    expect(values(text, "description")[0]).toContain("public holidays are not recorded");
  });

  it("have no day where none is known, which the calendar says", () => {
    const one = exportedFrom(
      caseUnder(azerbaijaniLaw(), importing)
        .record(command("OpenCase"))
        .record(command("Lay", { on: "unknown" })),
    );
    const text = caseCalendar(one, inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(
      /Without a day.*: Consent to a convention: Vote$/,
    );
  });

  it("have no day while the case is suspended, and go on at the day that was left", () => {
    const still = azerbaijaniCase("Laid").record(command("Suspend"));
    const text = caseCalendar(exportedFrom(still), inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(
      /Vote \(paused while the case is suspended\)$/,
    );
    const resumed = caseCalendar(exportedFrom(still.record(command("Resume"))), inEnglish);
    expect(values(resumed, "dtstart")).toContain("2026-03-31");
    expect(values(resumed, "uid")).toContain(values(laid, "uid")[0]);
    expect(values(resumed, "description")[0]).toContain(
      "Nobody has looked up whether a suspension",
    );
  });

  it("have both days, while they run, where it is in doubt whether a suspension moved them", () => {
    const resumed = azerbaijaniCase("Laid")
      .record(command("Suspend"), { today: "2026-03-01" })
      .record(command("Resume"));
    const text = caseCalendar(exportedFrom(resumed), inEnglish);
    expect(values(text, "dtstart")).toEqual(["2026-03-11", "2026-03-31"]);
    expect(new Set(values(text, "uid")).size).toBe(2);
    expect(values(text, "status")).toEqual(["TENTATIVE", "TENTATIVE"]);
    for (const description of values(text, "description")) {
      expect(description).toContain("Last day: 11 March 2026");
      expect(description).toMatch(/moved it \(unverified\): 31 March 2026/);
    }
    const withdrawn = resumed.record(command("Withdraw", { on: "2026-03-31" }));
    expect(values(caseCalendar(exportedFrom(withdrawn), inEnglish), "dtstart")).toEqual([]);
  });

  it("say what they rest on, with its mark, and name nobody", () => {
    const [description = ""] = values(laid, "description");
    expect(description).toMatch(/Authority: Constitution/);
    expect(description).toContain("Runs from: 12 January 2026");
    const one = untilActs("DepositConfirmed");
    const text = caseCalendar(one, inEnglish);
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
  });

  it("are the end of the sitting days where silence approves", () => {
    const text = caseCalendar(britain(), inEnglish);
    expect(values(text, "dtstart")).toEqual(["2026-02-02"]);
    expect(values(text, "summary")[0]).toContain("Period A");
  });

  it("rest on the rule of the period that runs", () => {
    const [periodA, periodB] = britishProcedure().clocks ?? [];
    const restsOn = (one: Exported) => values(caseCalendar(one, inEnglish), "description");
    expect(restsOn(britain())[0]).toContain(`Authority: ${periodA?.authority.cite ?? ""}\n`);
    expect(values(caseCalendar(inPeriodB(), inEnglish), "dtstart")).toContain("2026-02-12");
    expect(restsOn(inPeriodB()).join("\n")).toContain(
      `Authority: ${periodB?.authority.cite ?? ""}\n`,
    );
    expect(periodA?.authority.cite).not.toBe(periodB?.authority.cite);
  });

  it("have no day where nobody knows when both Houses sit, and say so", () => {
    const text = caseCalendar(exportedFrom(britishCase("Published")), inEnglish);
    expect(eventsIn(text)).toEqual([]);
    expect(String(componentOf(text).getFirstPropertyValue("description"))).toMatch(/Period A/);
  });

  it("of all cases stand in one calendar, each under a name of its own", () => {
    const cases = manyCases().map(([, one]) => one);
    for (const wanted of [inEnglish, inAzerbaijani]) {
      const text = calendarOfAll(cases, wanted);
      expect(eventsIn(text).length).toBe(
        cases.flatMap((one) => eventsIn(caseCalendar(one, wanted))).length,
      );
    }
    const two = calendarOfAll([untilActs("VoteCertified"), pastCase()], inEnglish);
    expect(new Set(values(two, "uid")).size).toBe(eventsIn(two).length);
    expect(eventsIn(calendarOfAll([], inEnglish))).toEqual([]);
  });

  it("speak Azerbaijani, and say that it is unreviewed and a demonstration", () => {
    const text = caseCalendar(untilActs("Laid"), inAzerbaijani);
    expect(values(text, "summary")).toEqual(["Consent to a convention: Səsvermə"]);
    expect(values(text, "description")[0]).toMatch(/NÜMAYİŞ[^]*unreviewed/);
  });
});

const octets = (line: string): number => Buffer.byteLength(line, "utf8");

describe("A line of a calendar", () => {
  const summary = (text: string): string =>
    calendarText({
      name: "VCALENDAR",
      lines: [],
      parts: [{ name: "VEVENT", lines: [["SUMMARY", textValue(text)]], parts: [] }],
    });

  it.each(["ə", "🙂", "a"])("is folded at 75 octets wherever a letter falls: %s", (letter) => {
    for (let before = 0; before < 160; before += 1) {
      const text = `${"x".repeat(before)}${letter.repeat(60)}`;
      const written = summary(text);
      expect(written.endsWith("\r\n")).toBe(true);
      const lines = written.split("\r\n").slice(0, -1);
      expect(Math.max(...lines.map(octets))).toBeLessThanOrEqual(75);
      expect(lines.some((line) => line.includes("\uFFFD") || /[\r\n]/.test(line))).toBe(false);
      expect(Buffer.from(written, "utf8").toString("utf8")).toBe(written);
      expect(values(written, "summary")).toEqual([text]);
    }
  });

  it("escapes what separates values, and has one kind of newline", () => {
    expect(textValue("a,b;c\\d\r\ne\rf:g")).toBe(String.raw`a\,b\;c\\d\ne\nf:g`);
  });

  it("is filled before the next begins", () => {
    const lines = summary("x".repeat(400)).split("\r\n");
    expect(lines.filter((line) => octets(line) === 75).length).toBeGreaterThan(4);
  });
});

const english = { ...inEnglish, self: "https://records.example/en/feed.xml" };
const azerbaijani = { ...inAzerbaijani, self: null };
const [founding] = untilActs("CaseOpened").entries;
if (founding === undefined) throw new Error("no entry");
const office = { opening: founding.hash, at: "2026-01-01T08:00:00.000Z", treaty: null };

const entriesIn = (feed: XmlElement): readonly XmlElement[] => childrenOf(feed, "entry");
const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

/** What RFC 4287 asks of every feed and every entry. */
const expectLawful = (feed: XmlElement): void => {
  const ids: string[] = [];
  for (const one of [feed, ...entriesIn(feed)]) {
    for (const name of ["id", "title", "updated"]) expect(childrenOf(one, name)).toHaveLength(1);
    expect(textIn(one, "id")).toMatch(/^urn:tasdiq:[^\s]+$/);
    expect(textIn(one, "updated")).toMatch(moment);
    ids.push(textIn(one, "id") ?? "");
  }
  for (const entry of entriesIn(feed)) {
    expect(childrenOf(entry, "author").map((author) => textIn(author, "name"))).toEqual([
      expect.stringMatching(/\S/),
    ]);
    expect(childrenOf(entry, "content")).toHaveLength(1);
  }
  expect(new Set(ids).size).toBe(ids.length);
};

// The story releases the instrument before the day on which all else is recorded; a record's times never go back.
const inOrderOfTime = (exported: Exported): Exported => ({
  ...exported,
  entries: exported.entries.map((one, index) => {
    const until = exported.entries.slice(0, index + 1).map(({ entry }) => entry.at);
    return { ...one, entry: { ...one.entry, at: until.toSorted().at(-1) ?? one.entry.at } };
  }),
});

describe("What happened in a case as a feed", () => {
  const one = inOrderOfTime(untilActs("DepositConfirmed"));
  const feed = rootOf(caseFeed(one, english));

  it("has what a feed must have, in both languages, for every case", () => {
    for (const [, each] of manyCases())
      for (const wanted of [english, azerbaijani]) {
        const text = caseFeed(each, wanted);
        const root = rootOf(text);
        expect(root.attributes).toEqual({
          xmlns: "http://www.w3.org/2005/Atom",
          "xml:lang": wanted.language,
        });
        expectLawful(root);
        expect(caseFeed(each, wanted)).toBe(text);
      }
  });

  it("has an entry for each act, newest first, and is as new as the newest", () => {
    const acts = one.entries.toReversed().flatMap(({ entry }) => entry.acts);
    const terms = entriesIn(feed).map((entry) => childrenOf(entry, "category")[0]?.attributes);
    expect(terms.map((term) => term?.["term"])).toEqual(acts.map(({ kind }) => kind));
    expect(textIn(feed, "updated")).toBe(one.entries.at(-1)?.entry.at);
  });

  it("says in words what happened, when and what it rests on, and links to the entry", () => {
    const vote = entriesIn(feed).find((entry) =>
      (textIn(entry, "title") ?? "").endsWith("vote recorded: Single-reading plenary vote"),
    );
    expect(vote && textIn(vote, "title")).toBe(
      "Consent to a convention: vote recorded: Single-reading plenary vote",
    );
    expect(vote && textIn(vote, "content")).toMatch(
      /^Date: 10 February 2026\nDetails: outcome: adopted; for: 90, .+\nRecorded by: plenary secretary\nThis entry does not certify the vote\. .+\nAuthority: .+\nEntry in the ledger: [0-9a-f]{64}$/,
    );
    const [link] = vote === undefined ? [] : childrenOf(vote, "link");
    expect(link?.attributes["href"]).toMatch(
      /^https:\/\/records\.example\/en\/public\/case-1#entry-\d+$/,
    );
  });

  it("has duties for authors, and no person anywhere", () => {
    const text = caseFeed(one, english);
    expect(personsIn(one).length).toBeGreaterThan(5);
    expect(personsIn(one).filter((person) => text.includes(person))).toEqual([]);
    const authors = entriesIn(feed).flatMap((entry) =>
      childrenOf(entry, "author").map((author) => textIn(author, "name")),
    );
    expect(new Set(authors)).toContain("plenary secretary");
    expect(new Set(authors)).toContain("system");
  });

  it("keeps the ids of its entries when more is recorded", () => {
    const ids = (root: XmlElement) => entriesIn(root).map((entry) => textIn(entry, "id"));
    const earlier = rootOf(caseFeed(untilActs("Reported"), english));
    expect(ids(feed).slice(-ids(earlier).length)).toEqual(ids(earlier));
    expect(textIn(feed, "id")).toBe(textIn(earlier, "id"));
  });

  it("tells numbers and references as they are on record", () => {
    const published = azerbaijaniCase("AssentRecorded")
      .record(publication({ number: "530-IIQ" }))
      .record(command("RecordDatedFact"));
    const [signature, law] = entriesIn(rootOf(caseFeed(exportedFrom(published), english)));
    expect(law && textIn(law, "content")).toContain(
      "Details: outcome: published; the gazette; No. 530-IIQ\n",
    );
    expect(signature && textIn(signature, "title")).toMatch(/: signature of the treaty$/);
  });

  it("names nobody to whom a task was handed, and no day for what is done by recording it", () => {
    const handed = one.entries.map((hashed) => ({
      ...hashed,
      entry: {
        ...hashed.entry,
        acts: [{ kind: "TaskHandedOver", to: "treaty-officer-77", reason: "for Ms Nobody" }],
      },
    })) as unknown as typeof one.entries;
    const text = caseFeed({ ...one, entries: handed }, english);
    expect(text).toContain("task handed over");
    expect(text).not.toMatch(/treaty-officer-77|Nobody|Date:/);
  });

  it("says of a past case that it was entered afterwards", () => {
    expect(caseFeed(pastCase(), english)).toContain("entered afterwards from a source");
    expect(caseFeed(one, english)).not.toContain("entered afterwards");
  });

  it("links to pages under an address that ends with a slash too", () => {
    const pages = "https://records.example/en/public/";
    expect(caseFeed(one, { ...english, pages })).toBe(caseFeed(one, english));
  });

  it("says what a correction restates", () => {
    const story = azerbaijaniCase("Presented");
    const corrected = exportedFrom(
      story.record(command("Correct", { of: story.hashOf("Presented") })),
    );
    const [newest] = entriesIn(rootOf(caseFeed(corrected, english)));
    expect(newest && textIn(newest, "title")).toBe(
      "Consent to a convention: correction: presented: Head of state",
    );
  });

  it("marks a demonstration and unreviewed wording, and needs no address", () => {
    const text = caseFeed(one, azerbaijani);
    expect(textIn(rootOf(text), "subtitle")).toMatch(/NÜMAYİŞ.*unreviewed/);
    expect(text).not.toContain("<link");
  });
});

describe("What happened in all cases as a feed", () => {
  it("holds the newest of all, each once, and says where it is found", () => {
    const cases = [untilActs("AssentRecorded"), exportedFrom(azerbaijaniCase("Laid"))];
    const feed = rootOf(feedOfAll(office, cases.slice(0, 1), english));
    expectLawful(feed);
    expect(childrenOf(feed, "link")[0]?.attributes).toMatchObject({
      rel: "self",
      href: english.self,
    });
    const moments = entriesIn(feed).map((entry) => textIn(entry, "updated") ?? "");
    expect(moments).toEqual(moments.toSorted().reverse());
  });

  it("holds so many entries of the ledger and no more", () => {
    const one = untilActs("DepositConfirmed");
    const [first] = one.entries;
    if (first === undefined) throw new Error("no entry");
    const many = Array.from({ length: mostEntries + 50 }, (_, index) => ({
      hash: String(index).padStart(64, "0") as typeof first.hash,
      entry: { ...first.entry, seq: index + 1 },
      asHashed: first.asHashed,
      disclosure: null,
    }));
    const feed = rootOf(feedOfAll(office, [{ ...one, entries: many }], english));
    expect(entriesIn(feed)).toHaveLength(mostEntries);
    expectLawful(feed);
  });

  it("is a lawful feed before anything has happened", () => {
    const feed = rootOf(feedOfAll(office, [], english));
    expectLawful(feed);
    const ofTreaty = rootOf(feedOfAll({ ...office, treaty: "crc" }, [], english));
    expect(textIn(ofTreaty, "id")).not.toBe(textIn(feed, "id"));
    expect(textIn(feed, "updated")).toBe(office.at);
    expect(entriesIn(feed)).toEqual([]);
  });
});
