import { type Draft, type FiledDocument, largestDraft, sizeOf } from "../../ledger/drafts.ts";
import { composed, utf8In } from "../../values/text.ts";
import { inMegabytes, largestUpload } from "../forms-read.ts";
import type { PageContext, Pages } from "../pages.ts";
import { type Fields, sentFields } from "../sent-fields.ts";
import type { Messages } from "../words.ts";
import {
  type Given,
  givenValue,
  numberIn,
  rowsIn,
  together,
  withoutDocument,
  withoutRow,
  withRows,
} from "./form-values.ts";
import type { FormFault } from "./judge-draft.ts";

/** The part of a roll call's input that takes it as a file. */
export const rollFile = "rollFile";
const ending = `.${rollFile}`;

/** The input that the lines of a roll call go to from the file that came by this one; undefined where it takes another file. */
const inputOfRoll = (name: string): string | undefined =>
  name.endsWith(ending) ? name.slice(0, -ending.length) : undefined;

/** The lines of a roll call in a file; or what is wrong with the file, in words. */
const linesOfRoll = async (
  file: File,
  { called, words }: { readonly called: string; readonly words: Messages["forms"]["faults"] },
): Promise<{ readonly lines: string } | { readonly wrong: string }> => {
  if (file.size === 0) return { wrong: words.emptyFile({ name: called }) };
  if (file.size > largestDraft) return { wrong: words.largeRoll({ name: called }) };
  const lines = utf8In(await file.arrayBuffer());
  return lines === undefined ? { wrong: words.notUtf8({ name: called }) } : { lines };
};

/** What a button of a form asks for: the word, and where it applies. */
export type Wish =
  | { readonly kind: "save" | "continue" }
  | { readonly kind: "upload" | "remove" | "add" | "drop"; readonly at: string };

/** A form as it was sent: the draft as it is now, what was wished, and what was wrong with its files. */
export type Posted = {
  readonly draft: Draft;
  readonly wish: Wish;
  readonly faults: readonly FormFault[];
};

type Body = Fields;

const inputName = /^[A-Za-z0-9][A-Za-z0-9.-]{0,199}$/;
// What a button names is an input, a row of one, or both: it becomes part of an address.
const wishedFor = /^(upload|remove|add|drop):([A-Za-z0-9.:-]{1,220})$/;
const notTyped: readonly string[] = ["form-token", "do"];

const valuesIn = (body: Body): Given["values"] =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === "string" && inputName.test(name) && !notTyped.includes(name)
        ? [[name, value]]
        : [],
    ),
  );

const filesIn = (body: Body): readonly (readonly [name: string, file: File])[] =>
  Object.entries(body).flatMap(([name, value]) =>
    // A browser sends a file without a name and without content where none was chosen.
    value instanceof File && inputName.test(name) && (value.name !== "" || value.size > 0)
      ? [[name, value] as const]
      : [],
  );

/** What a file was called, to be shown and for nothing else: nobody makes a path of it. */
const shownName = (name: string): string =>
  composed(name.slice(0, 200).toWellFormed()).replace(/[\p{Cc}\p{Cf}]/gu, " ");

const kept = async (
  { desk, turnedAway }: Pages,
  c: PageContext,
  [name, file]: readonly [string, File],
): Promise<FiledDocument | FormFault> => {
  const { forms } = c.var.visit.words;
  const called = shownName(file.name);
  if (file.size === 0) return { at: name, words: forms.faults.emptyFile({ name: called }) };
  if (file.size > largestUpload) {
    turnedAway(`a file of ${String(file.size)} bytes, over the limit of ${String(largestUpload)}`);
    return {
      at: name,
      words: forms.faults.largeFile({ name: called, limit: inMegabytes(largestUpload) }),
    };
  }
  const digest = await desk.ports.documents.put(new Uint8Array(await file.arrayBuffer()));
  return { name: called, size: file.size, digest };
};

const isFault = (one: FiledDocument | FormFault): one is FormFault => "words" in one;

type Taken = { readonly given: Given; readonly faults: readonly FormFault[] };

// The lines of a roll call are shown to be looked over, so they go where they could have been pasted.
const withRoll = async (
  c: PageContext,
  { given, faults }: Taken,
  { name, roll, file }: { readonly name: string; readonly roll: string; readonly file: File },
): Promise<Taken> => {
  const words = c.var.visit.words.forms.faults;
  const found = await linesOfRoll(file, { called: shownName(file.name), words });
  return "wrong" in found
    ? { given, faults: [...faults, { at: name, words: found.wrong }] }
    : { given: { ...given, values: { ...given.values, [roll]: found.lines } }, faults };
};

const withFile = async (
  pages: Pages,
  c: PageContext,
  { given, faults, file }: Taken & { readonly file: readonly [string, File] },
): Promise<Taken> => {
  const [name, content] = file;
  const roll = inputOfRoll(name);
  if (roll !== undefined) return withRoll(c, { given, faults }, { name, roll, file: content });
  const found = await kept(pages, c, file);
  return isFault(found)
    ? { given, faults: [...faults, found] }
    : { given: { ...given, documents: { ...given.documents, [name]: found } }, faults };
};

const wishIn = (body: Body): Wish => {
  const said = typeof body["do"] === "string" ? body["do"] : "continue";
  const [, kind = said, at = ""] = wishedFor.exec(said) ?? [];
  if (kind === "upload" || kind === "remove" || kind === "add" || kind === "drop")
    return { kind, at };
  return { kind: kind === "save" ? "save" : "continue" };
};

// Of a single text there is no choice: it is the authentic one.
const onlyAuthentic = (given: Given, texts: string): Given =>
  texts.endsWith(".texts") && rowsIn(given, texts) === 1
    ? together([given, givenValue(`${texts}.0.authentic`, "true")])
    : given;

const wished = (given: Given, wish: Wish): Given => {
  switch (wish.kind) {
    case "remove":
      return withoutDocument(given, wish.at);
    case "add": {
      const row = rowsIn(given, wish.at);
      const more = withRows(given, wish.at, row + 1);
      // A statement has at least one text.
      const texts = `${wish.at}.${String(row)}.texts`;
      return wish.at.endsWith(".texts") ? more : onlyAuthentic(withRows(more, texts, 1), texts);
    }
    case "drop": {
      const [name = "", row = ""] = wish.at.split(":");
      return onlyAuthentic(withoutRow(given, name, Number(row)), name);
    }
    case "save":
    case "continue":
    case "upload":
      return given;
  }
};

/**
 * Reads a form that was sent and does what its button asks: takes files in, adds and removes. What was typed is judged in
 * nothing. Each file is stored by its digest at once.
 */
export const readForm = async (pages: Pages, c: PageContext, before: Draft): Promise<Posted> => {
  const body = sentFields(c);
  let taken: Taken = {
    given: { values: valuesIn(body), documents: before.documents },
    faults: [],
  };
  for (const file of filesIn(body)) taken = await withFile(pages, c, { ...taken, file });
  const wish = wishIn(body);
  const at = new Date(pages.desk.ports.clock.now()).toISOString();
  const { values, documents } = wished(taken.given, wish);
  return { draft: { ...before, values, documents, at }, wish, faults: taken.faults };
};

/** What is said where a draft is too large to be kept. */
export const tooLarge = ({ visit }: PageContext["var"], draft: Draft): readonly FormFault[] =>
  sizeOf(draft) > largestDraft
    ? [
        {
          at: "",
          words: `${visit.words.forms.faults.largeDraft} (${numberIn(visit, sizeOf(draft))} > ${numberIn(visit, largestDraft)})`,
        },
      ]
    : [];
