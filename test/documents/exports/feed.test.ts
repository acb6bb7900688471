import type { XmlElement } from "@rgrove/parse-xml";
import { caseFeed, feedOfAll, mostEntries } from "../../../src/open-data/feed.ts";
import { azerbaijaniCase, command, publication } from "../../support/cases.ts";
import {
  exportedFrom,
  inAzerbaijani,
  inEnglish,
  manyCases,
  pastCase,
  personsIn,
  untilActs,
  type Exported,
} from "./exported.ts";
import { childrenOf, rootOf, textIn } from "./read-xml.ts";

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
