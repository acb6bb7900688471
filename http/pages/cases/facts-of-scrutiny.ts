import type { CaseView } from "../../../application/queries.ts";
import { brokenSilence } from "../../../domain/broken-silence.ts";
import { factsOf, latest } from "../../../domain/case.ts";
import { houseNamed } from "../../../domain/house-named.ts";
import type { Speech } from "../speech.ts";
import { missing, type FactShown } from "./fact-shown.ts";

const silenceFact = (speech: Speech, { state, law, calendar }: CaseView): FactShown => {
  const { names, lastDayOf, doesNotHold } = speech.words.cases.facts;
  const silence = latest(state, "SilenceCertified")?.act;
  if (silence === undefined) return missing(names.silence);
  const holds = brokenSilence(state, law.profile, calendar) === undefined;
  const about = [lastDayOf({ period: silence.period }), ...(holds ? [] : [doesNotHold])];
  return { name: names.silence, on: speech.day(silence.lastDay), about };
};

/** What the houses and the minister did while a treaty was before parliament, and what its silence is certified by. */
export const consentBySilence = (speech: Speech, view: CaseView): readonly FactShown[] => {
  const { names, extendedBy } = speech.words.cases.facts;
  const { visit, day } = speech;
  return [
    ...factsOf(view.state, "ScrutinyExtended").map(({ act }) => ({
      name: names.extension,
      on: day(act.on),
      about: [extendedBy({ days: act.sittingDays })],
    })),
    ...factsOf(view.state, "ResolutionRecorded").map(({ act }) => ({
      name: names.resolution,
      on: day(act.on),
      about: [houseNamed(view.law.profile, act.house)[visit.language]],
    })),
    ...factsOf(view.state, "MinisterialStatementMade").map(({ act }) => ({
      name: names.ministersStatement,
      on: day(act.on),
      about: [],
    })),
    silenceFact(speech, view),
  ];
};
