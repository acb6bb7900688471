import type { Print } from "../../src/api/print.ts";
import { printByCall } from "../../src/aws/print-by-call.ts";
import { functionCalled } from "./services/function-called.ts";
import { setting } from "./settings.ts";

/**
 * So long somebody waits for a print: longer than the typesetter's function lives, and short enough that a page can still say
 * that there is none before the API gives up, after 30 seconds.
 */
export const longestPrint = 22_000;

/** Prints by the function that sets papers. */
export const printByTypesetter = (): Print =>
  printByCall(functionCalled(setting("TASDIQ_RENDER_PAPER_FUNCTION"), longestPrint));
