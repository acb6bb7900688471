/** The clocks of a procedure that approves by law, in its order. */
export const clockNames = ["vote", "presentation", "signature"] as const;
export type ClockName = (typeof clockNames)[number];
