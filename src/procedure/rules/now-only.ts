import type { CommandName } from "../../words/messages.ts";
import { ownRule } from "../values/authority.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Situation } from "./rule.ts";

const noPastFact = ownRule("importOnlyPast");

/** Refuses in import mode what is no fact of the past. */
export const nowOnly = ({ context }: Situation, command: CommandName): readonly Refusal[] =>
  context.mode.kind === "import" ? [refusal("NothingOfThePast", { command }, noPastFact)] : [];
