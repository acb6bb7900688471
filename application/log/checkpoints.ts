/**
 * Published checkpoints, each under the size of the log that it signs. What was put is never replaced, here or by anybody
 * else who keeps to this port; whoever holds the storage must see to the rest.
 */
export type Checkpoints = {
  /** `present` when one of that size is there already; it stays as it is. */
  readonly put: (size: number, note: string) => Promise<"published" | "present">;
  /** The sizes, ascending. */
  readonly list: () => Promise<readonly number[]>;
  readonly get: (size: number) => Promise<string | undefined>;
};
