import { existsSync } from "node:fs";
import { createPublicKey } from "node:crypto";
import { resolve } from "node:path";
import { duties, type Duty } from "../../domain/duty.ts";
import type { Case } from "../../domain/case.ts";
import { dutiesHeld, publicKeyOf } from "../../domain/office.ts";
import type { PersonNumber } from "../../domain/ids.ts";
import type { Call } from "../call.ts";
import { inHome, officeOf } from "../home.ts";
import { readText } from "../input/read-file.ts";
import { newKeyFile } from "../keys.ts";
import { report, type Report } from "../report.ts";
import { stopped } from "../stop.ts";
import { officeCommand, sendOffice } from "./send-office.ts";

const peopleIn = (office: Case): readonly PersonNumber[] => {
  const named = office.facts.flatMap(({ act }): readonly PersonNumber[] => {
    if (act.kind === "OfficeOpened") return [act.administrator];
    if (act.kind === "DutyGranted") return [act.holder];
    return act.kind === "PersonRegistered" ? [act.registered] : [];
  });
  return [...new Set(named)].sort();
};

type Holder = {
  readonly person: PersonNumber;
  readonly duties: readonly Duty[];
  readonly key: boolean;
};

const holderLine = ({ person, duties: held, key }: Holder): string =>
  `${person.padEnd(24)} ${held.length === 0 ? "no duty" : held.join(", ")}${key ? "" : " (no key registered)"}`;

/** `tasdiq duty list`: who holds which duty. */
export const dutyList = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "nothing" }, async (home) => {
    const office = await officeOf(home);
    const people = peopleIn(office).map((person) => ({
      person,
      duties: dutiesHeld(office, person),
      key: publicKeyOf(office, person) !== undefined,
    }));
    return report({ kind: "duties", people }, () => people.map(holderLine));
  });

const dutyIn = (name: string | undefined): string => {
  if (duties.some((duty) => duty === name)) return name ?? "";
  throw stopped("MalformedFlag", `${name ?? ""} is no duty; duties: ${duties.join(", ")}`);
};

/** `tasdiq duty grant` and `revoke`: entries of the office like any other. */
export const dutyGrant = (call: Call): Promise<Report> => {
  const [holder, duty] = call.args;
  const command = officeCommand({ kind: "GrantDuty", holder, granted: dutyIn(duty) });
  return inHome({ ...call, reach: "nothing" }, (home) => sendOffice(home, call, command));
};

export const dutyRevoke = (call: Call): Promise<Report> => {
  const [holder, duty] = call.args;
  const command = officeCommand({ kind: "RevokeDuty", holder, revoked: dutyIn(duty) });
  return inHome({ ...call, reach: "nothing" }, (home) => sendOffice(home, call, command));
};

const rawFromPem = (pem: string): string => {
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== "ed25519") throw new Error("another kind of key");
    return key.export({ type: "spki", format: "der" }).subarray(12).toString("base64");
  } catch {
    throw stopped("UnreadableKey", "--public-key: holds no Ed25519 public key");
  }
};

const publicKeyIn = async (call: Call): Promise<string | null> => {
  const given = call.flags.one("publicKey");
  if (given === undefined) return null;
  if (!existsSync(resolve(call.shell.folder, given))) return given;
  const text = (await readText(call.shell, given)).trim();
  if (text.includes("PRIVATE KEY"))
    throw stopped(
      "UnreadableKey",
      `${given}: is a private key; it stays with its owner, register the public one`,
    );
  return text.includes("-----BEGIN") ? rawFromPem(text) : text;
};

/** `tasdiq duty register`: a person's public key, by which they are established from then on. */
export const dutyRegister = async (call: Call): Promise<Report> => {
  const publicKey = await publicKeyIn(call);
  const command = officeCommand({ kind: "RegisterPerson", registered: call.args[0], publicKey });
  return inHome({ ...call, reach: "nothing" }, (home) => sendOffice(home, call, command));
};

/** `tasdiq duty new-key`: a key pair for oneself; the private half never leaves the file. */
export const dutyNewKey = (call: Call): Report => {
  const file = call.args[0] ?? "";
  const publicKey = newKeyFile(call.shell, file);
  return report({ kind: "newKey", file, publicKey }, () => [
    `Private key in ${file}; keep it to yourself.`,
    `Public key, for the administrator to register: ${publicKey}`,
  ]);
};
