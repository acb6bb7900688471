/** What a block of the guide adds to a file, or puts in the place of something there. */
type Edit = { readonly says: string; readonly value: unknown };

type Step = {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** A mistake, made on top of the step, and what the check says of it. */
  readonly wrong: Edit;
  readonly answer: string;
};

type Block = { readonly before: string; readonly language: string; readonly text: string };

const blocksIn = (text: string): readonly Block[] =>
  [...text.matchAll(/([^`]|`[^`]|``[^`])*?```([a-z ]*)\n([\s\S]*?)\n```/g)].map((found) => ({
    before: found[0].slice(0, found[0].indexOf("```")),
    language: found[2] ?? "",
    text: found[3] ?? "",
  }));

/** The last clause before a block, which says where it goes: "In `stages`, after `bill`:". */
const lastClause = (before: string): string =>
  /(?:In|At|To) [^:.]*:$/.exec(before.replaceAll("\n", " ").trim())?.[0] ?? "";

const editOf = ({ before, text }: Block): Edit => ({
  says: lastClause(before),
  value: JSON.parse(text) as unknown,
});

/** What the blocks of a part of the guide change of a file. */
export const editsIn = (text: string): readonly Edit[] =>
  blocksIn(text)
    .filter(({ language }) => language === "json")
    .map(editOf);

/** Every step of the guide, by its headings of the third level under "Nine steps". */
export const stepsIn = (page: string): readonly Step[] => {
  const [, rest = ""] = page.split("\n## Nine steps\n");
  const [steps = ""] = rest.split("\n## ");
  return steps
    .split("\n### ")
    .slice(1)
    .map((text) => {
      const blocks = blocksIn(text);
      const wrong = blocks.find(({ language }) => language === "json wrong");
      const answer = blocks.find(({ language }) => language === "text");
      if (wrong === undefined || answer === undefined)
        throw new Error(`a step without a mistake or its answer: ${text.slice(0, 40)}`);
      return {
        title: text.split("\n")[0] ?? "",
        edits: blocks.filter(({ language }) => language === "json").map(editOf),
        wrong: editOf(wrong),
        answer: answer.text,
      };
    });
};

type Entry = Readonly<Record<string, unknown>>;
type File = Readonly<Record<string, unknown>>;

const idsIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/`([^`]+)`/g)].map(([, id]) => id ?? "");

const listIn = (file: File, name: string): readonly Entry[] =>
  (file[name] as readonly Entry[] | undefined) ?? [];

/** Makes an edit as its sentence says; the first block of all is the file itself. */
export const withEdit = (file: File, { says, value }: Edit): File => {
  const entry = value as Entry;
  const [list = "", id = ""] = idsIn(says);
  if (says === "") return entry;
  if (says === "To the file, add:") return { ...file, ...entry };
  if (list === "duties") return { ...file, duties: { ...(file["duties"] as Entry), [id]: entry } };
  const all = listIn(file, list);
  if (says.startsWith("At the end of")) return { ...file, [list]: [...all, entry] };
  if (!all.some((one) => one["id"] === id)) throw new Error(`${says} there is no such entry`);
  const changed = all.flatMap((one) => {
    if (one["id"] !== id) return [one];
    if (says.includes("after")) return [one, entry];
    return says.includes("in place of") ? [entry] : [{ ...one, ...entry }];
  });
  return { ...file, [list]: changed };
};
