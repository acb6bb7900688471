import type { AttributeValue } from "@aws-sdk/client-dynamodb";

// As much of DynamoDB's language of conditions as the adapters use. Anything else is refused, so that a new phrase is
// noticed here before it is believed.

export type Item = Record<string, AttributeValue>;
export type Expression = {
  readonly text: string;
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, AttributeValue>>;
};
export type Condition = (item: Item | undefined) => boolean;

const token = /\s*(\(|\)|<=|>=|=|<|>|AND\b|OR\b|attribute_(?:not_)?exists\b|[#:][A-Za-z]+)/y;

const tokensOf = (text: string): string[] => {
  const tokens: string[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const from = token.lastIndex;
    const found = token.exec(text)?.[1];
    if (found === undefined) throw new Error(`not understood: "${text.slice(from)}" in "${text}"`);
    tokens.push(found);
  }
  return tokens;
};

const compareTexts = (one: string, other: string): number =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Less than, equal or greater as a number below, equal to or above 0; undefined when the two cannot be compared. */
export const compare = (
  one: AttributeValue | undefined,
  other: AttributeValue | undefined,
): number | undefined => {
  if (one === undefined || other === undefined) return undefined;
  if (one.N !== undefined && other.N !== undefined) return Number(one.N) - Number(other.N);
  if (one.S !== undefined && other.S !== undefined) return compareTexts(one.S, other.S);
  if (one.BOOL !== undefined && other.BOOL !== undefined)
    return Number(one.BOOL) - Number(other.BOOL);
  return undefined;
};

const relations: Readonly<Record<string, (difference: number) => boolean>> = {
  "=": (difference) => difference === 0,
  "<": (difference) => difference < 0,
  "<=": (difference) => difference <= 0,
  ">": (difference) => difference > 0,
  ">=": (difference) => difference >= 0,
};

class Reader {
  readonly #tokens: string[];
  readonly #expression: Expression;
  readonly used = new Set<string>();
  constructor(expression: Expression) {
    this.#expression = expression;
    this.#tokens = tokensOf(expression.text);
  }
  #take(wanted?: string): string {
    const next = this.#tokens.shift();
    if (next === undefined || (wanted !== undefined && next !== wanted))
      throw new Error(`"${wanted ?? "more"}" is missing in "${this.#expression.text}"`);
    return next;
  }
  #found<T>(kind: string, from: Readonly<Record<string, T>>): T {
    const placeholder = this.#take();
    const meant = from[placeholder];
    if (meant === undefined) throw new Error(`${kind} ${placeholder} is not given`);
    this.used.add(placeholder);
    return meant;
  }
  #comparison(): Condition {
    const name = this.#found("name", this.#expression.names);
    const holds = relations[this.#take()];
    if (holds === undefined) throw new Error(`no comparison in "${this.#expression.text}"`);
    const value = this.#found("value", this.#expression.values);
    return (item) => {
      const difference = compare(item?.[name], value);
      return difference !== undefined && holds(difference);
    };
  }
  #term(): Condition {
    const [next] = this.#tokens;
    if (next === "(") {
      this.#take("(");
      const inner = this.either();
      this.#take(")");
      return inner;
    }
    if (next?.startsWith("attribute_") !== true) return this.#comparison();
    const exists = this.#take() === "attribute_exists";
    this.#take("(");
    const name = this.#found("name", this.#expression.names);
    this.#take(")");
    return (item) => (item?.[name] !== undefined) === exists;
  }
  #both(): Condition {
    const left = this.#term();
    if (this.#tokens[0] !== "AND") return left;
    this.#take("AND");
    const right = this.#both();
    return (item) => left(item) && right(item);
  }
  either(): Condition {
    const left = this.#both();
    if (this.#tokens[0] !== "OR") return left;
    this.#take("OR");
    const right = this.either();
    return (item) => left(item) || right(item);
  }
  end(): void {
    if (this.#tokens.length > 0)
      throw new Error(`"${this.#tokens.join(" ")}" is left over in "${this.#expression.text}"`);
  }
}

/**
 * One or several expressions that share their placeholders, as conditions on an item.
 * @throws when one is not understood, or a placeholder is missing or is used nowhere, as DynamoDB does
 */
export const conditionsOf = (
  texts: readonly string[],
  { names, values }: Omit<Expression, "text">,
): readonly Condition[] => {
  const used = new Set<string>();
  const conditions = texts.map((text) => {
    const reader = new Reader({ text, names, values });
    const condition = reader.either();
    reader.end();
    for (const placeholder of reader.used) used.add(placeholder);
    return condition;
  });
  const unused = [...Object.keys(names), ...Object.keys(values)].filter((one) => !used.has(one));
  if (unused.length > 0) throw new Error(`unused in expressions: ${unused.join(", ")}`);
  return conditions;
};
