import type { Desk } from "../../ledger/desk.ts";
import { officeCaseId } from "../../ledger/handling/request.ts";
import type { OfficeCommand } from "../../case/office-command.ts";
import type { Case } from "../../case/case.ts";
import type { RefusalKind } from "../../words/refusal.ts";
import type { Row } from "../cases/parts.ts";
import type { FormFault } from "../forms/judge-draft.ts";
import type { Html } from "../html.ts";
import type { PageContext, Pages, Visitor } from "../pages.ts";
import { notFoundPage } from "../respond.ts";
import type { PageFormat } from "../page-format.ts";

/** An administrator who asks, and the office's record as it stands now. */
export type Asked = { readonly visitor: Visitor; readonly office: Case };

/** Answers administrators only; for everybody else there is nothing here. */
export const forAdministrators =
  (pages: Pages, answer: (c: PageContext, asked: Asked) => Promise<Response> | Response) =>
  async (c: PageContext): Promise<Response> => {
    const { visitor } = c.var.visit;
    const head = await pages.desk.ports.ledger.head(officeCaseId);
    if (head === undefined || visitor?.duties.includes("administrator") !== true)
      return notFoundPage(pages, c);
    return answer(c, { visitor, office: head.state });
  };

/** What a form brought: texts and files by the names of their fields. */
export type Fields = Readonly<Record<string, unknown>>;

export type Faulty = { readonly kind: "faulty"; readonly faults: readonly FormFault[] };

/** A command of the office as a form asks for it, or what is wrong with the form. */
export type Read = { readonly kind: "read"; readonly command: OfficeCommand } | Faulty;

/** Where a form is filled in. */
export type Scene = {
  readonly desk: Desk;
  readonly format: PageFormat;
  /** The office's record as it stands now. */
  readonly office: Case;
};

/** One thing that an administrator does to the office: its form, how it is read, and how it is told back. */
export type Deed = {
  readonly name: keyof PageFormat["words"]["administration"]["deeds"];
  readonly hasFile: boolean;
  /** What the form is filled with at first; left out, what the address of the page names. */
  readonly begins?: (scene: Scene) => Fields;
  /** What is shown above the fields. */
  readonly above?: (scene: Scene) => Html;
  /** The fields, with what was typed and what is wrong with it. */
  readonly controls: (scene: Scene, given: Fields, faults: readonly FormFault[]) => Html;
  readonly read: (scene: Scene, given: Fields) => Promise<Read> | Read;
  /** The field that a refusal speaks of; one that is not named here speaks of the form as a whole. */
  readonly refusedAt: Readonly<Partial<Record<RefusalKind, string>>>;
  /** What the command says, to be checked. */
  readonly rows: (scene: Scene, command: OfficeCommand) => readonly Row[];
  /** The fields by which the checked command comes back. */
  readonly carried: (command: OfficeCommand) => Readonly<Record<string, string>>;
};

/** The last part of the address of a form: its name, in small letters. */
export const placeNamed = (name: Deed["name"]): string =>
  name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const faulty = (at: string, words: string): Faulty => ({
  kind: "faulty",
  faults: [{ at, words }],
});
