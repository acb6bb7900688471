import { exactDay } from "../../../clocks/dates/fact-date.ts";
import { isLawProcedure } from "../../profile/law-procedure.ts";
import { refusal } from "../../refusal.ts";
import { conclusion } from "../../rules/opening.ts";
import { type Rule, type Situation, type Step, notBefore, notInFuture } from "../../rules/rule.ts";
import { prohibitedNotes } from "../../../treaty/statements/permitted.ts";
import type { Definition } from "../../definition.ts";
import { factDate, line, statements, textOrUnknown, yesNo } from "../../fields/fields.ts";

export const definition = {
  kind: "Lay",
  acts: ["DraftLawLaid", "TreatyLaid"],
  verb: "lay",
  at: ["opened"],
  duty: "clerk",
  correctable: true,
  openData: ["text", "urgent"],
} as const satisfies Definition;

const fields = () => ({
  on: factDate,
  by: line,
  text: textOrUnknown,
  statements,
  urgent: yesNo(false),
});

const signature = (situation: Situation): Step | undefined => {
  const signed = situation.case.datedFacts.find(({ act }) => act.fact === "signature");
  return signed && { name: "theSignatureOfTheTreaty", on: signed.act.on };
};

const rule: Rule<"Lay"> = {
  against: (situation, command) => [
    ...notInFuture(situation, command.on),
    ...notBefore(command.on, conclusion(situation)),
    ...notBefore(command.on, signature(situation)),
    // A sitting-day clock needs a day to count from.
    ...(isLawProcedure(situation.law.profile) || exactDay(command.on) !== undefined
      ? []
      : [
          refusal("MalformedInput", {
            where: "on",
            reason: { kind: "dayOfLayingNeeded" },
          }),
        ]),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: isLawProcedure(situation.law.profile) ? "DraftLawLaid" : "TreatyLaid",
  }),
  notes: ({ law }, command) => prohibitedNotes(command.statements, law.treaty),
  leadsTo: (_, { kind }) => (kind === "DraftLawLaid" ? "laid" : "scrutiny"),
  authority: ({ profile }) =>
    (isLawProcedure(profile) ? profile.approval : profile.periodA).authority,
  isNext: () => true,
};

/** Lays the draft law, or the treaty, before parliament. */
export const lay = { fields, rule } as const;
