import { brokenSilence } from "../../domain/broken-silence.ts";
import { factsOf, latest } from "../../domain/case.ts";
import { houseNamed } from "../../domain/house-named.ts";
import type { CaseView } from "../queries.ts";
import { joined, line, missing, type FactLine } from "./fact-line.ts";

const silenceLine = ({ state, law, calendar }: CaseView): FactLine => {
  const silence = latest(state, "SilenceCertified");
  if (silence === undefined) return line("silence certified", missing);
  const holds = brokenSilence(state, law.profile, calendar) === undefined;
  const about = [
    `the last day of period ${silence.act.period}`,
    holds ? null : "it does not hold by the facts now on record",
  ];
  return line("silence certified", silence.act.lastDay, joined(about));
};

const sittingDays = (count: number): string =>
  `by ${String(count)} sitting ${count === 1 ? "day" : "days"}`;

/** What the houses and the minister did while a treaty was before parliament, each apart. */
export const scrutinyLines = (view: CaseView): readonly FactLine[] => [
  ...factsOf(view.state, "ScrutinyExtended").map(({ act }) =>
    line("scrutiny extended", act.on, sittingDays(act.sittingDays)),
  ),
  ...factsOf(view.state, "ResolutionRecorded").map(({ act }) =>
    line("resolution against", act.on, houseNamed(view.law.profile, act.house).en),
  ),
  ...factsOf(view.state, "MinisterialStatementMade").map(({ act }) =>
    line("minister's statement", act.on),
  ),
  silenceLine(view),
];
