import { giveOfficeCommand } from "../../api/give.ts";
import type { Case } from "../../case/case.ts";
import { type OfficeCommand, officeCommandSchema } from "../../case/office-command.ts";
import type { Answer } from "../../ledger/handling/answer.ts";
import { digestKept, newInvitation } from "../../ledger/handling/key-secrets.ts";
import { digestOfOfficeRequest, type OfficeRequest } from "../../ledger/handling/office.ts";
import { officeIn } from "../../ledger/reading/office-now.ts";
import {
  mayConfirm,
  type PersonKey,
  personKeysOf,
  relyingPartyIn,
} from "../../office/registered-keys.ts";
import { instantSchema } from "../../time/date.ts";
import { commandIdSchema, personSchema } from "../../values/ids.ts";
import { isRefusal, refusal, type Refusal } from "../../words/refusal.ts";
import { errorSummary, formFaultOf } from "../forms/error-summary.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import { pageFormat } from "../page-format.ts";
import type { PageContext, Pages, PagesApp, Visitor } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { sentFields, textIn } from "../sent-fields.ts";
import { giveSigned, signingAttributes, signingNotes } from "../sign-in/signing.ts";
import { wordsSaid } from "./six-words.ts";

type Doing = "invite" | "confirm" | "revoke";

type FormOf = { readonly doing: Doing; readonly fields: Html };

const formOf = (pages: Pages, c: PageContext, { doing, fields }: FormOf): Html => {
  const { visit } = c.var;
  return html`<form method="post" action="${to(visit, "/keys")}" ${signingAttributes(visit)}>
    ${formToken(visit)}
    <input type="hidden" name="command-id" value="${pages.desk.ports.ids.commandId()}" />
    ${fields} ${signingNotes(visit)}
    <button class="govuk-button" name="do" value="${doing}">
      ${visit.words.passkeys.doing[doing]}
    </button>
  </form>`;
};

type Line = { readonly name: string; readonly label: string; readonly hint: string };

const lineOf = ({ name, label, hint }: Line, value = ""): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <div id="${name}-hint" class="govuk-hint">${hint}</div>
    <input
      class="govuk-input"
      id="${name}"
      name="${name}"
      value="${value}"
      maxlength="200"
      spellcheck="false"
      autocomplete="off"
      aria-describedby="${name}-hint"
    />
  </div>`;

const waitingHtml = (pages: Pages, c: PageContext, key: PersonKey): Html => {
  const { passkeys } = c.var.visit.words;
  const name = `words-${String(key.seq)}`;
  const fields = html`<input type="hidden" name="publicKey" value="${key.publicKey}" />
    <input type="hidden" name="typed-in" value="${name}" />
    ${lineOf({ name, label: passkeys.wordsOf({ person: key.person }), hint: passkeys.wordsHint({ tries: String(key.triesLeft) }) })}`;
  return formOf(pages, c, { doing: "confirm", fields });
};

const lostHtml = ({ words: { passkeys } }: PageContext["var"]["visit"], id: string): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${id}">${passkeys.lostSince}</label>
    <div id="${id}-hint" class="govuk-hint">${passkeys.lostSinceHint}</div>
    <input
      class="govuk-input govuk-input--width-20"
      id="${id}"
      name="lost-since"
      type="datetime-local"
      aria-describedby="${id}-hint"
    />
  </div>`;

const ownHtml = (pages: Pages, c: PageContext, key: PersonKey): Html => {
  const { passkeys } = c.var.visit.words;
  const format = pageFormat(c.var.visit);
  const since = passkeys.since({ at: format.instant(key.at) });
  const lost =
    key.lostSince === undefined
      ? nothing
      : html`, ${passkeys.lost({ at: format.instant(key.lostSince) })}`;
  return html`<li>
    ${key.person}: ${key.passkey === undefined ? passkeys.keyFile : passkeys.passkey},
    ${passkeys.standing[key.standing]}, ${since}${lost}
    ${
      key.standing === "inForce" || key.standing === "waiting"
        ? formOf(pages, c, {
            doing: "revoke",
            fields: html`<input type="hidden" name="publicKey" value="${key.publicKey}" />
              ${lostHtml(c.var.visit, `lost-${String(key.seq)}`)}`,
          })
        : nothing
    }
  </li>`;
};

type Seen = { readonly office: Case; readonly visitor: Visitor };

type Shown = Seen & { readonly faults?: readonly Refusal[]; readonly told?: Html };

const page = (
  pages: Pages,
  c: PageContext,
  { office, visitor, ...more }: Shown,
): Promise<Response> => {
  const { visit } = c.var;
  const { passkeys } = visit.words;
  const keys = personKeysOf(office);
  const isAdministrator = visitor.duties.includes("administrator");
  const waiting = keys.filter(
    (key) => key.standing === "waiting" && mayConfirm(office, key, visitor.person),
  );
  const listed = keys.filter(({ person }) => isAdministrator || person === visitor.person);
  const inviteSelf = html`<p class="govuk-body">${passkeys.inviteSelf}</p>
    <input type="hidden" name="invited" value="${visitor.person}" />`;
  const inviteAnybody = lineOf(
    { name: "invited", label: passkeys.invited, hint: passkeys.invitedHint },
    c.req.query("invited") ?? "",
  );
  const faults = (more.faults ?? []).map((one) => ({ ...formFaultOf(visit, one), at: "" }));
  const body = html`${more.told ?? nothing}
    <h2 class="govuk-heading-m">${passkeys.waitingTitle}</h2>
    ${
      waiting.length === 0
        ? html`<p class="govuk-body">${passkeys.waitingNone}</p>`
        : waiting.map((key) => waitingHtml(pages, c, key))
    }
    <h2 class="govuk-heading-m">${passkeys.inviteTitle}</h2>
    ${formOf(pages, c, { doing: "invite", fields: isAdministrator ? inviteAnybody : inviteSelf })}
    <h2 class="govuk-heading-m">${passkeys.keysTitle}</h2>
    <ul class="govuk-list">
      ${listed.map((key) => ownHtml(pages, c, key))}
    </ul>`;
  const above = errorSummary(visit, faults);
  const shown = { title: passkeys.title, under: "keys", body, above } as const;
  return pageOf(pages, c, faults.length === 0 ? shown : { ...shown, faulty: true, status: 422 });
};

type Wished = { readonly command: OfficeCommand; readonly secret?: string };

/** Since when a key is lost, in UTC, as a field for a time sends it; null where it was left empty, undefined where that is no time. */
const lostSinceIn = (sent: string): string | null | undefined =>
  sent === "" ? null : instantSchema.safeParse(`${sent}:00.000Z`).data;

const wishedIn = (c: PageContext): Wished | Refusal | undefined => {
  const doing = textIn(sentFields(c), "do");
  const publicKey = textIn(sentFields(c), "publicKey");
  const read = (given: object): Wished | undefined => {
    const command = officeCommandSchema.safeParse(given);
    return command.success ? { command: command.data } : undefined;
  };
  if (doing === "confirm") {
    const typed = wordsSaid(textIn(sentFields(c), textIn(sentFields(c), "typed-in")));
    return typed === undefined
      ? refusal("WordsUnknown", {})
      : read({ kind: "ConfirmKey", publicKey, typed });
  }
  if (doing === "revoke") {
    const lostSince = lostSinceIn(textIn(sentFields(c), "lost-since"));
    return lostSince === undefined ? undefined : read({ kind: "RevokeKey", publicKey, lostSince });
  }
  if (doing !== "invite") return undefined;
  const invited = personSchema.safeParse(textIn(sentFields(c), "invited").trim());
  if (!invited.success)
    return refusal("MalformedInput", {
      where: c.var.visit.words.passkeys.invited,
      reason: { kind: "enterPerson" },
    });
  const sent = textIn(sentFields(c), "secret");
  const secret = /^[0-9a-f]{64}$/.test(sent) ? sent : newInvitation();
  c.var.form?.set("secret", secret);
  const invitation = digestKept("invitation", secret);
  const wish = read({
    kind: "InvitePerson",
    invited: invited.data,
    invitation,
  });
  return wish && { ...wish, secret };
};

const toldOf = (
  c: PageContext,
  { command, secret }: Wished,
  {
    acts,
    office,
  }: { readonly acts: Extract<Answer, { kind: "accepted" }>["acts"]; readonly office: Case },
): Html => {
  const { visit } = c.var;
  const { passkeys } = visit.words;
  if (command.kind === "InvitePerson" && secret !== undefined) {
    const origin = relyingPartyIn(office)?.origin ?? "";
    return html`<div class="govuk-inset-text" role="status">
      <p class="govuk-body">${passkeys.link({ person: command.invited })}</p>
      <p class="govuk-body tq-digest" id="invitation">
        ${`${origin}${to(visit, "/key")}#${secret}`}
      </p>
    </div>`;
  }
  const differs = acts.some((act) => act.kind === "KeyWordsEntered" && !act.match);
  return html`<div class="govuk-inset-text ${differs ? "tq-warning" : ""}" role="status">
    ${differs ? passkeys.wordsDiffer : passkeys.recorded}
  </div>`;
};

const answerTo = async (pages: Pages, c: PageContext, seen: Seen): Promise<Response> => {
  const wish = wishedIn(c);
  const id = commandIdSchema.safeParse(textIn(sentFields(c), "command-id"));
  if (wish === undefined || !id.success) return notFoundPage(pages, c);
  if (isRefusal(wish)) return page(pages, c, { ...seen, faults: [wish] });
  const { visitor } = seen;
  const [duty = "auditor"] = visitor.duties;
  const request: OfficeRequest = {
    id: id.data,
    person: visitor.person,
    duty,
    office: wish.command,
  };
  const answer = await giveSigned(pages, c, {
    visitor,
    digestOf: ({ madeAt }) => digestOfOfficeRequest({ ...request, madeAt }),
    give: (credential, made) => giveOfficeCommand(pages, { ...request, ...made }, credential),
    ...(wish.secret === undefined ? {} : { more: { secret: wish.secret } }),
  });
  if (answer instanceof Response) return answer;
  const { ledger } = pages.desk.ports;
  if (answer.kind === "refused") return page(pages, c, { ...seen, faults: [answer.refusal] });
  const office = (await officeIn(ledger)()) ?? seen.office;
  return page(pages, c, { ...seen, office, told: toldOf(c, wish, { acts: answer.acts, office }) });
};

/** The keys of the office's people: those that wait for somebody's words, invitations, and one's own. */
export const addKeys = (app: PagesApp, pages: Pages): void => {
  const seenBy = (c: PageContext): Seen | undefined => {
    const { office, visit } = c.var;
    const { visitor } = visit;
    return office === undefined || visitor === undefined || visitor.duties.length === 0
      ? undefined
      : { office, visitor };
  };
  app.get("/:language/keys", (c) => {
    const seen = seenBy(c);
    return seen === undefined ? notFoundPage(pages, c) : page(pages, c, seen);
  });
  app.post("/:language/keys", (c) => {
    const seen = seenBy(c);
    return seen === undefined ? notFoundPage(pages, c) : answerTo(pages, c, seen);
  });
};
