/** The numbers of the leaves that named a key for checkpoints and that retired it; infinite where there is no such leaf yet. */
export type KeyTerm = { readonly namedBy: number; readonly retiredBy: number };

/** What a key has beside itself where it comes from the office's record; whoever gives a key knows no term. */
export type WithTerm = { readonly term?: KeyTerm };

/**
 * Whether a key of this term may sign the checkpoint of a size: the leaf that named it is among those leaves, and the one that retired
 * it is not. So a retired key, in whoever's hands it is, says nothing of what came afterwards.
 */
export const isInTerm = ({ namedBy, retiredBy }: KeyTerm, size: number): boolean =>
  namedBy < size && size <= retiredBy;

/** The keys among these that may sign the checkpoint of a size. */
export const keysFor = <Key extends WithTerm>(keys: readonly Key[], size: number): readonly Key[] =>
  keys.filter(({ term }) => term === undefined || isInTerm(term, size));
