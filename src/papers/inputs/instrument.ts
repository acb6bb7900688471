import { statementsOf } from "../../procedure/rules/texts.ts";
import type { Instrument } from "../paper.ts";
import { betweenStates, signatureOf, type Granted } from "./common.ts";

/** What an instrument is made from. Its texts are in the annex; the instrument counts them. */
export const instrumentInput = (wish: Granted): Instrument => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "instrument",
  signature: signatureOf(wish.state),
});
