import { openDesk } from "../../src/ledger/desk.ts";
import { publicKeyIn } from "../../src/ledger/handling/establish.ts";
import {
  foundOffice,
  handleOffice,
  officeRequestSchema,
} from "../../src/ledger/handling/office.ts";
import type { Clock, Ledger, Register, Signer } from "../../src/ledger/ports.ts";
import type { Ports } from "../../src/ledger/desk-ports.ts";
import { memoryDocuments } from "./memory/documents.ts";
import { randomIds } from "../../src/ledger/random-ids.ts";

const administrator = "administrator-1";

type Founded = {
  readonly ledger: Ledger & Register;
  readonly clock: Clock;
  readonly systemKey: Signer;
  /** The key of checkpoints. */
  readonly signer: Signer;
};

const deskOf = ({ ledger, clock, systemKey }: Founded) =>
  openDesk<Ports>({
    ledger,
    register: ledger,
    documents: memoryDocuments(),
    clock,
    ids: randomIds,
    law: () => {
      throw new Error("an office needs no law");
    },
    wake: () => Promise.resolve(),
    warn: () => undefined,
    systemKeys: () => [systemKey],
    software: "test",
  });

/** Has the administrator of such an office ask for something. */
export const askAsAdministrator = async (founded: Founded, office: object): Promise<void> => {
  const id = randomIds.commandId();
  const request = officeRequestSchema.parse({
    id,
    person: administrator,
    duty: "administrator",
    office,
  });
  const answer = await handleOffice(deskOf(founded), request, { kind: "name" });
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

/** Founds a demonstration in a ledger, whose office's record has so many entries then. */
export const foundIn = async (founded: Founded, entries = 1): Promise<void> => {
  const answer = await foundOffice(deskOf(founded), {
    name: "An invented office",
    demonstration: true,
    administrator,
    publicKey: null,
    checkpointKey: await publicKeyIn(founded.signer),
  });
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
  for (let more = 1; more < entries; more += 1)
    await askAsAdministrator(founded, {
      kind: "GrantDuty",
      holder: `person-${String(more)}`,
      granted: "clerk",
    });
};
