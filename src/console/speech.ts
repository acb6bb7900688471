import {
  catalogueIn,
  dayInWords,
  deadlineInWords,
  factDateInWords,
  type Catalogue,
} from "../papers/wording.ts";
import type { TermName } from "../words/messages.ts";
import { dayOf, type FactDate } from "../clocks/dates/fact-date.ts";
import type { ActingDuty } from "../office/duty.ts";
import type { Visit } from "./pages.ts";
import type { Messages } from "./words.ts";

/** How the pages of a visit say days, numbers and lists: here and never in the browser, which may not know the language. */
export type Speech = {
  readonly visit: Visit;
  readonly words: Messages;
  /** The words of the papers and of the exports. */
  readonly paper: Catalogue;
  readonly day: (date: string) => string;
  /** The day on which something was recorded, where the parliament sits: after midnight there it is another one than in UTC. */
  readonly dayAt: (at: string, timeZone: string) => string;
  readonly factDate: (date: FactDate) => string;
  /** An instant as the record writes it, to the minute. */
  readonly instant: (at: string) => string;
  readonly number: (value: number) => string;
  readonly duties: (duties: readonly ActingDuty[]) => string;
  readonly deadline: (name: TermName) => string;
};

const numbers = {
  az: new Intl.NumberFormat("az"),
  en: new Intl.NumberFormat("en"),
} as const;

export const speechOf = (visit: Visit): Speech => {
  const { language, words } = visit;
  const paper = catalogueIn(language);
  const day = (date: string): string => dayInWords(paper, date);
  return {
    visit,
    words,
    paper,
    day,
    dayAt: (at, timeZone) => day(dayOf(at, timeZone)),
    factDate: (date) => factDateInWords(paper, date),
    instant: (at) => words.cases.history.utc({ day: day(at), time: at.slice(11, 16) }),
    number: (value) => numbers[language].format(value),
    duties: (duties) => duties.map((duty) => paper.duties[duty]).join(", "),
    deadline: (name) => deadlineInWords(paper, name),
  };
};
