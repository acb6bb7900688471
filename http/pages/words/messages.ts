import type { english } from "./en.ts";

/** The shape of a catalogue: each text may differ, and none may be missing. */
type Shape<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Shape<T[Key]> };

/** Everything that the pages say in one language. The English catalogue is the pattern; the other must match it. */
export type Messages = Shape<typeof english>;
