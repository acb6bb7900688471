import type { Draft } from "../../ledger/drafts.ts";
import type { HandledRequest } from "../../ledger/handling/request.ts";
import type { Finding } from "../../words/finding.ts";
import { isIrreversible, type IrreversibleKind } from "../../commands/command-table.ts";
import { catalogueIn } from "../../papers/wording.ts";
import { rulesOf } from "../../commands/despite.ts";
import type { ReadinessItem } from "../../commands/next/readiness/item.ts";
import { authorityOf } from "../respond.ts";
import { answeredHtml, findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to, type Page } from "../layout.ts";
import { textareaField } from "./controls/text.ts";
import { backLink, errorSummary } from "./error-summary.ts";
import { caption } from "./form-page.ts";
import { givenValue, type Given } from "./form-values.ts";
import type { FormFault } from "./judge-draft.ts";
import { questionsOf, type Question } from "./questions.ts";
import type { Scene } from "./scene.ts";
import { signingAttributes, signingNotes } from "../sign-in/signing.ts";
import { shownMark, shownName } from "./shown-mark.ts";
import type { Work } from "./open-form.ts";

const changeLink = ({ scene: { visit }, base }: Work, { name, words }: Question): Html =>
  html`<dd class="govuk-summary-list__actions">
    <a class="govuk-link" href="${to(visit, `${base}#${name}`)}"
      >${visit.words.forms.change}<span class="govuk-visually-hidden">: ${words[0]}</span></a
    >
  </dd>`;

/** Every answer of a draft, told back: what somebody has entered, and of the record no more than the form has shown. */
const answersTold = (
  { scene }: Work,
  draft: Draft,
  beside: (question: Question) => Html = () => nothing,
): Html =>
  html`<dl class="govuk-summary-list">
    ${questionsOf(scene).map((question) => {
      const { name, words, control } = question;
      return html`<div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">${words[0]}</dt>
        <dd class="govuk-summary-list__value">
          ${control.readBack({ scene, name, words, given: draft })}
        </dd>
        ${beside(question)}
      </div>`;
    })}
  </dl>`;

const findingsHtml = (
  { visit }: Scene,
  findings: readonly Finding[],
  title = visit.words.forms.findingsTitle,
): Html => {
  if (findings.length === 0) return nothing;
  const { verdicts } = catalogueIn(visit.language).audit;
  return html`<h2 class="govuk-heading-m">${title}</h2>
    ${findings.map(
      ({ rule, verdict, why, authority }) =>
        html`<div class="tq-inset">
          <p class="govuk-body">
            <strong>${verdicts[verdict]}</strong>: ${answeredHtml(visit, { rule, why })}
          </p>
          ${authorityOf(visit, authority)}
        </div>`,
    )}`;
};

/** A draft, and the request that it makes. */
type Checked = { readonly draft: Draft; readonly request: HandledRequest };

// What is sent says which request was looked at: another one is not recorded in its place.
const sending = (
  work: Work,
  { draft, request }: Checked,
  to_: {
    readonly action: string;
    readonly text: string;
    readonly more?: Html;
    /** Whether another page comes before the act is given. */
    readonly isNotLast?: boolean;
  },
): Html =>
  html`<form
    method="post"
    action="${to(work.scene.visit, to_.action)}"
    ${to_.isNotLast === true ? nothing : signingAttributes(work.scene.visit)}
  >
    ${formToken(work.scene.visit)}
    <input type="hidden" name="command-id" value="${draft.commandId}" />
    <input type="hidden" name="${shownName}" value="${shownMark(work.scene.visitor, request)}" />
    ${to_.more ?? nothing} ${to_.isNotLast === true ? nothing : signingNotes(work.scene.visit)}
    <button class="govuk-button">${to_.text}</button>
  </form>`;

const backToForm = ({ scene: { visit }, base }: Work): Html =>
  backLink(visit, { href: to(visit, base), text: visit.words.forms.backToForm });

const refusedFor = (faults: readonly FormFault[]): Partial<Page> =>
  faults.length === 0 ? {} : { faulty: true, status: 422 };

/** The answers told back, and what would be noted beside them. Nothing is on record yet. */
export const checkPage = (
  work: Work,
  checked: Checked & { readonly findings: readonly Finding[] },
  faults: readonly FormFault[] = [],
): Page => {
  const { scene, base } = work;
  const { forms, commands } = scene.visit.words;
  const text = isIrreversible(scene.kind) ? forms.toConfirm : forms.record;
  return {
    title: `${forms.check}: ${commands[scene.kind]}`,
    under: "cases",
    ...refusedFor(faults),
    above: html`${backToForm(work)} ${errorSummary(scene.visit, faults)}`,
    body: html`${caption(scene)}
      <p class="govuk-body">${forms.checkNote}</p>
      ${answersTold(work, checked.draft, (question) => changeLink(work, question))}
      ${findingsHtml(scene, checked.findings)}
      ${sending(work, checked, {
        action: `${base}/check`,
        text,
        isNotLast: isIrreversible(scene.kind),
      })}`,
  };
};

// A certification is of one entry: a vote that is corrected afterwards is certified by nobody.
const certificationFalls = ({ view, restating, visit }: Scene): Html => {
  if (view === undefined || restating === undefined) return nothing;
  const certified = view.state.ballots.some(({ certifications }) =>
    certifications.some(({ act }) => act.of === restating.of),
  );
  return certified ? html`<br />${visit.words.forms.certificationFalls}` : nothing;
};

/** What stands in the way of what cannot be undone: what the audit finds broken, and what is missing that should be there. */
export type InTheWay = {
  readonly broken: readonly Finding[];
  readonly missing: readonly ReadinessItem[];
};

/** The name of the field for the reason, and of the one that says despite which rules it is given. */
export const despiteNames = { reason: "despite", rules: "despite-rules" } as const;

const missingHtml = (scene: Scene, missing: readonly ReadinessItem[]): Html => {
  if (missing.length === 0) return nothing;
  const { visit } = scene;
  return html`<h2 class="govuk-heading-m">${visit.words.forms.missingTitle}</h2>
    ${missing.map(
      ({ what, why, authority }) =>
        html`<div class="tq-inset">
          <p class="govuk-body">
            <strong>${findingHtml(visit, what)}</strong>: ${findingHtml(visit, why)}
          </p>
          ${authorityOf(visit, authority)}
        </div>`,
    )}`;
};

type Reasoned = { readonly given: Given; readonly faults: readonly FormFault[] };

const reasonAsked = (
  scene: Scene,
  broken: readonly Finding[],
  { given, faults }: Reasoned,
): Html => {
  if (broken.length === 0) return nothing;
  const name = despiteNames.reason;
  const words = scene.visit.words.forms.despite;
  const own = faults.filter(({ at }) => at === name);
  return html`<input
      type="hidden"
      name="${despiteNames.rules}"
      value="${JSON.stringify(rulesOf(broken))}"
    />
    ${textareaField({ scene, name, words, given, faults: own }, 4)}`;
};

/**
 * The last page before what cannot be undone: what it leads to, what is broken and missing, and the answers. Despite what is
 * broken it is done only with a reason.
 */
export const confirmPage = (
  work: Work,
  checked: Checked,
  {
    kind,
    inTheWay: { broken, missing },
    faults = [],
    typed = "",
  }: {
    readonly kind: IrreversibleKind;
    readonly inTheWay: InTheWay;
    readonly faults?: readonly FormFault[];
    readonly typed?: string;
  },
): Page => {
  const { scene, base } = work;
  const { visit } = scene;
  const { forms, commands } = visit.words;
  const given = givenValue(despiteNames.reason, typed);
  return {
    title: `${forms.confirmTitle}: ${commands[kind]}`,
    under: "cases",
    ...refusedFor(faults),
    above: html`${backLink(visit, { href: to(visit, `${base}/check`), text: forms.check })}
    ${errorSummary(visit, faults)}`,
    body: html`${caption(scene)}
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text"
          >${forms.forGood[kind]}${certificationFalls(scene)}</strong
        >
      </div>
      ${findingsHtml(scene, broken, forms.brokenTitle)} ${missingHtml(scene, missing)}
      ${answersTold(work, checked.draft)}
      <p class="govuk-body">${forms.confirmNote}</p>
      ${sending(work, checked, {
        action: `${base}/confirm`,
        text: forms.recordForGood,
        more: reasonAsked(scene, broken, { given, faults }),
      })}
      <p class="govuk-body">
        <a class="govuk-link" href="${to(visit, base)}">${forms.cancel}</a>
      </p>`,
  };
};
