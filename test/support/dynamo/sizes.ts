import type { AttributeValue } from "@aws-sdk/client-dynamodb";
import type { Item } from "./expression.ts";

// DynamoDB's published rules: a text counts the bytes of its UTF-8, a number about one byte for two significant digits
// and one more, a truth value one; a name counts like a text. A write inside a transaction costs two units for each
// started KB, of the larger of what was there and what comes.

const bytesOf = (text: string): number => Buffer.byteLength(text, "utf8");

const numberSize = (text: string): number => {
  const significant = text.replace(/^-?0*|\.|0+$/g, "").length;
  return Math.ceil(significant / 2) + 1 + (text.startsWith("-") ? 1 : 0);
};

const valueSize = ({ S, N, BOOL }: AttributeValue): number => {
  if (S !== undefined) return bytesOf(S);
  if (N !== undefined) return numberSize(N);
  if (BOOL !== undefined) return 1;
  throw new Error("an attribute of a kind that the adapters do not use");
};

/** The size of an item in bytes, its names included. */
export const itemSize = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + bytesOf(name) + valueSize(value), 0);

/** Write units of one action of a transaction on an item of so many bytes. A check costs as much as a write. */
export const transactedUnits = (bytes: number): number => 2 * Math.max(1, Math.ceil(bytes / 1024));

/** Write units of a single put of an item of so many bytes. */
export const writeUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));

/** Read units of a strongly consistent read of so many bytes, of one item or of a page. */
export const readUnits = (bytes: number): number => Math.max(1, Math.ceil(bytes / 4096));
