import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { dayIn } from "../../time/fact-date.ts";
import { drawSvg } from "../../law/drawing/svg.ts";
import { drawText } from "../../law/drawing/text.ts";
import { readCalendarCsv, shippedProcedureFile, unverifiedRules } from "../../files/index.ts";
import { conflictsIn } from "../../law/procedure/conflicts.ts";
import { leadWarnings } from "../../law/procedure/lead-warnings.ts";
import { readProcedure } from "../../law/procedure/read-procedure.ts";
import { parseJson } from "../../words/json-text.ts";
import { followStory, readStory } from "../../case/course/story.ts";
import { judgeCourse } from "../../case/course/judged-course.ts";
import type { ClockRun } from "../../case/clocks/clock-run.ts";
import { play } from "../../case/course/play.ts";
import type { SittingCalendar } from "../../time/calendar.ts";
import type { ProcedurePaper } from "../../papers/sheets/procedure.ts";
import { eventText } from "../../law/file/event.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Call } from "../call.ts";
import { dayGiven } from "../input/treaty-question.ts";
import { faultLines, validLaw } from "../input/papers.ts";
import { readText } from "../input/read-file.ts";
import { authorityLines } from "../print/finding.ts";
import { procedureHtml } from "../print/procedure-html.ts";
import { paperLines, procedurePaper } from "../print/procedure-paper.ts";
import {
  conflictLines,
  drawingWords,
  endingLines,
  silencesNeverHeard,
  warningLines,
} from "../print/procedure.ts";
import { nextEvents, storyLines } from "../print/story.ts";
import { printFor } from "../print/print.ts";
import { languageNamed } from "../language.ts";
import { report, type Report } from "../report.ts";
import { wordsOf } from "../say.ts";
import { stopped } from "../stop.ts";
import { writeOnce } from "../write-once.ts";

/** Whether the text of a file is that of a procedure with its stages. */
export const isProcedureText = (text: string): boolean => {
  const parsed = parseJson(text);
  return (
    !("fault" in parsed) &&
    typeof parsed.value === "object" &&
    parsed.value !== null &&
    "stages" in parsed.value
  );
};

type TextFile = { readonly file: string; readonly text: string };

/** `tasdiq law check` of a procedure: whether it is valid, how it runs, and what nobody has verified. */
export const checkProcedure = async (call: Call, { file, text }: TextFile): Promise<Report> => {
  const { digest, value } = validLaw("whatProcedure", readProcedure(text, file));
  const unverified = unverifiedRules(value);
  const conflicts = conflictsIn(value);
  const warnings = leadWarnings(value);
  const played = play(value);
  const picture = call.flags.one("svg");
  if (picture !== undefined) {
    const svg = drawSvg(value, played, drawingWords(printFor(call.shell, false)));
    await writeOnce(resolve(call.shell.folder, picture), new TextEncoder().encode(svg));
  }
  const json = {
    kind: "lawCheck",
    file,
    what: "procedure",
    valid: true,
    id: value.id,
    digest,
    unverified,
    conflicts,
    silencesNeverHeard: silencesNeverHeard(value, played),
    warnings,
    ways: played.ways,
    endings: Object.fromEntries(
      [...played.courses].map(([ending, { happened }]) => [
        ending,
        happened.map(({ stage, what }) => `${stage}.${what}`),
      ]),
    ),
  };
  return report(json, (print) => [
    `${print.green(print.say({ kind: "lawValid" }))} ${print.say({ kind: "lawIs", file, what: { kind: "whatProcedure" }, id: value.id, digest })}`,
    "",
    ...drawText(value, played, drawingWords(print)),
    "",
    ...endingLines(print, value, played),
    "",
    ...warningLines(print, value, warnings),
    ...conflictLines(print, conflicts),
    print.say({ kind: "lawUnverified", count: unverified.length }),
    ...unverified.flatMap(({ path, authority }) => [
      `  ${path}`,
      ...authorityLines(print, authority, { indent: "    " }),
    ]),
    ...(picture === undefined ? [] : ["", print.say({ kind: "procedureDrawn", file: picture })]),
  ]);
};

/** A file of a printed procedure, by how its name ends. */
const writtenAs = async (file: string, paper: ProcedurePaper): Promise<Uint8Array> => {
  if (file.endsWith(".pdf")) {
    // The typesetter is loaded only when something is set.
    const { renderProcedure } = await import("../../papers/render-pdf.ts");
    return renderProcedure(paper);
  }
  if (file.endsWith(".html")) return new TextEncoder().encode(await procedureHtml(paper));
  throw stopped("MalformedFlag", { kind: "printFormatUnknown" });
};

/** A file by its name, or else the newest procedure that comes with Tasdiq of an id. */
export const procedureGiven = async (
  { shell }: Pick<Call, "shell">,
  name: string,
): Promise<TextFile> => {
  const shipped = existsSync(resolve(shell.folder, name)) ? undefined : shippedProcedureFile(name);
  return shipped === undefined
    ? { file: name, text: await readText(shell, name) }
    : { file: shipped.where, text: shipped.text };
};

/** `tasdiq law print`: a procedure as a paper that a lawyer reads: as lines, or as a file. */
export const lawPrint = async (call: Call): Promise<Report> => {
  const { file, text } = await procedureGiven(call, call.args[0] ?? "");
  const { digest, value } = validLaw("whatProcedure", readProcedure(text, file));
  const asked = call.flags.one("lang");
  const words =
    asked === undefined ? wordsOf(call.shell) : wordsOf({ language: languageNamed(asked) });
  const paper = procedurePaper(value, digest, words);
  const out = call.flags.one("out");
  if (out !== undefined)
    await writeOnce(resolve(call.shell.folder, out), await writtenAs(out, paper));
  return report({ kind: "lawPrint", id: value.id, out: out ?? null, ...paper }, (print) =>
    out === undefined ? paperLines(print, paper) : [print.say({ kind: "printWritten", name: out })],
  );
};

const chambersOf = ({ bodies }: Procedure): readonly string[] =>
  bodies.filter(({ kind }) => kind === "chamber").map(({ id }) => id);

const calendarGiven = async (
  call: Call,
  procedure: Procedure,
): Promise<SittingCalendar | undefined> => {
  const file = call.flags.one("calendar");
  if (file === undefined) return undefined;
  const read = readCalendarCsv(await readText(call.shell, file), file, chambersOf(procedure));
  if (read.kind === "read") return read.value;
  throw stopped("InvalidLaw", { kind: "lawFaults", faults: faultLines(read) });
};

const deadlineInJson = (run: ClockRun) => {
  const { startedOn, startedIn, span, day, unmoved, otherDay, enteredOn, metOn, metBy, metIn } =
    run;
  return {
    clock: run.clock.id,
    span,
    startedOn,
    startedIn,
    metOn,
    metBy: metBy && eventText(metBy),
    metIn,
    unmoved,
    otherDay,
    enteredOn,
    verdict: run.verdict,
    why: run.why,
    day,
  };
};

/** `tasdiq law play`: what happened in a case, followed through a procedure and judged by it. */
export const lawPlay = async (call: Call): Promise<Report> => {
  const [name = "", storyFile = ""] = call.args;
  const { file, text } = await procedureGiven(call, name);
  const { value: procedure } = validLaw("whatProcedure", readProcedure(text, file));
  const story = readStory(await readText(call.shell, storyFile), storyFile, procedure);
  if (story.kind === "invalid")
    throw stopped("InvalidLaw", {
      kind: "storyInvalid",
      file: storyFile,
      faults: faultLines(story),
    });
  const today = dayGiven(call.flags, "on", "--on <day>") ?? dayIn(procedure.timeZone, Date.now());
  const calendar = await calendarGiven(call, procedure);
  const followed = followStory(procedure, story.value, { today, calendar });
  const judged = judgeCourse(followed.course, today, calendar);
  const { votes, runs, lacking, outOfOrder, unclassified } = judged;
  const json = {
    kind: "lawPlay",
    procedure: procedure.id,
    at: followed.course.at,
    fault: followed.fault ?? null,
    next: nextEvents(followed.course).map(eventText),
    happened: followed.course.happened,
    worths: followed.worths,
    votes: votes.map(({ rule, ...vote }) => ({ ...vote, rule: rule?.id ?? null })),
    deadlines: runs.map(deadlineInJson),
    outOfOrder,
    unclassified,
    lacking,
  };
  return report(json, (print) => storyLines(print, followed, judged));
};
