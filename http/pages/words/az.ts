import { casesInAzerbaijani } from "./az/cases.ts";
import { frameInAzerbaijani } from "./az/frame.ts";
import { signInInAzerbaijani } from "./az/sign-in.ts";
import type { Messages } from "./messages.ts";

/** Unreviewed: no lawyer whose language it is has read this wording. Every page says so at its foot. */
export const azerbaijani: Messages = {
  frame: frameInAzerbaijani,
  signIn: signInInAzerbaijani,
  cases: casesInAzerbaijani,
};
