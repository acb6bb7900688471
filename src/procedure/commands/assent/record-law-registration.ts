import { refusal } from "../../refusal.ts";
import { type Rule, notBefore, notInFuture } from "../../rules/rule.ts";
import type { Definition } from "../../definition.ts";
import { factDate, line } from "../../fields/fields.ts";

export const definition = {
  kind: "RecordLawRegistration",
  acts: ["LawRegistered"],
  verb: "register-law",
  at: ["instrument", "notification", "transmission", "deposit", "deposited"],
  procedures: ["law"],
  duty: "clerk",
  correctable: true,
  openData: ["number", "register"],
} as const satisfies Definition;

const fields = () => ({ on: factDate, number: line, register: line });

const rule: Rule<"RecordLawRegistration"> = {
  against: (situation, command) => {
    const earlier = situation.case.law.registration;
    const signed = situation.case.law.signatures.at(-1);
    return [
      ...(earlier === undefined ? [] : [refusal("LawRegisteredAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, signed && { name: "theSignatureOfTheLaw", on: signed.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawRegistered" }),
  isBeside: (state) => state.law.registration === undefined,
};

/** Records that the law was entered into a register of laws. */
export const recordLawRegistration = { fields, rule } as const;
