import { pageWordsIn } from "../../src/words/read.ts";
import type { Incident } from "../../src/application/sweep/incident.ts";

/** A letter from a topic holds 256 KB; beyond so many, the API lists them. */
const mostListed = 100;

const paragraph = ({ kind, caseId, since, runbook }: Incident): string =>
  [
    `${kind}${caseId === null ? "" : `, case ${caseId}`}${since === null ? "" : `, since ${since}`}`,
    `  ${pageWordsIn("en").incidents.advices[kind]}`,
    `  docs/runbooks/${runbook}.md`,
  ].join("\n");

/** What the operator is told. Ids and kinds alone, for letters are not kept secret; the words of each stand in the API's answer. */
export const letterOf = (
  news: readonly Incident[],
): { readonly subject: string; readonly body: string } => {
  const more = news.length - mostListed;
  const howMany = news.length === 1 ? "one incident" : `${String(news.length)} incidents`;
  return {
    subject: `Tasdiq: ${howMany}`,
    body: [
      "The sweep found something that it cannot fix automatically:",
      ...news.slice(0, mostListed).map(paragraph),
      ...(more > 0 ? [`And ${String(more)} more.`] : []),
      "For the full list with details: GET /api/incidents. Incidents that are still open are reported again after a day.",
    ].join("\n\n"),
  };
};
