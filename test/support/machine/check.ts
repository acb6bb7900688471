import {
  exitsOf,
  isFields,
  listOf,
  type Machine,
  readMachine,
  textsOf,
} from "../../../statemachines/asl.ts";
import {
  type Assigned,
  assignedIn,
  checkAssignNames,
  checkExpression,
  checkVariables,
  expressionsIn,
} from "./check/expressions.ts";
import { type Finding, isCallback, type Place, placesIn } from "./check/ast.ts";
import { checkYear } from "./check/year.ts";
import { definitionDigest, machineTasks, tokensOf } from "../../../statemachines/manifest.ts";

const isPause = (machine: Machine, name: string): boolean => {
  const state = machine.states.get(name);
  return state !== undefined && isCallback(state);
};

/** The states that follow a state without a pause in between. */
const followers = (machine: Machine, name: string): readonly string[] => [
  ...new Set(
    exitsOf(machine.states.get(name) ?? {})
      .map(({ to }) => to)
      .filter((to) => machine.states.has(to) && !isPause(machine, to)),
  ),
];

/** The shortest way from a state back to itself on which nothing waits; undefined if there is none. */
const wayBack = (machine: Machine, start: string): readonly string[] | undefined => {
  const ways = followers(machine, start).map((to) => [start, to]);
  const seen = new Set<string>();
  for (const way of ways) {
    const here = way.at(-1) ?? start;
    if (here === start) return way;
    if (seen.has(here)) continue;
    seen.add(here);
    ways.push(...followers(machine, here).map((to) => [...way, to]));
  }
  return undefined;
};

/**
 * Finds ways round on which nothing waits. Where what they call keeps failing, or keeps giving the same answer, an execution
 * would go round as fast as it can, until its history is full.
 */
const checkCycles = (machine: Machine): readonly Finding[] => {
  const found = new Set<string>();
  return [...machine.states.keys()]
    .filter((name) => !isPause(machine, name))
    .flatMap((name) => {
      const way = found.has(name) ? undefined : wayBack(machine, name);
      if (way === undefined) return [];
      way.forEach((on) => found.add(on));
      const message = `goes round without a pause: ${way.join(", ")}`;
      return [{ path: `/States/${name}`, message }];
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

const usedTypes: readonly unknown[] = ["Task", "Choice", "Pass", "Succeed", "Fail"];

const checkType = ({ path, state }: Place): readonly Finding[] =>
  usedTypes.includes(state["Type"])
    ? []
    : [{ path, message: `has the type ${String(state["Type"])}, which is not used here` }];

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

/** A notification could go out twice: a sending is called again only where Lambda turned the call away. */
const checkSending = (place: Place): readonly Finding[] => {
  const calls = JSON.stringify(place.state["Arguments"] ?? null);
  if (!calls.includes(`\${${machineTasks.sendNotification}}`)) return [];
  const errors = listOf(place.state["Retry"])
    .filter(isFields)
    .flatMap((retrier) => textsOf(retrier["ErrorEquals"]));
  return errors.every((error) => error === "Lambda.TooManyRequestsException")
    ? []
    : [{ path: place.path, message: "retries a sending that may have begun" }];
};

const checkHandlers = (place: Place): readonly Finding[] => [
  ...checkType(place),
  ...checkComment(place),
  ...checkAll(place, "Retry"),
  ...checkAll(place, "Catch"),
  ...checkJitter(place),
  ...checkCallback(place),
  ...checkSending(place),
];

export type { Finding };

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

const checkTokens = (aslText: string): readonly Finding[] => {
  const inManifest: readonly string[] = [definitionDigest, ...Object.values(machineTasks)];
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
  const machine = readMachine(aslText);
  const assigned = assignedIn(machine);
  const findings: Finding[] = [...checkTokens(aslText), ...checkCycles(machine)];
  for (const place of placesIn(machine)) findings.push(...(await checkPlace(place, assigned)));
  return findings;
};
