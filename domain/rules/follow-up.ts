import { factsOf, latest, type Case } from "../case.ts";
import { refusal } from "../refusal.ts";
import { notBefore, notInFuture, type Rule } from "./rule.ts";

const promised = (state: Case, id: string) =>
  factsOf(state, "AmendmentPromised").find(({ act }) => act.id === id);

export const promiseAmendment: Rule<"PromiseAmendment"> = {
  against: (situation, { id }) => {
    const earlier = promised(situation.case, id);
    return earlier === undefined ? [] : [refusal("AmendmentExists", { id, entry: earlier.entry })];
  },
  record: (_, fact) => ({ ...fact, kind: "AmendmentPromised" }),
};

const promisedIds = (state: Case): readonly string[] =>
  factsOf(state, "AmendmentPromised").map(({ act }) => act.id);

export const recordAmendmentDone: Rule<"RecordAmendmentDone"> = {
  against: (situation, { id, on }) => {
    const known = promisedIds(situation.case);
    const earlier = factsOf(situation.case, "AmendmentDone").find(({ act }) => act.id === id);
    return [
      ...(promised(situation.case, id) === undefined
        ? [refusal("AmendmentUnknown", { id, known })]
        : []),
      ...(earlier === undefined
        ? []
        : [refusal("AmendmentDoneAlready", { id, entry: earlier.entry })]),
      ...notInFuture(situation, on),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "AmendmentDone" }),
};

export const recordLawRegistration: Rule<"RecordLawRegistration"> = {
  against: (situation, command) => {
    const earlier = latest(situation.case, "LawRegistered");
    const signed = latest(situation.case, "LawSigned");
    return [
      ...(earlier === undefined ? [] : [refusal("LawRegisteredAlready", { entry: earlier.entry })]),
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, signed && { name: "theSignatureOfTheLaw", on: signed.act.on }),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "LawRegistered" }),
};
