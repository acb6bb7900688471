import type { Pins } from "../../procedure/case/act.ts";
import { digestOf } from "../canonical.ts";
import type { World } from "../world.ts";

const noLaw = digestOf("");

/** The pins of what is judged by no parliament's law: they say so with the digest of nothing. */
export const pinsOfNoLaw = ({ software }: Pick<World, "software">): Pins => ({
  profile: noLaw,
  treaty: noLaw,
  calendar: null,
  software,
});
