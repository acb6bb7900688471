/**
 * Makes something when it is first asked for, and then always answers the same. Schemas of law files are made so: a process
 * that reads no law file need not wait for them.
 */
export const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};
