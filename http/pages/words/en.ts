import { casesInEnglish } from "./en/cases.ts";
import { frameInEnglish } from "./en/frame.ts";
import { signInInEnglish } from "./en/sign-in.ts";

export const english = {
  frame: frameInEnglish,
  signIn: signInInEnglish,
  cases: casesInEnglish,
} as const;
