import { seenEntry } from "../fields/entry.ts";
import { factDate, needed } from "../fields/field.ts";
import { restated } from "../fields/restated.ts";
import type { Verb } from "./verb.ts";

/** Endings without a deposit, and corrections. */
export const endingVerbs = {
  Withdraw: {
    about: "record that the case was withdrawn",
    group: "clerk",
    example: 'az-7 --on 2026-02-05 --by "the initiator" --reason "to be laid anew" --as clerk',
    fields: {
      on: factDate("when it was withdrawn"),
      by: needed("--by <name>", "who withdrew it"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"Withdraw">,
  Lapse: {
    about: "record that the case lapsed, and by which law",
    group: "clerk",
    example:
      'az-7 --on 2026-02-05 --reason "the term of parliament ended" --legal-basis "the article" --as clerk',
    fields: {
      on: factDate("when it lapsed"),
      reason: needed("--reason <text>", "why"),
      legalBasis: needed("--legal-basis <law>", "the rule by which it lapsed"),
    },
  } satisfies Verb<"Lapse">,
  Correct: {
    about: "correct a recorded fact; the first record stays in the history",
    group: "anybody",
    example:
      'az-7 --of 3f2a91bc77aa0012 --set on=2026-02-11 --reason "misread protocol" --legal-basis "the article" --as plenary-secretary-1',
    fields: {
      of: seenEntry("the entry to correct"),
      restated: restated(),
      reason: needed("--reason <text>", "why"),
      legalBasis: needed("--legal-basis <law>", "what allows the correction"),
    },
  } satisfies Verb<"Correct">,
} as const;
