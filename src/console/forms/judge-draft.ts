import type { Draft } from "../../ledger/drafts.ts";
import { rehearseCommand } from "../../ledger/import/import-rehearsal.ts";
import type { HandledRequest } from "../../ledger/handling/request.ts";
import type { Authority } from "../../words/authority.ts";
import { commandSchema, type Command } from "../../case/command.ts";
import type { Finding } from "../../words/finding.ts";
import { caseIdSchema, type CaseId } from "../../values/ids.ts";
import type { Refusal } from "../../words/refusal.ts";
import type * as z from "zod/mini";
import { wantInWords } from "../../words/issue-in-words.ts";
import { wordsIn } from "../../files/words.ts";
import { say } from "../../words/say.ts";
import type { Pages } from "../pages.ts";
import { refusalInWords } from "../words.ts";
import type { Fault } from "./controls/control.ts";
import { ownDuties } from "./duties.ts";
import { valuesUnasked } from "./fields-by-law.ts";
import { caseIdName, dutyName, questionsOf } from "./questions.ts";
import { textIn } from "./form-values.ts";
import type { Scene } from "./scene.ts";

/** Something wrong with a form: at a field where it has one, with the rule that says so where there is one. */
export type FormFault = Fault & {
  /** The field that it is about as a whole: the summary leads there and not to one of its inputs. */
  readonly field?: string;
  /** What the field is called, where the words do not say it. */
  readonly label?: string;
  readonly authority?: Authority;
  /** The case that stands in the way. */
  readonly inTheWay?: string;
};

/** What stands in a draft, judged: a request that may be given, or what is wrong. */
export type Judged =
  | {
      readonly kind: "ready";
      readonly request: HandledRequest;
      readonly findings: readonly Finding[];
      /** What is broken, despite which it is done only with a reason. */
      readonly broken: readonly Finding[];
    }
  | { readonly kind: "faulty"; readonly faults: readonly FormFault[] };

/** The field of a form in which a path lies, of a correction also one that it restates; none where the form does not ask for it. */
const fieldAt = (names: readonly string[], path: string): string =>
  [path, `restated.${path}`]
    .flatMap((wanted) =>
      names.filter((one) => wanted === one || (one !== "restated" && wanted.startsWith(`${one}.`))),
    )
    .at(0) ?? "";

/** The fields of a form, of a correction also those of the command that it restates. */
const namesOf = (scene: Scene): readonly string[] => [
  ...(scene.restating === undefined
    ? []
    : Object.keys(scene.fieldsOf(scene.restating.kind)).map((field) => `restated.${field}`)),
  ...questionsOf(scene).map(({ name }) => name),
];

const said = ({ visit }: Scene, refusal: Refusal): Omit<FormFault, "at"> => {
  const { authority } = refusal;
  if (refusal.kind !== "OpenCaseExists")
    return { ...refusalInWords(visit.language, refusal), authority };
  const other = String(refusal.other);
  return {
    words: visit.words.forms.faults.openCaseExists({ caseId: other }),
    authority,
    inTheWay: other,
  };
};

// What is called otherwise on a form; and what is named by the path at which a value cannot be read.
const pathOf = (refusal: Refusal): string => {
  if (refusal.field === "caseId") return caseIdName;
  return refusal.field ?? ("where" in refusal ? String(refusal.where) : "");
};

/** A refusal as a fault of the form, at the field that it names where the form has it. */
export const faultOfRefusal = (scene: Scene, refusal: Refusal): FormFault => {
  const at = fieldAt(namesOf(scene), pathOf(refusal));
  return { at, ...(at === "" ? {} : { field: at }), ...said(scene, refusal) };
};

type Content =
  | { readonly kind: "read"; readonly command: Command; readonly caseId: CaseId }
  | { readonly kind: "faulty"; readonly faults: readonly FormFault[] };

type Issue = z.core.$ZodIssue;

// Parts of a value that have an input of their own under the very name.
const ownInput =
  /^(restated\.)?statements\.\d+\.(id|label|clause|inferredClause|subject|texts\.\d+\.language)$/;

const parsed = (scene: Scene, draft: Draft, content: unknown): Content => {
  const command = commandSchema().safeParse(content);
  const caseId = caseIdSchema.safeParse(
    scene.view === undefined ? textIn(draft, caseIdName) : scene.view.state.caseId,
  );
  if (command.success && caseId.success)
    return { kind: "read", command: command.data, caseId: caseId.data };
  const questions = questionsOf(scene);
  const faultAt = (path: string, issue: Issue): FormFault => {
    const words = say(wantInWords(issue), wordsIn(scene.visit.language));
    const question = questions.find(({ name }) => path === name || path.startsWith(`${name}.`));
    if (question === undefined) return { at: "", words };
    const label = question.words[0];
    if (ownInput.test(path)) return { at: path, words, label };
    // A correction asks for the fields of another command, one within the other.
    const depth = question.name === "restated" ? 2 : 1;
    const at = path.split(".").slice(0, depth).join(".");
    return { at, field: at, words, label };
  };
  const faults = (command.error?.issues ?? []).map((issue) =>
    faultAt(issue.path.map(String).join("."), issue),
  );
  const named = (caseId.error?.issues ?? []).map((issue) => faultAt(caseIdName, issue));
  return { kind: "faulty", faults: [...named, ...faults] };
};

const contentOf = (scene: Scene, draft: Draft): Content => {
  const questions = questionsOf(scene);
  const readings = questions.map(
    ({ name, words, control }) =>
      [name, control.read({ scene, name, words, given: draft })] as const,
  );
  const faults = readings.flatMap(([, one]) => (one.kind === "faulty" ? one.faults : []));
  if (faults.length > 0) return { kind: "faulty", faults };
  const values = Object.fromEntries(
    readings.flatMap(([name, one]) =>
      one.kind === "read" && name !== caseIdName && name !== dutyName ? [[name, one.value]] : [],
    ),
  );
  return parsed(scene, draft, {
    kind: scene.kind,
    ...valuesUnasked(scene, scene.kind),
    ...values,
  });
};

/** The request that a draft makes. */
const requestOf = (scene: Scene, draft: Draft): HandledRequest | readonly FormFault[] => {
  const content = contentOf(scene, draft);
  if (content.kind === "faulty") return content.faults;
  const own = ownDuties(scene);
  const duty = own.find((one) => one === textIn(draft, dutyName)) ?? own[0];
  if (duty === undefined) return [{ at: "", words: scene.visit.words.frame.forbidden }];
  return {
    id: draft.commandId,
    caseId: content.caseId,
    person: scene.visitor.person,
    duty,
    mode: { kind: "live" },
    command: content.command,
  };
};

const isFaults = (found: HandledRequest | readonly FormFault[]): found is readonly FormFault[] =>
  Array.isArray(found);

/** Judges what stands in a draft, as it would be judged if it were given now. Nothing is recorded. */
export const judgeDraft = async (
  { desk }: Pick<Pages, "desk">,
  scene: Scene,
  draft: Draft,
): Promise<Judged> => {
  const request = requestOf(scene, draft);
  if (isFaults(request)) return { kind: "faulty", faults: request };
  const rehearsal = await rehearseCommand(desk, request);
  return rehearsal.kind === "refused"
    ? { kind: "faulty", faults: [faultOfRefusal(scene, rehearsal.refusal)] }
    : { ...rehearsal, kind: "ready", request };
};
