/**
 * How long after a claim its sender may still be at work, in milliseconds: a minute in which it may begin, the
 * longest timeout that the function which sends may be given, another minute, and a third for the clocks of two machines.
 */
export const longestLife = 180_000;
