import { commands } from "../../src/procedure/commands/index.ts";
import { factDate, kebab, needed, word } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** Where a case stands still, and goes on. */
export const suspensionVerbs = {
  Suspend: {
    about: "record that the case is suspended; the clocks that its procedure names stand still",
    group: "clerk",
    example:
      'az-7 --on 2026-02-05 --ground dissolution --reason "parliament was dissolved" --legal-basis "the article" --as clerk',
    fields: {
      on: factDate("from which day it is suspended"),
      ground: word(
        "--ground <ground>",
        "on what ground",
        commands.Suspend.definition.schema.shape.ground.options.map(kebab),
      ),
      reason: needed("--reason <text>", "why; where the ground is another, this says which"),
      legalBasis: needed("--legal-basis <law>", "the rule by which it is suspended"),
    },
  } satisfies Verb<"Suspend">,
  Resume: {
    about: "record that a suspended case goes on; its clocks run again",
    group: "clerk",
    example: 'az-7 --on 2026-04-06 --legal-basis "the article" --as clerk',
    fields: {
      on: factDate("from which day it goes on"),
      legalBasis: needed("--legal-basis <law>", "the rule or decision by which it goes on"),
    },
  } satisfies Verb<"Resume">,
} as const;
