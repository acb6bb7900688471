import type { Case } from "../case/case.ts";
import type { Digest } from "../values/ids.ts";
import { isLawProcedure } from "./law-procedure.ts";
import type { LawProcedure, NegativeProcedure, Profile } from "./profile.ts";
import type { Law } from "../rules/rule.ts";

/** The profile that a case was judged by before it was moved to another version, and the entry that moved it. */
export type EarlierPin = { readonly profile: Digest; readonly until: number };

/** The profiles that a case was judged by before, oldest first; none where it was never moved. */
export const earlierPins = (state: Pick<Case, "movesToNewerVersion">): readonly EarlierPin[] =>
  state.movesToNewerVersion.map(({ seq, act }) => ({
    profile: act.left,
    until: seq,
  }));

/** The digests of the law files by which a case and its steps are judged. */
export const lawFilesOf = (state: Case): readonly Digest[] => [
  state.pins.profile,
  state.pins.treaty,
  ...earlierPins(state).map(({ profile }) => profile),
];

/** The profile by which a step is judged that was recorded as entry `seq`. */
export const profileAt = ({ profile, earlier = [] }: Law, seq: number): Profile =>
  earlier.find(({ until }) => seq < until)?.profile ?? profile;

/** The law by which a step is judged that was recorded as entry `seq`: what came after it is not yet known. */
export const lawAt = (law: Law, seq: number): Law => ({
  profile: profileAt(law, seq),
  treaty: law.treaty,
  earlier: (law.earlier ?? []).filter(({ until }) => until <= seq),
});

// A case is never moved to a version that approves treaties another way, so the kind of its profile stays.
/** The same, where parliament decides by a law. */
export const lawProcedureAt = (law: Law, seq: number, now: LawProcedure): LawProcedure => {
  const then = profileAt(law, seq);
  return isLawProcedure(then) ? then : now;
};

/** The same, where silence approves. */
export const negativeProcedureAt = (
  law: Law,
  seq: number,
  now: NegativeProcedure,
): NegativeProcedure => {
  const then = profileAt(law, seq);
  return isLawProcedure(then) ? now : then;
};

/** The law of a case once it is moved: by entry `until`, to another version of its profile. */
export const lawOnceMoved = (law: Law, profile: Profile, until: number): Law => ({
  ...law,
  profile,
  earlier: [...(law.earlier ?? []), { profile: law.profile, until }],
});
