/** A JavaScript timer overflows after 24.8 days and then fires at once; so it is re-armed daily. */
const longestPieceMs = 24 * 60 * 60 * 1000;

export type Timer = { readonly cancel: () => void };

/**
 * Calls back once when `now()` has reached `dueAt` (both epoch ms), never in the same turn.
 * Keeps no process alive.
 */
export const armTimer = (dueAt: number, now: () => number, callback: () => void): Timer => {
  let piece: NodeJS.Timeout | undefined;
  const arm = (): void => {
    const left = Math.max(0, dueAt - now());
    piece = setTimeout(
      () => {
        if (now() >= dueAt) callback();
        else arm();
      },
      Math.min(left, longestPieceMs),
    );
    piece.unref();
  };
  arm();
  return {
    cancel: () => {
      clearTimeout(piece);
    },
  };
};
