import type { Said } from "../words/messages.ts";
import { SaidFault } from "../words/said-fault.ts";
import { inEnglish } from "../words/read.ts";

/** A fault of a home, its files or its disk that people can put right; its message is the English sentence, for stacks and logs. */
export class HomeFault extends SaidFault {
  constructor(why: Said, options: ErrorOptions = {}) {
    super(why, { ...options, message: inEnglish(why) });
  }
}
