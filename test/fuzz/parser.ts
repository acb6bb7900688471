import type fc from "fast-check";
import { fuzz, patience } from "../support/fuzz.ts";

/** A reader of foreign bytes, what it is brought, and how many of it in the short run. */
export type Parser = { readonly reads: string; readonly brought: () => Promise<void> };

/**
 * @param takes brings one input to the reader, and throws where the answer is none that is documented
 */
export const parser = <T>(
  reads: string,
  [inputs, few]: readonly [fc.Arbitrary<T>, number],
  takes: (input: T) => unknown,
): Parser => ({ reads, brought: () => fuzz(inputs, few, takes) });

/** Tells of each reader that it answers whatever it is brought. */
export const answersAll = (parsers: readonly Parser[]): void => {
  it.each(parsers.map((one) => [one.reads, one] as const))(
    "%s",
    async (_, { brought }) => {
      await expect(brought()).resolves.toBeUndefined();
    },
    patience,
  );
};
