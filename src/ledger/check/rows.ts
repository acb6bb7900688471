/** A row, or an item, as a store keeps it: all of it. */
export type Row = Readonly<Record<string, unknown>>;

/**
 * A row beside the entries, of some kind: as it follows from them, made by the function with which the store writes it, and as it stands
 * there. Null is a row that must not be there, or is not.
 */
export type Beside<Kind> = {
  readonly of: Kind;
  readonly due: Row | null;
  readonly stands: Row | null;
};

/** The canonical JSON of a value (RFC 8785). */
export type Canonical = (value: unknown) => string;

/** Those rows that are not as they follow: each is compared whole, so that what nobody thought of is found too. */
export const differing = <Kind>(
  rows: readonly Beside<Kind>[],
  canonical: Canonical,
): readonly Beside<Kind>[] =>
  rows.filter(({ due, stands }) => canonical(due) !== canonical(stands));
