import { exitsOf, isFields, type Level, listOf, readLevels, textsOf } from "./asl.ts";
import {
  assignedIn,
  checkAssignNames,
  checkExpression,
  checkVariables,
  expressionsIn,
} from "./check/expressions.ts";
import { type Finding, isCallback, type Place, placesIn } from "./check/ast.ts";
import { checkYear } from "./check/year.ts";
import { machineTasks, tokensOf } from "./manifest.ts";

const isPause = (level: Level, name: string): boolean => {
  const state = level.states.get(name);
  return state !== undefined && (state["Type"] === "Wait" || isCallback(state));
};

/** The states that follow a state without a pause in between. */
const followers = (level: Level, name: string): readonly string[] => [
  ...new Set(
    exitsOf(level.states.get(name) ?? {})
      .map(({ to }) => to)
      .filter((to) => level.states.has(to) && !isPause(level, to)),
  ),
];

/** The shortest way from a state back to itself on which nothing waits; undefined if there is none. */
const wayBack = (level: Level, start: string): readonly string[] | undefined => {
  const ways = followers(level, start).map((to) => [start, to]);
  const seen = new Set<string>();
  for (const way of ways) {
    const here = way.at(-1) ?? start;
    if (here === start) return way;
    if (seen.has(here)) continue;
    seen.add(here);
    ways.push(...followers(level, here).map((to) => [...way, to]));
  }
  return undefined;
};

/**
 * Finds ways round on which nothing waits. Where what they call keeps failing, or keeps giving the same answer, an execution
 * would go round as fast as it can, until its history is full.
 */
const checkCycles = (level: Level): readonly Finding[] => {
  const found = new Set<string>();
  return [...level.states.keys()]
    .filter((name) => !isPause(level, name))
    .flatMap((name) => {
      const way = found.has(name) ? undefined : wayBack(level, name);
      if (way === undefined) return [];
      way.forEach((on) => found.add(on));
      const message = `goes round without a pause: ${way.join(", ")}`;
      return [{ path: `${level.path}/States/${name}`, message }];
    });
};

const checkAll = (place: Place, list: "Retry" | "Catch"): readonly Finding[] => {
  const handlers = listOf(place.state[list]).filter(isFields);
  return handlers.flatMap((handler, index) => {
    const errors = textsOf(handler["ErrorEquals"]);
    if (!errors.includes("States.ALL")) return [];
    const path = `${place.path}/${list}/${index}`;
    if (errors.length > 1) return [{ path, message: "States.ALL must stand alone" }];
    return index < handlers.length - 1 ? [{ path, message: "States.ALL must come last" }] : [];
  });
};

const checkHeartbeat = (place: Place): readonly Finding[] => {
  const { HeartbeatSeconds: heartbeat, TimeoutSeconds: timeout } = place.state;
  if (typeof heartbeat !== "number" || typeof timeout !== "number" || heartbeat < timeout) {
    return [];
  }
  return [{ path: place.path, message: "HeartbeatSeconds must be below TimeoutSeconds" }];
};

/** Without jitter whatever failed together is tried again together. */
const checkJitter = (place: Place): readonly Finding[] =>
  listOf(place.state["Retry"])
    .filter(isFields)
    .flatMap((retrier, index) =>
      retrier["JitterStrategy"] === "FULL"
        ? []
        : [{ path: `${place.path}/Retry/${index}`, message: "retries without full jitter" }],
    );

const tokenText = "$states.context.Task.Token";

const checkCallback = (place: Place): readonly Finding[] => {
  if (!isCallback(place.state)) return [];
  const given = JSON.stringify(place.state["Arguments"] ?? null).includes(tokenText);
  const catches = listOf(place.state["Catch"])
    .filter(isFields)
    .some((catcher) => textsOf(catcher["ErrorEquals"]).includes("States.Timeout"));
  const missing = [
    given ? "" : "hands out no task token, so nobody could answer",
    place.state["TimeoutSeconds"] === undefined ? "waits without TimeoutSeconds" : "",
    catches ? "" : "does not catch States.Timeout by name",
  ];
  return missing
    .filter((message) => message !== "")
    .map((message) => ({ path: place.path, message }));
};

const checkComment = (place: Place): readonly Finding[] => {
  const comment = place.state["Comment"];
  return typeof comment === "string" && comment.trim() !== ""
    ? []
    : [{ path: place.path, message: "has no Comment" }];
};

/** A notification could go out twice: nothing that is sent may be retried by the machine. */
const checkSending = (place: Place): readonly Finding[] => {
  const calls = JSON.stringify(place.state["Arguments"] ?? null);
  const sends = calls.includes(`\${${machineTasks.sendNotification}}`);
  return sends && listOf(place.state["Retry"]).length > 0
    ? [{ path: place.path, message: "retries the sending of a notification" }]
    : [];
};

const checkHandlers = (place: Place): readonly Finding[] => [
  ...checkComment(place),
  ...checkAll(place, "Retry"),
  ...checkAll(place, "Catch"),
  ...checkJitter(place),
  ...checkHeartbeat(place),
  ...checkCallback(place),
  ...checkSending(place),
];

export type { Finding };

type Assigned = ReturnType<typeof assignedIn>;

const checkPlace = async (place: Place, assigned: Assigned): Promise<readonly Finding[]> => {
  const expressions = expressionsIn(place).flatMap((found) =>
    "message" in found
      ? [found]
      : [
          ...checkExpression(found),
          ...checkVariables(found, assigned.get(place.name) ?? new Set()),
        ],
  );
  return [
    ...checkHandlers(place),
    ...checkAssignNames(place),
    ...expressions,
    ...(await checkYear(place)),
  ];
};

const assignedInAll = (levels: readonly Level[]): ReadonlyMap<Level, Assigned> => {
  const all = new Map<Level, Assigned>();
  // Outermost first: a branch sees what its own state saw.
  for (const level of levels) {
    const { within } = level;
    const outer = within === undefined ? undefined : all.get(within.level)?.get(within.state);
    all.set(level, assignedIn(level, outer ?? new Set()));
  }
  return all;
};

const checkTokens = (aslText: string): readonly Finding[] => {
  const inManifest: readonly string[] = Object.values(machineTasks);
  const inText = tokensOf(aslText);
  return [
    ...inText
      .filter((token) => !inManifest.includes(token))
      .map((token) => ({ path: "", message: `\${${token}} is not in the manifest` })),
    ...inManifest
      .filter((token) => !inText.includes(token))
      .map((token) => ({ path: "", message: `\${${token}} of the manifest is not used` })),
  ];
};

/**
 * Finds in a definition what validators of the States Language let pass. It does not repeat what
 * they find: run one of them as well.
 */
export const checkMachine = async (aslText: string): Promise<readonly Finding[]> => {
  const levels = readLevels(aslText);
  const assigned = assignedInAll(levels);
  const findings: Finding[] = [...checkTokens(aslText)];
  for (const level of levels) {
    findings.push(...checkCycles(level));
    for (const place of placesIn(level)) {
      findings.push(...(await checkPlace(place, assigned.get(level) ?? new Map())));
    }
  }
  return findings;
};
