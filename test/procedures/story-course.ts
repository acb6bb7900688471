import { readFileSync } from "node:fs";
import { join } from "node:path";
import { followStory, readStory } from "../../src/case/course/story.ts";
import type { IsoDate } from "../../src/time/date.ts";
import type { Course } from "../../src/case/course/course.ts";
import { procedureFiles, procedureIn } from "./files.ts";

/** The course of a story in `stories`, all of whose steps its procedure must have a place for. */
export const storyCourse = (file: string): Course => {
  const text = readFileSync(join(import.meta.dirname, "stories", file), "utf8");
  const { procedure: id } = JSON.parse(text) as { readonly procedure: string };
  const procedure = procedureIn(procedureFiles.findLast((one) => one.startsWith(`${id}/`)) ?? "");
  const read = readStory(text, file, procedure);
  if (read.kind === "invalid") throw new Error(JSON.stringify(read.faults));
  const { course, fault } = followStory(procedure, read.value, { today: "2030-01-01" as IsoDate });
  if (fault !== undefined) throw new Error(JSON.stringify(fault));
  return course;
};
