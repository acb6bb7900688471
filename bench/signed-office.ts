import { sign } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answer } from "../src/ledger/handling/answer.ts";
import { publicKeyIn, signedBytes } from "../src/ledger/handling/establish.ts";
import {
  digestOfOfficeRequest,
  foundOffice,
  handleOffice,
  type OfficeRequest,
} from "../src/ledger/handling/office.ts";
import {
  digestOfRequest,
  officeCaseId,
  type HandledRequest,
} from "../src/ledger/handling/request.ts";
import { openHome, type Home } from "../src/local/home/home.ts";
import { settingsBytes } from "../src/local/home/settings.ts";
import { knownDepositarySchema } from "../src/treaty/depositary-reference.ts";
import { commandIdSchema, personSchema, type Digest } from "../src/values/ids.ts";
import { settingsFor, writeTreaties } from "../test/local/office.ts";
import { newKeys, type PersonKeys } from "../test/support/key-pair.ts";
import { people } from "../test/support/people.ts";

const mustBeAccepted = (answer: Answer): void => {
  if (answer.kind === "refused") throw new Error(JSON.stringify(answer.refusal));
};

const administrator = personSchema.parse("administrator");

/** An office in which each person has a key, and what signs a request with the key of the person who makes it. */
export type SignedOffice = {
  readonly home: Home;
  readonly signatureOf: (request: HandledRequest) => string;
};

/** Founds an office that is no demonstration in a new folder, with somebody in every duty. The caller closes the home. */
export const signedOffice = async (folder: string, treaties: number): Promise<SignedOffice> => {
  const settings = { ...settingsFor(treaties), demonstration: false };
  mkdirSync(folder, { recursive: true });
  writeTreaties(folder, treaties);
  const home = await openHome(folder, settings);
  writeFileSync(join(folder, "settings.json"), settingsBytes(settings));
  const keys = new Map<string, PersonKeys>(
    [administrator, ...Object.keys(people)].map((name) => [name, newKeys()]),
  );
  const keysOf = (name: string): PersonKeys => {
    const found = keys.get(name);
    if (found === undefined) throw new Error(`${name} has no key`);
    return found;
  };
  mustBeAccepted(
    await foundOffice(home.desk, {
      name: settings.name,
      demonstration: false,
      administrator,
      publicKey: keysOf(administrator).publicKey,
      checkpointKey: await publicKeyIn(home.signer),
    }),
  );
  const office = (await home.ledger.head(officeCaseId))?.state;
  const signature = (name: string, digest: Digest): string =>
    sign(null, signedBytes(office, digest), keysOf(name).privateKey).toString("base64");
  const ask = async (id: string, asked: OfficeRequest["office"]): Promise<void> => {
    const request = {
      ...{ id: commandIdSchema.parse(id), person: administrator },
      ...{ duty: "administrator", office: asked },
      madeAt: new Date(home.desk.ports.clock.now()).toISOString(),
    } as const;
    const by = signature(administrator, digestOfOfficeRequest(request));
    mustBeAccepted(await handleOffice(home.desk, request, { kind: "signature", signature: by }));
  };
  for (const [name, granted] of Object.entries(people)) {
    const person = personSchema.parse(name);
    const { publicKey } = keysOf(name);
    await ask(`register-${name}`, { kind: "RegisterPerson", registered: person, publicKey });
    await ask(`grant-${name}`, { kind: "GrantDuty", holder: person, granted });
  }
  await ask("mail-sender", { kind: "SetSender", address: "office@example.invalid" });
  await ask("mail-depositary", {
    kind: "SetDepositaryAddress",
    depositary: knownDepositarySchema.parse("un-secretary-general"),
    address: "depositary@example.invalid",
  });
  return {
    home,
    signatureOf: (request) => signature(request.person, digestOfRequest(request, request.id)),
  };
};
