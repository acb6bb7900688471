import type { CaseSearch } from "../../ledger/ports.ts";
import type { TaskSearch } from "../../ledger/reading/cases-with-tasks.ts";
import { searchable } from "../../office/head-row.ts";
import type { Ports } from "../../ledger/desk-ports.ts";
import type { Duty } from "../../law/duty.ts";
import { dutiesGiven } from "../../law/procedure/duties-of-command.ts";
import { named, type Names } from "../../values/names.ts";
import { endings, internationalStages } from "../../law/file/stage-of-case.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";
import { caseIdSchema } from "../../values/ids.ts";
import { html, type Html, nothing } from "../html.ts";
import { to } from "../layout.ts";
import { inOrder, type Option, optionsOf, select } from "../select.ts";
import { langOf } from "../names-html.ts";
import type { PageFormat } from "../page-format.ts";
import { rememberedOf } from "../../values/remembered.ts";

/** What somebody looks for, as the address says it; what it does not say, or says wrongly, is anything. */
export type CaseQuery = {
  readonly words: string;
  /**
   * A stage that all procedures share, one of a procedure file as `procedure/stage`, `open` for all open ones, `ended` for all
   * endings, or nothing.
   */
  readonly standing: string;
  readonly procedure: string;
  readonly treaty: string;
  /** `overdue`, or a number of days from today within which it is due, or nothing. */
  readonly due: string;
  /** A duty, `me`, or nothing. */
  readonly duty: string;
  /** `due` where what is due first comes first; else in the order of ids. */
  readonly order: string;
  readonly after: string;
};

type InFile = { readonly id: string; readonly name: Names };

/** A procedure with its own stages. */
type Stages = InFile & { readonly stages: readonly InFile[] };

/** What a query may name. */
export type Choices = {
  /** The duties that may open a case in some procedure. */
  readonly opening: readonly Duty[];
  /** The duties of the procedures. */
  readonly duties: readonly Duty[];
  readonly procedures: readonly InFile[];
  /** The stages of the procedures under which there are cases. */
  readonly stages: readonly Stages[];
  readonly treaties: readonly {
    readonly id: string;
    readonly name: Names;
    readonly words: string;
  }[];
};

type LawAtHand = ReturnType<Ports["law"]>;

export type ByLaw = Omit<Choices, "stages">;

// Reading the law files takes time, and the law at hand does not change while a process runs.
const choices = rememberedOf<ByLaw>();

const madeFrom = (law: LawAtHand): ByLaw => ({
  opening: [...new Set(law.procedures().flatMap(({ value }) => dutiesGiven(value, "OpenCase")))],
  duties: [...new Set(law.procedures().flatMap(({ value }) => Object.keys(value.duties)))],
  procedures: law.procedureIds.flatMap((id) => {
    const procedure = law.procedure(id);
    return procedure === undefined ? [] : [{ id, name: procedure.title }];
  }),
  treaties: law.treaties().map(({ value: { id, title, registration } }) => ({
    id,
    name: namesOfTreaty(title),
    words: searchable(`${id} ${title.en} ${title.az ?? ""} ${registration}`),
  })),
});

/** What follows from the law at hand alone: all but the stages. */
export const choicesByLaw = (law: LawAtHand): ByLaw => choices(law, [], () => madeFrom(law));

// The international steps are stages of every procedure.
const stagesOf = (procedure: Procedure): Stages => ({
  id: procedure.id,
  name: procedure.title,
  stages: procedure.stages.filter((stage) => stage !== procedure.international),
});

/** Everything that a search may name. */
export const choicesIn = async ({
  law: atHand,
  register,
}: Pick<Ports, "law" | "register">): Promise<Choices> => {
  const law = atHand();
  const procedures = (await register.procedures()).map((id) => law.procedure(id));
  return {
    ...choicesByLaw(law),
    stages: procedures.flatMap((procedure) =>
      procedure === undefined ? [] : [stagesOf(procedure)],
    ),
  };
};

const longestWords = 200;
const mostTerms = 10;

/** The stages that every procedure has, and how a case may end. */
const shared = [...internationalStages, ...endings] as const;

const placeOf = ({ id }: Stages, stage: InFile): string => `${id}/${stage.id}`;

/** The procedures whose stages may be asked for together with a procedure, or with none. */
const stagesUnder = ({ stages: all }: Choices, procedure: string): readonly Stages[] =>
  all.filter(({ id }) => procedure === "" || procedure === id);

const standingIn = (sent: string | undefined, choices: Choices, procedure: string): string =>
  [
    "open",
    "ended",
    ...shared,
    ...stagesUnder(choices, procedure).flatMap((one) =>
      one.stages.map((stage) => placeOf(one, stage)),
    ),
  ].find((one) => one === sent) ?? "";

const dueChoices = ["overdue", "7", "30"] as const;

/** The search that an address holds. */
export const queryIn = (
  read: (name: string) => string | undefined,
  choices: Choices,
): CaseQuery => {
  const { procedures, treaties } = choices;
  const among = (list: readonly { readonly id: string }[], name: string): string =>
    list.find(({ id }) => id === read(name))?.id ?? "";
  const after = caseIdSchema.safeParse(read("after"));
  const procedure = among(procedures, "procedure");
  return {
    words: (read("words") ?? "").trim().slice(0, longestWords),
    standing: standingIn(read("standing"), choices, procedure),
    procedure,
    treaty: among(treaties, "treaty"),
    due: dueChoices.find((one) => one === read("due")) ?? "",
    duty: ["me", ...choices.duties].find((one) => one === read("duty")) ?? "",
    order: read("order") === "due" ? "due" : "",
    after: after.success ? after.data : "",
  };
};

/** Where the cases stand that are looked for, and under which procedure. */
const placeSought = ({
  standing,
  procedure,
}: CaseQuery): Pick<CaseSearch, "standing" | "procedure"> => {
  const named = procedure === "" ? null : procedure;
  if (standing === "") return { standing: "anywhere", procedure: named };
  if (standing === "open" || standing === "ended") return { standing, procedure: named };
  const [first = "", stage] = standing.split("/");
  return stage === undefined
    ? { standing: { stage: first }, procedure: named }
    : { standing: { stage }, procedure: first };
};

/** What a query asks of the register. */
export const searchOf = (query: CaseQuery, { treaties }: Choices, limit: number): CaseSearch => ({
  order: "id",
  afterId: query.after,
  limit,
  ...placeSought(query),
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

const dueSought = (due: string): TaskSearch["due"] => {
  if (due === "") return null;
  return due === "overdue" ? due : Number(due);
};

/** What a query asks of the tasks of the cases. */
export const tasksSought = ({ due, duty, order }: CaseQuery): TaskSearch => ({
  due: dueSought(due),
  duty: duty === "" ? null : duty,
  byDue: order === "due",
});

/** The address of a query: what is anything is left out. */
export const addressOf = (query: CaseQuery): string => {
  const said = Object.entries(query).filter(([, value]) => value !== "");
  return said.length === 0 ? "" : `?${new URLSearchParams(said).toString()}`;
};

const standingSelect = (
  { words, paper, visit }: PageFormat,
  { standing, procedure }: CaseQuery,
  choices: Choices,
): Html => {
  const { list } = words.cases;
  const groups = stagesUnder(choices, procedure).map((one) => {
    const { text, ...inLanguage } = named(one.name, visit.language);
    const options = one.stages.map((stage): Option => ({
      value: placeOf(one, stage),
      ...named(stage.name, visit.language),
    }));
    return html`<optgroup label="${text}" ${langOf(inLanguage)}>
      ${optionsOf(options, standing)}
    </optgroup>`;
  });
  return select(
    { name: "standing", label: list.standing, chosen: standing },
    [
      { value: "", text: list.everywhere },
      { value: "open", text: list.open },
      { value: "ended", text: list.ended },
      ...shared.map((stage) => ({ value: stage, text: paper.stages[stage] })),
    ],
    html`${groups}`,
  );
};

// A list is for choosing; of hundreds of treaties one is named.
const mostChoices = 100;

const treatyField = (format: PageFormat, query: CaseQuery, { treaties }: Choices): Html => {
  const { list, treaty } = format.words.cases;
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
    ...inOrder(format, treaties),
  ]);
};

const lawFields = (format: PageFormat, query: CaseQuery, choices: Choices): Html => {
  const { list } = format.words.cases;
  const procedure = { name: "procedure", label: list.procedure, chosen: query.procedure };
  return html`${select(procedure, [
    { value: "", text: list.everyProcedure },
    ...inOrder(format, choices.procedures),
  ])}
  ${treatyField(format, query, choices)}`;
};

const taskFields = (format: PageFormat, query: CaseQuery, choices: Choices): Html => {
  const { list } = format.words.cases;
  const { due, duty, order } = query;
  return html`${select({ name: "due", label: list.due, chosen: due }, [
    { value: "", text: list.anyDay },
    ...dueChoices.map((value) => ({
      value,
      text: value === "overdue" ? list.overdue : list.withinDays({ days: value }),
    })),
  ])}
  ${select({ name: "duty", label: list.duty, chosen: duty }, [
    { value: "", text: list.anybody },
    { value: "me", text: list.me },
    ...choices.duties.map((value) => ({ value, ...format.dutyNamed(value) })),
  ])}
  ${select({ name: "order", label: list.order, chosen: order }, [
    { value: "", text: list.byId },
    { value: "due", text: list.byDue },
  ])}`;
};

/** The form of a search. Its address can be shared, and it works without script. */
export const searchForm = (format: PageFormat, query: CaseQuery, choices: Choices): Html => {
  const { visit, words } = format;
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
    ${standingSelect(format, query, choices)} ${lawFields(format, query, choices)}
    ${taskFields(format, query, choices)}
    <div class="tq-search__do">
      <button class="govuk-button govuk-!-margin-bottom-0">${list.search}</button>
      ${addressOf(query) === "" ? nothing : html`<a class="govuk-link govuk-body" href="${to(visit, "/cases")}">${list.everything}</a>`}
    </div>
  </form>`;
};
