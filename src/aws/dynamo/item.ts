import type { AttributeValue } from "@aws-sdk/client-dynamodb";

/** An item as the table takes and gives it. */
export type Item = Record<string, AttributeValue>;

export const text = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const claim = (value: boolean): AttributeValue => ({ BOOL: value });

// Numbers are counts, versions and epoch milliseconds: all of them exact as JavaScript numbers.
const plainValue = ({ S, N, BOOL }: AttributeValue): unknown =>
  S ?? (N === undefined ? BOOL : Number(N));

/** An item's values without their types of attribute, to be parsed as a row is. */
export const plain = (item: Item): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(item).map(([name, value]) => [name, plainValue(value)]));
