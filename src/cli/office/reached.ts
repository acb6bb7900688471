import type { HashedEntry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Fits } from "../../api/client.ts";

/** An office's API as the command line reaches it: at a server, or in this process. */
export type Reached = {
  /** Where it begins. */
  readonly base: URL;
  /** @throws when nobody answers */
  readonly send: (request: Request) => Promise<Response>;
  readonly fits: Fits;
  /** Whether persons are established there by a token: then no signature stands beside it. */
  readonly takesToken: boolean;
  /** Whether a request, or its answer, may be lost on the way: then it is not known whether a command arrived. */
  readonly mayLose: boolean;
  /** The entries of a case, where they are at hand; elsewhere they are asked for. */
  readonly entries?: (caseId: CaseId) => Promise<readonly HashedEntry[]>;
};
