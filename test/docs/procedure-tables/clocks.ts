import type { Event } from "../../../src/law/file/event.ts";
import { spanInWords } from "../../../src/law/print/clock-article.ts";
import { conditionInWords, eventInWords, testsInWords } from "../../../src/law/print/naming.ts";
import { spanOf, type Clock } from "../../../src/law/file/clock.ts";
import type { Procedure } from "../../../src/law/file/procedure.ts";
import {
  bodiesListed,
  english,
  listed,
  markOf,
  namingOf,
  nothing,
  rowsOf,
  table,
  type Row,
} from "./cells.ts";

const firstDays = {
  sameDay: "the same day",
  dayAfter: "the day after",
  firstSittingDayAfter: "the next sitting day",
} as const;

const eventsListed = (procedure: Procedure, events: readonly Event[]): string =>
  listed(
    events.map((event) => english(eventInWords(namingOf(procedure), event))),
    " or ",
  );

const lengthOf = (procedure: Procedure, clock: Clock): string => {
  const length = english(spanInWords(namingOf(procedure), spanOf(clock)));
  return `${"limit" in clock ? "at most" : "at least"} ${length}`;
};

const otherLengths = (procedure: Procedure, { unless = [] }: Clock): readonly string[] =>
  unless.map(({ when, span }) => {
    const naming = namingOf(procedure);
    const length = span === undefined ? "none" : english(spanInWords(naming, span));
    return `${length} if ${english(conditionInWords(naming, when))}`;
  });

const changes = (procedure: Procedure, clock: Clock): readonly string[] => {
  if ("limit" in clock) {
    const { extension } = clock;
    return extension === undefined
      ? []
      : [`may be extended by: ${bodiesListed(procedure, extension.by)}`];
  }
  const { waiver } = clock;
  return waiver === undefined
    ? []
    : [`may be waived with ${english(testsInWords(namingOf(procedure), waiver.needs, "people"))}`];
};

const suspended = (
  procedure: Procedure,
  { id, leavesOut, standsStill }: Clock,
): readonly string[] => [
  ...procedure.stages
    .filter(({ stops }) => stops?.includes(id) === true)
    .map(({ name }) => `suspended during: ${name["en"] ?? ""}`),
  ...(standsStill === undefined ? [] : [`may be suspended: ${standsStill.name["en"] ?? ""}`]),
  ...(leavesOut === undefined ? [] : ["some days of the year do not count"]),
];

const rowOf = (procedure: Procedure, clock: Clock): Row => [
  clock.name["en"] ?? "",
  lengthOf(procedure, clock),
  `${eventsListed(procedure, clock.from)} → ${eventsListed(procedure, clock.to)}`,
  `${firstDays[clock.counts.from]} (${markOf(clock.counts.authority)})`,
  listed([
    ...otherLengths(procedure, clock),
    ...changes(procedure, clock),
    ...suspended(procedure, clock),
  ]),
  markOf(clock.authority),
];

/** Each time limit and interval: how long, from what to what, and what changes it. */
export const clocksTable = (procedures: readonly Procedure[]): readonly string[] =>
  table(
    ["procedure", "time", "length", "from → to", "first day", "otherwise", "read in"],
    rowsOf(procedures, (one) => {
      const { clocks = [] } = one;
      return clocks.length === 0
        ? [["no time limit", nothing, nothing, nothing, nothing, nothing]]
        : clocks.map((clock) => rowOf(one, clock));
    }),
  );
