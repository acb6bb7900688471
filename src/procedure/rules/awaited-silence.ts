import { brokenSilence } from "../../clocks/broken-silence.ts";
import type { SittingCalendar } from "../../clocks/calendar.ts";
import type { Case } from "../case/case.ts";
import { currentEntry } from "../case/case-fact.ts";
import type { Command } from "../command.ts";
import type { NegativeProcedure, Profile } from "../profile/profile.ts";
import type { Authority } from "../values/authority.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Period } from "../../clocks/scrutiny.ts";

type Kind = Command["kind"];

/** By what the days of a case are counted. */
export type CountedBy = {
  readonly profile: Profile;
  readonly calendar: SittingCalendar | undefined;
};

/** What the law asks for after a resolution of this house. */
export const authorityOnResolution = (
  { houses: [lower], lowerHouseResolution, upperHouseResolution }: NegativeProcedure,
  house: string,
): Authority => (house === lower.id ? lowerHouseResolution : upperHouseResolution).authority;

/** What the law says of a period of this name. */
export const authorityOfPeriod = (
  { periodA, lowerHouseResolution }: NegativeProcedure,
  name: Period["name"],
): Authority => (name === "A" ? periodA : lowerHouseResolution.periodB).authority;

/** Why what rests on parliament's silence is not taken while the silence that was certified does not hold. */
export const silenceFaults = (
  state: Case,
  { profile, calendar }: CountedBy,
): readonly Refusal[] => {
  const broken = brokenSilence(state, profile, calendar);
  if (broken === undefined) return [];
  const { silence, profile: law } = broken;
  if (broken.kind === "resolution") {
    const { act } = broken.resolution;
    const fields = {
      entry: currentEntry(broken.resolution),
      house: act.house,
      date: act.on,
      lastDay: silence.act.lastDay,
    };
    return [refusal("SilenceBroken", fields, authorityOnResolution(law, act.house))];
  }
  const { name: period, startedOn } = broken.period;
  const fields = { entry: currentEntry(silence), lastDay: silence.act.lastDay, period, startedOn };
  return [refusal("SilenceToCertifyAgain", fields, authorityOfPeriod(law, period))];
};

// What answers a resolution, and certifies the period after it, is of scrutiny; later only where the silence does not hold.
const mendsSilence: readonly Kind[] = ["RecordMinisterialStatement", "CertifySilence"];

/** Whether a command that mends silence has nothing to mend where the case stands. */
export const hasNothingToMend = (
  state: Case,
  { profile, calendar }: CountedBy,
  kind: Kind,
): boolean =>
  mendsSilence.includes(kind) &&
  state.stage !== "scrutiny" &&
  brokenSilence(state, profile, calendar) === undefined;
