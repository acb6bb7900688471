import type { HashedEntry } from "../../case/entry.ts";
import type { CaseId } from "../../values/ids.ts";
import type { Fits, Wish } from "../../api/client.ts";
import type { RouteAbout } from "../../api/route.ts";
import type { UploadTicket } from "../../ledger/ports.ts";

/** A whole answer of the API. */
export type Answered = {
  readonly status: number;
  readonly header: (name: string) => string | undefined;
  readonly bytes: Uint8Array<ArrayBuffer>;
};

/** An office's API as the command line reaches it: at a server, or in this process. */
export type Reached = {
  /** Where it begins. */
  readonly base: URL;
  /** Asks a route. @throws when nobody answers */
  readonly answerTo: (route: Pick<RouteAbout, "at">, wish: Wish) => Promise<Answered>;
  /** Puts a document where a ticket leads. @throws when nobody answers */
  readonly put: (ticket: UploadTicket, bytes: Uint8Array<ArrayBuffer>) => Promise<Answered>;
  readonly fits: Fits;
  /** Whether persons are established there by a token: then no signature stands beside it. */
  readonly takesToken: boolean;
  /** Whether a request, or its answer, may be lost on the way: then it is not known whether a command arrived. */
  readonly mayLose: boolean;
  /** The entries of a case, where they are at hand; elsewhere they are asked for. */
  readonly entries?: (caseId: CaseId) => Promise<readonly HashedEntry[]>;
};
