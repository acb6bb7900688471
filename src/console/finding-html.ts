import { piecesIn } from "../papers/wording.ts";
import type { Finding } from "../words/finding.ts";
import type { Sentence } from "../words/messages.ts";
import { say } from "../words/say.ts";
import { isQuestion } from "../words/answered.ts";
import { wordsIn } from "../files/words.ts";
import { html, type Html } from "./html.ts";
import { piecesHtml } from "./names-html.ts";
import type { Visit } from "./pages.ts";

/** The sentence for a value in the language of a page; what stands in it in another language is marked as such. */
export const findingHtml = ({ language }: Pick<Visit, "language">, said: Sentence): Html =>
  piecesHtml(piecesIn(language, said));

/** A rule with what is known of it: a question is answered, and a name explained. */
export const answeredHtml = (
  visit: Pick<Visit, "language">,
  { rule, why }: Pick<Finding, "rule" | "why">,
): Html => {
  const between = isQuestion(say(rule, wordsIn(visit.language))) ? " " : ": ";
  return html`${findingHtml(visit, rule)}${between}${findingHtml(visit, why)}`;
};
