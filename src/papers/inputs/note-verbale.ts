import { statementsOf } from "../../procedure/rules/texts.ts";
import type { NoteVerbale } from "../paper.ts";
import { betweenStates, instrumentSigning, type Granted } from "./common.ts";

/** What the note that accompanies the original instrument is made from. */
export const noteVerbaleInput = (wish: Granted): NoteVerbale => ({
  ...betweenStates(wish, statementsOf(wish.state)),
  kind: "note-verbale",
  instrument: instrumentSigning(wish.state),
});
