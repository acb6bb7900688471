import { stages } from "../../procedure/case/stage.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { Speech } from "../speech.ts";
import { addressOf, type CaseQuery, type Choices } from "./search.ts";

type Option = readonly [value: string, text: string, language?: "en"];
type Select = { readonly name: string; readonly label: string; readonly chosen: string };

const select = ({ name, label, chosen }: Select, options: readonly Option[]): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <select class="govuk-select" id="${name}" name="${name}">
      ${options.map(
        ([value, text, language]) =>
          html`<option
            value="${value}"
            ${language === undefined ? "" : html`lang="${language}"`}
            ${value === chosen ? html`selected` : ""}
          >
            ${text}
          </option>`,
      )}
    </select>
  </div>`;

const standingSelect = ({ words, paper }: Speech, { standing }: CaseQuery): Html => {
  const { list } = words.cases;
  return select({ name: "standing", label: list.standing, chosen: standing }, [
    ["", list.everywhere],
    ["open", list.open],
    ["ended", list.ended],
    ...stages.map((stage): Option => [stage, paper.stages[stage]]),
  ]);
};

const inOrder = (
  { visit: { language } }: Speech,
  named: Choices["procedures"],
): readonly Option[] => {
  const compare = new Intl.Collator(language).compare;
  return named
    .map(({ id, name }): Option => {
      const text = name[language];
      return text === null ? [id, name.en, "en"] : [id, text];
    })
    .toSorted(([, one], [, other]) => compare(one, other));
};

// A list is for choosing; of hundreds of treaties one is named.
const mostChoices = 100;

const treatyField = (speech: Speech, query: CaseQuery, { treaties }: Choices): Html => {
  const { list, treaty } = speech.words.cases;
  if (treaties.length > mostChoices)
    return html`<div class="govuk-form-group">
      <label class="govuk-label" for="treaty">${list.treatyById}</label>
      <input
        class="govuk-input"
        id="treaty"
        name="treaty"
        spellcheck="false"
        value="${query.treaty}"
      />
    </div>`;
  return select({ name: "treaty", label: treaty, chosen: query.treaty }, [
    ["", list.everyTreaty],
    ...inOrder(speech, treaties),
  ]);
};

const lawFields = (speech: Speech, query: CaseQuery, choices: Choices): Html => {
  const { list } = speech.words.cases;
  const procedure = { name: "procedure", label: list.procedure, chosen: query.procedure };
  return html`${select(procedure, [
    ["", list.everyProcedure],
    ...inOrder(speech, choices.procedures),
  ])}
  ${treatyField(speech, query, choices)}`;
};

/** The form of a search. Its address can be shared, and it works without script. */
export const searchForm = (speech: Speech, query: CaseQuery, choices: Choices): Html => {
  const { visit, words } = speech;
  const { list } = words.cases;
  return html`<form method="get" action="${to(visit, "/cases")}" class="tq-search" role="search">
    <div class="govuk-form-group tq-search__words">
      <label class="govuk-label" for="words">${list.words}</label>
      <div id="words-hint" class="govuk-hint">${list.wordsHint}</div>
      <input
        class="govuk-input"
        id="words"
        name="words"
        type="search"
        maxlength="200"
        spellcheck="false"
        value="${query.words}"
        aria-describedby="words-hint"
      />
    </div>
    ${standingSelect(speech, query)} ${lawFields(speech, query, choices)}
    <div class="tq-search__do">
      <button class="govuk-button govuk-!-margin-bottom-0">${list.search}</button>
      ${addressOf(query) === "" ? nothing : html`<a class="govuk-link govuk-body" href="${to(visit, "/cases")}">${list.everything}</a>`}
    </div>
  </form>`;
};
