import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The tasks that the machine calls, and the token that stands for each one's name in the file. */
export const machineTasks = {
  readCase: "ReadCaseFunction",
  openWait: "OpenWaitFunction",
  sayWhatIsDue: "SayWhatIsDueFunction",
  handOver: "HandOverFunction",
  claimNotification: "ClaimNotificationFunction",
  sendNotification: "SendNotificationFunction",
  recordSending: "RecordSendingFunction",
} as const satisfies Readonly<Record<string, string>>;

export type MachineTask = keyof typeof machineTasks;

/** The name, or in the cloud the ARN, by which each task is called. */
export type TaskNames = Readonly<Record<MachineTask, string>>;

/** The procedures of `npm run synth`: their definitions are kept as files, to be read. What is deployed is made when stacks are synthesized. */
export const keptProcedures = ["az-milli-majlis", "nl-tacit"] as const;

/** Where those definitions lie. */
export const definitionsFolder = new URL("./definitions/", import.meta.url);

/** The file of a procedure's definition. */
export const definitionFile = (procedure: (typeof keptProcedures)[number]): URL =>
  new URL(`${procedure}.asl.json`, definitionsFolder);

/** The file of the definition that carries cases whose procedure has none of its own. */
export const commonFile = new URL("./common.asl.json", import.meta.url);

/** The text of the common definition, with its tokens. */
export const readCommonDefinition = (): string => readFileSync(commonFile, "utf8");

/** The `${Token}`s of a definition, each once, in alphabetical order. */
export const tokensOf = (aslText: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, token] of aslText.matchAll(/\$\{([^}]*)\}/g)) {
    if (token !== undefined) found.add(token);
  }
  return [...found].sort();
};

/** The token that stands in a definition for its own digest. */
export const definitionDigest = "DefinitionDigest";

/** The SHA-256 of a definition with its tokens: by it an execution says which definition carries it. */
export const digestOf = (aslText: string): string =>
  createHash("sha256").update(aslText, "utf8").digest("hex");

/** What takes the place of a definition's tokens, by token, as a template's definition substitutions want it. */
export const substitutionsFor = (
  aslText: string,
  names: TaskNames,
): Readonly<Record<string, string>> => ({
  [definitionDigest]: digestOf(aslText),
  [machineTasks.readCase]: names.readCase,
  [machineTasks.openWait]: names.openWait,
  [machineTasks.sayWhatIsDue]: names.sayWhatIsDue,
  [machineTasks.handOver]: names.handOver,
  [machineTasks.claimNotification]: names.claimNotification,
  [machineTasks.sendNotification]: names.sendNotification,
  [machineTasks.recordSending]: names.recordSending,
});
