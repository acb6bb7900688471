// Whether an event fits a pattern: of EventBridge's rules and of Lambda's filters of event sources, whose language is the same
// ("Comparison operators for use in event patterns", Amazon EventBridge User Guide).

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const inNetwork = (address: string, block: string): boolean => {
  if (block === "0.0.0.0/0") return /^\d{1,3}(\.\d{1,3}){3}$/.test(address);
  if (block === "::/0") return address.includes(":");
  throw new Error(`the rehearsal does not know the network ${block}`);
};

const isText = (value: unknown): value is string => typeof value === "string";

type Comparison = (wanted: unknown, value: unknown) => boolean;

const comparisons: Readonly<Record<string, Comparison>> = {
  exists: (wanted, value) => (value !== undefined) === wanted,
  prefix: (wanted, value) => isText(value) && value.startsWith(String(wanted)),
  suffix: (wanted, value) => isText(value) && value.endsWith(String(wanted)),
  cidr: (wanted, value) => isText(value) && inNetwork(value, String(wanted)),
  // What is not there is no other either.
  "anything-but": (wanted, value) =>
    value !== undefined && ![wanted].flat().some((not) => fitsMatcher(not, value)),
};

const fitsMatcher = (matcher: unknown, value: unknown): boolean => {
  if (!isFields(matcher)) return matcher === value;
  const [[kind, wanted] = ["nothing", undefined], ...more] = Object.entries(matcher);
  const compare = comparisons[kind];
  if (compare === undefined || more.length > 0)
    throw new Error(`the rehearsal does not know the comparison ${JSON.stringify(matcher)}`);
  return compare(wanted, value);
};

const fitsOne = (matchers: readonly unknown[], value: unknown): boolean => {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return matchers.some((matcher) => values.some((one) => fitsMatcher(matcher, one)));
};

/**
 * Whether every field that the pattern names has one of the values that it lists there.
 * @throws for a comparison that is not known
 */
export const fits = (pattern: unknown, event: unknown): boolean => {
  if (!isFields(pattern)) throw new Error(`not a pattern: ${JSON.stringify(pattern)}`);
  if (Array.isArray(event)) return event.some((member) => fits(pattern, member));
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === "$or") return (wanted as readonly unknown[]).some((one) => fits(one, event));
    const value = isFields(event) ? event[name] : undefined;
    return Array.isArray(wanted) ? fitsOne(wanted, value) : fits(wanted, value);
  });
};
