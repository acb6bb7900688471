import type { Home } from "./home/home.ts";

const minute = 60_000;
/** A look that failed is tried again a minute later; what is due is late where none succeeded for so long. */
const longestBehind = 5 * minute;

/** What a server does beside answering, each in its own measure of time. */
export type Chore = { readonly look: () => Promise<void> };

export type Keeping = {
  /** Whether somebody looked a short while ago at what is due. */
  readonly isCarriedOn: () => boolean;
  /** Begins no more, and answers when the look that is under way has ended, which it does as soon as it can. */
  readonly stop: () => Promise<void>;
};

type Kept = {
  readonly home: {
    readonly worker: Pick<Home["worker"], "lookAtAll">;
    readonly desk: { readonly ports: Pick<Home["desk"]["ports"], "warn"> };
  };
  readonly chores: readonly Chore[];
  /** Told that no more is to be begun. */
  readonly leaving: AbortController;
  /** Milliseconds by a clock that nobody sets. */
  readonly elapsed: () => number;
};

/**
 * Does the chores, the first sweep among them, which does what is due. From then on somebody looks every minute what is due, and does the
 * chores again.
 */
export const keepUp = ({ home, chores, leaving, elapsed }: Kept): Keeping => {
  const { signal } = leaving;
  let lookedAt = elapsed();
  const doChores = async (): Promise<void> => {
    for (const { look } of chores) if (!signal.aborted) await look();
  };
  const lookAtAll = async (): Promise<void> => {
    try {
      await home.worker.lookAtAll(signal);
      lookedAt = elapsed();
    } catch (fault) {
      home.desk.ports.warn("it could not be read what is due; the next look tries again", fault);
    }
  };
  // A minute that passes, and not one that the clock tells: where it was set back, nothing waits until it has come so far again.
  const arm = (): void => {
    if (signal.aborted) return;
    const again = (): void => {
      looking = lookAtAll().then(doChores).then(arm);
    };
    timer = setTimeout(again, minute).unref();
  };
  let timer: NodeJS.Timeout | undefined;
  let looking = doChores().then(arm);
  return {
    isCarriedOn: () => elapsed() - lookedAt < longestBehind,
    stop: () => {
      leaving.abort();
      clearTimeout(timer);
      return looking;
    },
  };
};
