import type { Chapter } from "./chapter.ts";
import { opened, released, delivered, secondLetter, paper } from "./one-case.ts";
import { deployed, founded, unknownCallers, stored } from "./opening.ts";
import { pages, forms, lists } from "./pages.ts";
import { sealed, hourly, exported } from "./the-record.ts";

/** The days on which nothing goes wrong but a letter. */
export const goodDays: readonly Chapter[] = [
  deployed,
  founded,
  unknownCallers,
  stored,
  opened,
  released,
  secondLetter,
  delivered,
  paper,
  pages,
  forms,
  sealed,
  hourly,
  lists,
  exported,
];
