import type { LookAgain } from "../../src/ledger/sweep/looks.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { endRetryByCall, lookByCall } from "../../src/aws/look-by-call.ts";
import { functionCalled } from "./services/function-called.ts";
import { setting } from "./settings.ts";

/** So long somebody waits for a look. What comes of it is still put on record before the API gives up, after 30 seconds. */
export const longestLook = 18_000;

const sweepCalled = () => functionCalled(setting("TASDIQ_SWEEP_FUNCTION"), longestLook);

/** Looks again by the function that sweeps. */
export const lookAgainBySweep = (): LookAgain => lookByCall(sweepCalled());

/** Has retries looked into, and their outcomes recorded, by the function that sweeps. */
export const endRetryBySweep = (): NonNullable<Ports["endRetry"]> => endRetryByCall(sweepCalled());
