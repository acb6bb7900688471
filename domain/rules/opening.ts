import { dayOf } from "../day-in.ts";
import { latest } from "../case.ts";
import { exactDay, latestDay } from "../fact-date.ts";
import { ownRule } from "../authority.ts";
import { isLawProcedure } from "../profile.ts";
import { refusal } from "../refusal.ts";
import { prohibitedNotes } from "../statements/permitted.ts";
import { notBefore, notInFuture, type Rule, type Situation, type Step } from "./rule.ts";

const signature = (situation: Situation): Step | undefined => {
  const fact = situation.case.facts.find(
    (one) => one.act.kind === "DatedFactRecorded" && one.act.fact === "signature",
  );
  return fact?.act.kind === "DatedFactRecorded"
    ? { name: "theSignatureOfTheTreaty", on: fact.act.on }
    : undefined;
};

/** The conclusion of the treaty, before which nothing about it can have happened. */
export const conclusion = (situation: Situation): Step => {
  const { concluded } = situation.law.treaty;
  return {
    name: "theConclusionOfTheTreaty",
    on:
      concluded.on === "unknown"
        ? ({ kind: "unknown" } as const)
        : ({ kind: "known", on: concluded.on } as const),
    authority: concluded.authority,
  };
};

const liveFactsLieBefore = ownRule("liveStepsNotBackdated");

export const recordDatedFact: Rule<"RecordDatedFact"> = {
  against: (situation, command) => {
    const future = [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, conclusion(situation)),
    ];
    const opened = situation.case.facts[0];
    const openedOn = opened && dayOf(opened.at, situation.law.profile.timeZone);
    const early = command.fact === "signature" || command.fact === "fullPowers";
    const last = latestDay(command.on);
    const late =
      early &&
      situation.context.mode.kind === "live" &&
      last !== undefined &&
      openedOn !== undefined &&
      last > openedOn
        ? [refusal("DateNotBeforeCase", { date: last, opened: openedOn }, liveFactsLieBefore)]
        : [];
    return [...future, ...late];
  },
  record: (_, fact) => ({ ...fact, kind: "DatedFactRecorded" }),
};

export const lay: Rule<"Lay"> = {
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
            reason: "the day of laying must be known: the period counts from it",
          }),
        ]),
  ],
  record: (situation, fact) => ({
    ...fact,
    kind: isLawProcedure(situation.law.profile) ? "DraftLawLaid" : "TreatyLaid",
  }),
  notes: ({ law }, command) => prohibitedNotes(command.statements, law.treaty),
};

export const referToCommittees: Rule<"ReferToCommittees"> = {
  against: (situation, command) => {
    const laid = latest(situation.case, "DraftLawLaid");
    return [
      ...notInFuture(situation, command.on),
      ...notBefore(command.on, laid && { name: "laying", on: laid.act.on }),
      ...(command.others.includes(command.lead) ||
      new Set(command.others).size !== command.others.length
        ? [refusal("MalformedInput", { where: "others", reason: "each committee is named once" })]
        : []),
    ];
  },
  record: (_, fact) => ({ ...fact, kind: "ReferredToCommittees" }),
};
