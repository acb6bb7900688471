// What a maker reads of a resource. A property that it does not know is refused, so that nothing of a template is passed over in
// silence.

export type Properties = Readonly<Record<string, unknown>>;

/**
 * The properties, every one of which must be among those that are used or that change nothing here.
 * @throws naming those that are not
 */
export const understood = (
  properties: Properties,
  used: readonly string[],
  withoutEffect: readonly string[] = [],
): Properties => {
  const strange = Object.keys(properties).filter(
    (name) => !used.includes(name) && !withoutEffect.includes(name),
  );
  if (strange.length > 0) throw new Error(`the rehearsal does not know ${strange.join(", ")}`);
  return properties;
};

export const textIn = (properties: Properties, name: string): string => {
  const value = properties[name];
  if (typeof value === "string") return value;
  throw new Error(`${name} must be a text, and is ${JSON.stringify(value)}`);
};

export const optionalTextIn = (properties: Properties, name: string): string | undefined =>
  properties[name] === undefined ? undefined : textIn(properties, name);

export const numberIn = (properties: Properties, name: string): number => {
  const value = Number(properties[name]);
  if (Number.isFinite(value)) return value;
  throw new Error(`${name} must be a number, and is ${JSON.stringify(properties[name])}`);
};

export const partOf = (properties: Properties, name: string): Properties =>
  (properties[name] ?? {}) as Properties;

export const listIn = (properties: Properties, name: string): readonly unknown[] =>
  (properties[name] ?? []) as readonly unknown[];
