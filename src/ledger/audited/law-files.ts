import type { Sentence } from "../../words/messages.ts";
import { ownRule } from "../../words/authority.ts";
import type { HashedEntry } from "../../case/entry.ts";
import type { Finding } from "../../words/finding.ts";
import type { Digest } from "../../values/ids.ts";
import type { Case } from "../../case/case.ts";
import { earlierPins } from "../../case/procedure-version.ts";
import type { Procedure } from "../../law/file/procedure.ts";
import { confirmationFindings, type ConfirmableFile } from "./confirmations.ts";
import { comesWithSoftware } from "../../files/index.ts";
import type { Law } from "../../law/law.ts";

const named = ownRule("lawFilesNamed");

type JudgedBy = {
  readonly what: Sentence;
  readonly name: Sentence;
  readonly digest: Digest;
  readonly comesWith: boolean;
  /** As what a person may confirm that they have read it; undefined for a calendar. */
  readonly confirmable?: Pick<ConfirmableFile, "file" | "law">;
};

const finding =
  (software: string) =>
  ({ what, name, digest, comesWith }: JudgedBy): Finding => ({
    rule: { kind: "judgedByFile", what },
    // Of an own file nobody here knows what it should say.
    verdict: comesWith ? "kept" : "cannotBeVerified",
    why: comesWith
      ? { kind: "fileShipped", name, digest, software }
      : { kind: "fileOwn", name, digest, software },
    authority: named,
  });

/** The entries that are judged by another law than the case was under then. */
const judgedByAnother = (state: Case, entries: readonly HashedEntry[]): readonly Finding[] => {
  const earlier = earlierPins(state);
  // The entry that moves a case is judged by what it leaves.
  const procedureOf = (seq: number): Digest =>
    earlier.find(({ until }) => seq <= until)?.procedure ?? state.pins.procedure;
  const others = entries.filter(
    ({ entry: { pins, seq } }) =>
      pins.procedure !== procedureOf(seq) || pins.treaty !== state.pins.treaty,
  );
  return others.map(({ entry }) => ({
    rule: { kind: "eachByLaw" },
    verdict: "broken",
    why: { kind: "entryByAnother", seq: entry.seq },
    authority: named,
  }));
};

const calendarsOf = (entries: readonly HashedEntry[]): readonly Digest[] => [
  ...new Set(entries.flatMap(({ entry: { pins } }) => pins.calendar ?? [])),
];

const procedureFile = (what: Sentence, { id, version }: Procedure, digest: Digest): JudgedBy => ({
  what,
  name: { kind: "nameAndVersion", id, version },
  digest,
  comesWith: comesWithSoftware("procedure", id, digest),
  confirmable: { file: "procedure", law: id },
});

/** The confirmations of a file, where it is one of a kind that people confirm. */
const confirmed = (office: Case, { what, digest, confirmable }: JudgedBy): readonly Finding[] =>
  confirmable === undefined ? [] : confirmationFindings(office, { what, digest, ...confirmable });

/**
 * The files that a case was judged by, each by its id, version and digest, whether it is one that comes with the software, and
 * who has confirmed it as read.
 */
export const lawFileFindings = (
  { procedure, treaty, earlier = [] }: Law,
  {
    state,
    office,
    entries,
  }: {
    readonly state: Case;
    readonly office: Case;
    readonly entries: readonly HashedEntry[];
  },
  software: string,
): readonly Finding[] => {
  const { pins } = state;
  const files: readonly JudgedBy[] = [
    procedureFile({ kind: "named", term: "procedure" }, procedure, pins.procedure),
    ...earlierPins(state).flatMap(({ procedure: digest, until }) => {
      const what: Sentence = { kind: "procedureUpTo", seq: until };
      const file = earlier.find((one) => one.until === until)?.procedure;
      return file === undefined ? [] : [procedureFile(what, file, digest)];
    }),
    {
      what: { kind: "named", term: "treatyFile" },
      name: { kind: "asGiven", text: treaty.id },
      digest: pins.treaty,
      comesWith: comesWithSoftware("treaty", treaty.id, pins.treaty),
      confirmable: { file: "treaty", law: treaty.id },
    },
    ...calendarsOf(entries).map((digest): JudgedBy => ({
      what: { kind: "named", term: "calendar" },
      name: { kind: "calendarOfProcedure", procedure: procedure.id },
      digest,
      comesWith: false,
    })),
  ];
  return [
    ...files.flatMap((file) => [finding(software)(file), ...confirmed(office, file)]),
    ...judgedByAnother(state, entries),
  ];
};
