import { say } from "../../words/say.ts";
import { wordsIn } from "../../files/words.ts";
import type { Verdict } from "../../verify/verdict.ts";
import type { Verified } from "../../verify/verify.ts";
import { headRow, paragraph, section, summaryList, unlessEmpty, wide } from "../cases/parts.ts";
import { findingHtml } from "../finding-html.ts";
import { html, nothing, type Html } from "../html.ts";
import { to } from "../layout.ts";
import type { PageFormat } from "../page-format.ts";

const mostFaults = 200;

type By = { readonly software: string; readonly ownKeys: boolean };

const coverage = (
  { words, day, number }: PageFormat,
  { integrity }: Verified,
): readonly string[] => {
  const { verify } = words.audit;
  const { covered, header } = integrity;
  if (covered === undefined) return [verify.coversNothing];
  const on = covered.date === undefined ? verify.noDay : day(covered.date);
  return [
    verify.coversLog({ log: header.origin, size: number(covered.size), day: on }),
    ...(header.caseId === undefined
      ? []
      : [verify.coversCase({ caseId: header.caseId, log: header.origin })]),
  ];
};

const lookedAt = ({ words, number }: PageFormat, { integrity, replay }: Verified): Html => {
  const { verify } = words.audit;
  return summaryList([
    [verify.entries, number(integrity.entries)],
    [verify.records, number(integrity.cases)],
    [verify.judged, number(replay.judged)],
    [verify.checkpointsAtHand, number(integrity.checkpoints)],
    [verify.hidden, number(integrity.hidden)],
    [verify.withheld, number(replay.withheld)],
  ]);
};

const faultTable = (
  { words, number, visit: { language } }: PageFormat,
  faults: Verified["faults"],
): Html => {
  const { verify } = words.audit;
  const table = html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-visually-hidden">
      ${verify.faults}
    </caption>
    ${headRow([verify.where, verify.reason])}
    <tbody class="govuk-table__body">
      ${faults.slice(0, mostFaults).map(
        ({ where, reason }) =>
          html`<tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header tq-digest">
              ${findingHtml({ language }, where)}
            </th>
            <td class="govuk-table__cell">${findingHtml({ language }, reason)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
  const left = faults.length - mostFaults;
  return html`${paragraph(verify.faultsNote)} ${wide(verify.faults, table)}
  ${left > 0 ? paragraph(verify.moreFaults({ count: number(left) })) : ""}`;
};

/** The checkpoints with which the export could not be compared. Of a whole log each is a fault. */
const notCompared = (
  { words, number, visit: { language } }: PageFormat,
  { integrity: { header, open } }: Verified,
): readonly string[] =>
  (header.kind === "log" ? [] : open).map((known) => {
    const signed = number(known.size);
    const where = say(known.where, wordsIn(language));
    return known.size > header.size
      ? words.audit.verify.newer({ where, signed, size: number(header.size) })
      : words.audit.verify.unproven({ where, signed });
  });

const notCovered = (format: PageFormat, found: Verified, { software }: By): readonly string[] => {
  const { verify } = format.words.audit;
  const { integrity, replay } = found;
  const after = integrity.header.size - (integrity.covered?.size ?? 0);
  const others = replay.software.filter((one) => one !== software);
  return [
    ...(integrity.covered === undefined || after === 0
      ? []
      : [verify.after({ count: format.number(after) })]),
    ...notCompared(format, found),
    verify.texts,
    ...(others.length === 0
      ? []
      : [verify.software({ recorded: others.join(", "), here: software })]),
    verify.limits,
  ];
};

const otherwisePart = (
  { words, visit: { language } }: PageFormat,
  { replay: { otherwise } }: Verified,
): Html => {
  const { verify } = words.audit;
  if (otherwise.length === 0) return nothing;
  const list = html`<ul class="govuk-list govuk-list--bullet">
    ${otherwise
      .slice(0, mostFaults)
      .map(
        ({ where, software, rule, why }) =>
          html`<li>
            ${verify.otherwiseLine({ where: say(where, wordsIn(language)), software, rule })}
            ${findingHtml({ language }, why)}
          </li>`,
      )}
  </ul>`;
  return section("otherwise", verify.otherwise, html`${paragraph(verify.otherwiseNote)} ${list}`);
};

/** The answer in a line. */
export const headingOf = ({ words }: PageFormat, verdict: Verdict): string =>
  words.audit.verify.verdict[verdict];

/** What became of an export, in words: what it covers, what was looked at, every fault, and what it cannot show. */
export const verifiedPart = (format: PageFormat, found: Verified, by: By): Html => {
  const { visit, words } = format;
  const { verify } = words.audit;
  const { faults } = found;
  return html`${coverage(format, found).map((one) => paragraph(one))}
  ${paragraph(by.ownKeys ? verify.ownKeys : verify.givenKeys)}
  ${section("faults", verify.faults, faults.length === 0 ? paragraph(verify.noFaults) : faultTable(format, faults))}
  ${otherwisePart(format, found)} ${section("counts", verify.counts, lookedAt(format, found))}
  ${section(
    "not-covered",
    verify.notCovered,
    unlessEmpty(
      notCovered(format, found, by),
      (list) =>
        html`<ul class="govuk-list govuk-list--bullet">
          ${list.map((one) => html`<li>${one}</li>`)}
        </ul>`,
    ),
  )}
  ${paragraph(html`<a class="govuk-link" href="${to(visit, "/audit/log/verify")}">${verify.again}</a>`)}`;
};
