import { statementsOf } from "../../procedure/rules/texts.ts";
import type { Annex } from "../paper.ts";
import { betweenStates, type Granted } from "./common.ts";

/** What the annex of statements is made from. */
export const annexInput = (wish: Granted): Annex => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "annex",
});
