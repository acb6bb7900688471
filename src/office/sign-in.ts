import type { Case } from "../case/case.ts";
import { isSameSignIn, type SignIn } from "../values/sign-in.ts";

/** By whose tokens people are established in this office now; undefined where by nobody's. */
export const signInOf = ({ founding, signIns }: Case): SignIn | undefined => {
  const newest = signIns.at(-1)?.act;
  return newest === undefined ? founding?.act.signIn : (newest.signIn ?? undefined);
};

/**
 * Whether a token alone shows who acts, and not only who reads. An office that was founded with passkeys takes none for an act, until an
 * administrator records that one is enough.
 */
export const isTokenEnough = ({ founding, signIns }: Case): boolean =>
  signIns.at(-1)?.act.tokenIsEnough ?? founding?.act.passkeys === undefined;

/** Whether somebody whose token the office accepts may act by it. */
export const actsByToken = (office: Case): boolean =>
  signInOf(office) !== undefined && isTokenEnough(office);

/** Whether a token was read as the office's record says: of its issuer, made out to it, by its claim. */
export const isOnRecord = (office: Case, token: SignIn): boolean => {
  const signIn = signInOf(office);
  return signIn !== undefined && isSameSignIn(signIn, token);
};
