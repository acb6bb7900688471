import { catalogueIn } from "../../../papers/wording/index.ts";
import { countsOf, type VoteRecord } from "../../../vote/vote-record.ts";
import { html, nothing, type Html } from "../../html.ts";
import { numberIn } from "../numbers.ts";
import { inner, readAll, type Place, type Reading, type Shown } from "./control.ts";
import { inputField, readWhole } from "./text.ts";
import { boundsOf, sumData } from "./vote-bounds.ts";

/** The numbers of a vote, in the order in which they are entered. */
export const counted = ["for", "against", "neutral", "notVoting", "present"] as const;
type Counted = (typeof counted)[number];

/** What a number of a vote is called, as within a sentence. */
export const wordsOf = ({ scene }: Place, part: Counted): string => {
  const { vote } = catalogueIn(scene.visit.language);
  return part === "present" ? vote.present : vote.positions[part];
};

const capital = ({ scene }: Place, text: string): string =>
  text.slice(0, 1).toLocaleUpperCase(scene.visit.language) + text.slice(1);

const countOf = (place: Place, part: Counted): Shown =>
  inner(place, part, [capital(place, wordsOf(place, part)), ""]);

/** A part of a control with those of its faults that are at the part. */
export const within = (shown: Shown, part: Shown): Shown => ({
  ...part,
  faults: shown.faults.filter(({ at }) => at === part.name),
});

/** The inputs for the numbers of a vote, with their sum where JavaScript runs. */
export const showCounts = (shown: Shown): Html =>
  html`<div
    class="tq-counts"
    data-sums="${shown.name}"
    ${sumData(shown.scene, boundsOf(shown.scene))}
  >
    ${counted.map((part) =>
      inputField(within(shown, countOf(shown, part)), { width: 4, numeric: true }),
    )}
    <p class="govuk-body tq-sum" role="status" data-sum-said></p>
  </div>`;

/** The numbers of a vote, told back. */
export const tableOfCounts = (place: Place, record: VoteRecord): Html => {
  const counts = countsOf(record);
  if (counts === undefined) return nothing;
  return html`<table class="govuk-table tq-tight">
    <tbody>
      ${counted.map(
        (part) =>
          html`<tr>
            <th scope="row" class="govuk-table__header">${capital(place, wordsOf(place, part))}</th>
            <td class="govuk-table__cell govuk-table__cell--numeric">
              ${numberIn(place.scene.visit, counts[part])}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
};

/** The numbers that were entered, each faulty by itself. */
export const readCounts = (place: Place): Reading =>
  readAll(
    counted.map((part) => readWhole(countOf(place, part))),
    (values) => ({
      kind: "counts",
      ...Object.fromEntries(counted.map((part, index) => [part, values[index]])),
    }),
  );
