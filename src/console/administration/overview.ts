import { calendarByDigest } from "../../ledger/law/law-of-case.ts";
import type { PersonNumber } from "../../values/ids.ts";
import { calendarInForce, dutiesHeld, peopleIn } from "../../office/office.ts";
import { keysInForce, relyingPartyIn } from "../../office/registered-keys.ts";
import { pageOf } from "../respond.ts";
import { digest, headRow, paragraph, section, summaryList, wide } from "../cases/parts.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import { around, listHtml } from "../names-html.ts";
import type { Pages, PagesApp } from "../pages.ts";
import { pageFormatAmong } from "../page-format.ts";
import { countingProcedures } from "./calendar.ts";
import { mailRows } from "./mail.ts";
import { forAdministrators, placeNamed, type Scene } from "./office-form.ts";
import { relyingPartyRows } from "./relying-party.ts";
import { signInRows } from "./sign-in.ts";

const addressOf = (path: string, named: Readonly<Record<string, string>>): string =>
  `/administration/${path}?${new URLSearchParams(named).toString()}`;

/** By which keys somebody signs: the key file where that is all, otherwise how many of each there are. */
const keysHeld = ({ format, office }: Scene, person: PersonNumber): Html => {
  const { administration } = format.words;
  const keys = keysInForce(office, person);
  const passkeys = keys.filter(({ passkey }) => passkey !== undefined).length;
  const [file] = keys.filter(({ passkey }) => passkey === undefined);
  if (passkeys === 0)
    return file === undefined ? html`${administration.noKey}` : digest(file.publicKey);
  const files = format.number(keys.length - passkeys);
  return html`${administration.keysHeld({ passkeys: format.number(passkeys), files })}`;
};

const personRow = (scene: Scene, person: PersonNumber): Html => {
  const { format, office } = scene;
  const { visit, words } = format;
  const { administration } = words;
  const held = dutiesHeld(office, person);
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
  const inviting =
    relyingPartyIn(office) === undefined || held.length === 0
      ? nothing
      : html`<br />${link(`/keys?${new URLSearchParams({ invited: person }).toString()}`, administration.invite)}`;
  return html`<tr class="govuk-table__row">
    <th scope="row" class="govuk-table__header">${person}</th>
    <td class="govuk-table__cell">
      ${held.length === 0 ? administration.noDuty : format.duties(held)}
    </td>
    <td class="govuk-table__cell">${keysHeld(scene, person)}</td>
    <td class="govuk-table__cell">${granting}${revocations}${inviting}</td>
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
    ${
      // In an office of passkeys people register their own keys.
      relyingPartyIn(scene.office) === undefined
        ? buttonTo(scene, "register", administration.register)
        : html`<a
            class="govuk-button govuk-button--secondary"
            role="button"
            draggable="false"
            href="${to(scene.format.visit, "/keys")}"
            >${administration.keysOfPeople}</a
          >`
    }
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
  const forms = ["signIn", "relyingParty", "sender", "depositary", "checkpointRecipients"] as const;
  return section(
    "deciding",
    administration.deciding,
    html`${paragraph(administration.decidingNote)}
    ${summaryList([...signInRows(scene), ...relyingPartyRows(scene), ...mailRows(scene)])}
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
