import { brokenSilence } from "../../clocks/broken-silence.ts";
import { houseNamed } from "../../vote/vote-record.ts";
import type { Language } from "../../words/values.ts";
import type { CaseView } from "../reading/queries.ts";
import { fact, written, type Fact } from "./fact-line.ts";

const silenceFact = ({ state, law, calendar }: CaseView): Fact => {
  const silence = state.scrutiny.certificates.at(-1);
  if (silence === undefined) return fact("factSilence", null);
  const { lastDay, period } = silence.act;
  const holds = brokenSilence(state, law.profile, calendar) === undefined;
  return fact(
    "factSilence",
    lastDay,
    { kind: "aboutPeriod", period },
    holds ? null : { kind: "aboutDoesNotHold" },
  );
};

/** What the houses and the minister did while a treaty was before parliament, each apart. */
export const scrutinyFacts = (view: CaseView, language: Language): readonly Fact[] => [
  ...view.state.scrutiny.extensions.map(({ act }) =>
    fact("factExtension", act.on, { kind: "aboutSittingDays", days: act.sittingDays }),
  ),
  ...view.state.scrutiny.resolutions.map(({ act }) =>
    fact("factResolution", act.on, written(houseNamed(view.law.profile, act.house)[language])),
  ),
  ...view.state.scrutiny.statements.map(({ act }) => fact("factMinistersStatement", act.on)),
  silenceFact(view),
];
