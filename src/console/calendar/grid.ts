import type { IsoDate } from "../../time/date.ts";
import { html, type Html, nothing } from "../html.ts";
import { namedHtml } from "../names-html.ts";
import { named } from "../../values/names.ts";
import type { PageFormat } from "../page-format.ts";
import type { CalendarEvent, EventKind } from "./events.ts";
import { weeksOf } from "./month.ts";
import type { Sittings } from "./sittings.ts";

/** What a month is drawn from. */
export type Month = {
  /** Its first day. */
  readonly first: IsoDate;
  readonly name: string;
  readonly today: IsoDate;
  readonly events: readonly CalendarEvent[];
  readonly sittings: readonly Sittings[];
};

const signs: Readonly<Record<EventKind, string>> = { due: "▣", couldEnd: "▨", inForce: "⚑" };

const eventItem = ({ kind, text, title, address }: CalendarEvent): Html =>
  html`<li class="tq-calendar__${kind}">
    <span aria-hidden="true">${signs[kind]}</span> ${text}:
    <a class="govuk-link" href="${address}">${title}</a>
  </li>`;

const sittingItem = ({ words, visit }: PageFormat, { name, isHolidays }: Sittings): Html =>
  isHolidays
    ? html`<li class="tq-calendar__sitting">
        <span aria-hidden="true">○</span> ${words.calendar.holiday}
      </li>`
    : html`<li class="tq-calendar__sitting">
        <span aria-hidden="true">●</span> ${words.calendar.sits}:
        ${namedHtml(named(name, visit.language))}
      </li>`;

const weekdayNames = ({ words: { calendar } }: PageFormat): readonly string[] => [
  calendar.monday,
  calendar.tuesday,
  calendar.wednesday,
  calendar.thursday,
  calendar.friday,
  calendar.saturday,
  calendar.sunday,
];

const dayCell = (format: PageFormat, month: Month, day: IsoDate): Html => {
  const { today } = month;
  const items = [
    ...month.events.filter((event) => event.day === day).map(eventItem),
    ...month.sittings
      .filter(({ days }) => days.has(day))
      .map((sitting) => sittingItem(format, sitting)),
  ];
  const classes = [
    "tq-calendar__day",
    ...(items.length === 0 ? ["tq-calendar__day--empty"] : []),
    ...(day === today ? ["tq-calendar__day--today"] : []),
  ];
  return html`<td class="${classes.join(" ")}" ${day === today ? html`aria-current="date"` : ""}>
    <time datetime="${day}"
      ><span class="tq-calendar__number" aria-hidden="true">${Number(day.slice(8))}</span
      ><span class="tq-calendar__whole">${format.day(day)}</span></time
    >
    ${
      items.length === 0
        ? nothing
        : html`<ul>
            ${items}
          </ul>`
    }
  </td>`;
};

/** A month as a grid of weeks; on a narrow screen, a list of the days on which something stands. */
export const monthGrid = (format: PageFormat, month: Month): Html =>
  html`<table class="tq-calendar">
    <caption class="govuk-visually-hidden">
      ${month.name}
    </caption>
    <thead>
      <tr>
        ${weekdayNames(format).map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeksOf(month.first).map(
        (week) =>
          html`<tr>
            ${week.map((day) => (day === undefined ? html`<td class="tq-calendar__none"></td>` : dayCell(format, month, day)))}
          </tr>`,
      )}
    </tbody>
  </table>`;

/** What the signs of a calendar mean. */
export const calendarKey = ({ words: { calendar } }: PageFormat): Html =>
  html`<ul class="govuk-list tq-calendar__key">
    <li><span aria-hidden="true">${signs.due}</span> ${calendar.keyDue}</li>
    <li><span aria-hidden="true">${signs.couldEnd}</span> ${calendar.keyCouldEnd}</li>
    <li><span aria-hidden="true">${signs.inForce}</span> ${calendar.keyInForce}</li>
    <li><span aria-hidden="true">●</span> ${calendar.keySitting}</li>
  </ul>`;
