import * as z from "zod/mini";

/**
 * The schema of whatever is of one of several kinds.
 * @throws where there are none, which is a fault of the release
 */
export const byKind = <Schema extends z.core.$ZodTypeDiscriminable>(
  schemas: readonly Schema[],
): z.ZodMiniDiscriminatedUnion<[Schema, ...Schema[]], "kind"> => {
  const [first, ...others] = schemas;
  if (first === undefined) throw new Error("there are no kinds");
  return z.discriminatedUnion("kind", [first, ...others]);
};
