import { wordsIn } from "../../words/read.ts";
import { say } from "../../words/say.ts";
import type { Said } from "../../words/messages.ts";
import { wantSaid } from "../../procedure/values/issue-said.ts";
import { giveIncidentCommand } from "../../api/give.ts";
import type { IncidentInWords } from "../../application/shapes/incidents.ts";
import { incidentShown } from "../../application/shapes/incidents.ts";
import { commandIdSchema, type CommandId } from "../../procedure/values/ids.ts";
import { incidentKeySchema } from "../../office/incident.ts";
import {
  personIncidentCommandSchema,
  type PersonIncidentCommand,
} from "../../office/incident-command.ts";
import { textIn, type Fields } from "../administration/office-form.ts";
import { notFoundPage, pageOf } from "../respond.ts";
import { summaryList } from "../cases/parts.ts";
import { formFaultOf } from "../forms/fault-of-refusal.ts";
import { backLink, errorSummary } from "../forms/error-summary.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageContext, Pages, PagesApp } from "../pages.ts";
import { isRefusal } from "../../procedure/refusal.ts";
import { speechOf } from "../speech.ts";
import { officeOnly, type Asked } from "./office-only.ts";
import { formsOf, steps, type Step } from "./forms.ts";
import { dutyFor, rowsOf } from "./incident-rows.ts";
import { sentFields } from "../sent-fields.ts";
import { composed } from "../../procedure/values/text.ts";

const incidentAt = async (
  { desk }: Pages,
  c: PageContext,
  { sweeps }: Asked,
): Promise<IncidentInWords | undefined> => {
  const key = incidentKeySchema.safeParse(c.req.param("key"));
  if (!key.success) return undefined;
  const words = wordsIn(c.var.visit.language);
  const swept = await sweeps.last();
  const found = await incidentShown(desk, { swept, key: key.data }, words);
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
  const speech = speechOf(visit);
  const { incidents } = speech.words;
  const { clock, ids } = pages.desk.world;
  const body = html`${summaryList(rowsOf(speech, one, clock.now()))}
  ${formsOf(speech, one, { visitor: asked.visitor, ids, reason, faults })}`;
  const above = html`${backLink(visit, { href: to(visit, "/incidents"), text: incidents.back })}
  ${errorSummary(visit, faults)}`;
  const page = { title: incidents.kinds[one.kind], under: "incidents", above, body } as const;
  return pageOf(pages, c, faults.length === 0 ? page : { ...page, faulty: true, status: 422 });
};

const isStep = (name: string): name is Step => Object.hasOwn(steps, name);

/** Why a reason is not taken; undefined where there is none. */
type ReasonFault = { readonly kind: "faulty"; readonly why: Said | undefined };

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
  const why = reason === "" || issue === undefined ? undefined : wantSaid(issue);
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
  const answer = await giveIncidentCommand(pages, request, visitor.credential);
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
