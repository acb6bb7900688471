import { isStaged } from "../../profile/kind-of-procedure.ts";
import { refusal } from "../../refusal.ts";
import { adoption, presentation } from "../../rules/head-of-state.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { factDate } from "../../fields/fields.ts";

export const definition = {
  kind: "PresentLaw",
  acts: ["LawPresented"],
  verb: "present-law",
  at: ["head-of-state"],
  procedures: ["law"],
  duty: "clerk",
  correctable: true,
  awaits: "consent",
} as const satisfies Definition;

const fields = () => ({ on: factDate });

const rule: Rule<"PresentLaw"> = {
  against: (situation, command) => {
    const earlier = presentation(situation.case);
    return [
      ...(earlier === undefined ? [] : [refusal("LawPresentedAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, adoption(situation.case)),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawPresented" }),
  authority: ({ profile }) => (isStaged(profile) ? null : profile.clocks.presentation.authority),
  isNext: (state) => presentation(state) === undefined,
};

/** Records that the adopted law was presented to the head of state. */
export const presentLaw = { fields, rule } as const;
