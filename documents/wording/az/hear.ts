import { isIsoDate } from "../../../domain/date.ts";
import type { FactDate } from "../../../domain/fact-date.ts";
import { catalogueIn, factDateInWords } from "../index.ts";
import { commandsInAzerbaijani } from "./commands.ts";
import type { Heard, Part, Parts, Plain, Worded } from "./heard.ts";
import { paperFieldsInAzerbaijani } from "./paper-fields.ts";
import { nameIn } from "./refusal-fields.ts";
import { terms } from "./terms.ts";

const catalogue = catalogueIn("az");

type Words = string | undefined;
type Names = Readonly<Record<string, string>>;

const quoted = (text: Words): Words => (text === undefined ? undefined : `“${text}”`);

const each = (text: string, between: string, words: (one: string) => Words): Words => {
  const all = text.split(between).map(words);
  return all.includes(undefined) ? undefined : all.join(", ");
};

const between = /^between (?<from>\S+) and (?<to>\S+)$/u;

/** A date as the domain writes it into a sentence. */
export const dateOf = (text: string): FactDate | undefined => {
  if (text === "unknown") return { kind: "unknown" };
  if (isIsoDate(text)) return { kind: "known", on: text };
  const { from = "", to = "" } = between.exec(text)?.groups ?? {};
  return isIsoDate(from) && isIsoDate(to) ? { kind: "between", from, to } : undefined;
};

const date = (text: string): Words => {
  const found = dateOf(text);
  return found && factDateInWords(catalogue, found);
};

const units: Names = { day: "gün", week: "həftə", month: "ay", year: "il", hour: "saat" };

const span = (text: string): Words => {
  const { n, unit = "" } = /^(?<n>\d+) (?<unit>[a-z]+?)s?$/u.exec(text)?.groups ?? {};
  const word = nameIn(units, unit);
  return n === undefined || word === undefined ? undefined : `${n} ${word}`;
};

const byVersion = /^(?<name>.+) by version (?<version>\S+)$/u;

const term = (text: string): Words => {
  const { name, version } = byVersion.exec(text)?.groups ?? {};
  if (name === undefined || version === undefined) return nameIn(terms, text);
  const words = nameIn(terms, name);
  return words === undefined ? undefined : `${words}, ${version} redaksiyasına görə`;
};

const act = (text: string): Words => quoted(nameIn(catalogue.acts, text));

const step = (text: string): Words => {
  const [, kind = "", on = ""] = /^(\S+) (.+)$/u.exec(text) ?? [];
  const [named, when] = [act(kind), date(on)];
  return named === undefined || when === undefined ? undefined : `${named} (${when})`;
};

const text = (one: string): Words => {
  const [, id, language] = /^(?:statement )?(\S+) \(([\w-]+)\)$/u.exec(one) ?? [];
  return id === undefined || language === undefined ? undefined : `“${id}” bəyanatı (${language})`;
};

const whatPaper = (what: string): Words => {
  const known = nameIn(terms, what);
  if (known !== undefined) return known;
  const [, kind = "", field = ""] = /^(\S+) (.+)$/u.exec(what) ?? [];
  const named = act(kind);
  const part = nameIn(paperFieldsInAzerbaijani, field) ?? nameIn(terms, field) ?? text(field);
  return named === undefined || part === undefined ? undefined : `${named}: ${part}`;
};

const paper = (one: string): Words => {
  const { what, seq, digest } =
    /^(?<what>.+) \(entry (?<seq>\d+)(?:, (?<digest>\S+))?$/u.exec(one)?.groups ?? {};
  const named = what === undefined ? undefined : whatPaper(what);
  const seen = digest === undefined ? "" : `, ${digest}`;
  return named === undefined ? undefined : `${named} (${seq ?? ""} nömrəli qeyd${seen})`;
};

const papers = (all: string): Words =>
  all.endsWith(")") ? each(all.slice(0, -1), "), ", paper) : undefined;

const entries = (all: string): Words => {
  const [, numbers] = /^entr(?:y|ies) ([\d, to]+)$/u.exec(all) ?? [];
  return numbers === undefined ? undefined : `${numbers.replaceAll(" to ", "–")} nömrəli qeydlər`;
};

const plainClause = /^[\d()a-z]+(?: or [\d()a-z]+)*$/u;

const clause = (one: string): Part =>
  plainClause.test(one) ? one.replaceAll(" or ", " və ya ") : { english: one };

const clauses = (all: string): Parts =>
  all
    .split("; ")
    .flatMap((one, index): Parts => (index === 0 ? [clause(one)] : ["; ", clause(one)]));

const partsOfTreaty: Names = { title: "adı", date: "tarixi", place: "yeri" };

/** What hears: other sayings are read by it, and what it has no words for it is told. */
export type Ears = {
  readonly read: (text: string) => Parts | undefined;
  readonly missed: () => void;
};

const plainOf = (value: string): Plain => ({
  is: value,
  english: { english: value },
  reason: { english: value },
  clause: clause(value),
  clauses: clauses(value),
  counting: value === "unverified" ? "yoxlanılmamış" : { english: value },
});

const shaped = (shape: RegExp, value: string): Words => (shape.test(value) ? value : undefined);

const wordedAs = {
  name: (value) => (value === "nobody" ? "heç kim" : shaped(/^[^\s;,]+$/u, value)),
  digest: (value) => (value === "none" ? "heç biri" : shaped(/^[0-9a-f]+$/u, value)),
  language: (value) => shaped(/^[a-z]{2,3}$/u, value),
  date,
  span,
  term,
  terms: (value) => each(value, ", ", term),
  act,
  command: (value) => quoted(nameIn(commandsInAzerbaijani, value)),
  stage: (value) => quoted(nameIn(catalogue.history.stages, value)),
  steps: (value) => each(value, ", ", step),
  papers,
  texts: (value) => each(value, ", ", text),
  entries,
  parts: (value) => each(value, " and the ", (one) => nameIn(partsOfTreaty, one)),
} as const satisfies Readonly<Record<keyof Worded, (value: string) => Words>>;

const wordedOf = (value: string, { missed }: Ears): Worded => {
  const as = (sort: keyof Worded) => (): string => {
    const words = wordedAs[sort](value);
    if (words === undefined) missed();
    return words ?? value;
  };
  return {
    name: as("name"),
    digest: as("digest"),
    language: as("language"),
    date: as("date"),
    span: as("span"),
    term: as("term"),
    terms: as("terms"),
    act: as("act"),
    command: as("command"),
    stage: as("stage"),
    steps: as("steps"),
    papers: as("papers"),
    texts: as("texts"),
    entries: as("entries"),
    parts: as("parts"),
  };
};

/** A value as it is asked for by the sentence that it stands in. */
export const hear = (value: string, ears: Ears): Heard => {
  const { read, missed } = ears;
  const said = (other?: Parts): Parts => {
    const parts = read(value) ?? other;
    if (parts === undefined) missed();
    return parts ?? [value];
  };
  return {
    ...plainOf(value),
    ...wordedOf(value, ears),
    said: () => said(),
    file: () => said([value]),
    subject: () => {
      if (!/^\p{Lu}[^;]*$/u.test(value)) missed();
      return { english: value };
    },
  };
};
