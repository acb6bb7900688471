import type { TextDifference } from "../../application/reading/differences.ts";
import type { RefusalClass } from "../../procedure/refusal.ts";
import { isObject } from "../input/json-value.ts";
import { stopShown, type Stop } from "../stop.ts";
import { shownRefusal } from "../../application/shapes/schemas/sending.ts";
import type { ShownRefusal } from "../../application/shapes/answer.ts";

export type Refused = { readonly stop: Stop; readonly difference?: TextDifference };

const isShownRefusal = (value: unknown): value is ShownRefusal =>
  shownRefusal.safeParse(value).success;

// What a server says by itself, before there is anything that a rule could refuse.
const classOf: Readonly<Record<number, RefusalClass>> = {
  400: "input",
  401: "duty",
  403: "duty",
  404: "notFound",
  409: "conflict",
  413: "input",
  415: "input",
  421: "input",
  422: "rule",
};

const textIn = (problem: unknown, name: string): string | undefined => {
  const value = isObject(problem) ? problem[name] : undefined;
  return typeof value === "string" ? value : undefined;
};

/** Why a server did not do what it was asked for; undefined where that is a fault and no refusal. */
export const stopIn = (status: number, problem: unknown): Refused | undefined => {
  if (isShownRefusal(problem)) {
    const { difference } = problem;
    const stop = stopShown(problem);
    return difference === undefined ? { stop } : { stop, difference };
  }
  const known = classOf[status];
  // Problem details, or the message of a gateway before the server; what says nothing in either way is no server of Tasdiq.
  const sentence = textIn(problem, "detail") ?? textIn(problem, "message");
  if (known === undefined || sentence === undefined) return undefined;
  const kind = textIn(problem, "title") ?? `Status${String(status)}`;
  return {
    stop: {
      kind,
      class: known,
      sentence,
      fields: {},
      authority: null,
    },
  };
};
