import { notInFuture, type Rule } from "./rule.ts";

export const withdraw: Rule<"Withdraw"> = {
  against: (situation, command) => notInFuture(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "CaseWithdrawn" }),
};

export const lapse: Rule<"Lapse"> = {
  against: (situation, command) => notInFuture(situation, command.on),
  record: (_, fact) => ({ ...fact, kind: "CaseLapsed" }),
};
