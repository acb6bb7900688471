import type { Command } from "../../case/command.ts";
import { systemCommandIdSchema, type CaseId, type CommandId } from "../../values/ids.ts";
import type { Answer } from "./answer.ts";
import { digestOf } from "../../record/canonical.ts";
import type { Desk } from "../desk.ts";
import { handle } from "./handle.ts";

/**
 * The id of a command of the system's own. It comes from what the command acts on, so that a repeated task or message
 * repeats its command and not its effect.
 */
export const systemId = (verb: string, of: string): CommandId =>
  systemCommandIdSchema.parse(`system.${verb}.${digestOf(of).slice(0, 40)}`);

type Numbered = { readonly id: CommandId; readonly command: Command };

/**
 * Carries out a command as the system.
 * @throws NoSystemKey when the office's system key is not at hand; nothing is recorded then
 */
export const carryOut = (desk: Desk, caseId: CaseId, { id, command }: Numbered): Promise<Answer> =>
  handle(
    desk,
    { id, caseId, person: "system", duty: "system", mode: { kind: "live" }, command },
    { kind: "system", keys: desk.ports.systemKeys() },
  );
