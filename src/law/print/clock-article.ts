import { isNumbered, spanOf, type Clock, type Span } from "../file/clock.ts";
import { lengthInWords } from "../file/names-in-words.ts";
import { nameIn } from "../../values/names.ts";
import type { Sentence } from "../../words/messages.ts";
import { clause, type Article, type Clause } from "./clause.ts";
import { clockExamples } from "./clock-examples.ts";
import {
  bodyNames,
  conditionInWords,
  eventInWords,
  stageName,
  testsInWords,
  type Naming,
} from "./naming.ts";
import { needExamples } from "./vote-examples.ts";

/** How long a time is. */
export const spanInWords = (naming: Naming, span: Span): Sentence => {
  const n = isNumbered(span) ? span.n : 0;
  if (span.unit !== "sittingDays") return lengthInWords(span.unit, n);
  const several = span.when === "all" ? "printSpanSittingAll" : "printSpanSittingAny";
  const kind = span.of.length === 1 ? "printSpanSitting" : several;
  return { kind, n, names: bodyNames(naming, span.of) };
};

const monthEnds = {
  clip: { kind: "printMonthEndLastDay" },
  nextDay: { kind: "printMonthEndNextDay" },
} as const;

const label = { kind: "printLength" } as const;

/** Which days are no working days, where a source says so. */
const workingDaysSource = ({
  weekend,
  holidays,
}: Extract<Span, { unit: "workingDays" }>): readonly Clause[] => [
  ...(weekend === undefined
    ? []
    : [
        clause({
          label,
          says: [{ kind: "printWeekend", all: weekend.days.map((kind) => ({ kind })) }],
          source: weekend.authority,
        }),
      ]),
  ...(holidays === undefined
    ? []
    : [clause({ label, says: [{ kind: "printHolidays" }], source: holidays.authority })]),
];

/** Which days are sitting days or working days, or where a month ends, where that has a source of its own. */
const spanSource = (naming: Naming, span: Span | undefined): readonly Clause[] => {
  if (span?.unit === "sittingDays" && span.authority !== undefined)
    return [clause({ label, says: [spanInWords(naming, span)], source: span.authority })];
  if (span?.unit === "months" && span.monthEnd !== undefined) {
    const { kind, authority } = span.monthEnd;
    return [clause({ label, says: [monthEnds[kind]], source: authority })];
  }
  return span?.unit === "workingDays" ? workingDaysSource(span) : [];
};

const firstDays = {
  sameDay: "printSameDay",
  dayAfter: "printDayAfter",
  firstSittingDayAfter: "printSittingDayAfter",
} as const;

const words = {
  limit: { says: "printLimit", does: "printLimitDoes" },
  interval: { says: "printInterval", does: "printIntervalDoes" },
  /** The time of a window, which its end does not meet but follows. */
  period: { says: "printPeriod", does: "printPeriodDoes" },
  atOnce: { says: "printAtOnce", does: "printAtOnceDoes" },
} as const;

const kindOf = (clock: Clock): keyof typeof words => {
  if (!("limit" in clock)) return "interval";
  if (!isNumbered(clock.limit)) return "atOnce";
  // Only a window ends by itself.
  const isPeriod = clock.to.every(({ what }) => what === "ended");
  return isPeriod ? "period" : "limit";
};

const mainClause = (naming: Naming, clock: Clock): Clause => {
  const from = clock.from.map((event) => eventInWords(naming, event));
  const all = clock.to.map((event) => eventInWords(naming, event));
  const { says, does } = words[kindOf(clock)];
  return clause({
    says: [
      {
        kind: says,
        of: spanInWords(naming, spanOf(clock)),
        all: from,
      },
      { kind: "printEndsWith", all },
      ...(naming.procedure.stoppedBy.get(clock.id) ?? []).map(({ id }): Sentence => ({
        kind: "printStoppedBy",
        name: stageName(naming, id),
      })),
      ...(clock.strength === undefined ? [] : [{ kind: "printShouldTime" } as const]),
    ],
    source: clock.authority,
    does: [{ kind: does }],
    examples: clockExamples(naming, clock),
  });
};

const otherLengths = (naming: Naming, { unless = [] }: Clock): readonly Clause[] =>
  unless.flatMap(({ when, span, authority }) => {
    const condition = conditionInWords(naming, when);
    return [
      clause({
        label: { kind: "printLength" },
        says: [
          span === undefined
            ? { kind: "printNoTime", of: condition }
            : { kind: "printOtherLength", one: condition, other: spanInWords(naming, span) },
        ],
        source: authority,
      }),
      ...spanSource(naming, span),
    ];
  });

const extensionClauses = (naming: Naming, clock: Clock): readonly Clause[] => {
  if (!("extension" in clock) || clock.extension === undefined) return [];
  const { by, atMost, times, beforeItEnds, authority } = clock.extension;
  const { limit } = clock;
  return [
    clause({
      label: { kind: "printExtension" },
      says: [
        { kind: "printExtendedBy", names: bodyNames(naming, by) },
        ...(atMost === undefined || !isNumbered(limit)
          ? []
          : [
              {
                kind: "printExtendedAtMost",
                of: spanInWords(naming, { ...limit, n: atMost }),
              } as const,
            ]),
        ...(times === undefined ? [] : [{ kind: "printExtendedTimes", n: times } as const]),
        ...(beforeItEnds ? [{ kind: "printExtendedBefore" } as const] : []),
      ],
      source: authority,
    }),
  ];
};

const waiverClauses = (naming: Naming, clock: Clock): readonly Clause[] => {
  if (!("waiver" in clock) || clock.waiver === undefined) return [];
  const { needs, authority } = clock.waiver;
  return [
    clause({
      label: { kind: "printWaiver" },
      says: [{ kind: "printWaived", of: testsInWords(naming, needs, "people") }],
      source: authority,
      examples: needExamples(naming, { needs, by: [] }),
    }),
  ];
};

const daysLeftOut = (naming: Naming, { leavesOut, standsStill }: Clock): readonly Clause[] => [
  ...(leavesOut === undefined
    ? []
    : [
        clause({
          label: { kind: "printLeftOut" },
          says: [
            {
              kind: "printLeavesOut",
              names: leavesOut.each.map(({ from, to }) => `${from} – ${to}`),
            },
          ],
          source: leavesOut.authority,
        }),
      ]),
  ...(standsStill === undefined
    ? []
    : [
        clause({
          label: { kind: "printLeftOut" },
          says: [{ kind: "printStandsStill", name: nameIn(standsStill.name, naming.language) }],
          source: standsStill.authority,
        }),
      ]),
];

const firstDayClauses = (clock: Clock): readonly Clause[] =>
  isNumbered(spanOf(clock))
    ? [
        clause({
          label: { kind: "printFirstDay" },
          says: [{ kind: firstDays[clock.counts.from] }],
          source: clock.counts.authority,
        }),
      ]
    : [];

/** A time limit or an interval: from when to what, how its days are counted, and on which day it ends in an example. */
export const clockArticle = (naming: Naming, clock: Clock, index: number): Article => ({
  name: { kind: "printName", name: nameIn(clock.name, naming.language) },
  path: `clocks[${String(index)}]`,
  clauses: [
    mainClause(naming, clock),
    ...spanSource(naming, spanOf(clock)),
    ...firstDayClauses(clock),
    ...otherLengths(naming, clock),
    ...extensionClauses(naming, clock),
    ...waiverClauses(naming, clock),
    ...daysLeftOut(naming, clock),
  ],
});
