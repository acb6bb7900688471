import { say } from "../../words/say.ts";
import { wantInWords } from "../../words/issue-in-words.ts";
import type { Sentence } from "../../words/messages.ts";
import { giveIncidentCommand } from "../../api/give.ts";
import { digestOfIncidentRequest } from "../../ledger/incidents/request.ts";
import { giveSigned, signingAttributes, signingNotes } from "../sign-in/signing.ts";
import type { Ids } from "../../ledger/ports.ts";
import { type IncidentInWords, incidentAnswer } from "../../api/shapes/incidents.ts";
import {
  type PersonIncidentCommand,
  personIncidentCommandSchema,
} from "../../case/incident-command.ts";
import { incidentKeySchema } from "../../case/incident.ts";
import { isRefusal } from "../../words/refusal.ts";
import { type CommandId, commandIdSchema } from "../../values/ids.ts";
import { composed } from "../../values/text.ts";
import { wordsIn } from "../../files/words.ts";
import { proseControl } from "../administration/controls.ts";
import type { Fields } from "../administration/office-form.ts";
import { sentFields, textIn } from "../sent-fields.ts";
import { paragraph, section, summaryList } from "../cases/parts.ts";
import { backLink, errorSummary, formFaultOf } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, type Html, nothing } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { PageContext, Pages, PagesApp, Visitor } from "../pages.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { type PageFormat, pageFormatAmong } from "../page-format.ts";
import { type Asked, dutyFor, officeOnly, rowsOf } from "./incident-rows.ts";

/** What somebody may do about an incident, by the name that a form gives it. */
const steps = {
  take: "TakeIncident",
  retry: "RetryIncident",
  resolve: "ResolveIncident",
} as const;
type Step = keyof typeof steps;

export type Filled = {
  readonly visitor: Visitor;
  readonly ids: Pick<Ids, "commandId">;
  readonly reason: string;
  readonly faults: readonly FormFault[];
};

type Form = {
  readonly step: Step;
  readonly name: string;
  readonly note: string;
  readonly fields: Html;
};

type Place = {
  readonly format: PageFormat;
  readonly one: IncidentInWords;
  readonly filled: Filled;
};

const formOf = (
  { format: { visit }, one: { key }, filled: { ids } }: Place,
  { step, name, note, fields }: Form,
): Html =>
  section(
    step,
    name,
    html`<form method="post" action="${to(visit, `/incidents/${key}`)}" ${signingAttributes(visit)}>
      ${formToken(visit)} ${signingNotes(visit)}
      <input type="hidden" name="command-id" value="${ids.commandId()}" />
      ${paragraph(note)} ${fields}
      <button class="govuk-button" name="step" value="${step}">${name}</button>
    </form>`,
  );

const taking = ({ words }: PageFormat, { owner }: IncidentInWords): Form => {
  const { take, takeOver, takeNote } = words.incidents;
  return { step: "take", name: owner === null ? take : takeOver, note: takeNote, fields: nothing };
};

const retrying = ({ words }: PageFormat): Form => {
  const { retry, retryNote } = words.incidents;
  return { step: "retry", name: retry, note: retryNote, fields: nothing };
};

const resolving = ({ visit, words }: PageFormat, { reason, faults }: Filled): Form => {
  const { resolve, resolveNote, reason: label, reasonHint: hint } = words.incidents;
  const fields = proseControl(visit, { name: "reason", label, hint, faults }, reason);
  return { step: "resolve", name: resolve, note: resolveNote, fields };
};

/** The forms of whoever may do something about an incident: its owner retries and resolves, everybody else takes it. */
const formsOf = (format: PageFormat, one: IncidentInWords, filled: Filled): Html => {
  const { visitor } = filled;
  if (one.state === "ended" || dutyFor(visitor.duties, one) === undefined) return nothing;
  const forms =
    one.owner?.person === visitor.person
      ? [retrying(format), resolving(format, filled)]
      : [taking(format, one)];
  return html`${forms.map((form) => formOf({ format, one, filled }, form))}`;
};

const incidentAt = async (
  { desk }: Pages,
  c: PageContext,
  { sweeps }: Asked,
): Promise<IncidentInWords | undefined> => {
  const key = incidentKeySchema.safeParse(c.req.param("key"));
  if (!key.success) return undefined;
  const words = wordsIn(c.var.visit.language);
  const swept = await sweeps.last();
  const found = await incidentAnswer(desk, { swept, key: key.data }, words);
  return isRefusal(found) ? undefined : found.incident;
};

type Shown = {
  readonly one: IncidentInWords;
  readonly asked: Asked;
  readonly reason: string;
  readonly faults: readonly FormFault[];
};

const incidentPage = (
  pages: Pages,
  c: PageContext,
  { one, asked, reason, faults }: Shown,
): Promise<Response> => {
  const { visit } = c.var;
  const format = pageFormatAmong(visit, pages.desk.ports.law);
  const { incidents } = format.words;
  const { clock, ids } = pages.desk.ports;
  const body = html`${summaryList(rowsOf(format, one, clock.now()))}
  ${formsOf(format, one, { visitor: asked.visitor, ids, reason, faults })}`;
  const above = html`${backLink(visit, { href: to(visit, "/incidents"), text: incidents.back })}
  ${errorSummary(visit, faults)}`;
  const page = { title: incidents.kinds[one.kind], under: "incidents", above, body } as const;
  return pageOf(pages, c, faults.length === 0 ? page : { ...page, faulty: true, status: 422 });
};

const isStep = (name: string): name is Step => Object.hasOwn(steps, name);

/** Why a reason is not taken; undefined where there is none. */
type ReasonFault = { readonly kind: "faulty"; readonly why: Sentence | undefined };

/** What a form asks for; undefined where it is none of ours. */
const askedFor = (
  { key }: IncidentInWords,
  given: Fields,
):
  { readonly id: CommandId; readonly command: PersonIncidentCommand | ReasonFault } | undefined => {
  const step = textIn(given, "step");
  const id = commandIdSchema.safeParse(textIn(given, "command-id"));
  if (!isStep(step) || !id.success) return undefined;
  // A browser ends the lines of a text as mail does.
  const reason = composed(textIn(given, "reason").replaceAll("\r\n", "\n"));
  const command = { kind: steps[step], incident: key, ...(step === "resolve" ? { reason } : {}) };
  const read = personIncidentCommandSchema.safeParse(command);
  if (read.success) return { id: id.data, command: read.data };
  const [issue] = read.error.issues;
  const why = reason === "" || issue === undefined ? undefined : wantInWords(issue);
  return { id: id.data, command: { kind: "faulty", why } };
};

type Doing = { readonly one: IncidentInWords; readonly asked: Asked; readonly given: Fields };

const done = async (
  pages: Pages,
  c: PageContext,
  { one, asked, given }: Doing,
): Promise<Response> => {
  const { visit } = c.var;
  const { visitor } = asked;
  const duty = dutyFor(visitor.duties, one);
  const wished = askedFor(one, given);
  if (duty === undefined || wished === undefined) return notFoundPage(pages, c);
  const reason = textIn(given, "reason");
  const again = async (fault: FormFault): Promise<Response> => {
    const now = (await incidentAt(pages, c, asked)) ?? one;
    return incidentPage(pages, c, { one: now, asked, reason, faults: [fault] });
  };
  const { id, command } = wished;
  if (command.kind === "faulty")
    return again({
      at: "reason",
      words:
        command.why === undefined
          ? visit.words.incidents.reasonMissing
          : say(command.why, wordsIn(visit.language)),
    });
  const request = { id, person: visitor.person, duty, incident: command };
  const answer = await giveSigned(pages, c, {
    visitor,
    digestOf: ({ madeAt }) => digestOfIncidentRequest({ ...request, madeAt }),
    give: (credential, made) => giveIncidentCommand(pages, { ...request, ...made }, credential),
  });
  if (answer instanceof Response) return answer;
  return answer.kind === "refused"
    ? again(formFaultOf(visit, answer.refusal))
    : c.redirect(to(visit, `/incidents/${one.key}`), 303);
};

/** One incident: what is known of it, and what whoever may can do about it. */
export const addIncident = (app: PagesApp, pages: Pages): void => {
  app.get(
    "/:language/incidents/:key",
    officeOnly(pages, async (c, asked) => {
      const one = await incidentAt(pages, c, asked);
      return one === undefined
        ? notFoundPage(pages, c)
        : incidentPage(pages, c, { one, asked, reason: "", faults: [] });
    }),
  );
  app.post(
    "/:language/incidents/:key",
    officeOnly(pages, async (c, asked) => {
      const one = await incidentAt(pages, c, asked);
      return one === undefined
        ? notFoundPage(pages, c)
        : done(pages, c, { one, asked, given: sentFields(c) });
    }),
  );
};
