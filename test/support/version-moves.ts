import type { LawProcedure, Profile } from "../../src/procedure/profile/profile.ts";
import { command } from "./cases.ts";
import type { Circumstances, Outcome, CaseBuilder } from "./case-builder.ts";
import { azerbaijan, day } from "./law.ts";
import { move } from "./command-fields.ts";

type Changes = Partial<Omit<LawProcedure, "version" | "validity">>;

/** The shipped procedure in a later version, in force since a day, with what an invented decree changed. */
export const newerVersion = (changes: Changes = {}, from = "2026-01-01"): LawProcedure => ({
  ...azerbaijan(),
  ...changes,
  version: "2026.2",
  validity: {
    from: day(from),
    to: null,
    authority: { cite: "an invented decree", url: null, mark: "seen" },
  },
});

/** What a story asks when somebody moves it to a version whose file is at hand, having seen its newest entry. */
export const askToMoveTo = (
  story: CaseBuilder,
  profile: Profile,
  asking: Circumstances = {},
): Outcome =>
  story.when(command("MoveToVersion", { of: story.state.head }), {
    movesTo: { digest: move.profile, profile },
    ...asking,
  });

export const moveTo = (
  story: CaseBuilder,
  profile: Profile,
  asking: Circumstances = {},
): CaseBuilder => askToMoveTo(story, profile, asking).thenActs("ProfileVersionChanged");
