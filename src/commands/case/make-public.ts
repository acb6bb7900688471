import { ownRule } from "../../words/authority.ts";
import { refusal } from "../../words/refusal.ts";
import { nowOnly, type Rule } from "../rules/rule.ts";
import type { Definition } from "../definition.ts";

const definition = {
  kind: "MakePublic",
  verb: "make-public",
  at: "any",
  duty: "clerk",
  irreversible: true,
  anyTime: true,
} as const satisfies Definition;

/** That a case becomes public. What everybody has read cannot be taken back, so there is no act that undoes it. */
const publicByAct = ownRule("publicOnlyByAct");

const rule: Rule<"MakePublic"> = {
  against: (situation, command) => {
    const earlier = situation.case.madePublic;
    return [
      ...nowOnly(situation, command.kind),
      ...(earlier === undefined ? [] : [refusal("PublicAlready", { entry: earlier.entry })]),
    ];
  },
  authority: () => publicByAct,
};

/** Lets everybody read the case, on a ground: an article, a decision. */
export const makePublic = { definition, rule } as const;
