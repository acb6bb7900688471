import { calendarByDigest } from "../../ledger/law/law-of-case.ts";
import type { PersonNumber } from "../../values/ids.ts";
import { calendarInForce, dutiesHeld, peopleIn } from "../../office/office.ts";
import { publicKeyOf } from "../../office/registered-keys.ts";
import { pageOf } from "../respond.ts";
import { signInOf } from "../../office/sign-in.ts";
import { digest, headRow, paragraph, section, summaryList, wide } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import { around, listHtml } from "../names-html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { pageFormatAmong } from "../page-format.ts";
import { countingProcedures } from "./calendar.ts";
import { mailRows } from "./mail.ts";
import { forAdministrators, placeNamed, type Scene } from "./office-form.ts";
import { signInRows } from "./sign-in.ts";

const addressOf = (path: string, named: Readonly<Record<string, string>>): string =>
  `/administration/${path}?${new URLSearchParams(named).toString()}`;

const personRow = ({ format, office }: Scene, person: PersonNumber): Html => {
  const { visit, words } = format;
  const { administration } = words;
  const held = dutiesHeld(office, person);
  const key = publicKeyOf(office, person);
  const link = (path: string, text: Html | string): Html =>
    html`<a class="govuk-link" href="${to(visit, path)}"
      >${text}<span class="govuk-visually-hidden">: ${person}</span></a
    >`;
  const revocations = held.map((duty) => {
    const path = addressOf("revoke", { holder: person, revoked: duty });
    return html`<br />${link(
        path,
        around((name) => administration.revoke({ duty: name }), format.duty(duty)),
      )}`;
  });
  const granting = link(addressOf("grant", { holder: person }), administration.grant);
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${person}</th>
    <td class="govuk-table__cell">
      ${held.length === 0 ? administration.noDuty : format.duties(held)}
    </td>
    <td class="govuk-table__cell">${key === undefined ? administration.noKey : digest(key)}</td>
    <td class="govuk-table__cell">${granting}${revocations}</td>
  </tr>`;
};

const buttonTo = ({ format: { visit } }: Scene, path: string, text: string): Html =>
  html`<a
    class="govuk-button govuk-button--secondary"
    role="button"
    draggable="false"
    href="${to(visit, `/administration/${path}`)}"
    >${text}</a
  >`;

const peopleSection = (scene: Scene): Html => {
  const { administration } = scene.format.words;
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${administration.peopleCaption}
    </caption>
    ${headRow([administration.person, administration.duties, administration.key, administration.change])}
    <tbody class="govuk-table__body">
      ${peopleIn(scene.office).map((person) => personRow(scene, person))}
    </tbody>
  </table>`;
  return section(
    "people",
    administration.people,
    html`${wide(administration.peopleCaption, table)}
    ${buttonTo(scene, "register", administration.register)}
    ${buttonTo(scene, "grant", administration.grant)}`,
  );
};

const calendarRows = async (scene: Scene): Promise<readonly Html[]> => {
  const { format, office, desk } = scene;
  const { house } = format.words.administration;
  const rows: Html[] = [];
  for (const procedure of countingProcedures(scene)) {
    const named = calendarInForce(office, procedure.id);
    const calendar = await calendarByDigest(desk.ports, named, desk.caches.calendars);
    if (calendar === undefined) continue;
    const days = Object.entries(calendar.houses).map(([name, list]) =>
      house({ house: name, days: format.number(list.length) }),
    );
    rows.push(
      html`<tr class="govuk-table__row">
        <th scope="row" class="govuk-table__header">${format.name(procedure.title)}</th>
        <td class="govuk-table__cell">${format.day(calendar.endsOn)}</td>
        <td class="govuk-table__cell">${days.join(", ")}</td>
        <td class="govuk-table__cell">${digest(calendar.digest)}</td>
      </tr>`,
    );
  }
  return rows;
};

const calendarsSection = async (scene: Scene): Promise<Html> => {
  const { administration } = scene.format.words;
  const rows = await calendarRows(scene);
  const { procedure, endsOn, days, digest: sha, calendarCaption } = administration;
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${calendarCaption}
    </caption>
    ${headRow([procedure, endsOn, days, sha])}
    <tbody class="govuk-table__body">
      ${rows}
    </tbody>
  </table>`;
  return section(
    "calendars",
    administration.calendars,
    html`${paragraph(administration.calendarsNote)}
    ${rows.length === 0 ? paragraph(administration.noCalendar) : wide(calendarCaption, table)}
    ${buttonTo(scene, "calendar", administration.importCalendar)}`,
  );
};

/** Whose tokens are accepted, and from whom and to whom the office writes, with a way to each of the forms. */
const decidingSection = (scene: Scene): Html => {
  const { administration } = scene.format.words;
  const forms = ["signIn", "sender", "depositary", "checkpointRecipients"] as const;
  return section(
    "deciding",
    administration.deciding,
    html`${paragraph(administration.decidingNote)}
    ${summaryList([...signInRows(scene, signInOf(scene.office)), ...mailRows(scene)])}
    ${listHtml(
      forms.map((name) => buttonTo(scene, placeNamed(name), administration.deeds[name].title)),
      " ",
    )}`,
  );
};

/** The office as its administrators see it: who holds which duty, who is believed, and by which calendars is counted. */
export const addOfficeOverview = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/administration",
    forAdministrators(pages, async (c, { office }) => {
      const format = pageFormatAmong(c.var.visit, pages.desk.ports.law);
      const scene: Scene = { desk: pages.desk, format, office };
      const { administration } = format.words;
      const past = buttonTo(scene, "import", administration.importCase);
      const body = html`${paragraph(administration.intro)} ${peopleSection(scene)}
      ${decidingSection(scene)} ${await calendarsSection(scene)}
      ${section("past", administration.pastCases, past)}${nothing}`;
      return pageOf(pages, c, { title: administration.title, under: "administration", body });
    }),
  );
};
