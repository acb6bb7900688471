import { existsSync, readdirSync } from "node:fs";

/** The letters in an outbox by their paths in it, `<case>/<file>`, in order. */
export const lettersIn = (outbox: string): readonly string[] =>
  existsSync(outbox)
    ? readdirSync(outbox, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".eml"))
        .toSorted()
    : [];
