import { html } from "hono/html";
import type { ProcedurePaper } from "../../papers/sheets/procedure.ts";

type Article = ProcedurePaper["chapters"][number]["articles"][number];
type Clause = Article["clauses"][number];

const style = `body{font:1rem/1.5 Noto Serif,Georgia,serif;max-width:48rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem;border-bottom:1px solid}h3{margin-bottom:.2rem}h4{margin:1rem 0 .2rem}
p{margin:.3rem 0}code{font-size:.8rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:11rem 1fr;gap:.2rem 1rem;margin:.4rem 0 .8rem 1rem;font-size:.9rem}
dt{opacity:.75}dd{margin:0;overflow-wrap:anywhere}@media(max-width:36rem){dl{grid-template-columns:1fr}}`;

const clauseHtml = ({ label, says, fields }: Clause) =>
  html`${label === null ? "" : html`<h4>${label}</h4>`} ${says.map((one) => html`<p>${one}</p>`)}
  ${
    fields.length === 0
      ? ""
      : html`<dl>
          ${fields.map(
            ([name, value]) =>
              html`<dt>${name}</dt>
                <dd>${value}</dd>`,
          )}
        </dl>`
  }`;

const articleHtml = ({ heading, place, clauses }: Article) =>
  html`<section>
    <h3>${heading}</h3>
    ${place === "" ? "" : html`<code>${place}</code>`} ${clauses.map(clauseHtml)}
  </section>`;

/** A printed procedure as a self-contained page. */
export const procedureHtml = async ({
  language,
  title,
  file,
  intro,
  chapters,
}: ProcedurePaper): Promise<string> => {
  const page = await html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <h1>${title}</h1>
        <p><code>${file}</code></p>
        <p>${intro}</p>
        ${chapters.map(
          ({ heading, articles }) =>
            html`<section>
              <h2>${heading}</h2>
              ${articles.map(articleHtml)}
            </section> `,
        )}
      </body>
    </html> `;
  return page.toString();
};
