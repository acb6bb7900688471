import { jest } from "@jest/globals";

// What functions write goes to their log; a metric is a line of it as well (CloudWatch's embedded metric format).

type Line = Readonly<Record<string, unknown>>;
type Metric = { readonly Name: string };
type Embedded = {
  readonly CloudWatchMetrics: readonly {
    readonly Namespace: string;
    readonly Dimensions: readonly (readonly string[])[];
    readonly Metrics: readonly Metric[];
  }[];
};

export type Output = {
  /** Everything that was written since the capture began, line by line. */
  readonly text: () => string;
  /** The log's lines since the last `mark`, without the metrics. */
  readonly lines: () => readonly Line[];
  /** The metrics since the last `mark`: how often each was counted; refusals as `Refusals:<kind>`. */
  readonly counts: () => Readonly<Record<string, number>>;
  /** Written otherwise than as a line of JSON. */
  readonly strays: () => readonly string[];
  readonly mark: () => void;
  readonly stop: () => void;
};

const isMetric = (line: Line): boolean => "_aws" in line;

const countsIn = (lines: readonly Line[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const line of lines.filter(isMetric))
    for (const { Metrics } of (line["_aws"] as Embedded).CloudWatchMetrics)
      for (const { Name } of Metrics) {
        const name = Name === "Refusals" ? `Refusals:${String(line["kind"])}` : Name;
        counts[name] = (counts[name] ?? 0) + Number(line[Name]);
      }
  return counts;
};

/** Where the metrics of some lines are counted: each namespace with each set of dimensions. */
export const placesIn = (lines: readonly Line[]): ReadonlySet<string> =>
  new Set(
    lines
      .filter(isMetric)
      .flatMap((line) =>
        (line["_aws"] as Embedded).CloudWatchMetrics.flatMap(({ Namespace, Dimensions }) =>
          Dimensions.map((names) => [Namespace, ...[...names].sort()].join(" ")),
        ),
      ),
  );

/** Takes what is written as JSON from here on. Jest's own output passes. */
export const captureOutput = (): Output => {
  const raw: string[] = [];
  const strays: string[] = [];
  let marked = 0;
  const take = (chunk: unknown): void => {
    raw.push(
      ...String(chunk)
        .split("\n")
        .filter((line) => line !== ""),
    );
  };
  const spies = [process.stdout, process.stderr].map((stream) => {
    const write = stream.write.bind(stream);
    return jest
      .spyOn(stream, "write")
      .mockImplementation((chunk: string | Uint8Array, ...rest: []) => {
        if (!String(chunk).startsWith("{")) return write(chunk, ...rest);
        take(chunk);
        return true;
      });
  });
  const consoles = (["log", "info", "warn", "error", "debug"] as const).map((level) =>
    jest.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      strays.push(words.map(String).join(" "));
    }),
  );
  const since = (): Line[] => raw.slice(marked).map((line) => JSON.parse(line) as Line);
  return {
    text: () => [...raw, ...strays].join("\n"),
    lines: () => since().filter((line) => !isMetric(line)),
    counts: () => countsIn(since()),
    strays: () => strays,
    mark: () => {
      marked = raw.length;
    },
    stop: () => {
      for (const spy of [...spies, ...consoles]) spy.mockRestore();
    },
  };
};
