import { coverOf } from "../../ledger/reading/case-on-record.ts";
import type { Draft } from "../../ledger/drafts.ts";
import type { OpenTask } from "../../ledger/reading/queries.ts";
import { entriesOfPerson, tasksOfPerson } from "../../ledger/reading/tasks.ts";
import { commandRow, personCommandKinds, type PersonKind } from "../../commands/command-table.ts";
import { formOf } from "../cases/next.ts";
import { muted, paragraph, section, tag } from "../cases/parts.ts";
import { html, type Html, nothing } from "../html.ts";
import { signInAddress, to } from "../layout.ts";
import { around } from "../names-html.ts";
import type { Pages, PagesApp, Visitor } from "../pages.ts";
import { pageOf } from "../respond.ts";
import { type PageFormat, pageFormatAmong } from "../page-format.ts";
import { taskGroups, tasksCounted, tasksOfOthers } from "./groups.ts";
import { recentCasesSection } from "./recent-cases.ts";
import { titlesOf } from "./titles.ts";

const kindOf = (verb: string): PersonKind | undefined =>
  personCommandKinds.find((kind) => commandRow(kind).verb === verb);

const draftItem = async ({ desk }: Pages, format: PageFormat, draft: Draft): Promise<Html> => {
  const { visit, words, instant } = format;
  const { caseId, verb, at } = draft;
  const kind = kindOf(verb);
  if (kind === undefined) return nothing;
  const step = words.commands[kind];
  const title = (await coverOf(desk, caseId))?.opening?.act.title ?? caseId;
  const [address, text] =
    kind === "OpenCase"
      ? [to(visit, "/cases/new"), step]
      : [formOf(visit, caseId, { verb }), words.tasks.draftOf({ step, title })];
  return html`<li>
    <a class="govuk-link" href="${address}">${text}</a><br />
    ${muted(words.tasks.draftSaved({ when: instant(at) }))}
  </li>`;
};

/** What somebody began to write and has not put on record; nothing where there is no such thing. */
const draftsSection = async (
  pages: Pages,
  format: PageFormat,
  { person }: Visitor,
): Promise<Html> => {
  const drafts = await pages.drafts.draftsOf(person);
  if (drafts.length === 0) return nothing;
  const items = await Promise.all(drafts.map((draft) => draftItem(pages, format, draft)));
  return section(
    "drafts",
    format.words.tasks.drafts,
    html`<ul class="govuk-list tq-recent">
      ${items}
    </ul>`,
  );
};

const item = ({ visit, words }: PageFormat, { caseId, unreadable }: OpenTask): Html =>
  unreadable === null
    ? nothing
    : html`<li class="tq-step">
        <div>
          <a class="govuk-link" href="${to(visit, `/cases/${caseId}`)}"
            ><strong>${caseId}</strong></a
          ><br />
          ${tag("red", words.tasks.cannotBeRead)} ${words.tasks.unreadable[unreadable]}
        </div>
      </li>`;

/** The open cases that cannot be read, and why: nobody knows for whom they wait, so everybody is told. */
const unreadableSection = (format: PageFormat, tasks: readonly OpenTask[]): Html => {
  const { words } = format;
  if (tasks.length === 0) return nothing;
  const list = html`<ul class="tq-steps">
    ${tasks.map((task) => item(format, task))}
  </ul>`;
  const body = html`${paragraph(words.tasks.unreadableIntro)} ${list}`;
  return section("tasks-unreadable", words.tasks.unreadableCases, body);
};

const mostTasks = 100;
const mostEntries = 20;

const tasksHtml = async (pages: Pages, format: PageFormat, visitor: Visitor): Promise<Html> => {
  const { words, number, duties } = format;
  const { person, duties: held } = visitor;
  if (held.length === 0) return paragraph(words.tasks.noDuties);
  const found = await tasksOfPerson(pages.desk, { person, held }, mostTasks);
  const titled = await titlesOf(pages, found.tasks);
  const ofOthers = await titlesOf(pages, found.ofOthers);
  const bounded =
    found.looked < found.all
      ? paragraph(words.tasks.bounded({ looked: number(found.looked), all: number(found.all) }))
      : nothing;
  return html`${tasksCounted(format, titled, pages.desk.ports.clock.now())}
  ${paragraph(around((list) => words.tasks.duties({ duties: list }), duties(held)))}
  ${taskGroups(format, visitor, titled)} ${tasksOfOthers(format, ofOthers)}
  ${unreadableSection(format, found.unreadable)} ${bounded}`;
};

/** What waits for whoever has signed in, and what they did lately. */
export const addTasks = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/tasks", async (c) => {
    const { visit } = c.var;
    const { visitor } = visit;
    if (visitor === undefined) return c.redirect(signInAddress(visit), 302);
    const format = pageFormatAmong(visit, pages.desk.ports.law);
    const lately = await entriesOfPerson(pages.desk, visitor.person, mostEntries);
    const body = html`${await tasksHtml(pages, format, visitor)}
    ${await draftsSection(pages, format, visitor)}
    ${await recentCasesSection(pages, format, lately)}`;
    return pageOf(pages, c, { title: visit.words.frame.tasks, under: "tasks", body });
  });
};
