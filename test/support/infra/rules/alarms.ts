import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../templates.ts";
import { listOf, ofTypes, type Part, type Rule } from "./parts.ts";

// Whether each alarm rings when the runbooks say so. Alarms are played as CloudWatch evaluates them ("Using Amazon CloudWatch alarms"
// in its guide): what was counted is summed up by period, and so many of the last periods must breach.

/** A value that was counted so many minutes ago. */
type Sample = { readonly ago: number; readonly value: number };

const statistics: Readonly<Record<string, (values: readonly number[]) => number>> = {
  Sum: (values) => values.reduce((sum, value) => sum + value, 0),
  Maximum: (values) => Math.max(...values),
  Minimum: (values) => Math.min(...values),
  Average: (values) => values.reduce((sum, value) => sum + value, 0) / values.length,
  SampleCount: (values) => values.length,
};

const comparisons: Readonly<Record<string, (value: number, threshold: number) => boolean>> = {
  GreaterThanOrEqualToThreshold: (value, threshold) => value >= threshold,
  GreaterThanThreshold: (value, threshold) => value > threshold,
  LessThanThreshold: (value, threshold) => value < threshold,
  LessThanOrEqualToThreshold: (value, threshold) => value <= threshold,
};

const known = <T>(table: Readonly<Record<string, T>>, name: unknown): T => {
  const found = table[String(name)];
  if (found === undefined) throw new Error(`The rule about alarms does not know ${String(name)}`);
  return found;
};

const missing: Readonly<Record<string, boolean>> = { breaching: true, notBreaching: false };

/** Whether an alarm rings over what was counted. */
const rings = ({ properties }: Part, samples: readonly Sample[]): boolean => {
  const minutes = Number(properties["Period"]) / 60;
  const periods = Number(properties["EvaluationPeriods"]);
  const needed = Number(properties["DatapointsToAlarm"] ?? periods);
  const summed = known(statistics, properties["Statistic"]);
  const breaches = known(comparisons, properties["ComparisonOperator"]);
  const silent = known(missing, properties["TreatMissingData"]);
  const breaching = Array.from({ length: periods }, (_, index) => {
    const values = samples
      .filter(({ ago }) => ago > index * minutes && ago <= (index + 1) * minutes)
      .map(({ value }) => value);
    return values.length === 0 ? silent : breaches(summed(values), Number(properties["Threshold"]));
  });
  return breaching.filter(Boolean).length >= needed;
};

/** When the runbooks say that an alarm rings; times in minutes. */
type Said =
  | {
      readonly kind: "count";
      readonly least: number;
      readonly within: number;
      readonly for: number;
    }
  | { readonly kind: "level"; readonly least: number; readonly for: number }
  | { readonly kind: "silence"; readonly after: number };

const minutesIn = (number: string, unit: string): number =>
  Number(number) * (unit.startsWith("hour") ? 60 : 1);

type Found = Readonly<Record<string, string>>;

const forms: readonly (readonly [RegExp, (found: Found) => Said])[] = [
  [
    /^(?<least>\d+) within (?<within>\d+) (?<unit>minutes|hours?), for (?<stays>\d+) (?<stayUnit>minutes|hours?)$/,
    ({ least, within = "", unit = "", stays = "", stayUnit = "" }) => ({
      kind: "count",
      least: Number(least),
      within: minutesIn(within, unit),
      for: minutesIn(stays, stayUnit),
    }),
  ],
  [
    /^stands at (?<least>\d+), for (?<stays>\d+) (?<unit>minutes|hours?)$/,
    ({ least, stays = "", unit = "" }) => ({
      kind: "level",
      least: Number(least),
      for: minutesIn(stays, unit),
    }),
  ],
  [
    /^none for (?<after>\d+) (?<unit>hours?)$/,
    ({ after = "", unit = "" }) => ({ kind: "silence", after: minutesIn(after, unit) }),
  ],
];

const said = (words: string): Said => {
  for (const [form, read] of forms) {
    const found = form.exec(words)?.groups;
    if (found !== undefined) return read(found);
  }
  throw new Error(`The table of alarms says "${words}", which is in none of its forms`);
};

/** When each metric rings, out of the table in docs/runbooks/README.md. */
export const readAlarmTable = (
  text = readFileSync(join(root, "docs/runbooks/README.md"), "utf8"),
): ReadonlyMap<string, Said> =>
  new Map(
    [...text.matchAll(/^\| `(\w+)` +\| (.+?) +\|/gm)].map(([, metric = "", words = ""]) => [
      metric,
      said(words),
    ]),
  );

type Played = {
  readonly what: string;
  readonly samples: readonly Sample[];
  readonly rings: boolean;
};

const ones = (count: number, within: number): readonly Sample[] =>
  Array.from({ length: count }, (_, index) => ({
    ago: ((index + 0.5) * within) / count,
    value: 1,
  }));

/** Nothing at all, and what counts nothing: each function also counts zeros. */
const ordinary: readonly Played[] = [
  { what: "where nothing is counted", samples: [], rings: false },
  { what: "where zero is counted", samples: [{ ago: 1, value: 0 }], rings: false },
];

const zeros = (within: number): readonly Sample[] =>
  [0.1, 0.9].map((part) => ({ ago: part * within, value: 0 }));

const playsOf = (one: Said): readonly Played[] => {
  switch (one.kind) {
    case "count":
      return [
        ...ordinary,
        {
          what: `at ${String(one.least)}`,
          samples: [...ones(one.least, one.within), ...zeros(one.within)],
          rings: true,
        },
        {
          what: `at ${String(one.least - 1)}`,
          samples: ones(one.least - 1, one.within),
          rings: false,
        },
        {
          what: `${String(one.for)} minutes later`,
          samples: ones(one.least, one.within).map(({ ago, value }) => ({
            ago: ago + one.for - one.within,
            value,
          })),
          rings: true,
        },
        {
          what: `more than ${String(one.for)} minutes later`,
          samples: ones(one.least, one.within).map(({ ago, value }) => ({
            ago: ago + one.for,
            value,
          })),
          rings: false,
        },
      ];
    case "level":
      return [
        ...ordinary,
        {
          what: `at ${String(one.least)}`,
          samples: [
            { ago: one.for * 0.5, value: one.least },
            { ago: one.for * 0.8, value: 0 },
          ],
          rings: true,
        },
        {
          what: `at ${String(one.least - 1)}`,
          samples: [{ ago: one.for * 0.5, value: one.least - 1 }],
          rings: false,
        },
        {
          what: `more than ${String(one.for)} minutes later`,
          samples: [{ ago: one.for + 1, value: one.least }],
          rings: false,
        },
      ];
    case "silence":
      return [
        { what: "where nothing was ever counted", samples: [], rings: true },
        {
          what: `after ${String(one.after)} minutes of silence`,
          samples: [{ ago: one.after + 1, value: 1 }],
          rings: true,
        },
        {
          what: `after ${String(one.after - 30)} minutes of silence`,
          samples: [{ ago: one.after - 30, value: 1 }],
          rings: false,
        },
        { what: "an hour after", samples: [{ ago: 59, value: 1 }], rings: false },
      ];
  }
};

const faultsOf = (alarm: Part, one: Said): readonly string[] =>
  playsOf(one)
    .filter(({ samples, rings: wanted }) => rings(alarm, samples) !== wanted)
    .map(({ what, rings: wanted }) =>
      wanted ? `${alarm.id} is quiet ${what}` : `${alarm.id} rings ${what}`,
    );

const metricOf = ({ properties }: Part): string => String(properties["MetricName"]);

/** Every alarm rings when the runbooks say, is quiet otherwise, and is heard. */
export const alarmsRingAsTheRunbooksSay: Rule = (parts) => {
  const table = readAlarmTable();
  const alarms = ofTypes(parts, "AWS::CloudWatch::Alarm");
  const heard = new Set(alarms.map(metricOf));
  const topics = ofTypes(parts, "AWS::SNS::Topic").map(({ id }) => id);
  return [
    ...alarms.flatMap((alarm) => {
      const one = table.get(metricOf(alarm));
      return one === undefined
        ? [`${alarm.id} is not in the table of docs/runbooks/README.md`]
        : faultsOf(alarm, one);
    }),
    ...[...table.keys()]
      .filter((metric) => !heard.has(metric))
      .map((metric) => `docs/runbooks/README.md says when ${metric} rings, and no alarm does`),
    ...alarms
      .filter(
        ({ properties }) =>
          properties["ActionsEnabled"] === false ||
          !listOf(properties["AlarmActions"]).some((topic) => topics.includes(String(topic))),
      )
      .map(({ id }) => `${id} warns nobody`),
  ];
};
