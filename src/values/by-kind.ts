type Kinded = { readonly kind: string };

export type ByKind<List extends readonly Kinded[]> = {
  readonly [One in List[number] as One["kind"]]: One;
};

/** What a list holds by its kinds, in the order of the list. */
export const byKind = <const List extends readonly Kinded[]>(list: List): ByKind<List> =>
  // oxlint-disable-next-line typescript/consistent-type-assertions -- TypeScript loses the kinds in Object.fromEntries
  Object.fromEntries(list.map((one) => [one.kind, one])) as ByKind<List>;
