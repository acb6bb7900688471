import { existsSync, readdirSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { personSchema } from "../../domain/ids.ts";
import { depositariesSchema, type Depositaries } from "../../domain/depositary-mail.ts";
import { isMailAddress } from "../../domain/mail-address.ts";
import { lineSchema } from "../../domain/text.ts";
import { publicKeyIn } from "../../application/establish.ts";
import { foundOffice } from "../../application/found-office.ts";
import { isIssuerAddress } from "../../local/issuer-address.ts";
import { openHome } from "../../local/home/home.ts";
import { writeSettings, type Settings } from "../../local/home/settings.ts";
import type { Call } from "../call.ts";
import type { Flags } from "../fields/field.ts";
import { homeFolder } from "../home.ts";
import { newKeyFile } from "../keys.ts";
import { refusalReport, report, type Report } from "../report.ts";
import { stopOf, stopped } from "../stop.ts";
import { receiptInWords } from "../words/answer.ts";

const inside = (folder: string, file: string): boolean => {
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`);
};

const keyFileFor = (call: Call, administrator: string, home: string): string => {
  const file = call.flags.one("keyOut") ?? `${administrator}.key.pem`;
  const path = resolve(call.shell.folder, file);
  if (inside(home, path))
    throw stopped("MalformedFlag", `--key-out ${file}: a private key never lies inside the home`);
  if (existsSync(path)) throw stopped("FileExists", `${file} exists; a key is never overwritten`);
  return file;
};

// The demonstration lives in a folder of its own below; it is no reason against a home beside it.
const isTaken = (folder: string): boolean =>
  existsSync(folder) && readdirSync(folder).some((name) => name !== "demo");

const signInFor = ({ flags }: Call): Settings["signIn"] => {
  const [issuer, clientId] = [flags.one("issuer"), flags.one("clientId")];
  if (issuer === undefined && clientId === undefined) return undefined;
  if (issuer === undefined || clientId === undefined)
    throw stopped(
      "MissingFlags",
      "an issuer of sign-ins takes both: --issuer https://… and --client-id, this office's name there",
    );
  if (!isIssuerAddress(issuer))
    throw stopped("MalformedFlag", `--issuer ${issuer}: written https://…, as its tokens name it`);
  if (flags.is("demonstration"))
    throw stopped("MalformedFlag", "--issuer: a demonstration's people sign in by their names");
  return { issuer, clientId, personClaim: flags.one("personClaim") ?? "personnel_number" };
};

const senderFor = (flags: Flags): string => {
  const given = flags.one("from") ?? "tasdiq@localhost";
  if (isMailAddress(given)) return given;
  throw stopped(
    "MalformedFlag",
    `--from ${JSON.stringify(given)}: the sender's address alone, such as treaties@office.example`,
  );
};

const nameFor = (flags: Flags): string => {
  const given =
    flags.one("name") ?? (flags.is("demonstration") ? "Demonstration office" : "Office");
  const read = lineSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", `--name: expected ${read.error.issues[0]?.message ?? "a line"}`);
};

const depositariesFor = (flags: Flags): Depositaries => {
  const given = flags.all("depositary").map((one) => {
    const [id = "", ...address] = one.split("=");
    return [id, address.join("=")] as const;
  });
  const [twice] = given.filter(([id], at) => given.findIndex((other) => other[0] === id) < at);
  if (twice !== undefined)
    throw stopped(
      "MalformedFlag",
      `--depositary ${twice[0]}=…: given twice; a depositary has one address`,
    );
  const read = depositariesSchema().safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw stopped(
    "MalformedFlag",
    `--depositary ${String(issue?.path[0] ?? "")}=…: expected ${issue?.message ?? "an id and an address"}, written un-secretary-general=treaties@depositary.example`,
  );
};

const homeSettingsFor = (flags: Flags): Settings => ({
  name: nameFor(flags),
  demonstration: flags.is("demonstration"),
  from: senderFor(flags),
  lawFolder: flags.one("law") ?? null,
  checkpointsFolder: flags.one("checkpoints") ?? null,
});

const settingsFor = (call: Call): Settings => {
  const { flags } = call;
  const signIn = signInFor(call);
  const depositaries = depositariesFor(flags);
  const systemKey = flags.one("systemKey");
  return {
    ...homeSettingsFor(flags),
    ...(Object.keys(depositaries).length === 0 ? {} : { depositaries }),
    // Found from wherever a later command is run.
    ...(systemKey === undefined ? {} : { systemKeyFile: resolve(call.shell.folder, systemKey) }),
    ...(signIn === undefined ? {} : { signIn }),
  };
};

// On record for ever: only by its tokens, and by keys, is anybody established here.
const issuerIn = ({ signIn }: Settings): { readonly issuer?: string } =>
  signIn === undefined ? {} : { issuer: signIn.issuer };

const administratorIn = ({ flags }: Call): string => {
  const given = flags.one("administrator");
  if (given === undefined) throw stopped("MissingFlags", "give --administrator <number>");
  const read = personSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped(
    "MalformedFlag",
    `--administrator: ${read.error.issues[0]?.message ?? "a personnel number"}`,
  );
};

/** `tasdiq init`: makes a home and founds its office. An existing home is never touched. */
export const init = async (call: Call): Promise<Report> => {
  const folder = homeFolder(call.shell, call.flags);
  const administrator = administratorIn(call);
  if (isTaken(folder))
    throw stopped(
      "HomeExists",
      `${folder} holds something already; a home is only made where there is nothing yet`,
    );
  const settings = settingsFor(call);
  const keyFile = settings.demonstration ? null : keyFileFor(call, administrator, folder);
  const home = await openHome(folder, settings);
  try {
    const publicKey = keyFile === null ? null : newKeyFile(call.shell, keyFile);
    await writeSettings(folder, settings);
    const { name, demonstration } = settings;
    const founding = {
      name,
      demonstration,
      ...issuerIn(settings),
      administrator,
      publicKey,
      checkpointKey: await publicKeyIn(home.signer),
    };
    const answer = await foundOffice(home.desk, founding);
    if (answer.kind === "refused") return refusalReport(stopOf(answer.refusal));
    const { receipt } = answer;
    const json = {
      kind: "initialised",
      home: folder,
      demonstration,
      administrator,
      keyFile,
      publicKey,
      receipt,
    };
    return report(json, (paint) => [
      `${paint.green("Made:")} the home ${folder}${demonstration ? ", a demonstration" : ""}`,
      `  Receipt  ${receiptInWords(answer)}`,
      ...(keyFile === null
        ? []
        : [`  Key      ${keyFile}: ${administrator}'s private key; keep it to yourself`]),
      `  Next     duty grant <person> <duty> (${administrator})`,
    ]);
  } finally {
    await home.close();
  }
};
