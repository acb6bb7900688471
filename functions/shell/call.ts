/** As much of Lambda's context as is needed. */
export type Context = {
  /** The call's own name, which it keeps when Lambda repeats it. */
  readonly awsRequestId: string;
  readonly getRemainingTimeInMillis: () => number;
};

type Timed = {
  readonly by: string;
  readonly now: () => number;
  readonly timeLeft: () => number;
};

/** Who calls, and how much time is left to it. */
export const timed = (context: Context): Timed => ({
  by: context.awsRequestId,
  now: () => Date.now(),
  timeLeft: () => context.getRemainingTimeInMillis(),
});
