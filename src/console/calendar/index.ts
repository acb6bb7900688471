import { asAttachment } from "../../api/log.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { addMonths, type IsoDate } from "../../time/date.ts";
import { dayIn } from "../../time/fact-date.ts";
import { choicesIn, type Choices } from "../cases/search.ts";
import { paragraph, unlessEmpty } from "../cases/parts.ts";
import { mayReadAll } from "../cases/who-may-read.ts";
import { html, type Html, nothing } from "../html.ts";
import { signInAddress, to } from "../layout.ts";
import { around } from "../names-html.ts";
import type { PageContext, Pages, PagesApp, Visitor } from "../pages.ts";
import { type PageFormat, pageFormat, pageFormatAmong } from "../page-format.ts";
import { pageOf } from "../respond.ts";
import { inOrder, select } from "../select.ts";
import { eventsOfCase } from "./events.ts";
import { calendarKey, monthGrid } from "./grid.ts";
import { lastOfMonth, monthIn, monthInAddress } from "./month.ts";
import { all, casesShown, type CasesShown, mine, type Shown } from "./shown.ts";
import { sittingsOf, type Sittings } from "./sittings.ts";

/** What an address asks for; what it does not say, or says wrongly, is what waits for whoever looks. */
type Asked = { readonly shown: Shown; readonly choices: Choices };

const askedIn = async ({ desk }: Pages, c: PageContext): Promise<Asked> => {
  const choices = await choicesIn(desk.ports);
  const sent = c.req.query("show") ?? mine;
  const isKnown =
    mayReadAll(c.var.visit) && (sent === all || choices.stages.some(({ id }) => id === sent));
  return { shown: isKnown ? sent : mine, choices };
};

const addressOf = (shown: Shown, first?: IsoDate): string => {
  const said = [
    ...(shown === mine ? [] : [["show", shown] as const]),
    ...(first === undefined ? [] : [["month", monthInAddress(first)] as const]),
  ];
  return said.length === 0 ? "" : `?${new URLSearchParams(said.map(([...one]) => one)).toString()}`;
};

const showForm = (format: PageFormat, { shown, choices }: Asked, first: IsoDate): Html => {
  const { visit, words } = format;
  const { calendar } = words;
  const options = [
    { value: mine, text: calendar.mine },
    ...(mayReadAll(visit)
      ? [{ value: all, text: calendar.all }, ...inOrder(format, choices.stages)]
      : []),
  ];
  return html`<form method="get" action="${to(visit, "/calendar")}" class="tq-calendar__show">
    <input type="hidden" name="month" value="${monthInAddress(first)}" />
    ${select({ name: "show", label: calendar.show, chosen: shown }, options)}
    <button class="govuk-button govuk-button--secondary">${calendar.showDo}</button>
  </form>`;
};

const monthNamed = ({ words: { calendar } }: PageFormat, first: IsoDate): string =>
  calendar.month({ month: Number(first.slice(5, 7)), year: first.slice(0, 4) });

const monthLinks = (format: PageFormat, shown: Shown, first: IsoDate): Html => {
  const { visit, words } = format;
  const link = (months: number, says: (of: { month: string }) => string): Html => {
    const other = addMonths(first, months);
    return html`<li>
      <a class="govuk-link" href="${to(visit, `/calendar${addressOf(shown, other)}`)}"
        >${says({ month: monthNamed(format, other) })}</a
      >
    </li>`;
  };
  return html`<ul class="govuk-list tq-links">
    ${link(-1, words.calendar.previous)} ${link(1, words.calendar.next)}
  </ul>`;
};

const proceduresAmong = ({ views }: CasesShown, more: Procedure | undefined) => {
  const byId = new Map(views.map(({ law }) => [law.procedure.id, law.procedure]));
  if (more !== undefined) byId.set(more.id, more);
  return [...byId.values()];
};

// A day after the calendar ends is not one on which nobody sits.
const unknownAfter = (
  format: PageFormat,
  sittings: readonly Sittings[],
  last: IsoDate,
): readonly Html[] => {
  const short = new Map(
    sittings
      .filter(({ endsOn }) => endsOn < last)
      .map(({ procedure, endsOn }) => [procedure, endsOn]),
  );
  return [...short].map(([procedure, endsOn]) =>
    around(
      (name) => format.words.calendar.sittingsUnknown({ procedure: name, day: format.day(endsOn) }),
      format.name(procedure.title),
    ),
  );
};

const icsLink = ({ visit, words }: PageFormat, shown: Shown): Html =>
  html`<p class="govuk-body">
    <a class="govuk-link" href="${to(visit, `/calendar/deadlines.ics${addressOf(shown)}`)}" download
      >${words.calendar.file}</a
    >
  </p>`;

const calendarBody = async (
  pages: Pages,
  c: PageContext,
  visitor: Visitor,
): Promise<{ readonly title: string; readonly body: Html }> => {
  const { visit } = c.var;
  const { ports } = pages.desk;
  const asked = await askedIn(pages, c);
  const { shown } = asked;
  const procedure = ports.law().procedure(shown);
  const among =
    procedure === undefined ? pageFormatAmong(visit, ports.law) : pageFormat(visit, [procedure]);
  const today = dayIn(procedure?.timeZone ?? "UTC", ports.clock.now());
  const first = monthIn(c.req.query("month"), today);
  const last = lastOfMonth(first);
  const found = await casesShown(pages, shown, visitor);
  const sittings = await sittingsOf(pages, c, proceduresAmong(found, procedure));
  const events = found.views.flatMap((view) =>
    eventsOfCase(pageFormat(visit, [view.law.procedure]), view, { from: first, to: last }),
  );
  const name = monthNamed(among, first);
  const { calendar } = visit.words;
  const { withoutDay } = await import("../../exports/calendar.ts");
  const month = { first, name, today, events, sittings };
  const body = html`${showForm(among, asked, first)} ${monthLinks(among, shown, first)}
  ${monthGrid(among, month)}
  ${events.length === 0 ? html`<p class="govuk-body">${calendar.nothing({ month: name })}</p>` : nothing}
  ${calendarKey(among)} ${unknownAfter(among, sittings, last).map(paragraph)}
  ${unlessEmpty(withoutDay(found.views, among.paper), (names) => paragraph(among.paper.exports.notShown({ names: names.join("; ") })))}
  ${found.notLooked > 0 ? paragraph(calendar.notLooked({ count: among.number(found.notLooked) })) : nothing}
  ${icsLink(among, shown)}`;
  return { title: `${calendar.title}: ${name}`, body };
};

/** The days on which something is due, a month on a page, and the same as a file for a calendar program. */
export const addCalendar = (app: PagesApp, pages: Pages): void => {
  app.get("/:language/calendar", async (c) => {
    const { visit } = c.var;
    const { visitor } = visit;
    if (visitor === undefined) return c.redirect(signInAddress(visit), 302);
    return pageOf(pages, c, { ...(await calendarBody(pages, c, visitor)), under: "calendar" });
  });
  app.get("/:language/calendar/deadlines.ics", async (c) => {
    const { visit } = c.var;
    const { visitor, language, demonstration } = visit;
    if (visitor === undefined) return c.redirect(signInAddress(visit), 302);
    const { calendarOfAll } = await import("../../exports/calendar.ts");
    const { shown } = await askedIn(pages, c);
    const { views } = await casesShown(pages, shown, visitor);
    const wanted = { language, pages: `${pages.originOf(c)}/${language}/cases`, demonstration };
    return c.body(calendarOfAll(views, wanted), 200, {
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": asAttachment("deadlines.ics"),
      "cache-control": "private, no-store",
    });
  });
};
