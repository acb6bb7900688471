import type { HashedEntry } from "../case/entry.ts";
import type { EntryHash } from "../values/ids.ts";
import { titleOf } from "../views/common.ts";
import { citedIn } from "../papers/sheets/sheet.ts";
import {
  catalogueIn,
  dutyAmong,
  plain,
  dayInWords,
  marksOf,
  type Catalogue,
} from "../papers/wording.ts";
import {
  actInWords,
  entryExported,
  numberCorrected,
  type ActExported,
  type EntryExported,
} from "./acts.ts";
import {
  openingOf,
  pageOf,
  type CaseExported,
  type EntriesExported,
  type Wanted,
} from "./export-input.ts";
import { element, xmlDocument, type Xml } from "./xml.ts";

type CaseInFeed = Pick<CaseExported, "state" | "law"> & EntriesExported;

/** A feed as it is wanted: where it itself is found, null where it has no address. */
type WantedFeed = Wanted & { readonly self: string | null };

/** Whose cases a feed tells of: the office, named by the entry that opened it, so that the feed has an id and a date from the first day. */
export type OfficeOfFeed = {
  readonly opening: EntryHash;
  readonly at: string;
  /** The treaty whose cases alone it tells of; null where it tells of all. */
  readonly treaty: string | null;
};

/** A feed of all cases holds so many entries of the ledger; a reader that comes daily misses none. */
export const mostEntries = 200;

const isVote = ({ kind, restated }: ActExported): boolean => (restated ?? kind) === "VoteRecorded";

type EntryOfCase = { readonly one: CaseInFeed; readonly entry: EntryExported };

const contentOf = (words: Catalogue, act: ActExported, { one, entry }: EntryOfCase): string => {
  const corrected = numberCorrected(act, one);
  return [
    ...(corrected === null ? [] : [words.exports.corrects({ seq: String(corrected) })]),
    ...(act.on === null ? [] : [words.exports.happened({ day: dayInWords(words, act.on) })]),
    ...(act.details.length === 0
      ? []
      : [words.exports.details({ details: act.details.map(plain).join("; ") })]),
    words.exports.recordedBy({ duty: dutyAmong(words, [one.law.procedure], entry.duty) }),
    ...(entry.imported ? [words.history.imported] : []),
    ...(isVote(act) && !entry.imported ? [words.exports.certifiedApart] : []),
    ...(act.authority === null
      ? []
      : [words.exports.restsOn({ authority: citedIn(words, act.authority) })]),
    words.exports.entry({ hash: entry.hash }),
  ].join("\n");
};

const linkTo = (page: string | null): readonly Xml[] =>
  page === null ? [] : [element("link", { rel: "alternate", type: "text/html", href: page })];

const entriesOf = ({ one, entry }: EntryOfCase, wanted: Wanted): readonly Xml[] => {
  const words = catalogueIn(wanted.language);
  const { state } = one;
  return entry.acts.map((act, index) => {
    const title = `${titleOf(state)}: ${actInWords(words, act)}`;
    return element("entry", {}, [
      element("id", {}, [`urn:tasdiq:act:${entry.hash}:${String(index + 1)}:${wanted.language}`]),
      element("title", {}, [title]),
      element("updated", {}, [entry.at]),
      element("published", {}, [entry.at]),
      element("author", {}, [
        element("name", {}, [dutyAmong(words, [one.law.procedure], entry.duty)]),
      ]),
      element("category", { term: act.kind, label: actInWords(words, act) }),
      ...linkTo(pageOf(wanted, state.caseId, entry.seq)),
      element("content", { type: "text" }, [contentOf(words, act, { one, entry })]),
    ]);
  });
};

type About = { readonly id: string; readonly title: string; readonly updated: string };

const feed = (about: About, entries: readonly EntryOfCase[], wanted: WantedFeed): string => {
  const marks = marksOf(catalogueIn(wanted.language), wanted);
  return xmlDocument(
    element("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": wanted.language }, [
      element("id", {}, [`${about.id}:${wanted.language}`]),
      element("title", {}, [about.title]),
      ...(marks.length === 0 ? [] : [element("subtitle", {}, [marks.join(" ")])]),
      element("updated", {}, [entries[0]?.entry.at ?? about.updated]),
      element("generator", {}, ["Tasdiq"]),
      ...(wanted.self === null
        ? []
        : [element("link", { rel: "self", type: "application/atom+xml", href: wanted.self })]),
      ...entries.flatMap((one) => entriesOf(one, wanted)),
    ]),
  );
};

const entriesOfCase = (
  one: CaseInFeed,
  { language }: Pick<Wanted, "language">,
): readonly EntryOfCase[] =>
  one.entries.map((entry: HashedEntry) => ({
    one,
    entry: entryExported(entry, one.law, catalogueIn(language)),
  }));

// Newest first; of what was recorded at one moment, always in the same order.
const byTime = (a: EntryOfCase, b: EntryOfCase): number => {
  if (a.entry.at !== b.entry.at) return a.entry.at < b.entry.at ? 1 : -1;
  if (a.one.state.caseId === b.one.state.caseId) return b.entry.seq - a.entry.seq;
  return a.one.state.caseId < b.one.state.caseId ? -1 : 1;
};

/** What happened in a case as an Atom feed (RFC 4287), newest first: an entry for each act, by duty and not by person. */
export const caseFeed = (one: CaseInFeed, wanted: WantedFeed): string => {
  const { state } = one;
  const title = catalogueIn(wanted.language).exports.historyOf({ title: titleOf(state) });
  const id = `urn:tasdiq:case:${openingOf(state)}`;
  return feed(
    { id, title, updated: state.at },
    entriesOfCase(one, wanted).toSorted(byTime),
    wanted,
  );
};

/** The newest of what happened in all of some cases. */
export const feedOfAll = (
  office: OfficeOfFeed,
  cases: readonly CaseInFeed[],
  wanted: WantedFeed,
): string =>
  feed(
    {
      id: `urn:tasdiq:office:${office.opening}${office.treaty === null ? "" : `:${office.treaty}`}`,
      title: catalogueIn(wanted.language).exports.allHistories,
      updated: office.at,
    },
    cases
      .flatMap((one) => entriesOfCase(one, wanted))
      .toSorted(byTime)
      .slice(0, mostEntries),
    wanted,
  );
