import * as z from "zod/mini";
import { namesSchema, nameIn } from "../../values/names.ts";
import type { Sentence } from "../../words/messages.ts";
import { outcomeInWords, type Naming } from "./naming.ts";

const named = z.object({ name: namesSchema() });
const identified = z.object({ id: z.string(), authority: z.unknown() });

/** Parts that have a name in every language. */
const known = {
  withdrawal: "printWithdrawal",
  onEndOfTerm: "printEndOfTerm",
  validity: "printValidity",
  quorum: "printQuorum",
  tie: "printTie",
  counts: "printFirstDay",
  limit: "printLength",
  interval: "printLength",
  extension: "printExtension",
  waiver: "printWaiver",
  leavesOut: "printLeftOut",
  standsStill: "printLeftOut",
  silence: "printSilence",
  tests: "printTest",
  should: "printShould",
  rejectedIf: "printTest",
} as const;

const isKnown = (key: string): key is keyof typeof known => Object.hasOwn(known, key);

const steps = (path: string): readonly string[] =>
  path.split(/[.[\]]+/u).filter((one) => one !== "");

const child = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;

type Step = {
  readonly key: string;
  readonly within: string;
  /** In which list of the file it stands. */
  readonly list: string;
  readonly value: unknown;
};

const nameOfStep = (naming: Naming, stage: string, step: Step): readonly Sentence[] => {
  const { key, within, list, value } = step;
  const name = named.safeParse(value);
  if (name.success) return [{ kind: "printName", name: nameIn(name.data.name, naming.language) }];
  if (within === "on") return [outcomeInWords(naming, stage, key)];
  if (within === "readings") return [{ kind: "printReading", name: Number(key) + 1 }];
  const one = identified.safeParse(value);
  if (within === "rules" && one.success) return [{ kind: "printRule", name: one.data.id }];
  // Where an outcome leads depends on a condition, too; only of a clock is it another length.
  if (list === "clocks" && key === "unless") return [{ kind: "printLength" }];
  return isKnown(key) ? [{ kind: known[key] }] : [];
};

/** What stands at a place of a procedure file, by its name and the names of what it is within. */
export const partAt = (naming: Naming, path: string): Sentence => {
  const said: Sentence[] = [];
  let value: unknown = naming.procedure;
  let within = "";
  let stage = "";
  const [list = "", ...others] = steps(path);
  for (const key of [list, ...others]) {
    value = child(value, key);
    if (within === "stages") stage = identified.safeParse(value).data?.id ?? "";
    said.push(...nameOfStep(naming, stage, { key, within, list, value }));
    within = key;
  }
  const [first, ...inner] = said;
  return inner.reduce<Sentence>(
    (one, other) => ({ kind: "printWithin", one, other }),
    first ?? { kind: "printName", name: path },
  );
};
