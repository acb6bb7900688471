import type { LawIndex } from "../law/index.ts";
import type { Clock, Documents, Driver, Ids, Ledger, Post, Register, Waits } from "./ports.ts";

/** Everything that the application needs from its shell. */
export type World = {
  readonly ledger: Ledger;
  readonly register: Register;
  readonly waits: Waits;
  readonly documents: Documents;
  readonly post: Post;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly law: LawIndex;
  /** Given late, because the driver's tasks are made from this same world. */
  readonly driver: () => Driver;
  /** Tells those who run the office of a fault that the product goes on from by itself. */
  readonly tell: (words: string, fault: unknown) => void;
  /** The version that stands in each entry's pins. */
  readonly software: string;
};
