import { ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { compare, type Item } from "./expression.ts";
import { itemSize } from "./sizes.ts";

export type KeyNames = { readonly partition: string; readonly sort: string };

export const validation = (message: string): Error =>
  Object.assign(new Error(message), {
    name: "ValidationException",
    $fault: "client",
    $metadata: { attempts: 1 },
  });

/** Nobody changes what stands, so nobody needs a copy of it. */
const frozen = <T>(value: T): T => {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
};

const largestItem = 400 * 1024;
const largestKeys = { partition: 2048, sort: 1024 } as const;

/** The items of one table, in order of their sort key within each partition. */
export class MemoryItems {
  readonly #partitions = new Map<string, Item[]>();
  readonly keys: KeyNames;
  constructor(keys: KeyNames) {
    this.keys = keys;
  }

  /** The same items in a table of their own. */
  copy(): MemoryItems {
    const copied = new MemoryItems(this.keys);
    for (const [value, items] of this.#partitions) copied.#partitions.set(value, [...items]);
    return copied;
  }

  keyOf(item: Item): Item {
    const { partition, sort } = this.keys;
    const [first, second] = [item[partition], item[sort]];
    if (first?.S === undefined || second === undefined)
      throw validation("The provided key element does not match the schema");
    if (first.S === "" || second.S === "")
      throw validation("One or more parameter values are not valid: an empty key");
    const tooLong =
      Buffer.byteLength(first.S) > largestKeys.partition ||
      Buffer.byteLength(second.S ?? "") > largestKeys.sort;
    if (tooLong) throw validation("One or more parameter values were invalid: key too long");
    return { [partition]: first, [sort]: second };
  }
  /** Asserts that a key has the key's attributes and no others. */
  exactKey(key: Item | undefined): Item {
    const exact = this.keyOf(key ?? {});
    if (Object.keys(key ?? {}).length !== 2)
      throw validation("The number of conditions on the keys is invalid");
    return exact;
  }
  assertFits(item: Item): void {
    if (itemSize(item) > largestItem)
      throw validation("Item size has exceeded the maximum allowed size");
  }

  /** Everything, partition by partition. */
  all(): readonly Item[] {
    return [...this.#partitions.values()].flat();
  }
  partition(value: string): readonly Item[] {
    return this.#partitions.get(value) ?? [];
  }
  #at(item: Item): { readonly items: Item[]; readonly index: number; readonly found: boolean } {
    const { partition, sort } = this.keys;
    const value = item[partition]?.S ?? "";
    const items = this.#partitions.get(value) ?? [];
    this.#partitions.set(value, items);
    const wanted = item[sort];
    let [place, end] = [0, items.length];
    while (place < end) {
      const middle = Math.floor((place + end) / 2);
      if ((compare(items[middle]?.[sort], wanted) ?? 0) < 0) place = middle + 1;
      else end = middle;
    }
    const standing = items[place]?.[sort];
    return {
      items,
      index: place,
      found: standing !== undefined && compare(standing, wanted) === 0,
    };
  }
  get(item: Item): Item | undefined {
    const { items, index, found } = this.#at(this.keyOf(item));
    return found ? items[index] : undefined;
  }
  put(item: Item): void {
    const { items, index, found } = this.#at(item);
    // As over the wire: plain objects of this realm, which `structuredClone` of Node.js does not make in a suite.
    items.splice(index, found ? 1 : 0, frozen(JSON.parse(JSON.stringify(item)) as Item));
  }
  delete(key: Item): void {
    const { items, index, found } = this.#at(key);
    if (found) items.splice(index, 1);
  }
}

export const tableIn = (
  tables: ReadonlyMap<string, MemoryItems>,
  name: string | undefined,
): MemoryItems => {
  const found = tables.get(name ?? "");
  if (found !== undefined) return found;
  throw new ResourceNotFoundException({
    message: `Requested resource not found: ${String(name)}`,
    $metadata: {},
  });
};
