import type { Context, MiddlewareHandler } from "hono";
// The preset that is quickest to load: a function is started anew for a few requests, and there are a dozen routes.
import { Hono } from "hono/tiny";
import type { Answer, Asked } from "../../application/answer.ts";
import type { Desk } from "../../application/desk.ts";
import type { CheckpointAtHand } from "../../application/log/at-hand.ts";
import type { Credential } from "../../application/establish.ts";
import type { ToldNotices, Uploads } from "../../application/ports.ts";
import type { SweepsAnywhere } from "../../application/sweep/sweeps.ts";
import type { Reader } from "../../domain/confidential-votes.ts";
import { damageIn } from "../../application/unreadable.ts";
import type { Traces } from "../../application/shapes/case.ts";
import { nowhereIn } from "./methods.ts";
import type { ReadsAll } from "./permission.ts";
import { faultOf } from "./problem.ts";

/**
 * How a shell knows who asks: a credential, or the answer to somebody whom it does not know. `handed` is what the shell
 * gave along with the request.
 */
export type CredentialOf = (
  handed: unknown,
  signature: string | undefined,
) => Credential | Response;

/** What the API needs of its shell. */
export type Api = {
  readonly desk: Desk;
  /** Asked before anything else, in their order. */
  readonly guards: readonly MiddlewareHandler[];
  readonly credentialOf: CredentialOf;
  readonly uploads: Uploads;
  /** Whether whoever asks may read every case; left out where the guards let nobody in who may not. */
  readonly readsAll?: ReadsAll;
  /** Whoever asks, as a reader of cases; left out where the shell does not know who asks. */
  readonly readerOf?: (c: Context) => Promise<Reader>;
  /** What is found of a letter in the outbox; left out where the post keeps none. */
  readonly traces?: Traces;
  /** The newest checkpoint at hand beside the log; left out where the shell does not compare the two for an audit. */
  readonly checkpointed?: () => Promise<CheckpointAtHand>;
  /** What people were told of what is due; left out where this shell tells nobody. */
  readonly told?: ToldNotices;
  /** The sweeps of this server or another process; left out where nobody sweeps. */
  readonly sweeps?: SweepsAnywhere;
  /** Told of each answer to a command. */
  readonly heard: (asked: Asked, answer: Answer) => void;
};

const damagesSaid = {
  lawLost: "a law file that the case is judged by is missing from the store",
  recordDamaged:
    "the record of the case, or a law file that it is judged by, is not what its hash says",
} as const;

/** A new app with the shell's guards, and with answers to what is nowhere and to faults. */
export const newApp = ({ desk, guards }: Pick<Api, "desk" | "guards">): Hono => {
  const app = new Hono();
  for (const guard of guards) app.use(guard);
  app.notFound(nowhereIn(app));
  app.onError((fault) => {
    desk.world.tell("a request could not be answered", fault);
    const damage = damageIn(fault);
    if (damage !== undefined) return faultOf(500, "CaseUnreadable", damagesSaid[damage]);
    // What went wrong inside is for those who run the server. The command may be on record: its id makes asking again safe.
    return faultOf(500, "ServerFault", "a fault of this server; send the same request again");
  });
  return app;
};
