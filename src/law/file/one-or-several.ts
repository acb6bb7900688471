import * as z from "zod/mini";

/** One of something, or a list of at least two and at most so many, as it may stand in a file; a list when it was read. */
export const oneOrSeveral = <Read, Written>(
  one: z.ZodMiniType<Read, Written>,
  most: number,
): z.ZodMiniType<readonly Read[], Written | Written[]> =>
  z.pipe(
    z.union([
      z.pipe(
        one,
        z.transform((value) => [value]),
      ),
      z.array(one).check(z.minLength(2), z.maxLength(most)),
    ]),
    z.transform((all): readonly Read[] => all),
  );
