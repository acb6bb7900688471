import jsonata from "jsonata";
import {
  type Finding,
  isCallback,
  isExpression,
  knownFunctions,
  type Place,
  usesOf,
} from "./ast.ts";

const day = 86_400_000;
const startedAt = Date.UTC(2024, 0, 31);
/** An execution dies after a year; a wait must end early enough for the next driver to be started. */
const lastDay = 335;
const agesInDays = [0, 1, 200, 333, 333.999, 334, 350] as const;
/** What the other tasks may have answered, absurd values included. */
const answers = [-1, 0, 0.5, 1, 86_400.5, 2_592_000, 4e9] as const;

type Trial = (age: number, answer: number) => Promise<unknown>;

const trialOf = (expression: string): Trial => {
  const compiled = jsonata(expression.slice(2, -2));
  const { variables } = usesOf(expression);
  const assigned = variables.filter((name) => !knownFunctions.has(name) && name !== "states");
  return (age, answer) =>
    compiled.evaluate(undefined, {
      ...Object.fromEntries(assigned.map((name) => [name, { nextLookSeconds: answer }])),
      states: {
        input: {},
        context: {
          Execution: { StartTime: new Date(startedAt).toISOString(), Input: {} },
          State: { EnteredTime: new Date(startedAt + age * day).toISOString(), RetryCount: 0 },
        },
      },
    });
};

const judge = (seconds: unknown, age: number): string | undefined => {
  if (typeof seconds !== "number" || !Number.isInteger(seconds) || seconds < 1) {
    return `gives ${String(seconds)}, not a whole number of at least 1`;
  }
  const endsOn = age + (seconds * 1000) / day;
  return seconds > 1 && endsOn > lastDay
    ? `lets an execution that is ${age} days old wait until day ${Math.round(endsOn)}`
    : undefined;
};

const tryAll = async (trial: Trial): Promise<string | undefined> => {
  for (const age of agesInDays) {
    for (const answer of answers) {
      const fault = judge(await trial(age, answer), age);
      if (fault !== undefined) return fault;
    }
  }
  return undefined;
};

const tried = new Map<string, string | undefined>();

/** Remembered, because every wait has the same timeout. */
const firstFault = async (expression: string): Promise<string | undefined> => {
  if (tried.has(expression)) return tried.get(expression);
  let fault: string | undefined;
  try {
    fault = await tryAll(trialOf(expression));
  } catch {
    fault = "cannot be evaluated";
  }
  tried.set(expression, fault);
  return fault;
};

/** Tries a callback's timeout at every age of an execution: no sum of waits may reach the year. */
export const checkYear = async (place: Place): Promise<readonly Finding[]> => {
  const timeout = place.state["TimeoutSeconds"];
  if (!isCallback(place.state) || timeout === undefined) return [];
  const path = `${place.path}/TimeoutSeconds`;
  if (!isExpression(timeout)) {
    return [{ path, message: "is fixed, so that a wait begun late would pass the year" }];
  }
  const fault = await firstFault(timeout);
  return fault === undefined ? [] : [{ path, message: fault }];
};
