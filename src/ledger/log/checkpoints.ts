/**
 * Published checkpoints, each under the size of the log that it signs. What was put is never replaced, here or by anybody
 * else who keeps to this port; whoever holds the storage must see to the rest.
 */
export type Checkpoints = {
  /** `present` when one of that size is there already; it stays as it is. */
  readonly put: (size: number, note: string) => Promise<"published" | "present">;
  /** The sizes, ascending; only those beyond a size where one is given, so that who needs the newest need not be told all. */
  readonly list: (beyond?: number) => Promise<readonly number[]>;
  readonly get: (size: number) => Promise<string | undefined>;
  /** The sizes of those among them that sign leaves which a restored older state had lost; none where this is left out. */
  readonly lost?: () => Promise<readonly number[]>;
};

const ascending = (one: number, other: number): number => one - other;

/** Sizes of two kinds, each once, ascending. */
export const together = (sizes: readonly number[], others: readonly number[]): readonly number[] =>
  [...new Set([...sizes, ...others])].sort(ascending);

const digits = 15;
const fileShape = /^(\d{15})\.txt$/;

/** The name of the file that holds the checkpoint of a size; in order of their names files are in order of size. */
export const checkpointFile = (size: number): string => `${String(size).padStart(digits, "0")}.txt`;

/** The sizes beyond a size of the checkpoints among files, ascending; a file of another name is none. */
export const sizesOf = (files: readonly string[], beyond = 0): readonly number[] =>
  files
    .flatMap((name) => {
      const [, size] = fileShape.exec(name) ?? [];
      return size === undefined ? [] : [Number(size)];
    })
    .filter((size) => size > beyond)
    .sort(ascending);

/**
 * The sizes, ascending, of the checkpoints with which a log is compared. Each checkpoint was signed after a comparison with the one
 * before it, so a log that fits the newest fits them all. Lost ones are compared as well, because later signers may not have had
 * them.
 */
export const toCompare = async (
  published: readonly number[],
  { checkpoints }: { readonly checkpoints: Pick<Checkpoints, "lost"> },
): Promise<readonly number[]> => together((await checkpoints.lost?.()) ?? [], published.slice(-1));
