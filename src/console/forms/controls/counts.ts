import { catalogueIn } from "../../../papers/wording.ts";
import { isStaged } from "../../../procedure/profile/kind-of-procedure.ts";
import type { Authority } from "../../../procedure/values/authority.ts";
import { majorityNow } from "../../../vote/majority.ts";
import { countsOf, type VoteRecord } from "../../../vote/vote-record.ts";
import { html, type Html, nothing } from "../../html.ts";
import { authorityOf } from "../../respond.ts";
import { numberIn } from "../form-values.ts";
import type { Scene } from "../scene.ts";
import { inner, type Place, readAll, type Reading, type Shown } from "./control.ts";
import { inputField, readWhole } from "./text.ts";

/** What the law asks of the next vote: from the profile, and never from a record of this vote. */
export type Bounds = {
  readonly members: number;
  readonly quorum: number;
  /** Null where it depends on a vote whose numbers nobody knows. */
  readonly needed: number | null;
  /** What the number of votes needed rests on. */
  readonly authority: Authority;
};

export const boundsOf = ({ view, restating }: Scene): Bounds | undefined => {
  if (view === undefined) return undefined;
  const { profile } = view.law;
  if (isStaged(profile)) return undefined;
  const { votesFor, authority } = majorityNow(view.state, profile, restating?.fact.seq);
  return {
    members: profile.chamber.members,
    quorum: profile.quorum.present,
    needed: votesFor,
    authority,
  };
};

/** The bounds in words. */
export const boundsShown = (
  { visit }: Scene,
  { members, quorum, needed, authority }: Bounds,
): Html => {
  const { forms } = visit.words;
  const number = (value: number): string => numberIn(visit, value);
  return html`<p class="govuk-hint">
      ${forms.bounds({ members: number(members), quorum: number(quorum) })}
      ${needed === null ? forms.neededUnknown : forms.needed({ number: number(needed) })}
    </p>
    ${authorityOf(visit, authority)}`;
};

/** Where script puts a number into a sentence. */
const places = {
  sum: "{sum}",
  present: "{present}",
  for: "{for}",
  needed: "{needed}",
  quorum: "{quorum}",
} as const;

/** The sentences that script completes while numbers are typed: it counts, and words stay the server's. */
const sumData = ({ visit }: Scene, bounds: Bounds | undefined): Html => {
  const { forms } = visit.words;
  return html`data-sum-is="${forms.sumIs(places)}" data-sum-fits="${forms.sumFits(places)}"
  data-sum-differs="${forms.sumDiffers(places)}" data-enough="${forms.enough(places)}"
  data-not-enough="${forms.notEnough(places)}" data-no-quorum="${forms.noQuorum(places)}"
  ${bounds === undefined ? "" : html`data-quorum="${bounds.quorum}"`}
  ${
    bounds?.needed === undefined || bounds.needed === null
      ? ""
      : html`data-needed="${bounds.needed}"`
  }`;
};

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
