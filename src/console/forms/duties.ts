import { commandRow, isOfAnyDuty } from "../../procedure/command-table.ts";
import { duties, type Duty, mayGive } from "../../office/duty.ts";
import type { Profile } from "../../procedure/profile/profile.ts";
import { firstHalves } from "../../procedure/rules/index.ts";
import type { PersonNumber } from "../../procedure/values/ids.ts";
import type { PersonKind } from "./kinds.ts";
import type { Scene } from "./scene.ts";

const mayAll = (profile: Profile, duty: Duty, kinds: readonly PersonKind[]): boolean =>
  kinds.every((kind) => mayGive(profile, duty, kind));

/** What of a form decides who may fill it in. */
export type Asked = Pick<Scene, "visitor" | "kind" | "view" | "law" | "restating">;

/** The duties to which a command belongs. */
export const dutiesThatMay = ({ kind, view, law, restating }: Asked): readonly Duty[] => {
  if (isOfAnyDuty(kind))
    return duties.filter((duty) => view?.next.some((step) => step.duties.includes(duty)) === true);
  // Whoever corrects a fact holds the duty that records it.
  const kinds = restating === undefined ? [kind] : [kind, restating.kind];
  const profiles =
    view === undefined
      ? law()
          .profiles()
          .map(({ value }) => value)
      : [view.law.profile];
  return duties.filter((duty) => profiles.some((profile) => mayAll(profile, duty, kinds)));
};

/** Those of them that the visitor holds. */
export const ownDuties = (scene: Asked): readonly Duty[] =>
  dutiesThatMay(scene).filter((duty) => scene.visitor.duties.includes(duty));

/** Who did the first half of what needs two persons, where it was the visitor: the second half is another's. */
export const ownFirstHalf = ({ view, kind, visitor }: Asked): PersonNumber | undefined =>
  view && firstHalves(view.state, kind).find((person) => person === visitor.person);

/** Whether a command belongs to the stage at which the case stands. */
export const isInItsTime = ({ view, kind }: Scene): boolean => {
  const { stages } = commandRow(kind);
  return view === undefined || stages.includes(view.state.stage);
};
