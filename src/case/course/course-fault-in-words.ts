import type { CourseFault } from "./course.ts";
import { eventInFile, namesOfDeclaration, namesOfStage } from "../../law/file/names-in-words.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import type { Names } from "../../values/names.ts";
import type { Sentence } from "../../words/messages.ts";

/** Why something cannot have happened in a course. */
export const courseFaultInWords = (procedure: Procedure, fault: CourseFault): Sentence => {
  const names = (id: string): Names => namesOfStage(procedure, id);
  switch (fault.kind) {
    case "ended":
      return { kind: "courseEnded", ending: fault.as };
    case "stageNotOpen":
      return {
        kind: "courseStageNotOpen",
        stage: names(fault.stage),
        known: fault.open.map(names),
      };
    case "eventUnknown":
      return {
        kind: "courseEventUnknown",
        event: fault.what,
        stage: names(fault.stage),
        known: fault.known,
      };
    case "waitsFor":
      return { kind: "courseWaitsFor", stage: names(fault.stage), other: names(fault.other) };
    case "enteredTooOften":
      return { kind: "courseTooOften", stage: names(fault.stage), atMost: fault.atMost };
    case "silenceMeansNothing":
      return { kind: "courseSilenceMeansNothing", stage: names(fault.stage) };
    case "nameUnknown":
      return { kind: "courseNameUnknown", name: fault.name, known: fault.known };
    case "tooLate": {
      const { stage, what } = fault.after;
      return { kind: "courseTooLate", after: eventInFile(procedure, stage, what) };
    }
    case "alreadyDeclared":
      return { kind: "courseAlreadyDeclared", name: namesOfDeclaration(procedure, fault.name) };
    case "notProvidedFor":
      return { kind: "courseNotProvidedFor" };
  }
};
