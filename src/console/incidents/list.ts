import { wordsIn } from "../../words/read.ts";
import {
  type IncidentInWords,
  incidentsShown,
  type ShownIncidents,
  type ShownSweep,
} from "../../api/shapes/incidents.ts";
import { healings } from "../../ledger/sweep/findings.ts";
import { pageOf } from "../respond.ts";
import { muted, paragraph, section } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { Pages, PagesApp, Visitor } from "../pages.ts";
import { speechAmong, type Speech } from "../page-format.ts";
import {
  aboutShown,
  adviceShown,
  ageShown,
  type Asked,
  dutyFor,
  endingShown,
  officeOnly,
  ownerShown,
  retryShown,
  saidShown,
  stateTag,
} from "./incident-rows.ts";

const healedSaid = ({ words, number }: Speech, { healed }: ShownSweep): string => {
  const { healings: called, healedNothing } = words.incidents;
  const said = healings.flatMap((healing) =>
    healed[healing] === 0 ? [] : [`${called[healing]}: ${number(healed[healing])}`],
  );
  return said.length === 0 ? healedNothing : said.join(", ");
};

const sweepShown = (speech: Speech, swept: ShownSweep | null): Html => {
  const { words, number, instant } = speech;
  const { incidents } = words;
  if (swept === null) return paragraph(incidents.notSwept);
  const { at, took, cases, wholeAt, unlisted } = swept;
  const seconds = number(Math.ceil(took / 1000));
  return html`${paragraph(incidents.lastSweep({ at: instant(at), seconds, cases: number(cases) }))}
  ${paragraph(`${incidents.healed}: ${healedSaid(speech, swept)}.`)}
  ${wholeAt === null || wholeAt === at ? nothing : paragraph(incidents.wholeAt({ at: instant(wholeAt) }))}
  ${unlisted === 0 ? nothing : paragraph(incidents.unlisted({ incidents: number(unlisted) }))}`;
};

// Where another process sweeps, nobody tells it to from here.
const sweepForm = ({ visit, words }: Speech, { visitor, sweeps }: Asked): Html =>
  sweeps.now !== undefined && visitor.duties.includes("administrator")
    ? html`<form method="post" action="${to(visit, "/incidents/sweep")}">
        ${formToken(visit)}
        <button class="govuk-button govuk-button--secondary">${words.incidents.sweepNow}</button>
      </form>`
    : nothing;

type Seen = { readonly visitor: Visitor; readonly now: number };

const linkTo = ({ visit, words }: Speech, one: IncidentInWords, { visitor }: Seen): Html => {
  const { attend, details } = words.incidents;
  const may = one.state !== "ended" && dutyFor(visitor.duties, one) !== undefined;
  return html`<a class="govuk-link" href="${to(visit, `/incidents/${one.key}`)}"
    >${may ? attend : details}<span class="govuk-visually-hidden">: ${one.key}</span></a
  >`;
};

const item = (speech: Speech, one: IncidentInWords, seen: Seen): Html => {
  const { incidents } = speech.words;
  return html`<li class="tq-step">
    <div>
      <strong>${incidents.kinds[one.kind]}</strong> ${stateTag(speech, one)}<br />
      ${incidents.about}: ${aboutShown(speech, one)}<br />
      ${saidShown(speech, one)}<br />
      ${incidents.since}: ${ageShown(speech, one, seen.now)}<br />
      ${incidents.owner}: ${ownerShown(speech, one)}<br />
      ${incidents.lastRetry}: ${retryShown(speech, one)}
      ${one.before === null ? nothing : html`<br />${incidents.foundAgain}: ${endingShown(speech, one.before)}`}
      ${one.ended === null ? nothing : html`<br />${endingShown(speech, one.ended)}`}
      <p class="govuk-hint">${incidents.advice}: ${adviceShown(speech, one)}</p>
    </div>
    ${linkTo(speech, one, seen)}
  </li>`;
};

const listShown = (speech: Speech, shown: ShownIncidents, seen: Seen): Html => {
  const { incidents } = speech.words;
  const list = html`<ul class="tq-steps">
    ${shown.incidents.map((one) => item(speech, one, seen))}
  </ul>`;
  const none = paragraph(shown.ended.length === 0 ? incidents.none : incidents.noneOpen);
  return section("incidents", incidents.list, shown.incidents.length === 0 ? none : list);
};

const endedShown = (speech: Speech, { ended }: ShownIncidents, seen: Seen): Html => {
  const { incidents } = speech.words;
  if (ended.length === 0) return nothing;
  const list = html`<ul class="tq-steps">
    ${ended.map((one) => item(speech, one, seen))}
  </ul>`;
  const body = html`${paragraph(incidents.endedNote)} ${list}`;
  return section("incidents-ended", incidents.endedList, body);
};

/** What the last sweep found and what people have taken, with the sweep in numbers. */
export const addIncidentList = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/incidents",
    officeOnly(pages, async (c, { visitor, sweeps }) => {
      const speech = speechAmong(c.var.visit, pages.desk.world.law);
      const { incidents } = speech.words;
      const shown = await incidentsShown(
        pages.desk,
        await sweeps.last(),
        wordsIn(c.var.visit.language),
      );
      const seen = { visitor, now: pages.desk.world.clock.now() };
      const body = html`${paragraph(muted(incidents.intro))} ${sweepShown(speech, shown.swept)}
      ${sweepForm(speech, { visitor, sweeps })} ${listShown(speech, shown, seen)}
      ${endedShown(speech, shown, seen)}`;
      return pageOf(pages, c, { title: incidents.title, under: "incidents", body });
    }),
  );
};
