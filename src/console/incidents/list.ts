import { wordsIn } from "../../files/words.ts";
import {
  type IncidentInWords,
  incidentsAnswer,
  type IncidentsAnswer,
  type SweepInAnswer,
} from "../../api/shapes/incidents.ts";
import { healings } from "../../ledger/sweep/findings.ts";
import { pageOf } from "../respond.ts";
import { muted, paragraph, section } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { Pages, PagesApp, Visitor } from "../pages.ts";
import { pageFormatAmong, type PageFormat } from "../page-format.ts";
import {
  aboutHtml,
  adviceHtml,
  ageHtml,
  type Asked,
  dutyFor,
  endingHtml,
  officeOnly,
  ownerHtml,
  retryHtml,
  sentenceHtml,
  stateTag,
} from "./incident-rows.ts";

const healedInWords = ({ words, number }: PageFormat, { healed }: SweepInAnswer): string => {
  const { healings: called, healedNothing } = words.incidents;
  const said = healings.flatMap((healing) =>
    healed[healing] === 0 ? [] : [`${called[healing]}: ${number(healed[healing])}`],
  );
  return said.length === 0 ? healedNothing : said.join(", ");
};

const sweepHtml = (format: PageFormat, swept: SweepInAnswer | null): Html => {
  const { words, number, instant } = format;
  const { incidents } = words;
  if (swept === null) return paragraph(incidents.notSwept);
  const { at, took, cases, wholeAt, unlisted } = swept;
  const seconds = number(Math.ceil(took / 1000));
  return html`${paragraph(incidents.lastSweep({ at: instant(at), seconds, cases: number(cases) }))}
  ${paragraph(`${incidents.healed}: ${healedInWords(format, swept)}.`)}
  ${wholeAt === null || wholeAt === at ? nothing : paragraph(incidents.wholeAt({ at: instant(wholeAt) }))}
  ${unlisted === 0 ? nothing : paragraph(incidents.unlisted({ incidents: number(unlisted) }))}`;
};

// Where another process sweeps, nobody tells it to from here.
const sweepForm = ({ visit, words }: PageFormat, { visitor, sweeps }: Asked): Html =>
  sweeps.now !== undefined && visitor.duties.includes("administrator")
    ? html`<form method="post" action="${to(visit, "/incidents/sweep")}">
        ${formToken(visit)}
        <button class="govuk-button govuk-button--secondary">${words.incidents.sweepNow}</button>
      </form>`
    : nothing;

type Seen = { readonly visitor: Visitor; readonly now: number };

const linkTo = ({ visit, words }: PageFormat, one: IncidentInWords, { visitor }: Seen): Html => {
  const { attend, details } = words.incidents;
  const may = one.state !== "ended" && dutyFor(visitor.duties, one) !== undefined;
  return html`<a class="govuk-link" href="${to(visit, `/incidents/${one.key}`)}"
    >${may ? attend : details}<span class="govuk-visually-hidden">: ${one.key}</span></a
  >`;
};

const item = (format: PageFormat, one: IncidentInWords, seen: Seen): Html => {
  const { incidents } = format.words;
  return html`<li class="tq-step">
    <div>
      <strong>${incidents.kinds[one.kind]}</strong> ${stateTag(format, one)}<br />
      ${incidents.about}: ${aboutHtml(format, one)}<br />
      ${sentenceHtml(format, one)}<br />
      ${incidents.since}: ${ageHtml(format, one, seen.now)}<br />
      ${incidents.owner}: ${ownerHtml(format, one)}<br />
      ${incidents.lastRetry}: ${retryHtml(format, one)}
      ${one.before === null ? nothing : html`<br />${incidents.foundAgain}: ${endingHtml(format, one.before)}`}
      ${one.ended === null ? nothing : html`<br />${endingHtml(format, one.ended)}`}
      <p class="govuk-hint">${incidents.advice}: ${adviceHtml(format, one)}</p>
    </div>
    ${linkTo(format, one, seen)}
  </li>`;
};

const listHtml = (format: PageFormat, shown: IncidentsAnswer, seen: Seen): Html => {
  const { incidents } = format.words;
  const list = html`<ul class="tq-steps">
    ${shown.incidents.map((one) => item(format, one, seen))}
  </ul>`;
  const none = paragraph(shown.ended.length === 0 ? incidents.none : incidents.noneOpen);
  return section("incidents", incidents.list, shown.incidents.length === 0 ? none : list);
};

const endedHtml = (format: PageFormat, { ended }: IncidentsAnswer, seen: Seen): Html => {
  const { incidents } = format.words;
  if (ended.length === 0) return nothing;
  const list = html`<ul class="tq-steps">
    ${ended.map((one) => item(format, one, seen))}
  </ul>`;
  const body = html`${paragraph(incidents.endedNote)} ${list}`;
  return section("incidents-ended", incidents.endedList, body);
};

/** What the last sweep found and what people have taken, with the sweep in numbers. */
export const addIncidentList = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/incidents",
    officeOnly(pages, async (c, { visitor, sweeps }) => {
      const format = pageFormatAmong(c.var.visit, pages.desk.ports.law);
      const { incidents } = format.words;
      const shown = await incidentsAnswer(
        pages.desk,
        await sweeps.last(),
        wordsIn(c.var.visit.language),
      );
      const seen = { visitor, now: pages.desk.ports.clock.now() };
      const body = html`${paragraph(muted(incidents.intro))} ${sweepHtml(format, shown.swept)}
      ${sweepForm(format, { visitor, sweeps })} ${listHtml(format, shown, seen)}
      ${endedHtml(format, shown, seen)}`;
      return pageOf(pages, c, { title: incidents.title, under: "incidents", body });
    }),
  );
};
