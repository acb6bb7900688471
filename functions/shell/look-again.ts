import type { LookAgain } from "../../application/sweep/looks.ts";
import { lambdaCall } from "../adapters/lambda-call.ts";
import { lookByCall } from "../adapters/look-by-call.ts";
import { credentialsOfFunction, endpointOf, regionOfFunction } from "./aws.ts";
import { setting } from "./settings.ts";

/** So long somebody waits for a look. What comes of it is still put on record before the API gives up, after 30 seconds. */
export const longestLook = 18_000;

/** Looks again by the function that sweeps, with the credentials that Lambda gives to this one. */
export const lookAgainBySweep = (): LookAgain =>
  lookByCall(
    lambdaCall({
      name: setting("TASDIQ_SWEEP_FUNCTION"),
      region: regionOfFunction(),
      endpoint: endpointOf("LAMBDA"),
      credentials: credentialsOfFunction,
      patience: longestLook,
    }),
  );
