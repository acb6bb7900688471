import type { IncidentInWords } from "../../application/shapes/incidents.ts";
import type { Ids } from "../../application/ports.ts";
import { proseControl } from "../administration/controls.ts";
import { paragraph, section } from "../cases/parts.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to } from "../layout.ts";
import type { Visitor } from "../pages.ts";
import type { Speech } from "../speech.ts";
import { dutyFor } from "./incident-rows.ts";

/** What somebody may do about an incident, by the name that a form gives it. */
export const steps = {
  take: "TakeIncident",
  retry: "RetryIncident",
  resolve: "ResolveIncident",
} as const;
export type Step = keyof typeof steps;

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

type Place = { readonly speech: Speech; readonly one: IncidentInWords; readonly filled: Filled };

const formOf = (
  { speech: { visit }, one: { key }, filled: { ids } }: Place,
  { step, name, note, fields }: Form,
): Html =>
  section(
    step,
    name,
    html`<form method="post" action="${to(visit, `/incidents/${key}`)}">
      ${formToken(visit)}
      <input type="hidden" name="command-id" value="${ids.commandId()}" />
      ${paragraph(note)} ${fields}
      <button class="govuk-button" name="step" value="${step}">${name}</button>
    </form>`,
  );

const taking = ({ words }: Speech, { owner }: IncidentInWords): Form => {
  const { take, takeOver, takeNote } = words.incidents;
  return { step: "take", name: owner === null ? take : takeOver, note: takeNote, fields: nothing };
};

const retrying = ({ words }: Speech): Form => {
  const { retry, retryNote } = words.incidents;
  return { step: "retry", name: retry, note: retryNote, fields: nothing };
};

const resolving = ({ visit, words }: Speech, { reason, faults }: Filled): Form => {
  const { resolve, resolveNote, reason: label, reasonHint: hint } = words.incidents;
  const fields = proseControl(visit, { name: "reason", label, hint, faults }, reason);
  return { step: "resolve", name: resolve, note: resolveNote, fields };
};

/** The forms of whoever may do something about an incident: its owner retries and resolves, everybody else takes it. */
export const formsOf = (speech: Speech, one: IncidentInWords, filled: Filled): Html => {
  const { visitor } = filled;
  if (one.state === "ended" || dutyFor(visitor.duties, one) === undefined) return nothing;
  const forms =
    one.owner?.person === visitor.person
      ? [retrying(speech), resolving(speech, filled)]
      : [taking(speech, one)];
  return html`${forms.map((form) => formOf({ speech, one, filled }, form))}`;
};
