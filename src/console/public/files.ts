import { officeCaseId } from "../../ledger/handling/request.ts";
import { entriesForEverybody } from "../../ledger/reading/read-entries.ts";
import type { OfficeOfFeed } from "../../exports/feed.ts";
import type { Wanted } from "../../exports/export-input.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import {
  absolute,
  type SharedCase,
  openCases,
  sharedFile,
  wantedBy,
  withEntries,
} from "./public-cases.ts";
import { overOpenCase } from "./open-case.ts";
import { asked, newestOpen, treatyAsked, type WantedCases } from "./list.ts";
import type { CaseView } from "../../ledger/reading/case-view.ts";

const types = {
  atom: "application/atom+xml; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  json: "application/json",
  jsonl: "application/jsonl; charset=utf-8",
} as const;

type Writer = (one: SharedCase, wanted: Wanted) => Promise<string>;

// Each is loaded when it is asked for: the pages start sooner without them.
const tables = () => import("../../exports/tables.ts");
const calendar = () => import("../../exports/calendar.ts");

/** What is handed out of a public case, by the name under which it is found. */
const openFiles = {
  "deadlines.ics": {
    type: types.ics,
    write: async (one, wanted) => (await calendar()).caseCalendar(one, wanted),
  },
  "akoma-ntoso.xml": {
    type: types.xml,
    write: async (one, wanted) =>
      (await import("../../exports/akoma-ntoso.ts")).akomaNtoso(one, wanted),
  },
  "popolo.json": {
    type: types.json,
    write: async (one, wanted) =>
      (await import("../../exports/popolo.ts")).popoloVotes(one, wanted),
  },
  "acts.csv": {
    type: types.csv,
    write: async (one, wanted) => (await tables()).actsTable(one, wanted),
  },
  "votes.csv": {
    type: types.csv,
    write: async (one, wanted) => (await tables()).votesTable(one, wanted),
  },
  "roll-call.csv": {
    type: types.csv,
    write: async (one, wanted) => (await tables()).rollCallTable(one, wanted),
  },
} as const satisfies Readonly<Record<string, { readonly type: string; readonly write: Writer }>>;

/** The name under which somebody keeps a file of a case. */
const keptAs = (caseId: string, name: string): string => `${caseId}-${name}`;

const addFilesOfCase = (app: PagesApp, pages: Pages): void => {
  for (const [name, { type, write }] of Object.entries(openFiles))
    app.get(
      `/:language/public/:id/${name}`,
      overOpenCase(pages, async (c, view) => {
        const text = await write(await withEntries(pages, view), wantedBy(pages, c));
        return sharedFile(c, { text, type, name: keptAs(view.state.caseId, name) });
      }),
    );
};

const caseFeedText = async (pages: Pages, c: PageContext, view: CaseView): Promise<string> => {
  const { caseFeed } = await import("../../exports/feed.ts");
  const self = absolute(pages, c, `/public/${view.state.caseId}/feed.xml`);
  return caseFeed(await withEntries(pages, view), { ...wantedBy(pages, c), self });
};

const addFollowed = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/public/:id/feed.xml",
    overOpenCase(pages, async (c, view) =>
      sharedFile(c, { text: await caseFeedText(pages, c, view), type: types.atom }),
    ),
  );
  app.get(
    "/:language/public/:id/entries.jsonl",
    overOpenCase(pages, async (c, view) => {
      // Whole: an entry that was left out would break the chain by which the others are verified.
      const entries = await entriesForEverybody(pages.desk, view);
      const { jsonLines } = await import("../../exports/json-lines.ts");
      const text = jsonLines({ ...view, entries }, wantedBy(pages, c));
      const name = keptAs(view.state.caseId, "entries.jsonl");
      return sharedFile(c, { text, type: types.jsonl, name });
    }),
  );
};

const officeOf = async ({ desk }: Pages): Promise<Omit<OfficeOfFeed, "treaty">> => {
  const founding = (await desk.ports.ledger.head(officeCaseId))?.state.founding;
  if (founding === undefined) throw new Error("the office's record has no first fact");
  return { opening: founding.entry, at: founding.at };
};

const newestCases = async (pages: Pages, which: WantedCases): Promise<readonly SharedCase[]> =>
  openCases(
    pages,
    (await newestOpen(pages, which)).map(({ caseId }) => caseId),
  );

const addFilesOfAll = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/public/feed.xml", async (c) => {
    const { feedOfAll } = await import("../../exports/feed.ts");
    const treaty = treatyAsked(pages, c);
    const self = absolute(pages, c, `/public/feed.xml${asked({ after: "", treaty })}`);
    const wanted = { ...wantedBy(pages, c), self };
    const cases = await newestCases(pages, { standing: "anywhere", treaty });
    return sharedFile(c, {
      text: feedOfAll({ ...(await officeOf(pages)), treaty }, cases, wanted),
      type: types.atom,
    });
  });
  app.get("/:language/public/deadlines.ics", async (c) => {
    const { calendarOfAll } = await calendar();
    const treaty = treatyAsked(pages, c);
    // After its deposit a case is over, and what it is for is still to come.
    const cases = [
      ...(await newestCases(pages, { standing: "open", treaty })),
      ...(await newestCases(pages, { standing: { stage: "deposited" }, treaty })),
    ];
    const text = calendarOfAll(cases, wantedBy(pages, c));
    return sharedFile(c, { text, type: types.ics, name: "deadlines.ics" });
  });
  app.get("/:language/public/cases.csv", async (c) => {
    const { casesTable } = await tables();
    const text = casesTable(
      await newestCases(pages, { standing: "anywhere", treaty: treatyAsked(pages, c) }),
      wantedBy(pages, c),
    );
    return sharedFile(c, { text, type: types.csv, name: "cases.csv" });
  });
};

/** Feeds, calendars and open data of public cases. */
export const addPublicFiles = (app: PagesApp, pages: Pages): void => {
  addFilesOfAll(app, pages);
  addFollowed(app, pages);
  addFilesOfCase(app, pages);
};
