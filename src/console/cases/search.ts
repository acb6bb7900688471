import type { CaseSearch } from "../../ledger/ports.ts";
import { searchable } from "../../ledger/reading/case-search.ts";
import type { World } from "../../ledger/world.ts";
import type { Duty } from "../../office/duty.ts";
import { dutiesGiven } from "../../procedure/duties-given.ts";
import { named, type Named, type Names } from "../../procedure/model/source.ts";
import { type Stage, stages, type Standing } from "../../procedure/case/stage.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";
import { caseIdSchema } from "../../procedure/values/ids.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { langOf } from "../named.ts";
import type { Speech } from "../speech.ts";

/** What somebody looks for, as the address says it; what it does not say, or says wrongly, is anything. */
export type CaseQuery = {
  readonly words: string;
  /** A stage, `open` for all open ones, `ended` for all endings, or nothing. */
  readonly standing: Stage;
  readonly procedure: string;
  readonly treaty: string;
  readonly after: string;
};

/** What a query may name. */
export type Choices = {
  /** The duties that may open a case in some procedure. */
  readonly opening: readonly Duty[];
  readonly procedures: readonly { readonly id: string; readonly name: Names }[];
  readonly treaties: readonly {
    readonly id: string;
    readonly name: Names;
    readonly words: string;
  }[];
};

type LawAtHand = ReturnType<World["law"]>;

// Reading the law files takes time, and the law at hand does not change while a process runs.
const known = new WeakMap<LawAtHand, Choices>();

const madeFrom = (law: LawAtHand): Choices => ({
  opening: [...new Set(law.profiles().flatMap(({ value }) => dutiesGiven(value, "OpenCase")))],
  procedures: law.profileIds.flatMap((id) => {
    const profile = law.profile(id);
    return profile === undefined ? [] : [{ id, name: profile.title }];
  }),
  treaties: law.treaties().map(({ value: { id, title, registration } }) => ({
    id,
    name: namesOfTreaty(title),
    words: searchable(`${id} ${title.en} ${title.az ?? ""} ${registration}`),
  })),
});

/** The procedures and the treaties that a search may name. */
export const choicesIn = (law: LawAtHand): Choices => {
  const choices = known.get(law) ?? madeFrom(law);
  known.set(law, choices);
  return choices;
};

const longestWords = 200;
const mostTerms = 10;

const standings: readonly CaseQuery["standing"][] = ["open", "ended", ...stages];

/** The search that an address holds. */
export const queryIn = (
  read: (name: string) => string | undefined,
  { procedures, treaties }: Choices,
): CaseQuery => {
  const among = (list: readonly { readonly id: string }[], name: string): string =>
    list.find(({ id }) => id === read(name))?.id ?? "";
  const after = caseIdSchema.safeParse(read("after"));
  return {
    words: (read("words") ?? "").trim().slice(0, longestWords),
    standing: standings.find((one) => one === read("standing")) ?? "",
    procedure: among(procedures, "procedure"),
    treaty: among(treaties, "treaty"),
    after: after.success ? after.data : "",
  };
};

const standingOf = (standing: CaseQuery["standing"]): Standing => {
  if (standing === "") return "anywhere";
  return standing === "open" || standing === "ended" ? standing : { stage: standing };
};

/** What a query asks of the register. */
export const searchOf = (query: CaseQuery, { treaties }: Choices, limit: number): CaseSearch => ({
  order: "id",
  afterId: query.after,
  limit,
  standing: standingOf(query.standing),
  profile: query.procedure === "" ? null : query.procedure,
  treaty: query.treaty === "" ? null : query.treaty,
  publicOnly: false,
  terms: searchable(query.words)
    .split(/\s+/)
    .filter((word) => word !== "")
    .slice(0, mostTerms)
    .map((word) => ({
      word,
      treaties: treaties.filter(({ words }) => words.includes(word)).map(({ id }) => id),
    })),
});

/** The address of a query: what is anything is left out. */
export const addressOf = (query: CaseQuery): string => {
  const said = Object.entries(query).filter(([, value]) => value !== "");
  return said.length === 0 ? "" : `?${new URLSearchParams(said).toString()}`;
};

type Option = { readonly value: string } & Named;
type Select = { readonly name: string; readonly label: string; readonly chosen: string };

const select = ({ name, label, chosen }: Select, options: readonly Option[]): Html =>
  html`<div class="govuk-form-group">
    <label class="govuk-label" for="${name}">${label}</label>
    <select class="govuk-select" id="${name}" name="${name}">
      ${options.map(
        ({ value, text, ...inLanguage }) =>
          html`<option
            value="${value}"
            ${langOf(inLanguage)}
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
    { value: "", text: list.everywhere },
    { value: "open", text: list.open },
    { value: "ended", text: list.ended },
    ...stages.map((stage): Option => ({ value: stage, text: paper.stages[stage] })),
  ]);
};

const inOrder = (
  { visit: { language } }: Speech,
  all: Choices["procedures"],
): readonly Option[] => {
  const compare = new Intl.Collator(language).compare;
  return all
    .map(({ id, name }): Option => ({ value: id, ...named(name, language) }))
    .toSorted((one, other) => compare(one.text, other.text));
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
    { value: "", text: list.everyTreaty },
    ...inOrder(speech, treaties),
  ]);
};

const lawFields = (speech: Speech, query: CaseQuery, choices: Choices): Html => {
  const { list } = speech.words.cases;
  const procedure = { name: "procedure", label: list.procedure, chosen: query.procedure };
  return html`${select(procedure, [
    { value: "", text: list.everyProcedure },
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
