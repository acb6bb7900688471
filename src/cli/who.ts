import { createHash } from "node:crypto";
import { signedBytes, type Credential } from "../ledger/handling/establish.ts";
import type { Case } from "../case/case.ts";
import { type Command, kindsIn } from "../case/command.ts";
import { isOfAnyDuty } from "../commands/command-table.ts";
import { duties, type Duty, dutySchema } from "../law/duty.ts";
import { dutiesOf, mayGive } from "../law/procedure/duties-of-command.ts";
import { type CommandId, type Digest, type PersonNumber, personSchema } from "../values/ids.ts";
import { dutiesHeld } from "../office/office.ts";
import type { Procedure } from "../law/file/procedure.ts";
import type { Flags } from "./fields/field.ts";
import { openKey } from "./keys.ts";
import type { Shell } from "./shell.ts";
import { expected } from "./input/expected.ts";
import { stopped } from "./stop.ts";

/** Who asks, and how they show it. */
export type Who = {
  readonly person: PersonNumber;
  readonly credentialFor: (office: Case, requestDigest: Digest) => Credential;
  /** What a signed request says beside what is asked; nothing where nobody signs. */
  readonly signedWith: (office: Case, id: CommandId) => SignedWith;
};

/** When a request was made, and what hides the vote in it. */
export type SignedWith = { readonly madeAt?: string; readonly salt?: string };

const fromEnvironment = (shell: Shell, name: string): string | undefined => {
  const value = shell.env[name] ?? "";
  return value === "" ? undefined : value;
};

const personNamed = (name: string): PersonNumber => {
  const read = personSchema.safeParse(name);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("--as", { kind: "wantPerson" }, name));
};

/** The person that a flag names, if it names one: whoever only looks need not show who they are. */
export const personGiven = (flags: Flags): PersonNumber | undefined => {
  const name = flags.one("as");
  return name === undefined ? undefined : personNamed(name);
};

// Only who holds the key can make it, and makes the same again: a command that is sent twice under one id is one command.
const saltOf = (signed: (bytes: Uint8Array) => string, office: Case, id: CommandId): string => {
  const said = `tasdiq-salt-v1\n${office.facts[0]?.entry ?? ""}\n${id}\n`;
  return createHash("sha256")
    .update(signed(Buffer.from(said, "utf8")))
    .digest("hex");
};

/**
 * The person who asks, with the key they sign by. Without a key the name is all there is, and serves demonstrations only.
 * @throws Stopped when nobody is named or the key cannot be read
 */
export const whoAsks = async (shell: Shell, flags: Flags): Promise<Who> => {
  const name = flags.one("as") ?? fromEnvironment(shell, "TASDIQ_PERSON");
  if (name === undefined) throw stopped("PersonNotNamed", { kind: "personMissing" });
  const person = personNamed(name);
  const file = flags.one("key") ?? fromEnvironment(shell, "TASDIQ_KEY");
  const signed = file === undefined ? undefined : await openKey(shell, file);
  return {
    person,
    credentialFor: (office, requestDigest) =>
      signed === undefined
        ? { kind: "name" }
        : { kind: "signature", signature: signed(signedBytes(office, requestDigest)) },
    signedWith: (office, id) =>
      signed === undefined
        ? {}
        : { madeAt: new Date(Date.now()).toISOString(), salt: saltOf(signed, office, id) },
  };
};

const dutyNamed = (name: string): Duty => {
  const duty = dutySchema.safeParse(name);
  if (!duty.success)
    throw stopped("MalformedFlag", { kind: "dutyUnknown", name, known: duties.join(", ") });
  return duty.data;
};

/** The duty that a flag names, if it names one. */
export const dutyGiven = (flags: Flags): Duty | undefined => {
  const name = flags.one("duty");
  return name === undefined ? undefined : dutyNamed(name);
};

/**
 * The duty in which somebody does what every duty may, when none is named: the one they hold.
 * @throws Stopped when they hold none, or several
 */
export const dutyHeld = (office: Case, person: PersonNumber): Duty => {
  const [only, ...others] = dutiesHeld(office, person);
  if (only === undefined) throw stopped("DutyNotHeld", { kind: "dutyNone", person });
  if (others.length > 0)
    throw stopped("DutyNotChosen", { kind: "dutyAmbiguous", person, duties: [only, ...others] });
  return only;
};

type Asking = {
  readonly office: Case;
  readonly person: PersonNumber;
  readonly procedure: Procedure;
};

/**
 * The duty in which somebody acts when none is named: the one they hold that may do this. Where they hold none that
 * may, one is named all the same, so that the refusal says what is missing.
 * @throws Stopped when they hold several
 */
export const dutyFor = ({ office, person, procedure }: Asking, command: Command): Duty => {
  const held = dutiesHeld(office, person);
  const able = dutiesOf(procedure).filter((duty) =>
    kindsIn(command).every((kind) => isOfAnyDuty(kind) || mayGive(procedure, duty, kind)),
  );
  const fitting = held.filter((duty) => able.includes(duty));
  if (fitting.length > 1)
    throw stopped("DutyNotChosen", {
      kind: "dutyAmbiguous",
      person,
      duties: fitting,
    });
  return fitting[0] ?? held[0] ?? able[0] ?? "clerk";
};
