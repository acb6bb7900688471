import type { Draft } from "../../../application/drafts.ts";
import { factsOf } from "../../../domain/case.ts";
import type { Finding } from "../../../domain/finding.ts";
import { catalogueIn } from "../../../documents/wording/index.ts";
import { authorityOf } from "../answers.ts";
import { findingSaid } from "../finding-said.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to, type Page } from "../layout.ts";
import { backLink } from "./faults-shown.ts";
import { caption } from "./form-page.ts";
import { isIrreversible, type IrreversibleKind } from "./kinds.ts";
import { questionsOf, type Question } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Work } from "./work.ts";

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
          ${control.tell({ scene, name, words, given: draft })}
        </dd>
        ${beside(question)}
      </div>`;
    })}
  </dl>`;

const findingsShown = ({ visit }: Scene, findings: readonly Finding[]): Html => {
  if (findings.length === 0) return nothing;
  const { verdicts } = catalogueIn(visit.language).audit;
  return html`<h2 class="govuk-heading-m">${visit.words.forms.findingsTitle}</h2>
    ${findings.map(
      ({ rule, verdict, why, authority }) =>
        html`<div class="tq-inset">
          <p class="govuk-body">
            <strong>${verdicts[verdict]}</strong>: ${findingSaid(visit, rule)}:
            ${findingSaid(visit, why)}
          </p>
          ${authorityOf(visit, authority)}
        </div>`,
    )}`;
};

// What is sent names the draft that was looked at: another one is not recorded in its place.
const sending = (
  work: Work,
  draft: Draft,
  to_: { readonly action: string; readonly text: string },
): Html =>
  html`<form method="post" action="${to(work.scene.visit, to_.action)}">
    ${formToken(work.scene.visit)}
    <input type="hidden" name="command-id" value="${draft.commandId}" />
    <input type="hidden" name="draft-at" value="${draft.at}" />
    <button class="govuk-button">${to_.text}</button>
  </form>`;

const backToForm = ({ scene: { visit }, base }: Work): Html =>
  backLink(visit, { href: to(visit, base), text: visit.words.forms.backToForm });

/** The answers told back, and what would be noted beside them. Nothing is on record yet. */
export const checkPage = (work: Work, draft: Draft, findings: readonly Finding[]): Page => {
  const { scene, base } = work;
  const { forms, commands } = scene.visit.words;
  const text = isIrreversible(scene.kind) ? forms.toConfirm : forms.record;
  return {
    title: `${forms.check}: ${commands[scene.kind]}`,
    under: "cases",
    above: backToForm(work),
    body: html`${caption(scene)}
      <p class="govuk-body">${forms.checkNote}</p>
      ${answersTold(work, draft, (question) => changeLink(work, question))}
      ${findingsShown(scene, findings)} ${sending(work, draft, { action: `${base}/check`, text })}`,
  };
};

// A certification is of one entry: a vote that is corrected afterwards is certified by nobody.
const certificationFalls = ({ view, restating, visit }: Scene): Html => {
  if (view === undefined || restating === undefined) return nothing;
  const certified = factsOf(view.state, "PlenaryVoteCertified").some(
    ({ act }) => act.of === restating.of,
  );
  return certified ? html`<br />${visit.words.forms.certificationFalls}` : nothing;
};

/** The last page before what cannot be undone: one sentence of what will stand on record for good, and the answers. */
export const confirmPage = (work: Work, draft: Draft, kind: IrreversibleKind): Page => {
  const { scene, base } = work;
  const { visit } = scene;
  const { forms, commands } = visit.words;
  return {
    title: `${forms.confirmTitle}: ${commands[kind]}`,
    under: "cases",
    above: backLink(visit, { href: to(visit, `${base}/check`), text: forms.check }),
    body: html`${caption(scene)}
      <div class="govuk-warning-text">
        <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
        <strong class="govuk-warning-text__text"
          >${forms.forGood[kind]}${certificationFalls(scene)}</strong
        >
      </div>
      ${answersTold(work, draft)}
      <p class="govuk-body">${forms.confirmNote}</p>
      ${sending(work, draft, { action: `${base}/confirm`, text: forms.recordForGood })}
      <p class="govuk-body">
        <a class="govuk-link" href="${to(visit, base)}">${forms.cancel}</a>
      </p>`,
  };
};
