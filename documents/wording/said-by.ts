/** A sentence of the domain, or what makes one of values. */
export type Saying = string | ((...values: never[]) => string);

/** The fixed words of a sentence and, between them, the places of its values. */
export type Pattern = { readonly words: readonly string[]; readonly places: readonly string[] };

const mark = "\u0001";

// A value that shows where it stands: itself under its number, its fields under their names.
const marked = (place: string): object =>
  new Proxy(
    {},
    {
      get: (_, name) => (typeof name === "string" ? mark + name + mark : () => mark + place + mark),
    },
  );

/** What a saying makes of every value, told by making it once of marks. */
export const patternOf = (saying: Saying): Pattern => {
  const made: unknown =
    typeof saying === "string"
      ? saying
      : Reflect.apply(
          saying,
          undefined,
          Array.from({ length: saying.length }, (_, at) => marked(String(at))),
        );
  const pieces = String(made).split(mark);
  return {
    words: pieces.filter((_, index) => index % 2 === 0),
    places: pieces.filter((_, index) => index % 2 === 1),
  };
};

export type Values = ReadonlyMap<string, string>;

// However often the words between two values stand in a text that people wrote, so many ends of values are tried.
const mostTries = 2000;

/** Where the words that follow a value may begin: at the end of the text after the last value, otherwise wherever they stand. */
function* endsIn(text: string, after: string, { from, isLast }: Search): Generator<number> {
  if (isLast) {
    const end = text.length - after.length;
    if (end >= from && text.endsWith(after)) yield end;
    return;
  }
  for (let end = text.indexOf(after, from); end >= 0; end = text.indexOf(after, end + 1)) yield end;
}

type Search = { readonly from: number; readonly isLast: boolean };

/** The readings of a text by a pattern: what stands in each place. Where the words between leave it open there are several. */
export const readingsOf = ({ words, places }: Pattern, text: string): readonly Values[] => {
  const [first = "", ...rest] = words;
  const readings: Values[] = [];
  let tries = 0;
  const from = (index: number, at: number, values: Values): void => {
    const place = places[index];
    if (place === undefined) {
      if (at === text.length) readings.push(values);
      return;
    }
    const after = rest[index] ?? "";
    for (const end of endsIn(text, after, { from: at, isLast: index === places.length - 1 })) {
      tries += 1;
      if (tries > mostTries) return;
      const value = text.slice(at, end);
      if ((values.get(place) ?? value) === value)
        from(index + 1, end + after.length, new Map(values).set(place, value));
    }
  };
  if (text.startsWith(first) && words.every((one) => text.includes(one)))
    from(0, first.length, new Map());
  return readings;
};
