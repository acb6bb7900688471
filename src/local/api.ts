import { checkpointAtHand } from "../ledger/log/at-hand.ts";
import { addLeaves } from "../ledger/log/sequence.ts";
import type { SweepsAnywhere } from "../ledger/sweep/sweeps.ts";
import { once } from "../values/text.ts";
import type { Api } from "../api/api.ts";
import { descriptionOf } from "../api/description/describe.ts";
import { streamed, type LogApi } from "../api/log.ts";
import { setPaper } from "../api/set-paper.ts";
import { printBy } from "../api/print.ts";
import type { Describing } from "../api/routes/description.ts";
import type { Home } from "./home/home.ts";
import { logOf } from "./home/log.ts";
import { storeFindings } from "./home/store-findings.ts";
import { tracesIn } from "./post.ts";

/** A ticket to this machine holds so long, in milliseconds; what it leads to asks for none. */
const ticketLife = 15 * 60_000;

/** The log of a home, as it is handed out. */
const logApiOf = (home: Home): LogApi => ({
  open: async () => {
    const log = logOf(home);
    // As before an export at the command line: what is on record is put into the log; nothing is sealed or signed.
    await addLeaves(log.log);
    return log;
  },
  handOut: streamed,
});

/** How a home is asked: by a server each time anew, or by one command, which compares the log with its checkpoints once. */
export type Asking = Pick<Api, "lookAt"> & {
  readonly sweeps?: SweepsAnywhere;
  readonly comparesOnce?: true;
};

/** What the API needs, as one machine has it: a signature establishes, or in a demonstration a name; and whoever is here may read. */
export const apiOf = (home: Home, { comparesOnce, ...asking }: Asking): Api & Describing => {
  const { desk } = home;
  const compare = () => checkpointAtHand(logOf(home));
  const checkpointed = comparesOnce === true ? once(compare) : compare;
  return {
    desk,
    ...asking,
    // What an answer leads to is done before it is given.
    onAnswer: () => undefined,
    credentialOf: (_, signature) =>
      signature === undefined ? { kind: "name" } : { kind: "signature", signature },
    uploads: {
      ticket: ({ digest }) =>
        Promise.resolve({
          method: "PUT",
          url: `/api/documents/${digest}`,
          headers: {},
          expiresAt: new Date(home.clock.now() + ticketLife).toISOString(),
        }),
    },
    sentNotices: home.notices,
    traces: (reference) => tracesIn(home.outbox, reference),
    checkpointed,
    damage: () => storeFindings(home),
    print: printBy(desk, setPaper, checkpointed),
    log: logApiOf(home),
    description: descriptionOf(desk.ports.software),
  };
};
