import type { Language } from "../../papers/paper.ts";
import type { Names } from "../../words/messages.ts";
import type { PageWords } from "../../words/trees.ts";
import { namesIn, pageWordsIn } from "../../words/read.ts";

/** Everything that the pages say in one language. */
export type Messages = PageWords & {
  /** What may be done in a case, as the heading of its form and the words of a button. */
  readonly commands: Names["command"];
};

export const messagesIn = (language: Language): Messages => ({
  ...pageWordsIn(language),
  commands: namesIn(language).command,
});
