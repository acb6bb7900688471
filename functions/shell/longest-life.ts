/**
 * How long after a claim its sender may still be at work, in milliseconds: the longest timeout that the function which sends
 * may be given, two minutes, and another minute for the clocks of two machines.
 */
export const longestLife = 180_000;
