import { giveOfficeCommand } from "../../api/give.ts";
import { decideOffice } from "../../office/decide-office.ts";
import type { OfficeCommand } from "../../office/office-command.ts";
import { commandIdSchema } from "../../procedure/values/ids.ts";
import type { Refusal } from "../../procedure/refusal.ts";
import { pageOf } from "../respond.ts";
import { summaryList } from "../cases/parts.ts";
import { backLink, errorSummary, formFaultOf } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { speechOf } from "../speech.ts";
import { importCalendar } from "./calendar.ts";
import {
  type Asked,
  type Deed,
  type Fields,
  forAdministrators,
  type Scene,
  textIn,
} from "./office-form.ts";
import { grantDuty, revokeDuty } from "./duties.ts";
import { registerPerson } from "./register.ts";
import { sentFields } from "../sent-fields.ts";

const deeds: readonly Deed[] = [grantDuty, revokeDuty, registerPerson, importCalendar];

const placeOf = ({ name }: Deed): string => `/administration/${name}`;

type Filled = { readonly given: Fields; readonly faults: readonly FormFault[] };

const back = ({ speech }: Scene, path: string, text: string): Html =>
  backLink(speech.visit, { href: to(speech.visit, path), text });

const formPage = (
  pages: Pages,
  c: PageContext,
  { deed, scene, filled }: { deed: Deed; scene: Scene; filled: Filled },
): Promise<Response> => {
  const { visit, words } = scene.speech;
  const { administration } = words;
  const { given, faults } = filled;
  const body = html`<form
    method="post"
    action="${to(visit, placeOf(deed))}"
    ${deed.hasFile ? html`enctype="multipart/form-data"` : ""}
  >
    ${formToken(visit)} ${deed.controls(scene, given, faults)}
    <button class="govuk-button" name="step" value="check">${administration.check}</button>
  </form>`;
  const { title } = administration.deeds[deed.name];
  const above = html`${back(scene, "/administration", administration.done.back)}
  ${errorSummary(visit, faults)}`;
  const page = { title, under: "administration", above, body } as const;
  return pageOf(pages, c, faults.length === 0 ? page : { ...page, faulty: true, status: 422 });
};

const hidden = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" />`;

const checkPage = (
  pages: Pages,
  c: PageContext,
  { deed, scene, command }: { deed: Deed; scene: Scene; command: OfficeCommand },
): Promise<Response> => {
  const { visit, words } = scene.speech;
  const { administration, forms } = words;
  const { title, warning } = administration.deeds[deed.name];
  const id = pages.desk.world.ids.commandId();
  const body = html`<p class="govuk-body">${forms.checkNote}</p>
    ${summaryList(deed.rows(scene, command))}
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">${warning}</strong>
    </div>
    <form method="post" action="${to(visit, placeOf(deed))}">
      ${formToken(visit)} ${hidden("command-id", id)}
      ${Object.entries(deed.carried(command)).map(([name, value]) => hidden(name, value))}
      <button class="govuk-button" name="step" value="record">${forms.recordForGood}</button>
    </form>
    <p class="govuk-body">
      <a class="govuk-link" href="${to(visit, "/administration")}">${forms.cancel}</a>
    </p>`;
  const above = back(scene, placeOf(deed), forms.backToForm);
  const page = { title: `${forms.check}: ${title}`, under: "administration", above, body } as const;
  return pageOf(pages, c, page);
};

type Posted = { readonly deed: Deed; readonly scene: Scene; readonly given: Fields };

const recorded = async (
  pages: Pages,
  c: PageContext,
  { visitor, command, id }: { visitor: Asked["visitor"]; command: OfficeCommand; id: string },
): Promise<Response | Refusal> => {
  const request = {
    id: commandIdSchema.parse(id),
    person: visitor.person,
    duty: "administrator",
    office: command,
  } as const;
  const answer = await giveOfficeCommand(pages, request, visitor.credential);
  if (answer.kind === "refused") return answer.refusal;
  const place = `/administration/entries/${String(answer.receipt.seq)}`;
  return c.redirect(to(c.var.visit, place), 303);
};

const idIn = (given: Fields): string | undefined =>
  textIn(given, "step") === "record"
    ? commandIdSchema.safeParse(textIn(given, "command-id")).data
    : undefined;

const answerTo = async (
  pages: Pages,
  c: PageContext,
  { posted, asked }: { posted: Posted; asked: Asked },
): Promise<Response> => {
  const { deed, scene, given } = posted;
  const again = (faults: readonly FormFault[]): Promise<Response> =>
    formPage(pages, c, { deed, scene, filled: { given, faults } });
  const refused = (refusal: Refusal): Promise<Response> =>
    again([{ ...formFaultOf(c.var.visit, refusal), at: deed.refusedAt[refusal.kind] ?? "" }]);
  const read = await deed.read(scene, given);
  if (read.kind === "faulty") return again(read.faults);
  const { command } = read;
  const { visitor, office } = asked;
  const id = idIn(given);
  if (id !== undefined) {
    const answer = await recorded(pages, c, { visitor, command, id });
    return answer instanceof Response ? answer : refused(answer);
  }
  const context = {
    person: visitor.person,
    duty: "administrator",
    dutiesHeld: visitor.duties,
  } as const;
  const decision = decideOffice(office, context, command);
  return decision.kind === "refused"
    ? refused(decision.refusal)
    : checkPage(pages, c, { deed, scene, command });
};

/** What an administrator does to the office: a form, a page to check it, and the entry that it leads to. */
export const addOfficeForms = (app: PagesApp, pages: Pages): void => {
  const sceneOf = (c: PageContext, { office }: Asked): Scene => ({
    desk: pages.desk,
    speech: speechOf(c.var.visit),
    office,
  });
  for (const deed of deeds) {
    const place = `/:language${placeOf(deed)}`;
    app.get(
      place,
      forAdministrators(pages, (c, asked) =>
        formPage(pages, c, {
          deed,
          scene: sceneOf(c, asked),
          filled: { given: c.req.query(), faults: [] },
        }),
      ),
    );
    app.post(
      place,
      forAdministrators(pages, (c, asked) => {
        const posted = { deed, scene: sceneOf(c, asked), given: sentFields(c) };
        return answerTo(pages, c, { posted, asked });
      }),
    );
  }
};
