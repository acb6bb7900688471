import type { Driver, Ledger, Post, Waits } from "../../../src/ledger/ports.ts";
import type { Checkpoints } from "../../../src/ledger/log/checkpoints.ts";
import type { TaskHandlers } from "../../interpreter/driver.ts";

/** What a planted bug may reach besides the port that it changes. */
export type Around = {
  /** Where drivers carry cases. */
  readonly ofDrivers?: { readonly waits: () => Waits; readonly driver: () => Driver };
  /** Work that goes on in the same process without anybody waiting for it. */
  readonly inBackground: (work: () => Promise<unknown>) => void;
};

/** A deliberate bug: each part stands between the application and one of its ports. */
export type Planted = {
  readonly ledger?: (ledger: Ledger, around: Around) => Ledger;
  readonly waits?: (waits: Waits) => Waits;
  readonly post?: (post: Post) => Post;
  readonly tasks?: (tasks: TaskHandlers, around: Around) => TaskHandlers;
  readonly checkpoints?: (checkpoints: Checkpoints) => Checkpoints;
  /** Nobody is woken after a commit. */
  readonly sleeps?: boolean;
};
