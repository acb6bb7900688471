import type { Authority } from "../../../procedure/values/authority.ts";
import { majorityNow } from "../../../vote/majority.ts";
import { isLawProcedure } from "../../../procedure/profile/law-procedure.ts";
import { authorityOf } from "../../respond.ts";
import { html, type Html } from "../../html.ts";
import { numberIn } from "../numbers.ts";
import type { Scene } from "../scene.ts";

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
  if (!isLawProcedure(profile)) return undefined;
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
export const sumData = ({ visit }: Scene, bounds: Bounds | undefined): Html => {
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
