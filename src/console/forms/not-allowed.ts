import { consentFaults } from "../../commands/rules/awaited-consent.ts";
import { html, type Html } from "../html.ts";
import type { Page } from "../layout.ts";
import { findingHtml } from "../finding-html.ts";
import { around, listHtml, namedHtml } from "../names-html.ts";
import { dutiesThatMay, dutyNames, ownDuties, ownFirstHalf } from "./duties.ts";
import { backToCase, caption } from "./form-page.ts";
import type { Scene } from "./scene.ts";

const reasonAgainst = (scene: Scene): Html | undefined => {
  const { forms } = scene.visit.words;
  if (ownDuties(scene).length === 0) {
    const may = dutiesThatMay(scene).map(dutyNames(scene.visit.language, scene)).map(namedHtml);
    return around(
      (duties) => forms.notYourDuty({ duties }),
      may.length === 0 ? html`–` : listHtml(may),
    );
  }
  const first = ownFirstHalf(scene);
  return first === undefined ? undefined : html`${forms.byAnother({ person: first })}`;
};

const insteadOfForm = (
  scene: Scene,
  { status, said }: { readonly status: 403 | 409; readonly said: Html },
): Page => ({
  title: scene.visit.words.commands[scene.kind],
  under: "cases",
  status,
  above: backToCase(scene),
  body: html`${caption(scene)}
    <div class="govuk-inset-text">${said}</div>`,
});

/** The page for whoever may not do this at all: it takes no form from them. */
export const notForVisitor = (scene: Scene): Page | undefined => {
  const said = reasonAgainst(scene);
  return said === undefined ? undefined : insteadOfForm(scene, { status: 403, said });
};

/** The page where nothing that a form could say would be taken now: it is said before somebody fills the form in. */
export const notYet = (scene: Scene): Page | undefined => {
  const { view, kind, visit } = scene;
  const [fault] = view === undefined ? [] : consentFaults(view.state, kind);
  if (fault === undefined) return undefined;
  return insteadOfForm(scene, { status: 409, said: findingHtml(visit, fault) });
};
