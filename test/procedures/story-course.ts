import { readFileSync } from "node:fs";
import { join } from "node:path";
import { followStory, readStory } from "../../src/law/procedure/story.ts";
import type { Course } from "../../src/procedure/model/course.ts";
import { procedureFiles, procedureIn } from "./files.ts";

/** The course of a story in `stories`, all of whose steps its procedure must have a place for. */
export const storyCourse = (file: string): Course => {
  const text = readFileSync(join(import.meta.dirname, "stories", file), "utf8");
  const read = readStory(text, file);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  const { procedure: id = "" } = read.value;
  const procedure = procedureFiles.findLast((one) => one.startsWith(`${id}/`)) ?? "";
  const { course, fault } = followStory(procedureIn(procedure), read.value);
  if (fault !== undefined) throw new Error(JSON.stringify(fault));
  return course;
};
