import { once } from "../../../domain/once.ts";
import { refusal, refusalKinds, type RefusalKind } from "../../../domain/refusal.ts";
import * as abroad from "../../../domain/sayings/abroad.ts";
import * as checkpoints from "../../../domain/sayings/checkpoints.ts";
import * as days from "../../../domain/sayings/days.ts";
import * as deadlines from "../../../domain/sayings/deadlines.ts";
import * as imports from "../../../domain/sayings/imports.ts";
import * as papers from "../../../domain/sayings/papers.ts";
import * as readiness from "../../../domain/sayings/readiness.ts";
import * as record from "../../../domain/sayings/record.ts";
import * as statements from "../../../domain/sayings/statements.ts";
import * as steps from "../../../domain/sayings/steps.ts";
import * as votes from "../../../domain/sayings/votes.ts";
import { patternOf, readingsOf, type Pattern, type Saying, type Values } from "../said-by.ts";
import { dateOf, hear, type Ears } from "./hear.ts";
import type { Heard, Parts } from "./heard.ts";
import { refusalInAzerbaijani } from "./refusals.ts";
import { abroadInAzerbaijani } from "./sayings/abroad.ts";
import { checkpointsInAzerbaijani } from "./sayings/checkpoints.ts";
import { daysInAzerbaijani } from "./sayings/days.ts";
import { deadlinesInAzerbaijani } from "./sayings/deadlines.ts";
import { importsInAzerbaijani } from "./sayings/imports.ts";
import { papersInAzerbaijani } from "./sayings/papers.ts";
import { readinessInAzerbaijani } from "./sayings/readiness.ts";
import { recordInAzerbaijani } from "./sayings/record.ts";
import { statementsInAzerbaijani } from "./sayings/statements.ts";
import { stepsInAzerbaijani } from "./sayings/steps.ts";
import { votesInAzerbaijani } from "./sayings/votes.ts";

type Sentence = (...heard: never[]) => Parts;
type Named<T> = Readonly<Record<string, T>>;

const parts: readonly (readonly [Named<Saying>, Named<Sentence>])[] = [
  [votes, votesInAzerbaijani],
  [deadlines, deadlinesInAzerbaijani],
  [steps, stepsInAzerbaijani],
  [papers, papersInAzerbaijani],
  [record, recordInAzerbaijani],
  [statements, statementsInAzerbaijani],
  [abroad, abroadInAzerbaijani],
  [days, daysInAzerbaijani],
  [readiness, readinessInAzerbaijani],
  [imports, importsInAzerbaijani],
  [checkpoints, checkpointsInAzerbaijani],
];

/** A sentence that can be read, and what says it in Azerbaijani. */
type Readable = {
  readonly pattern: Pattern;
  readonly say: (values: Values, ears: Ears) => Parts | undefined;
};

const isParts = (value: unknown): value is Parts => Array.isArray(value);

// Values have numbers, or names where a saying takes them together.
const heardOf = (values: Values, ears: Ears): readonly unknown[] => {
  const heard = [...values].map(([place, value]): [string, Heard] => [place, hear(value, ears)]);
  const numbered = heard.filter(([place]) => /^\d+$/u.test(place));
  return numbered.length === heard.length
    ? numbered.reduce<unknown[]>((all, [place, one]) => {
        all[Number(place)] = one;
        return all;
      }, [])
    : [Object.fromEntries(heard)];
};

const sayings = (): readonly Readable[] =>
  parts.flatMap(([said, sentences]) =>
    Object.entries(said).flatMap(([kind, saying]): readonly Readable[] => {
      const sentence = sentences[kind];
      if (sentence === undefined) return [];
      const say = (values: Values, ears: Ears): Parts | undefined => {
        const made: unknown = Reflect.apply(sentence, undefined, heardOf(values, ears));
        return isParts(made) ? made : undefined;
      };
      return [{ pattern: patternOf(saying), say }];
    }),
  );

const isRefusalKind = (kind: string): kind is RefusalKind => Object.hasOwn(refusalKinds, kind);

const dates: readonly string[] = ["date", "stepDate", "opened", "today", "since", "dueOn"];

const areDates = (values: Values): boolean =>
  [...values].every(([name, value]) => !dates.includes(name) || dateOf(value) !== undefined);

// A finding may be in the words of a refusal, and where no rule has a name bears its name.
const refusals = (): readonly Readable[] =>
  Object.entries(refusalKinds).flatMap(([kind, { words }]): readonly Readable[] => {
    if (!isRefusalKind(kind)) return [];
    const say = (values: Values): Parts | undefined => {
      if (!areDates(values)) return undefined;
      const sentence = refusalInAzerbaijani(refusal(kind, Object.fromEntries(values)));
      return sentence === undefined ? undefined : [sentence];
    };
    return [
      { pattern: patternOf(words), say },
      { pattern: patternOf(kind), say: () => [`daxiletmə qaydası (${kind})`] },
    ];
  });

const length = ({ pattern }: Readable): number => pattern.words.join("").length;

// Whoever has more words of its own says more exactly what is meant.
const readable = once((): readonly Readable[] =>
  [...sayings(), ...refusals()].toSorted((one, other) => length(other) - length(one)),
);

/** What is said in the same words of every case. */
const fixed = once(
  () =>
    new Map(
      readable().flatMap((one) =>
        one.pattern.places.length === 0 ? [[one.pattern.words.join(""), one] as const] : [],
      ),
    ),
);

type Read = Map<string, Parts | undefined>;

const readOne = (text: string, read: Read): Parts | undefined => {
  for (const { pattern, say } of readable())
    for (const values of readingsOf(pattern, text)) {
      let misses = 0;
      const ears: Ears = {
        read: (other) => readAll(other, read),
        missed: () => {
          misses += 1;
        },
      };
      const parts = say(values, ears);
      if (parts !== undefined && misses === 0) return parts;
    }
  return undefined;
};

const joint = "; ";
// A text of more sentences than this is one that people wrote.
const mostSentences = 40;

const readSeveral = (text: string, read: Read): Parts | undefined => {
  if (fixed().has(text)) return readOne(text, read);
  for (let at = text.indexOf(joint); at >= 0; at = text.indexOf(joint, at + 1)) {
    const rest = readAll(text.slice(at + joint.length), read);
    const first = rest && readOne(text.slice(0, at), read);
    if (rest !== undefined && first !== undefined) return [...first, joint, ...rest];
  }
  return readOne(text, read);
};

const readAll = (text: string, read: Read): Parts | undefined => {
  if (!read.has(text)) {
    // While it is being read it cannot be a part of itself.
    read.set(text, undefined);
    if (text.split(joint).length <= mostSentences) read.set(text, readSeveral(text, read));
  }
  return read.get(text);
};

// The same sentences stand on many pages; so many of them are kept.
const mostKept = 1000;
const kept = new Map<string, Parts | undefined>();

const keep = (text: string): Parts | undefined => {
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const parts = readAll(text, new Map());
  kept.set(text, parts);
  return parts;
};

/**
 * What the audit or the readiness list says in English, in Azerbaijani: sentence by sentence, each from its values.
 * @returns undefined where a part of it is no sentence of the domain, or holds a word for which there is none
 */
export const findingInAzerbaijani = (text: string): Parts | undefined =>
  kept.has(text) ? kept.get(text) : keep(text);
