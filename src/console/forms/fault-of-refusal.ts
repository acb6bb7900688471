import type { Refusal } from "../../procedure/refusal.ts";
import type { Visit } from "../pages.ts";
import { refusalSaid } from "../words/refusals.ts";
import type { FormFault } from "./judge-draft.ts";

/** A refusal as a fault of a whole form, in the words of the page. */
export const formFaultOf = ({ language }: Visit, refusal: Refusal): FormFault => ({
  at: "",
  ...refusalSaid(language, refusal),
  authority: refusal.authority,
});
