import type { Case } from "./case.ts";

/**
 * The procedure whose file gives a case its stages; undefined where it follows one of the two profiles, which all begin with the
 * same stage. It stays: a case moves to another version, and never to another procedure or another way of approval.
 */
export const drivenBy = ({ opening }: Pick<Case, "opening">): string | undefined =>
  opening === undefined || opening.ledTo === "opened" ? undefined : opening.act.profile;
