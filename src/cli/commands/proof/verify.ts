import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { softwareVersion } from "../../../local/home/settings.ts";
import type { VerifierKey } from "../../../record/note.ts";
import type { Fault } from "../../../record/reading.ts";
import { verdictOf } from "../../../verify/verdict.ts";
import { verify, type Verified } from "../../../verify/verify.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { keysIn } from "../../input/key-lines.ts";
import { noteAt } from "../../backup/read-log.ts";
import { readText } from "../../input/read-file.ts";
import type { Print } from "../../print/print.ts";
import { report, type Report } from "../../report.ts";
import { stopped } from "../../stop.ts";
import {
  coverageInWords,
  headlineInWords,
  notCompared,
  notCovered,
  readInWords,
  signersInWords,
} from "../../print/verified.ts";
import { sayTo } from "../../say.ts";
import type { Shell } from "../../shell.ts";

const exportAt = ({ shell, args }: Call): string => {
  const named = args[0] ?? "";
  const file = resolve(shell.folder, named);
  if (!existsSync(file)) throw stopped("UnreadableFile", { kind: "fileMissing", file: named });
  if (!statSync(file).isFile())
    throw stopped("UnreadableFile", { kind: "verifyNotAFile", file: named });
  return file;
};

const noteIn = (file: string, note: string): string => {
  if (note.includes("\r\n")) throw stopped("MalformedFile", { kind: "verifyCrLf", file });
  return note;
};

const documentsFolder = ({ shell, flags }: Call): { readonly documents?: string } => {
  const named = flags.one("documents");
  if (named === undefined) return {};
  const folder = resolve(shell.folder, named);
  if (!existsSync(folder)) throw stopped("UnreadableFile", { kind: "folderMissing", file: named });
  return { documents: folder };
};

const headline = (found: Verified, print: Print): string => {
  const colour = verdictOf(found) === "holds" ? print.green : print.red;
  return colour(print.say(headlineInWords(found)));
};

const faultLine = (
  print: Print,
  kind: "verifyHeadFault" | "verifyHeadUnlawful",
  { where, reason }: Fault,
): string =>
  `  ${print.red(print.say({ kind }))} ${print.say({ kind: "verifyFault", where, reason })}`;

const faultShown = (shell: Shell, { where, reason }: Fault) => ({
  where: sayTo(shell, where),
  reason: sayTo(shell, reason),
});

const verifiedReport = (shell: Shell, found: Verified): Report => {
  const { integrity, replay, documents, faults, holds: ok } = found;
  const { header, covered, entries, hidden, cases, checkpoints, open } = integrity;
  const altered = faults.filter((one) => !replay.unlawful.includes(one));
  const left = notCovered(found, softwareVersion);
  const json = {
    kind: "verified",
    ok,
    demonstration: replay.isDemonstration ?? null,
    export: header,
    covered: covered ?? null,
    notCovered: left.map((sentence) => sayTo(shell, sentence)),
    entries,
    hidden,
    withheld: replay.withheld,
    cases,
    checkpoints,
    open: open.map(({ where, size }) => ({ where: sayTo(shell, where), size })),
    replay: { judged: replay.judged, software: replay.software },
    signatures: replay.signers,
    documents:
      documents === undefined
        ? null
        : { unaltered: documents.unaltered, missing: documents.missing },
    faults: altered.map((one) => faultShown(shell, one)),
    againstTheRules: replay.unlawful.map((one) => faultShown(shell, one)),
    judgedOtherwise: replay.otherwise.map(({ where, why, ...one }) => ({
      where: sayTo(shell, where),
      ...one,
      why: sayTo(shell, why),
    })),
  };
  const answer = report(json, (print) => [
    headline(found, print),
    ...notCompared(found).map(
      (sentence) =>
        `  ${print.red(print.say({ kind: "verifyHeadNotCompared" }))} ${print.say(sentence)}`,
    ),
    ...(replay.isDemonstration === true
      ? [`  ${print.bold(print.say({ kind: "demonstrationNote" }))}`]
      : []),
    `  ${print.say(coverageInWords(found))}`,
    `  ${print.say(readInWords(found))}`,
    ...signersInWords(found).map((sentence) => `  ${print.say(sentence)}`),
    ...left.map((what) => `  ${print.say({ kind: "verifyHeadNotCovered", what })}`),
    ...altered.map((one) => faultLine(print, "verifyHeadFault", one)),
    ...replay.unlawful.map((one) => faultLine(print, "verifyHeadUnlawful", one)),
    ...replay.otherwise.map(
      ({ where, software, rule, why }) =>
        `  ${print.say({ kind: "verifyOtherwise", where, software, rule, why })}`,
    ),
  ]);
  if (ok) return answer;
  const code = verdictOf(found) === "unlawful" ? exitCodes.unlawful : exitCodes.verification;
  return { ...answer, code };
};

/** `tasdiq verify`: whether an export is unaltered and lawful. Needs no home, no network and no database. */
export const verifyFile = async (call: Call): Promise<Report> => {
  const { shell, flags } = call;
  const file = exportAt(call);
  const keyFiles = flags.all("key");
  if (keyFiles.length === 0)
    throw stopped("MissingFlags", { kind: "giveFlag", flag: "--key <file>" });
  const keys: VerifierKey[] = [];
  for (const one of keyFiles) keys.push(...keysIn(one, await readText(shell, one)));
  const checkpoints = [];
  for (const one of flags.all("checkpoint"))
    checkpoints.push(noteAt(one, noteIn(one, await readText(shell, one))));
  const found = verify({ file, keys, checkpoints, ...documentsFolder(call) });
  if (found === undefined)
    throw stopped("MalformedFile", { kind: "verifyNotExport", file: call.args[0] ?? "" });
  return verifiedReport(shell, found);
};
