import type { CommandName } from "../../src/words/messages.ts";
import { ownRule } from "../authority.ts";
import { refusal, type Refusal } from "../refusal.ts";
import type { Situation } from "./rule.ts";

const noPastFact = ownRule(
  "import mode enters what happened; who may read a case, who attends to it and what is overdue is settled now",
);

/** Refuses in import mode what is no fact of the past. */
export const nowOnly = ({ context }: Situation, command: CommandName): readonly Refusal[] =>
  context.mode.kind === "import" ? [refusal("NothingOfThePast", { command }, noPastFact)] : [];
