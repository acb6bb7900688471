import { catalogueIn } from "../../../documents/wording/index.ts";
import { html } from "../html.ts";
import type { Page } from "../layout.ts";
import { dutiesThatMay, ownDuties, ownFirstHalf } from "./duties.ts";
import { backToCase, caption } from "./form-page.ts";
import type { Scene } from "./scene.ts";

const reasonAgainst = (scene: Scene): string | undefined => {
  const { forms } = scene.visit.words;
  if (ownDuties(scene).length === 0) {
    const { duties } = catalogueIn(scene.visit.language).history;
    const may = dutiesThatMay(scene).map((duty) => duties[duty]);
    return forms.notYourDuty(may.length === 0 ? "–" : may.join(", "));
  }
  const first = ownFirstHalf(scene);
  return first === undefined ? undefined : forms.byAnother(first);
};

/** The page for whoever may not do this at all: it takes no form from them. */
export const notForVisitor = (scene: Scene): Page | undefined => {
  const reason = reasonAgainst(scene);
  return reason === undefined
    ? undefined
    : {
        title: scene.visit.words.commands[scene.kind],
        under: "cases",
        status: 403,
        above: backToCase(scene),
        body: html`${caption(scene)}
          <div class="govuk-inset-text">${reason}</div>`,
      };
};
