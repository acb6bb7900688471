import type { RecordedAct } from "../../src/procedure/case/act.ts";
import type { Story } from "./given.ts";

export type Chapter = (story: Story) => Story;
/** A case whose last act is of this kind. */
export type CaseUpTo = (last: RecordedAct["kind"]) => Story;

type Chapters = readonly (readonly [RecordedAct["kind"], Chapter])[];

/** A case carried along chapters, each named by its last act; each is told once, however often it is asked for. */
export const along = (chapters: Chapters, begin: () => Story): CaseUpTo => {
  const told: Story[] = [];
  return (last) => {
    const end = chapters.findIndex(([kind]) => kind === last);
    for (const [, chapter] of chapters.slice(told.length, end + 1))
      told.push(chapter(told.at(-1) ?? begin()));
    const story = told[end];
    if (story === undefined) throw new Error(`no chapter ends with ${last}`);
    return story;
  };
};
