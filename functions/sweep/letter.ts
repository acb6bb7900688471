import type { Incident } from "../../application/sweep/incident.ts";

/** A letter from a topic holds 256 KB; beyond so many, the API lists them. */
const mostListed = 100;

const paragraph = ({ kind, caseId, since, advice, runbook }: Incident): string =>
  [
    `${kind}${caseId === null ? "" : `, case ${caseId}`}${since === null ? "" : `, since ${since}`}`,
    `  ${advice}`,
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
      "The sweep found what it cannot make good by itself:",
      ...news.slice(0, mostListed).map(paragraph),
      ...(more > 0 ? [`And ${String(more)} more.`] : []),
      "All of them, with what is known of each: GET /api/incidents. What still stands is told again after a day.",
    ].join("\n\n"),
  };
};
