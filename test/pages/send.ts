import { randomUUID } from "node:crypto";
import { handle } from "../../src/ledger/handling/handle.ts";
import type { Command } from "../../src/case/command.ts";
import type { Duty } from "../../src/law/duty.ts";
import { caseIdSchema, commandIdSchema, personSchema } from "../../src/values/ids.ts";
import type { Home } from "../../src/local/home/home.ts";

type Sent = {
  readonly caseId: string;
  readonly person: string;
  readonly duty: Duty;
  readonly command: Command;
};

/**
 * Records an act of somebody of the demonstration, as if it came another way than by the pages.
 * @param carryOut how; `handleDespite` for whoever goes on although a rule is broken
 */
export const send = async (
  { desk }: Home,
  { caseId, person, duty, command }: Sent,
  carryOut: typeof handle = handle,
): Promise<void> => {
  const request = {
    id: commandIdSchema.parse(randomUUID()),
    caseId: caseIdSchema.parse(caseId),
    person: personSchema.parse(person),
    duty,
    mode: { kind: "live" },
    command,
  } as const;
  const answer = await carryOut(desk, request, { kind: "name" });
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

/** Opens a case to everybody. */
export const makePublic = (home: Home, caseId: string): Promise<void> =>
  send(home, {
    caseId,
    person: "clerk",
    duty: "clerk",
    command: { kind: "MakePublic", basis: "a ground <b>made up</b> for a test" },
  });
