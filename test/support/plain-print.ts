import { printFor } from "../../src/cli/print/print.ts";
import type { Language } from "../../src/words/values.ts";

const nothing = (): undefined => undefined;

/** How the command line prints to a pipe: without colours, in the words of a language. */
export const plainPrint = (language: Language = "en"): ReturnType<typeof printFor> =>
  printFor(
    {
      out: nothing,
      err: nothing,
      env: {},
      folder: "/",
      terminal: false,
      piped: () => Promise.resolve(""),
      language,
    },
    false,
  );
