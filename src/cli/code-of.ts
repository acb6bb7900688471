/** The code of a fault of the operating system, such as `ENOENT`; undefined where it has none. */
export const codeOf = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined;
