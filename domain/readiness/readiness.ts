import type { SittingCalendar } from "../calendar.ts";
import type { Case } from "../case.ts";
import type { Law } from "../rules/rule.ts";
import { consentItems } from "./consent.ts";
import { instrumentItems, type InstrumentText } from "./instrument.ts";
import type { ReadinessItem, ReadinessStatus } from "./item.ts";
import { sendingItems } from "./sending.ts";
import { statementItems } from "./statements.ts";
import { textItems } from "./texts.ts";

export type ReadinessInput = {
  readonly state: Case;
  readonly law: Law;
  /** The sitting days in force; undefined where none are at hand. */
  readonly calendar: SittingCalendar | undefined;
  readonly instrumentText: InstrumentText;
};

/** Everything that the domestic law and the depositary require before the deposit, in the order of the procedure. */
export const readinessOf = ({
  state,
  law,
  calendar,
  instrumentText,
}: ReadinessInput): readonly ReadinessItem[] => [
  ...consentItems(state, law, calendar),
  ...statementItems(state, law),
  ...textItems(state),
  ...instrumentItems(state, law.treaty, instrumentText),
  ...sendingItems(state, law.treaty),
];

/** How many items stand how. */
export const readinessCounts = (
  items: readonly ReadinessItem[],
): Readonly<Record<ReadinessStatus, number>> => {
  const count = (status: ReadinessStatus): number =>
    items.filter((item) => item.status === status).length;
  return {
    missing: count("missing"),
    notKnown: count("notKnown"),
    met: count("met"),
    later: count("later"),
  };
};
