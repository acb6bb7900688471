import { needed } from "../fields/field.ts";
import type { Verb } from "./verb.ts";

/** Who may read a case, and who attends to it. */
export const taskVerbs = {
  MakePublic: {
    about: "let everybody read the case; this is not undone",
    group: "clerk",
    example: 'az-7 --basis "decision of the committee of 2 March 2026" --as clerk',
    fields: {
      basis: needed("--basis <ground>", "on what ground: an article, a decision"),
    },
  } satisfies Verb<"MakePublic">,
  ClaimTask: {
    about: "take a task of your duty; others may still act",
    group: "attending",
    example: "az-7 --as treaty-officer-1",
    fields: {},
  } satisfies Verb<"ClaimTask">,
  HandOverTask: {
    about: "give a claimed task to another holder of the duty, or take one over yourself",
    group: "attending",
    example: 'az-7 --to treaty-officer-2 --reason "on leave until May" --as treaty-officer-1',
    fields: {
      to: needed("--to <number>", "who attends to it from now on; a holder of the duty"),
      reason: needed("--reason <text>", "why"),
    },
  } satisfies Verb<"HandOverTask">,
} as const;
