import { giveOfficeCommand } from "../../api/give.ts";
import { givenKey } from "../../ledger/public-key.ts";
import { decideOffice } from "../../commands/decide-office.ts";
import { type OfficeCommand, officeCommandSchema } from "../../case/office-command.ts";
import type { Refusal } from "../../words/refusal.ts";
import { commandIdSchema } from "../../values/ids.ts";
import { digest, summaryList } from "../cases/parts.ts";
import { backLink, errorSummary, formFaultOf } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { pageOf } from "../respond.ts";
import { giveSigned, signingAttributes, signingNotes } from "../sign-in/signing.ts";
import { digestOfOfficeRequest } from "../../ledger/handling/office.ts";
import { textIn, sentFields } from "../sent-fields.ts";
import { pageFormatAmong } from "../page-format.ts";
import { importCalendar } from "./calendar.ts";
import { lineControl, textControl } from "./controls.ts";
import { grantDuty, revokeDuty } from "./duties.ts";
import { setCheckpointRecipients, setDepositaryAddress, setSender } from "./mail.ts";
import {
  type Asked,
  type Deed,
  faulty,
  type Faulty,
  type Fields,
  forAdministrators,
  type Read,
  type Scene,
  placeNamed,
} from "./office-form.ts";
import { setRelyingParty } from "./relying-party.ts";
import { setSignIn } from "./sign-in.ts";

const keyIn = (
  { format }: Scene,
  given: Fields,
): Faulty | { readonly publicKey: string | null } => {
  const { faults } = format.words.administration;
  const text = textIn(given, "publicKey");
  if (text === "") return { publicKey: null };
  const key = givenKey(text);
  if (key.kind === "key") return { publicKey: key.publicKey };
  return faulty("publicKey", key.why === "private" ? faults.privateKey : faults.publicKey);
};

const read = (scene: Scene, given: Fields): Read => {
  const { faults } = scene.format.words.administration;
  const key = keyIn(scene, given);
  const command = {
    kind: "RegisterPerson",
    registered: textIn(given, "registered"),
    publicKey: "kind" in key ? null : key.publicKey,
  };
  const found = officeCommandSchema.safeParse(command);
  const isWrong = (name: string): boolean =>
    found.error?.issues.some(({ path }) => path[0] === name) ?? false;
  if (found.success && !("kind" in key)) return { kind: "read", command: found.data };
  const ofKey = "kind" in key ? key.faults : [{ at: "publicKey", words: faults.publicKey }];
  return {
    kind: "faulty",
    faults: [
      ...(isWrong("registered") ? [{ at: "registered", words: faults.holder }] : []),
      ...("kind" in key || isWrong("publicKey") ? ofKey : []),
    ],
  };
};

// A text that may be a private key is not sent back to where somebody else could read it.
const typedKey = (given: Fields): string => {
  const text = textIn(given, "publicKey");
  return text.includes("PRIVATE KEY") ? "" : text;
};

/** Registering a person, or another key of one. */
const registerPerson: Deed = {
  name: "register",
  hasFile: false,
  controls: ({ format }, given, faults) => {
    const { visit, words } = format;
    const { fields } = words.administration;
    const person = { name: "registered", label: fields.holder, hint: fields.holderHint, faults };
    const key = { name: "publicKey", label: fields.publicKey, hint: fields.publicKeyHint, faults };
    return html`${lineControl(visit, person, textIn(given, "registered"))}
    ${textControl(visit, key, typedKey(given))}`;
  },
  read,
  refusedAt: {
    KeyHeldByAnother: "publicKey",
    KeyNamedBefore: "publicKey",
    OnlyInDemonstration: "publicKey",
  },
  rows: ({ format }, command) => {
    if (command.kind !== "RegisterPerson") return [];
    const { fields, noKey } = format.words.administration;
    const { registered, publicKey } = command;
    return [
      [fields.holder, registered],
      [fields.publicKey, publicKey === null ? noKey : digest(publicKey)],
    ];
  },
  carried: (command) =>
    command.kind === "RegisterPerson"
      ? { registered: command.registered, publicKey: command.publicKey ?? "" }
      : {},
};

const deeds: readonly Deed[] = [
  grantDuty,
  revokeDuty,
  registerPerson,
  importCalendar,
  setSignIn,
  setRelyingParty,
  setSender,
  setDepositaryAddress,
  setCheckpointRecipients,
];

const placeOf = ({ name }: Pick<Deed, "name">): string => `/administration/${placeNamed(name)}`;

type Filled = { readonly given: Fields; readonly faults: readonly FormFault[] };

const back = ({ format }: Scene, path: string, text: string): Html =>
  backLink(format.visit, { href: to(format.visit, path), text });

const formPage = (
  pages: Pages,
  c: PageContext,
  { deed, scene, filled }: { deed: Deed; scene: Scene; filled: Filled },
): Promise<Response> => {
  const { visit, words } = scene.format;
  const { administration } = words;
  const { given, faults } = filled;
  const body = html`${deed.above?.(scene) ?? nothing}
    <form
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
  const { visit, words } = scene.format;
  const { administration, forms } = words;
  const { title, warning } = administration.deeds[deed.name];
  const id = pages.desk.ports.ids.commandId();
  const body = html`<p class="govuk-body">${forms.checkNote}</p>
    ${summaryList(deed.rows(scene, command))}
    <div class="govuk-warning-text">
      <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
      <strong class="govuk-warning-text__text">${warning}</strong>
    </div>
    <form method="post" action="${to(visit, placeOf(deed))}" ${signingAttributes(visit)}>
      ${formToken(visit)} ${hidden("command-id", id)} ${signingNotes(visit)}
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
  const answer = await giveSigned(pages, c, {
    visitor,
    digestOf: ({ madeAt }) => digestOfOfficeRequest({ ...request, madeAt }),
    give: (credential, made) => giveOfficeCommand(pages, { ...request, ...made }, credential),
  });
  if (answer instanceof Response) return answer;
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
    madeAt: new Date(pages.desk.ports.clock.now()).toISOString(),
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
    format: pageFormatAmong(c.var.visit, pages.desk.ports.law),
    office,
  });
  for (const deed of deeds) {
    const place = `/:language${placeOf(deed)}`;
    app.get(
      place,
      forAdministrators(pages, (c, asked) => {
        const scene = sceneOf(c, asked);
        const given = deed.begins?.(scene) ?? c.req.query();
        return formPage(pages, c, { deed, scene, filled: { given, faults: [] } });
      }),
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
