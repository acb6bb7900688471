import type { Sentence } from "../words/messages.ts";
import type { RecordedAct } from "../case/act.ts";
import { ownRule, type Authority } from "../words/authority.ts";
import type { Case } from "../case/case.ts";
import { type CaseFact, dateOfFact } from "../case/case-fact.ts";
import type { IsoDate } from "../time/date.ts";
import { earliestDay, unknownDate, type FactDate } from "../time/fact-date.ts";
import type { Finding } from "../words/finding.ts";
import type { Rule } from "../words/finding-group.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { isSourced } from "../case/procedure-version.ts";
import { type Law, procedureAt } from "../law/law.ts";
import { versionOn } from "../law/versions.ts";

/** The steps whose rules are the procedure's; what comes after them is ruled by the treaty. */
const ruled: readonly RecordedAct["kind"][] = [
  "Laid",
  "Referred",
  "Reported",
  "VoteRecorded",
  "InterventionRecorded",
  "TimeEndCertified",
  "ReviewRecorded",
  "Presented",
  "AssentRecorded",
  "Published",
];

const rule: Rule = { kind: "versionInForce" };
const opened = ownRule("versionOfCaseGoverns");

type Step = {
  readonly kind: RecordedAct["kind"];
  readonly on: FactDate;
  readonly day: IsoDate | undefined;
  readonly imported: boolean;
};

const stepOf = (fact: CaseFact, timeZone: string): Step => {
  const on = dateOfFact(fact, timeZone);
  const day = earliestDay(on);
  return { kind: fact.act.kind, on, day, imported: fact.imported };
};

const named = (steps: readonly Step[]): readonly Sentence[] =>
  steps.map(({ kind, on }) =>
    on.kind === "unknown" ? { kind: "actUndated", act: kind } : { kind: "actOn", act: kind, on },
  );

const say = (
  verdict: Finding["verdict"],
  why: Sentence,
  authority: Authority = opened,
): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

type When = "before" | "within" | "after";

const whenWas = (own: Procedure, step: Step): When => {
  const { to } = own.validity;
  if (!isSourced(own, step)) return "before";
  return to !== null && step.day !== undefined && step.day > to ? "after" : "within";
};

const inWords = (
  when: When,
  { version, validity }: Procedure,
  steps: readonly Sentence[],
): Sentence => {
  switch (when) {
    case "before":
      return { kind: "versionBefore", version, steps };
    case "after":
      return { kind: "versionAfter", version, to: validity.to ?? unknownDate, steps };
    case "within":
      return validity.from === null
        ? { kind: "versionSinceUnknown", version, steps }
        : { kind: "versionSince", version, from: validity.from, steps };
  }
};

const ownFindings = (own: Procedure, steps: readonly Step[]): readonly Finding[] =>
  (["before", "after", "within"] as const).flatMap((when) => {
    const those = steps.filter((step) => whenWas(own, step) === when);
    const isKept = when === "within" && own.validity.from !== null;
    return those.length === 0
      ? []
      : [
          say(
            isKept ? "kept" : "cannotBeVerified",
            inWords(when, own, named(those)),
            own.validity.authority,
          ),
        ];
  });

/**
 * Whether the version of the procedure that a step is judged by was in force on its day, by the versions at hand. It is judged
 * by the version that the case was under when it was recorded; where another was in force, that is said.
 */
export const procedureVersionFindings = (
  state: Case,
  law: Law,
  versions: readonly Procedure[],
): readonly Finding[] => {
  const byOwn = Map.groupBy(
    state.facts.filter(({ act }) => ruled.includes(act.kind)),
    ({ seq }) => procedureAt(law, seq),
  );
  const first = law.earlier?.[0]?.procedure ?? law.procedure;
  return [...byOwn].flatMap(([own, facts]) => {
    const another = own === first ? "anotherInForceOpened" : "anotherInForceMoved";
    return findingsUnder({ own, another }, facts, versions);
  });
};

type Under = {
  readonly own: Procedure;
  /** How it is said that another version was in force. */
  readonly another: "anotherInForceOpened" | "anotherInForceMoved";
};

const findingsUnder = (
  { own, another: inForce }: Under,
  facts: readonly CaseFact[],
  versions: readonly Procedure[],
): readonly Finding[] => {
  const others = versions.filter((one) => one.id === own.id && one.version !== own.version);
  // The case's own stands first: it counts where none is known to have been in force.
  const versionThen = ({ day }: Step): string =>
    (day && versionOn([own, ...others], day)?.version) ?? own.version;
  const steps = facts.map((fact) => stepOf(fact, own.timeZone));
  const byVersion = Map.groupBy(steps, versionThen);
  const another = [...byVersion]
    .filter(([version]) => version !== own.version)
    .map(([version, under]) =>
      say("cannotBeVerified", { kind: inForce, version, own: own.version, steps: named(under) }),
    );
  return [...another, ...ownFindings(own, byVersion.get(own.version) ?? [])];
};
