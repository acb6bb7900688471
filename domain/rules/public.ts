import { latest } from "../case.ts";
import { refusal } from "../refusal.ts";
import { nowOnly } from "./now-only.ts";
import type { Rule } from "./rule.ts";

/** That a case becomes public. What everybody has read cannot be taken back, so there is no act that undoes it. */
export const makePublic: Rule<"MakePublic"> = {
  against: (situation, command) => {
    const earlier = latest(situation.case, "CaseMadePublic");
    return [
      ...nowOnly(situation, command.kind),
      ...(earlier === undefined ? [] : [refusal("PublicAlready", { entry: earlier.entry })]),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "CaseMadePublic" }),
};
