import type { RecordedAct } from "../act.ts";
import { ownRule } from "../authority.ts";
import type { Case, CaseFact } from "../case.ts";
import type { IsoDate } from "../date.ts";
import { dateInWords, earliestDay, type FactDate } from "../fact-date.ts";
import type { Finding } from "../finding.ts";
import type { Profile } from "../profile.ts";
import { versionOn } from "../profile-version.ts";
import { isSourced } from "../rules-in-force.ts";
import { dateOfFact } from "./date-of-fact.ts";

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

const rule = "version of the procedure in force";
const opened = ownRule(
  "a case is judged by the version of the procedure under which it was opened",
);

type Step = {
  readonly kind: RecordedAct["kind"];
  readonly on: FactDate;
  readonly day: IsoDate | undefined;
  readonly imported: boolean;
};

const stepOf = (fact: CaseFact, timeZone: string): readonly Step[] => {
  const on = dateOfFact(fact, timeZone);
  const day = earliestDay(on);
  return ruled.includes(fact.act.kind)
    ? [{ kind: fact.act.kind, on, day, imported: fact.imported }]
    : [];
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

const inWords = (when: When, { version, validity }: Profile): string => {
  switch (when) {
    case "before":
      return `judged by version ${version}; whether its rules stood then no source says`;
    case "after":
      return `judged by version ${version}, in force to ${validity.to ?? ""}; of a later one nothing is at hand`;
    case "within":
      return validity.from === null
        ? `judged by version ${version}, since when it stands no source says`
        : `judged by version ${version}, in force from ${validity.from}`;
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
            `${inWords(when, own)}: ${named(those)}`,
            own.validity.authority,
          ),
        ];
  });

/**
 * Whether the version of the profile that a case was opened under was in force on the day of each step, by the versions at
 * hand. The case is judged by its own version in any case; where another was in force, that is said.
 */
export const profileVersionFindings = (
  state: Case,
  own: Profile,
  versions: readonly Profile[],
): readonly Finding[] => {
  const others = versions.filter((one) => one.id === own.id && one.version !== own.version);
  // The case's own stands first: it counts where none is known to have been in force.
  const versionThen = ({ day }: Step): string =>
    (day && versionOn([own, ...others], day)?.version) ?? own.version;
  const steps = state.facts.flatMap((fact) => stepOf(fact, own.timeZone));
  const byVersion = Map.groupBy(steps, versionThen);
  const another = [...byVersion]
    .filter(([version]) => version !== own.version)
    .map(([version, under]) =>
      say(
        "cannotBeVerified",
        `version ${version} was in force; judged by ${own.version}, under which the case was opened: ${named(under)}`,
      ),
    );
  return [...another, ...ownFindings(own, byVersion.get(own.version) ?? [])];
};
