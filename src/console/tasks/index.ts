import { entriesOfPerson } from "../../application/reading/entries-of-person.ts";
import { tasksOfPerson } from "../../application/reading/tasks-of-person.ts";
import { html, nothing, type Html } from "../html.ts";
import { pageOf } from "../respond.ts";
import { signInAddress, to } from "../layout.ts";
import type { Pages, PagesApp, Visitor } from "../pages.ts";
import { speechOf, type Speech } from "../speech.ts";
import { paragraph } from "../cases/parts.ts";
import { addCalendarOfTasks } from "./calendar.ts";
import { draftsSection } from "./drafts.ts";
import { recentCasesSection } from "./recent-cases.ts";
import { taskGroups } from "./groups.ts";
import { unreadableSection } from "./unreadable.ts";
import { titlesOf } from "./titles.ts";

const mostTasks = 100;
const mostEntries = 20;

const calendarLink = ({ visit, words }: Speech): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="${to(visit, "/tasks/deadlines.ics")}" download
      >${words.tasks.calendar}</a
    >
  </p>`;

const tasksShown = async (pages: Pages, speech: Speech, visitor: Visitor): Promise<Html> => {
  const { words, number, duties } = speech;
  const { person, duties: held } = visitor;
  if (held.length === 0) return paragraph(words.tasks.noDuties);
  const found = await tasksOfPerson(pages.desk, { person, held }, mostTasks);
  const titled = await titlesOf(pages, found.tasks);
  const bounded =
    found.looked < found.all
      ? paragraph(words.tasks.bounded({ looked: number(found.looked), all: number(found.all) }))
      : nothing;
  return html`${paragraph(words.tasks.duties({ duties: duties(held) }))}
  ${taskGroups(speech, visitor, titled)} ${unreadableSection(speech, found.unreadable)} ${bounded}
  ${calendarLink(speech)}`;
};

/** What waits for whoever has signed in, and what they did lately. */
export const addTasks = (app: PagesApp, pages: Pages): void => {
  addCalendarOfTasks(app, pages);
  app.get("/:language/tasks", async (c) => {
    const { visit } = c.var;
    const { visitor } = visit;
    if (visitor === undefined) return c.redirect(signInAddress(visit), 302);
    const speech = speechOf(visit);
    const lately = await entriesOfPerson(pages.desk, visitor.person, mostEntries);
    const body = html`${await draftsSection(pages, speech, visitor)}
    ${await tasksShown(pages, speech, visitor)} ${await recentCasesSection(pages, speech, lately)}`;
    return pageOf(pages, c, { title: visit.words.frame.tasks, under: "tasks", body });
  });
};
