import { differenceBehind } from "../application/differences.ts";
import type { Credential } from "../application/establish.ts";
import { digestOfRequest, type HandledRequest } from "../application/request.ts";
import { handle } from "../application/handle.ts";
import { lawOfCase } from "../application/law-of-case.ts";
import { viewCase } from "../application/queries.ts";
import { readEntries } from "../application/read-entries.ts";
import type { Command } from "../domain/command.ts";
import { reservedCaseId } from "../domain/decide.ts";
import { caseIdSchema, commandIdSchema, type CaseId, type CommandId } from "../domain/ids.ts";
import type { Profile } from "../domain/profile.ts";
import { isRefusal, refusal } from "../domain/refusal.ts";
import type { Law } from "../domain/rules/rule.ts";
import type { Home } from "../local/home/home.ts";
import type { Call } from "./call.ts";
import { contentOf, type Named } from "./content.ts";
import type { Flags, Tools } from "./fields/field.ts";
import { goOn, inHome, officeOf } from "./home.ts";
import { openPapers } from "./input/papers.ts";
import type { Report } from "./report.ts";
import { stopped, stoppedBy } from "./stop.ts";
import type { PersonKind } from "./verbs/verb.ts";
import { dutyFor, dutyGiven, whoAsks } from "./who.ts";
import { answerReport } from "./words/answer.ts";

/**
 * The case that a command line names.
 * @throws Stopped when it is no case id
 */
export const caseNamed = (name: string | undefined): CaseId => {
  const read = caseIdSchema.safeParse(name);
  if (read.success) return read.data;
  throw stopped("MalformedFlag", `${name ?? ""}: ${read.error.issues[0]?.message ?? "no case id"}`);
};

/** The command's id: the one given, else a new one. */
export const commandIdFor = (home: Home, flags: Flags): CommandId => {
  const given = flags.one("commandId");
  if (given === undefined) return home.desk.world.ids.commandId();
  const read = commandIdSchema.safeParse(given);
  if (read.success) return read.data;
  throw stopped(
    "MalformedFlag",
    `--command-id: ${read.error.issues[0]?.message ?? "no command id"}`,
  );
};

const lawFor = async (home: Home, caseId: CaseId): Promise<Law> => {
  const { world, caches } = home.desk;
  const head = await world.ledger.head(caseId);
  if (head === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
  return lawOfCase(world, head.state, caches.laws);
};

const toolsFor = (home: Home, call: Call, caseId: CaseId): Tools => ({
  shell: call.shell,
  papers: openPapers(call.shell),
  entries: () => readEntries(home.desk.world, caseId),
  law: () => lawFor(home, caseId),
});

// Whose duty it is to open a case is said by the profile that the case is to follow; of any other case, by its own.
const profileFor = async (home: Home, caseId: CaseId, command: Command): Promise<Profile> => {
  const head = await home.desk.world.ledger.head(caseId);
  if (head !== undefined || command.kind !== "OpenCase")
    return (await lawFor(home, caseId)).profile;
  const { profile } = command;
  const found = home.desk.world.law().profile(profile);
  if (found !== undefined) return found;
  throw stoppedBy(
    refusal("ProfileUnknown", { profile, known: home.desk.world.law().profileIds.join(", ") }),
  );
};

type Sending = { readonly request: HandledRequest; readonly credential: Credential };

const requestFor = async (home: Home, call: Call, command: Command): Promise<Sending> => {
  const caseId = caseNamed(call.args[0]);
  const who = await whoAsks(call.shell, call.flags);
  const office = await officeOf(home);
  const { person } = who;
  const duty =
    dutyGiven(call.flags) ??
    dutyFor({ office, person, profile: await profileFor(home, caseId, command) }, command);
  const id = commandIdFor(home, call.flags);
  const request: HandledRequest = { id, caseId, person, duty, mode: { kind: "live" }, command };
  const credential = who.credentialFor(office, digestOfRequest(request, id));
  return { request, credential };
};

const send = async (home: Home, { request, credential }: Sending): Promise<Report> => {
  const answer = await handle(home.desk, request, credential);
  const { caseId } = request;
  if (answer.kind === "accepted") await goOn(home, caseId);
  const view = answer.kind === "accepted" ? await viewCase(home.desk, caseId) : undefined;
  const now = view === undefined || isRefusal(view) ? undefined : view;
  const difference =
    answer.kind === "refused" ? await differenceBehind(home.desk.world, answer.refusal) : undefined;
  return answerReport(answer, { doer: request, view: now, difference });
};

/** Runs one verb: reads the command from flags and file, sends it, and reports the answer. */
export const runVerb = async (kind: PersonKind, verb: Named, call: Call): Promise<Report> => {
  const caseId = caseNamed(call.args[0]);
  const reserved = reservedCaseId(caseId);
  if (reserved !== undefined) throw stoppedBy(reserved);
  return inHome({ ...call, reach: "openCases" }, async (home) => {
    const tools = toolsFor(home, call, caseId);
    const content = await contentOf(kind, verb, { flags: call.flags, tools });
    const sending = await requestFor(home, call, content);
    await tools.papers.keep(home.desk.world.documents);
    return send(home, sending);
  });
};
