import type { Answer } from "../../application/answer.ts";
import { importCase } from "../../application/import-case.ts";
import { acceptedShown } from "../../application/shapes/answer.ts";
import { wordsIn } from "../../words/read.ts";
import type { Call } from "../call.ts";
import { exitCodes } from "../exit-codes.ts";
import { inHome, officeOf } from "../home.ts";
import { readContent } from "../input/parse-content.ts";
import { importFileNamed } from "../past-cases.ts";
import type { Paint } from "../paint.ts";
import { refusalReport, report, type Report } from "../report.ts";
import { stopOf } from "../stop.ts";
import { whoAsks } from "../who.ts";
import { actsInWords, notedLines, receiptInWords } from "../words/answer.ts";

const answerLines = (paint: Paint, answer: Answer): readonly string[] => {
  if (answer.kind === "refused") return refusalReport(stopOf(answer.refusal)).lines(paint);
  const again = answer.repeated ? " (entered before)" : "";
  return [
    `${actsInWords(answer.acts)}${again}`,
    `  Receipt  ${receiptInWords(answer)}`,
    ...notedLines(paint, acceptedShown(answer, wordsIn("en"))),
  ];
};

const answerInWords = (answer: Answer) =>
  answer.kind === "refused" ? answer : acceptedShown(answer, wordsIn("en"));

const importReport = (answers: readonly Answer[]): Report => {
  const refused = answers.find((answer) => answer.kind === "refused");
  const accepted = answers.filter((answer) => answer.kind === "accepted");
  if (refused !== undefined && accepted.length === 0) {
    const { atStep: step } = refused.refusal;
    const stop = stopOf(refused.refusal);
    const sentence = step === undefined ? stop.sentence : `step ${String(step)}: ${stop.sentence}`;
    return refusalReport({ ...stop, sentence });
  }
  const done = report({ kind: "imported", answers: answers.map(answerInWords) }, (paint) => [
    ...answers.flatMap((answer) => answerLines(paint, answer)),
    `${String(accepted.length)} entries; the case stands at '${accepted.at(-1)?.stage ?? ""}'`,
  ]);
  const code = refused === undefined ? exitCodes.done : exitCodes[stopOf(refused.refusal).class];
  return { ...done, code };
};

/** `tasdiq import`: enters a past case from a file, step by step; what would be a refusal is a finding. */
export const importFile = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "openCases" }, async (home) => {
    const { person, credentialFor } = await whoAsks(call.shell, call.flags);
    const office = await officeOf(home);
    const content = await readContent(call.shell, importFileNamed(call.shell, call.args[0] ?? ""));
    const answers = await importCase(home.desk, content, {
      person,
      credentialFor: (digest) => credentialFor(office, digest),
    });
    await home.catchUp();
    return importReport(answers);
  });
