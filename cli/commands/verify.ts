import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { softwareVersion } from "../../local/home/version.ts";
import type { VerifierKey } from "../../verify/integrity/note.ts";
import { verdictOf } from "../../verify/verdict.ts";
import { verify, type Verified } from "../../verify/verify.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { keysIn } from "../input/key-lines.ts";
import { readText } from "../input/read-file.ts";
import type { Paint } from "../paint.ts";
import { report, type Report } from "../report.ts";
import { stopped } from "../stop.ts";
import { coverageInWords, lookedAt, notCompared, notCovered } from "../words/verified.ts";

const exportAt = ({ shell, args }: Call): string => {
  const named = args[0] ?? "";
  const file = resolve(shell.folder, named);
  if (!existsSync(file)) throw stopped("UnreadableFile", `${named}: there is no such file`);
  if (!statSync(file).isFile())
    throw stopped(
      "UnreadableFile",
      `${named}: is no file; an export is read twice, so write it into one`,
    );
  return file;
};

const noteIn = (file: string, note: string): string => {
  if (note.includes("\r\n"))
    throw stopped(
      "MalformedFile",
      `${file}: its lines end with CR LF, and those of a checkpoint with LF alone: somebody's editor or mail changed it`,
    );
  return note;
};

const documentsFolder = ({ shell, flags }: Call): { readonly documents?: string } => {
  const named = flags.one("documents");
  if (named === undefined) return {};
  const folder = resolve(shell.folder, named);
  if (!existsSync(folder)) throw stopped("UnreadableFile", `${named}: there is no such folder`);
  return { documents: folder };
};

const notShown = ({ integrity }: Verified): string =>
  integrity.covered === undefined
    ? "Not shown to be unaltered: no checkpoint that a given key signed covers it."
    : "Not shown to be unaltered: not everything could be compared.";

const headline = (found: Verified, paint: Paint): string => {
  const verdict = verdictOf(found);
  if (verdict === "faulty") return paint.red("Not as it should be.");
  if (verdict === "unlawful") return paint.red("Against the rules.");
  if (verdict === "notShown") return paint.red(notShown(found));
  return paint.green(
    found.replay.otherwise.length === 0
      ? "Unaltered, and lawful by its own rules."
      : "Unaltered, and lawful by its own rules, of which some have changed since.",
  );
};

const verifiedReport = (found: Verified): Report => {
  const { integrity, replay, documents, faults, holds: ok } = found;
  const { header, covered, entries, hidden, withheld, cases, checkpoints, open } = integrity;
  const altered = faults.filter((one) => !replay.unlawful.includes(one));
  const left = notCovered(found, softwareVersion);
  const json = {
    kind: "verified",
    ok,
    export: header,
    covered: covered ?? null,
    notCovered: left,
    entries,
    hidden,
    withheld,
    cases,
    checkpoints,
    open: open.map(({ where, size }) => ({ where, size })),
    replay: { judged: replay.judged, software: replay.software },
    documents:
      documents === undefined
        ? null
        : { unaltered: documents.unaltered, missing: documents.missing },
    faults: altered,
    againstTheRules: replay.unlawful,
    judgedOtherwise: replay.otherwise,
  };
  const answer = report(json, (paint) => [
    headline(found, paint),
    ...notCompared(found).map((one) => `  ${paint.red("Not compared:")} ${one}`),
    `  ${coverageInWords(found)}`,
    `  ${lookedAt(found)}`,
    ...left.map((one) => `  Not covered: ${one}`),
    ...altered.map(({ where, reason }) => `  ${paint.red("Fault:")} ${where} ${reason}`),
    ...replay.unlawful.map(
      ({ where, reason }) => `  ${paint.red("Against the rules:")} ${where} ${reason}`,
    ),
    ...replay.otherwise.map(
      ({ where, software, rule, why }) =>
        `  Judged otherwise: ${where}, recorded by ${software} (${rule}): ${why}`,
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
  if (keyFiles.length === 0) throw stopped("MissingFlags", "give --key <file>");
  const keys: VerifierKey[] = [];
  for (const one of keyFiles) keys.push(...keysIn(one, await readText(shell, one)));
  const checkpoints = [];
  for (const one of flags.all("checkpoint"))
    checkpoints.push({ note: noteIn(one, await readText(shell, one)), where: one });
  const found = verify({ file, keys, checkpoints, ...documentsFolder(call) });
  if (found === undefined)
    throw stopped("MalformedFile", `${call.args[0] ?? ""}: does not begin as an export does`);
  return verifiedReport(found);
};
