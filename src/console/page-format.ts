import {
  catalogueIn,
  dayInWords,
  deadlineInWords,
  dutyIn,
  stageIn,
  type Catalogue,
} from "../papers/wording.ts";
import { dayOf, type FactDate } from "../time/fact-date.ts";
import type { ActingDuty } from "../law/duty.ts";
import type { Ports } from "../ledger/desk-ports.ts";
import { named, type Named, type Names } from "../values/names.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { html, type Html } from "./html.ts";
import { listHtml, namedHtml } from "./names-html.ts";
import type { Visit } from "./pages.ts";
import type { Messages } from "./words.ts";
import type { Stage } from "../law/file/stage-of-case.ts";
import { nameOr } from "../words/tree.ts";

/** How the pages of a visit say days, numbers and lists: here and never in the browser, which may not know the language. */
export type PageFormat = {
  readonly visit: Visit;
  readonly words: Messages;
  /** The words of the papers and of the exports. */
  readonly paper: Catalogue;
  readonly day: (date: FactDate | string) => string;
  /** The day on which something was recorded, where the parliament sits: after midnight there it is another one than in UTC. */
  readonly dayAt: (at: string, timeZone: string) => string;
  /** An instant as the record writes it, to the minute. */
  readonly instant: (at: string) => string;
  readonly number: (value: number) => string;
  /** What a duty is called, where no element can say in which language it is; else `duty`. */
  readonly dutyNamed: (duty: ActingDuty) => Named;
  /** A duty by its name: as the procedure file has it, where the page is about one procedure. */
  readonly duty: (duty: ActingDuty) => Html;
  readonly duties: (duties: readonly ActingDuty[]) => Html;
  /** What a law file names in its languages. */
  readonly name: (names: Names | undefined) => Html;
  /** A stage of a procedure by its name. */
  readonly stage: (procedure: Procedure, stage: Stage) => Html;
  readonly deadline: (name: Names) => string;
};

const numbers = {
  az: new Intl.NumberFormat("az"),
  en: new Intl.NumberFormat("en"),
} as const;

/**
 * How the pages of a visit speak.
 * @param procedures the procedure that the page is about, or all those whose duties it may name
 */
export const pageFormat = (visit: Visit, procedures: readonly Procedure[] = []): PageFormat => {
  const { language, words } = visit;
  const paper = catalogueIn(language);
  const day: PageFormat["day"] = (date) => dayInWords(paper, date);
  const dutyNamed = (one: ActingDuty): Named => dutyIn(paper, procedures, one);
  const duty = (one: ActingDuty): Html => namedHtml(dutyNamed(one));
  return {
    visit,
    words,
    paper,
    day,
    dayAt: (at, timeZone) => day(dayOf(at, timeZone)),
    instant: (at) => words.cases.history.utc({ day: day(at), time: at.slice(11, 16) }),
    number: (value) => numbers[language].format(value),
    dutyNamed,
    duty,
    duties: (duties) => listHtml(duties.map(duty)),
    name: (names) => namedHtml(named(names, language)),
    stage: (procedure, stage) => namedHtml(stageIn(paper, procedure, stage)),
    deadline: (name) => deadlineInWords(paper, name),
  };
};

/** The same on a page about cases of many procedures, or about none. */
export const pageFormatAmong = (visit: Visit, law: Ports["law"]): PageFormat =>
  pageFormat(
    visit,
    law()
      .procedures()
      .map(({ value }) => value),
  );

/** The name of the stage of a case of which no more is at hand than its procedure: in each of its versions a stage is the same. */
export const stageByRow = (
  { paper, stage: stageHtml }: PageFormat,
  law: Ports["law"],
  { procedure: id, stage }: { readonly procedure: string; readonly stage: Stage },
): Html => {
  const procedure = law().procedure(id);
  return procedure === undefined
    ? html`${nameOr(paper.stages, stage)}`
    : stageHtml(procedure, stage);
};
