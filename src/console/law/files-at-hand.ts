import type { Ports } from "../../ledger/desk-ports.ts";
import { confirmationsOf, type LawConfirmation } from "../../office/confirmations.ts";
import type { OfficeCommandOf } from "../../case/office-command.ts";
import type { Case } from "../../case/case.ts";
import type { Names } from "../../values/names.ts";
import { namesOfTreaty } from "../../treaty/treaty.ts";

/** A law file at hand: as what a person may confirm that they have read it, and what it says. */
export type FileAtHand = Pick<
  OfficeCommandOf<"ConfirmLaw">,
  "file" | "law" | "version" | "digest"
> & {
  readonly title: Names;
  /** The file as it was written, of which the digest is taken. */
  readonly content: unknown;
};

/** Every procedure file in each of its versions, and every treaty file, that the office uses. */
export const filesAtHand = (law: ReturnType<Ports["law"]>): readonly FileAtHand[] => [
  ...law.procedureIds.flatMap((id) =>
    law.versions(id).map(({ value, digest }): FileAtHand => ({
      file: "procedure",
      law: id,
      version: value.version,
      digest,
      title: value.title,
      content: value.file,
    })),
  ),
  ...law.treaties().map(({ value, digest }): FileAtHand => ({
    file: "treaty",
    law: value.id,
    version: null,
    digest,
    title: namesOfTreaty(value.title),
    content: value,
  })),
];

/** Who has confirmed exactly this content as read, oldest first. */
export const confirmationsOfFile = (
  office: Case,
  file: Pick<FileAtHand, "file" | "law" | "digest">,
): readonly LawConfirmation[] =>
  confirmationsOf(office, file).filter(({ act }) => act.digest === file.digest);
