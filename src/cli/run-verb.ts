import { randomIds } from "../application/random-ids.ts";
import { digestOfRequest, type HandledRequest } from "../application/handling/request.ts";
import type { ShownAccepted } from "../application/shapes/answer.ts";
import type { Command } from "../procedure/command.ts";
import { reservedCaseId } from "../procedure/decide.ts";
import type { Despite } from "../procedure/request.ts";
import {
  caseIdSchema,
  commandIdSchema,
  type CaseId,
  type CommandId,
} from "../procedure/values/ids.ts";
import type { Profile } from "../procedure/profile/profile.ts";
import { refusal } from "../procedure/refusal.ts";
import type { Call } from "./call.ts";
import { contentOf, type Named } from "./content.ts";
import type { Flags, Tools } from "./fields/field.ts";
import { expected } from "./input/expected.ts";
import { openPapers } from "./input/papers.ts";
import { inOffice } from "./office/in-office.ts";
import type { Office, Sending } from "./office/office.ts";
import type { Report } from "./report.ts";
import { Stopped, stopped, stoppedBy } from "./stop.ts";
import type { PersonKind } from "../procedure/command-table.ts";
import { dutyFor, dutyGiven, whoAsks } from "./who.ts";
import { answerReport } from "./print/answer.ts";

/**
 * The case that a command line names.
 * @throws Stopped when it is no case id
 */
export const caseNamed = (name: string | undefined): CaseId => {
  const read = caseIdSchema.safeParse(name);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("<case>", { kind: "wantCaseId" }, name));
};

/** The command's id: the one given, else a new one. */
export const commandIdFor = (flags: Flags): CommandId => {
  const given = flags.one("commandId");
  if (given === undefined) return randomIds.commandId();
  const read = commandIdSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", expected("--command-id", { kind: "wantCommandId" }, given));
};

const profileOf = async (office: Office, caseId: CaseId): Promise<Profile> => {
  const profile = await office.profileOf(caseId);
  if (profile === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
  return profile;
};

const toolsFor = (office: Office, call: Call, caseId: CaseId): Tools => ({
  shell: call.shell,
  papers: openPapers(call.shell),
  entries: () => office.entries(caseId),
  hashes: () => office.hashes(caseId),
  profile: () => profileOf(office, caseId),
});

// Whose duty it is to open a case is said by the version of the profile that the case is to follow; of any other case, by its own.
const profileFor = async (office: Office, caseId: CaseId, command: Command): Promise<Profile> => {
  if (command.kind !== "OpenCase") return profileOf(office, caseId);
  return (await office.profileOf(caseId)) ?? office.procedure(command.profile);
};

type Requesting = (despite?: Despite) => Sending<HandledRequest>;

const requestFor = async (office: Office, call: Call, command: Command): Promise<Requesting> => {
  const caseId = caseNamed(call.args[0]);
  const who = await whoAsks(call.shell, call.flags);
  const record = await office.record();
  const { person } = who;
  const duty =
    dutyGiven(call.flags) ??
    dutyFor(
      { office: record, person, profile: await profileFor(office, caseId, command) },
      command,
    );
  const id = commandIdFor(call.flags);
  return (despite) => {
    const mode = { kind: "live" } as const;
    const request: HandledRequest = { id, caseId, person, duty, mode, command, despite };
    return { request, credential: who.credentialFor(record, digestOfRequest(request, id)) };
  };
};

// The rules that are broken are those that the refusal names; the flag gives the reason to go on despite them. A command that is
// given again under its id is sent as it was accepted.
const despiteIn = async (
  office: Office,
  { id, caseId }: HandledRequest,
  cause: unknown,
): Promise<readonly string[] | undefined> => {
  if (!(cause instanceof Stopped)) return undefined;
  const { kind, findings } = cause.stop;
  if (kind !== "CommandIdTaken") return findings && [...new Set(findings.map((one) => one.id))];
  const entries = await office.entries(caseId);
  return entries.find(({ entry }) => entry.command.id === id)?.entry.command.despite?.findings;
};

const send = async (
  office: Office,
  requesting: Requesting,
  reason: string | undefined,
): Promise<Sending<HandledRequest> & { readonly answer: ShownAccepted }> => {
  const sending = requesting();
  try {
    return { ...sending, answer: await office.send(sending) };
  } catch (cause) {
    const findings =
      reason === undefined ? undefined : await despiteIn(office, sending.request, cause);
    if (findings === undefined || reason === undefined) throw cause;
    const again = requesting({ findings: [...findings], reason });
    return { ...again, answer: await office.send(again) };
  }
};

/** Runs one verb: reads the command from flags and file, sends it, and reports the answer. */
export const runVerb = async (kind: PersonKind, verb: Named, call: Call): Promise<Report> => {
  const caseId = caseNamed(call.args[0]);
  const reserved = reservedCaseId(caseId);
  if (reserved !== undefined) throw stoppedBy(reserved);
  return inOffice({ ...call, reach: "openCases" }, async (office) => {
    const tools = toolsFor(office, call, caseId);
    const content = await contentOf(kind, verb, { flags: call.flags, tools });
    const requesting = await requestFor(office, call, content);
    await tools.papers.keep(office.keep);
    const { answer, request } = await send(office, requesting, call.flags.one("despite"));
    return answerReport(answer, request);
  });
};
