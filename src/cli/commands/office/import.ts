import type { Answer } from "../../../ledger/handling/answer.ts";
import type { Desk } from "../../../ledger/desk.ts";
import { importCase } from "../../../ledger/import/import-case.ts";
import { acceptedAnswer, answerToSend } from "../../../api/shapes/answer.ts";
import { say, type Words } from "../../../words/say.ts";
import type { Call } from "../../call.ts";
import { exitCodes } from "../../exit-codes.ts";
import { importFileNamed } from "../../past-cases.ts";
import { bringOn, inHome, officeOf } from "../../home.ts";
import { readContent } from "../../input/read-file.ts";
import type { Print } from "../../print/print.ts";
import { refusalReport, report, type Report } from "../../report.ts";
import { wordsOf } from "../../say.ts";
import { stopOf } from "../../stop.ts";
import { whoAsks } from "../../who.ts";
import { actsInWords, labelled, notedLines, receiptLine } from "../../print/answer.ts";

const answerLines = (print: Print, answer: Answer): readonly string[] => {
  if (answer.kind === "refused")
    return refusalReport(stopOf(answer.refusal, print.words)).lines(print);
  const acts = print.say(actsInWords(answer.acts));
  return [
    answer.repeated ? print.say({ kind: "importAgain", acts }) : acts,
    labelled(print, "labelReceipt", receiptLine(answer)),
    ...notedLines(print, acceptedAnswer(answer, print.words)),
  ];
};

const stepShown = (answer: Answer, words: Words) =>
  answer.kind === "refused" ? answer : acceptedAnswer(answer, words);

const importReport = (answers: readonly Answer[], stands: string, words: Words): Report => {
  const refused = answers.find((answer) => answer.kind === "refused");
  const accepted = answers.filter((answer) => answer.kind === "accepted");
  const stop = refused && stopOf(refused.refusal, words);
  const last = accepted.at(-1);
  if (stop !== undefined && last === undefined) {
    const { atStep: step } = refused?.refusal ?? {};
    const { sentence } = stop;
    return refusalReport(
      step === undefined
        ? stop
        : { ...stop, sentence: say({ kind: "importStep", step: String(step), sentence }, words) },
    );
  }
  const json = { kind: "imported", answers: answers.map((one) => stepShown(one, words)) };
  const done = report(json, (print) => [
    ...answers.flatMap((answer) => answerLines(print, answer)),
    ...(last === undefined
      ? []
      : [
          print.say({ kind: "importEntries", count: accepted.length, stage: stands }),
          print.say({ kind: "importAudit", case: last.receipt.caseId }),
        ]),
  ]);
  return { ...done, code: stop === undefined ? exitCodes.done : exitCodes[stop.class] };
};

/** The name of the stage to which the steps led that were accepted. */
const standsIn = async (desk: Desk, answers: readonly Answer[], words: Words): Promise<string> => {
  const last = answers.findLast((answer) => answer.kind === "accepted");
  const shown = last && (await answerToSend(desk, last, words));
  return shown?.kind === "accepted" ? (shown.stageName ?? shown.stage) : "";
};

/** `tasdiq import`: enters a past case from a file, step by step. What the law would have refused is recorded all the same: the audit tells it. */
export const importFile = (call: Call): Promise<Report> =>
  inHome({ ...call, reach: "openCases" }, async (home) => {
    const { person, credentialFor } = await whoAsks(call.shell, call.flags);
    const office = await officeOf(home);
    const content = await readContent(call.shell, importFileNamed(call.shell, call.args[0] ?? ""));
    const answers = await importCase(home.desk, content, {
      person,
      credentialFor: (digest) => credentialFor(office, digest),
    });
    await bringOn(home);
    const words = wordsOf(call.shell);
    return importReport(answers, await standsIn(home.desk, answers, words), words);
  });
