import type { Act } from "../../src/procedure/case/act.ts";
import { lawOnceMoved } from "../../src/procedure/profile/profile-version.ts";
import type { Context, Law } from "../../src/procedure/rules/rule.ts";
import { digestOf } from "./law.ts";

/** A move to a newer version as a clerk records it, by an invented article. */
export const move = {
  version: "2026.2",
  profile: digestOf("the newer version"),
  reason: "the amendment applies to open cases",
  legalBasis: "an invented transitional article",
} as const;

type Before = { readonly law: Law; readonly entries: readonly unknown[] };

/** The law of a story once these acts are recorded: after a move it goes on under the version that it was moved to. */
export const lawAfter =
  ({ law, entries }: Before, { movesTo }: Context) =>
  (acts: readonly Act[]): Law =>
    movesTo !== undefined && acts.some(({ kind }) => kind === "ProfileVersionChanged")
      ? lawOnceMoved(law, movesTo.profile, entries.length + 1)
      : law;
