/** What is recorded of a command: the same fields, as a fact of another kind. */
export type FactOf<Kind extends string, Command> = Omit<Command, "kind"> & { readonly kind: Kind };
