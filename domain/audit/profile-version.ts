import type { RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import type { Case, CaseFact } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { dateInWords, earliestDay, type FactDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { Profile } from "../profile.ts";
import { profileAt } from "../moved-law.ts";
import { versionOn } from "../profile-version.ts";
import type { Law } from "../rules/rule.ts";
import { isSourced } from "../rules-in-force.ts";
import { dateOfFact } from "./date-of-fact.ts";
import * as stepsSaid from "../sayings/steps.ts";

/** The steps whose rules are the profile's; what comes after them is ruled by the treaty. */
const ruled: readonly RecordedAct["kind"][] = [
  "DraftLawLaid",
  "TreatyLaid",
  "ReferredToCommittees",
  "CommitteeReported",
  "PlenaryVoteRecorded",
  "ResolutionRecorded",
  "MinisterialStatementMade",
  "ScrutinyExtended",
  "SilenceCertified",
  "LawPresented",
  "LawSigned",
  "LawReturned",
  "LawPublished",
];

const rule = stepsSaid.versionInForce;
const opened = ownRule(
  "a step is judged by the version of the procedure that the case was under: the one it was opened under, or moved to",
);

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

const named = (steps: readonly Step[]): string =>
  steps.map(({ kind, on }) => `${kind} ${dateInWords(on)}`).join(", ");

const say = (verdict: Finding["verdict"], why: string, authority = opened): Finding => ({
  rule,
  verdict,
  why,
  authority,
});

type When = "before" | "within" | "after";

const whenWas = (own: Profile, step: Step): When => {
  const { to } = own.validity;
  if (!isSourced(own, step)) return "before";
  return to !== null && step.day !== undefined && step.day > to ? "after" : "within";
};

const inWords = (when: When, { version, validity }: Profile, steps: string): string => {
  switch (when) {
    case "before":
      return stepsSaid.versionBefore(version, steps);
    case "after":
      return stepsSaid.versionAfter(version, validity.to ?? "", steps);
    case "within":
      return validity.from === null
        ? stepsSaid.versionSinceUnknown(version, steps)
        : stepsSaid.versionSince(version, validity.from, steps);
  }
};

const ownFindings = (own: Profile, steps: readonly Step[]): readonly Finding[] =>
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
 * Whether the version of the profile that a step is judged by was in force on its day, by the versions at hand. It is judged
 * by the version that the case was under when it was recorded; where another was in force, that is said.
 */
export const profileVersionFindings = (
  state: Case,
  law: Law,
  versions: readonly Profile[],
): readonly Finding[] => {
  const byOwn = Map.groupBy(
    state.facts.filter(({ act }) => ruled.includes(act.kind)),
    ({ seq }) => profileAt(law, seq),
  );
  const first = law.earlier?.[0]?.profile ?? law.profile;
  return [...byOwn].flatMap(([own, facts]) => {
    const another = own === first ? stepsSaid.anotherInForceOpened : stepsSaid.anotherInForceMoved;
    return findingsUnder({ own, another }, facts, versions);
  });
};

type Under = {
  readonly own: Profile;
  /** How it is said that another version was in force. */
  readonly another: (version: string, own: string, steps: string) => string;
};

const findingsUnder = (
  { own, another: inForce }: Under,
  facts: readonly CaseFact[],
  versions: readonly Profile[],
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
      say("cannotBeVerified", inForce(version, own.version, named(under))),
    );
  return [...another, ...ownFindings(own, byVersion.get(own.version) ?? [])];
};
