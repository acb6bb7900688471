import { digestOfRequest, type HandledRequest } from "../ledger/handling/request.ts";
import type { AcceptedAnswer } from "../api/shapes/answer.ts";
import type { PersonKind } from "../commands/command-table.ts";
import { type Command, commandSchema, isInCase, commandFields } from "../case/command.ts";
import { reservedCaseId } from "../commands/decide.ts";
import type { Field } from "../case/fields/field.ts";
import type { Procedure } from "../law/file/procedure.ts";
import { refusal } from "../words/refusal.ts";
import type { Despite } from "../case/request.ts";
import type { CaseId } from "../values/ids.ts";
import type { Sentence } from "../words/messages.ts";
import type { Call } from "./call.ts";
import type { FlaggedField } from "./fields/by-kind.ts";
import { whereToSee } from "./fields/entry.ts";
import { type Flags, longOf, nameOf, type Tools } from "./fields/field.ts";
import { expectedOf } from "./input/expected.ts";
import { absolute, digestFiles, openPapers } from "./input/papers.ts";
import { caseNamed, commandIdFor } from "./input/ids.ts";
import { isObject, readContent } from "./input/read-file.ts";
import { inOffice } from "./office/in-office.ts";
import type { Office, Sending } from "./office/office.ts";
import { answerReport } from "./print/answer.ts";
import type { Report } from "./report.ts";
import { malformed, stopped, Stopped, stoppedBy } from "./stop.ts";
import { dutyFor, dutyGiven, type SignedWith, type Who, whoAsks } from "./who.ts";
import { isWithheld } from "../case/withheld.ts";
import type { Case } from "../case/case.ts";

// What is wrong with a field is said in words only once zod has them.
type Fields = Readonly<Record<string, FlaggedField>>;
type Content = Readonly<Record<string, unknown>>;
type Source = { readonly flags: Flags; readonly tools: Tools };
/** A verb by the name it has on the command line. */
type Named = { readonly name: string; readonly fields: Fields };

const fromFile = async (kind: PersonKind, { flags, tools }: Source): Promise<Content> => {
  const file = flags.one("file");
  if (file === undefined) return {};
  const { shell, papers } = tools;
  const content = digestFiles(
    await readContent(shell, file),
    papers,
    file === "-" ? "-" : absolute(shell, file),
  );
  if (!isObject(content)) throw stopped("MalformedFile", { kind: "fieldsExpected", file });
  const { kind: said = kind, ...fields } = content;
  if (said !== kind)
    throw stopped("MalformedFile", {
      kind: "kindDiffers",
      file,
      found: JSON.stringify(said),
      expected: kind,
    });
  return fields;
};

const fromFlags = async (fields: Fields, { flags, tools }: Source): Promise<Content> => {
  const read = await Promise.all(
    Object.entries(fields).map(
      async ([name, field]) => [name, await field.read(flags, tools)] as const,
    ),
  );
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
};

// What may be left out altogether is left out: nobody said that there is none of it.
const defaults = (fields: Fields): Content =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([, { otherwise, isOptional }]) => otherwise !== undefined && isOptional !== true)
      .map(([name, field]) => [name, field.otherwise]),
  );

const flagsFor = (field: FlaggedField): string => {
  const [first, ...more] = field.flags.map(({ spec }) => spec);
  return more.length === 0 ? (first ?? "") : `${first ?? ""} …`;
};

type Asked = { readonly kind: PersonKind; readonly verb: Named; readonly tools: Tools };

const demand = async ({ kind, verb, tools }: Asked, content: Content): Promise<void> => {
  const missing = Object.entries(verb.fields).filter(
    ([name, { isOptional }]) => isOptional !== true && content[name] === undefined,
  );
  if (missing.length === 0) return;
  const wanted = missing.map(([, field]) => flagsFor(field)).join(", ");
  const named = { flags: wanted, verb: verb.name };
  const seen = missing.some(([name]) => name === "of") && whereToSee(kind, await tools.entries());
  throw stopped(
    "MissingFlags",
    seen === false
      ? { kind: "flagsMissing", ...named }
      : { kind: "flagsMissingSeen", ...named, seen },
  );
};

/** The file that was given in the place of flags, if one was, and all flags. */
type Whence = { readonly file: string | undefined; readonly source: Source };

// The place of a fault as the person gave it: the flag, else the field in the file.
const placeOf = (verb: Named, path: readonly PropertyKey[], { file, source }: Whence): string => {
  const [name = "", ...rest] = path.map(String);
  if (file !== undefined) return `${file}, ${path.map(String).join(".")}`;
  const { flags = [], given } = verb.fields[name] ?? {};
  const inner = rest.join(".");
  const own = flags.find(({ spec }) => nameOf(spec) === inner);
  if (own !== undefined) return longOf(own.spec);
  const [first] = flags;
  const flag = given?.(source.flags) ?? (first === undefined ? name : longOf(first.spec));
  return inner === "" ? flag : `${flag} (${inner})`;
};

type Stated = Whence & { readonly content: Content };

type Placed = { readonly place: string; readonly content: Content };

// Of a field that has parts, such as a list of statements, its schema says what is wrong in which part.
const expectedIn = (
  kind: PersonKind,
  [name]: readonly PropertyKey[],
  { place, content }: Placed,
): Sentence | undefined => {
  const fields: Readonly<Record<string, Field>> = commandFields()[kind];
  const field = typeof name === "string" ? fields[name] : undefined;
  const found = content[String(name)];
  return field === undefined || isObject(found) || Array.isArray(found)
    ? undefined
    : expectedOf(field.kind, place, found);
};

const parsed = (kind: PersonKind, verb: Named, stated: Stated): Command => {
  const { content } = stated;
  const read = commandSchema().safeParse({ ...content, kind });
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  const place = placeOf(verb, path, stated);
  throw stopped(
    "MalformedFlag",
    expectedIn(kind, path, { place, content }) ?? malformed(place, issue, content),
  );
};

const refuseFaults = (verb: Named, stated: Stated): void => {
  for (const [name, field] of Object.entries(verb.fields)) {
    const fault = field.fault?.(stated.content[name], placeOf(verb, [name], stated));
    if (fault !== undefined) throw stopped("MalformedFlag", fault);
  }
};

const digestsIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(digestsIn);
  if (isObject(value)) return digestsIn(value["digest"]);
  return typeof value === "string" && value !== "unknown" ? [value] : [];
};

// What a second person supplies is compared with the record, so it cannot be a digest that stands in the record.
const refuseCopied = (verb: Named, stated: Stated): void => {
  const { papers } = stated.source.tools;
  for (const [name, field] of Object.entries(verb.fields)) {
    const copied =
      field.anew === true && digestsIn(stated.content[name]).find((digest) => !papers.has(digest));
    if (typeof copied === "string")
      throw stopped("MalformedFlag", {
        kind: "digestCopied",
        flag: placeOf(verb, [name], stated),
        digest: copied,
      });
  }
};

const withOrigin = (value: unknown): unknown =>
  isObject(value) && value["digest"] !== "unknown" ? { ...value, from: "file" } : value;

// The record says that these texts were given as files.
const asFiles = (verb: Named, content: Content): Content =>
  Object.fromEntries(
    Object.entries(content).map(([name, value]) => [
      name,
      verb.fields[name]?.anew === true && Array.isArray(value) ? value.map(withOrigin) : value,
    ]),
  );

/**
 * The command that flags and file make together; flags override the file.
 * @throws Stopped naming the flags that are missing, or the flag or field that is not understood
 */
const contentOf = async (kind: PersonKind, verb: Named, source: Source): Promise<Command> => {
  const given = { ...(await fromFile(kind, source)), ...(await fromFlags(verb.fields, source)) };
  const content = { ...defaults(verb.fields), ...given };
  await demand({ kind, verb, tools: source.tools }, content);
  const file = source.flags.one("file");
  const stated = { content: asFiles(verb, content), file, source };
  const command = parsed(kind, verb, stated);
  refuseFaults(verb, stated);
  refuseCopied(verb, stated);
  return command;
};

const procedureOf = async (office: Office, caseId: CaseId): Promise<Procedure> => {
  const procedure = await office.procedureOf(caseId);
  if (procedure === undefined) throw stoppedBy(refusal("CaseNotFound", { caseId }));
  return procedure;
};

const toolsFor = (office: Office, call: Call, caseId: CaseId): Tools => ({
  shell: call.shell,
  papers: openPapers(call.shell),
  entries: () => office.entries(caseId),
  hashes: () => office.hashes(caseId),
  procedure: () => procedureOf(office, caseId),
});

// Whose duty it is to open a case is said by the version of the procedure that the case is to follow; of any other case, by its own.
const procedureFor = async (
  office: Office,
  caseId: CaseId,
  command: Command,
): Promise<Procedure> => {
  if (isInCase(command)) return procedureOf(office, caseId);
  return (await office.procedureOf(caseId)) ?? office.procedure(command.procedure);
};

// A salt goes with what is withheld, and with nothing else.
const signedWith = (who: Who, record: Case, asked: HandledRequest): SignedWith => {
  const { salt, ...made } = who.signedWith(record, asked.id);
  const hides = isWithheld({ ...asked, content: asked.command });
  return salt !== undefined && hides ? { ...made, salt } : made;
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
      { office: record, person, procedure: await procedureFor(office, caseId, command) },
      command,
    );
  const id = commandIdFor(call.flags);
  return (despite) => {
    const mode = { kind: "live" } as const;
    const asked = { id, caseId, person, duty, mode, command, despite };
    const request: HandledRequest = { ...asked, ...signedWith(who, record, asked) };
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
): Promise<Sending<HandledRequest> & { readonly answer: AcceptedAnswer }> => {
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
