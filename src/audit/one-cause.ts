import type { TermName } from "../words/messages.ts";
import { isSame, keyOfSaid, type Finding } from "./finding.ts";

// Several rules may find the same thing wrong. It is said once, by the finding that names more.

const comparedWithVote: Partial<Readonly<Record<TermName, TermName>>> = {
  theSignatureOfTheInstrument: "signed",
  theDeposit: "deposited",
};

/** Whether the text that somebody supplied is named already as another than the one voted on. */
const isNamedAsAnother = (found: readonly Finding[], { rule, why }: Finding): boolean => {
  if (rule.kind !== "suppliedAt" || !("kind" in why) || why.kind !== "TextDiffers") return false;
  const { what } = why;
  return found.some(
    (one) =>
      one.rule.kind === "statementsAre" &&
      one.rule.when === comparedWithVote[rule.at] &&
      "kind" in one.why &&
      one.why.kind === "anotherText" &&
      one.why.texts.some((text) => isSame(text, what)),
  );
};

/** The findings without those that say of one text what another finding says too. */
export const oneForEachText = (found: readonly Finding[]): readonly Finding[] =>
  found.filter((one) => !isNamedAsAnother(found, one));

/** An imported step that was noted as out of order, and the name of what was recorded by it. */
type Entered = { readonly finding: Finding; readonly step: TermName | undefined };

const contradicts = (
  { rule, verdict, why }: Finding,
  { finding: noted, step }: Entered,
): boolean => {
  if (rule.kind !== "orderOf" || verdict !== "broken") return false;
  if (!("kind" in why) || why.kind !== "stepsDated" || !("kind" in noted.why)) return false;
  const { early, late } = why;
  const areDays = (...days: readonly unknown[]): boolean =>
    keyOfSaid([early, late]) === keyOfSaid(days);
  const { why: said } = noted;
  if (said.kind === "DateBeforeStep") return areDays(said.stepDate, said.date);
  if (said.kind === "DateAfterStep") return areDays(said.date, said.stepDate);
  return said.kind === "WrongStage" && (step === rule.before || step === rule.after);
};

/** Whether the days of two steps show already that a step that was noted is out of order. */
export const isShownByDays = (found: readonly Finding[], entered: Entered): boolean =>
  entered.finding.rule.kind === "orderOfSteps" &&
  entered.finding.verdict === "broken" &&
  found.some((one) => contradicts(one, entered));
