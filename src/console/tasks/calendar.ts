import { tasksOfPerson } from "../../application/reading/tasks-of-person.ts";
import { viewCase, type CaseView } from "../../application/reading/queries.ts";
import { oneOfMany } from "../../application/reading/unreadable.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { asAttachment } from "../../api/log.ts";
import { signInAddress } from "../layout.ts";
import type { Pages, PagesApp, Visitor } from "../pages.ts";

const mostCases = 500;

const casesOf = async (
  { desk }: Pages,
  { person, duties: held }: Visitor,
): Promise<readonly CaseView[]> => {
  const { tasks } = await tasksOfPerson(desk, { person, held }, mostCases);
  const views: CaseView[] = [];
  for (const { caseId, runs } of tasks) {
    if (runs === null) continue;
    const found = await oneOfMany(desk, caseId, () => viewCase(desk, caseId));
    if ("read" in found && !isRefusal(found.read)) views.push(found.read);
  }
  return views;
};

/** The deadlines of what waits for whoever has signed in, to be put into a calendar. */
export const addCalendarOfTasks = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/tasks/deadlines.ics", async (c) => {
    const { visit } = c.var;
    const { visitor, language, demonstration } = visit;
    if (visitor === undefined) return c.redirect(signInAddress(visit), 302);
    const { calendarOfAll } = await import("../../open-data/calendar.ts");
    const address = `${pages.originOf(c)}/${language}/cases`;
    const wanted = { language, pages: address, demonstration };
    return c.body(calendarOfAll(await casesOf(pages, visitor), wanted), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": asAttachment("deadlines.ics"),
      "cache-control": "private, no-store",
    });
  });
};
