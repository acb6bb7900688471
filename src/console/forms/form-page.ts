import type { Draft } from "../../ledger/drafts.ts";
import { catalogueIn, stageIn } from "../../papers/wording.ts";
import { languages } from "../../views/paper.ts";
import { html, nothing, type Html } from "../html.ts";
import { formToken, to, type Page } from "../layout.ts";
import { around, namedHtml } from "../names-html.ts";
import { titleOf } from "../cases/frame.ts";
import { isInItsTime } from "./duties.ts";
import { backLink, errorSummary, fieldId } from "./error-summary.ts";
import type { FormFault } from "./judge-draft.ts";
import type { PersonKind } from "./kinds.ts";
import { questionsOf, type Question } from "./questions.ts";
import type { Scene } from "./scene.ts";
import type { Work } from "./open-form.ts";

type Paper = "instrument" | "annex" | "notification";

/** The papers that a form is about: whoever fills it in may look at their drafts first. */
const papers: Partial<Readonly<Record<PersonKind, readonly Paper[]>>> = {
  PrepareInstrument: ["instrument", "annex"],
  ReleaseInstrument: ["instrument", "annex"],
  SignInstrument: ["instrument", "annex"],
  PrepareNotification: ["notification"],
  ReleaseNotification: ["notification"],
};

const previews = ({ visit, view, kind }: Scene): Html => {
  const wanted = papers[kind] ?? [];
  if (view === undefined || wanted.length === 0) return nothing;
  const { forms } = visit.words;
  return html`<h2 class="govuk-heading-s">${forms.preview}</h2>
    <ul class="govuk-list">
      ${wanted.flatMap((paper) =>
        languages.map(
          (language) =>
            html`<li>
              <a
                class="govuk-link"
                href="${to(visit, `/cases/${view.state.caseId}/papers/${paper}.${language}.pdf`)}"
                >${forms.paper({ kind: forms.papers[paper], language: forms.languages[language] })}</a
              >
            </li>`,
        ),
      )}
    </ul>`;
};

const inset = (text: Html | string): Html => html`<div class="govuk-inset-text">${text}</div>`;

/** What is said above the questions. */
export type Notice = "saved";

const noticeHtml = (
  { scene, kept }: Work,
  notice: Notice | undefined,
  faults: readonly FormFault[],
): Html => {
  const { forms } = scene.visit.words;
  if (notice === "saved") return html`<div role="status">${inset(forms.draftSaved)}</div>`;
  return kept === undefined || faults.length > 0
    ? nothing
    : inset(forms.draftFound({ at: kept.at.slice(0, 16).replace("T", " ") }));
};

const notNow = (scene: Scene): Html => {
  if (scene.view === undefined || isInItsTime(scene)) return nothing;
  const { state, law } = scene.view;
  const stage = stageIn(catalogueIn(scene.visit.language), law.procedure, state.stage);
  const { notNow: says } = scene.visit.words.forms;
  return inset(around((name) => says({ stage: name }), namedHtml(stage)));
};

const isOf = (name: string, { at }: FormFault): boolean => at === name || at.startsWith(`${name}.`);

const questionHtml = (
  scene: Scene,
  draft: Draft,
  { question, faults }: { readonly question: Question; readonly faults: readonly FormFault[] },
): Html => {
  const { name, control, words } = question;
  const own = faults.filter((fault) => isOf(name, fault));
  return html`<div id="${fieldId(name)}" tabindex="-1">
    ${control.show({ scene, name, words, given: draft, faults: own })}
  </div>`;
};

// Return in a text field presses the first button of a form: that is the one that goes on, not one that takes a file away.
const pressedByReturn = html`<button
  class="govuk-visually-hidden"
  name="do"
  value="continue"
  tabindex="-1"
  aria-hidden="true"
></button>`;

const buttons = ({ scene: { visit } }: Work): Html =>
  html`<div class="govuk-button-group">
    <button class="govuk-button" name="do" value="continue">${visit.words.forms.continue}</button>
    <button class="govuk-button govuk-button--secondary" name="do" value="save">
      ${visit.words.forms.saveDraft}
    </button>
  </div>`;

/** Where a form leads back to. */
export const backToCase = ({ view, visit }: Scene): Html =>
  backLink(visit, {
    href: to(visit, view === undefined ? "/cases" : `/cases/${view.state.caseId}`),
    text: view === undefined ? visit.words.frame.cases : visit.words.forms.backToCase,
  });

/** The case of a form, above its questions. */
export const caption = ({ view }: Scene): Html =>
  view === undefined
    ? nothing
    : html`<p class="govuk-caption-m">${view.state.caseId}: ${titleOf(view)}</p>`;

/** A form with what stands in its draft, and what is wrong with it. */
export const formPage = (
  work: Work,
  draft: Draft,
  {
    faults,
    notice,
  }: { readonly faults: readonly FormFault[]; readonly notice?: Notice | undefined },
): Page => {
  const { scene, base } = work;
  const { visit, kind } = scene;
  const questions = questionsOf(scene);
  const body = html`${caption(scene)} ${noticeHtml(work, notice, faults)} ${notNow(scene)}
    ${previews(scene)}
    <form
      method="post"
      action="${to(visit, base)}"
      enctype="multipart/form-data"
      class="tq-form"
      novalidate
    >
      ${formToken(visit)} ${pressedByReturn}
      ${
        questions.length === 0
          ? html`<p class="govuk-body">${visit.words.forms.noFields}</p>`
          : html`${questions.map((question) => questionHtml(scene, draft, { question, faults }))}`
      }
      ${buttons(work)}
    </form>`;
  return {
    title: visit.words.commands[kind],
    under: "cases",
    faulty: faults.length > 0,
    above: html`${backToCase(scene)} ${errorSummary(visit, faults)}`,
    body,
    ...(faults.length > 0 ? { status: 422 as const } : {}),
  };
};
