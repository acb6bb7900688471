import type { Definition, OfficeRule } from "../office-command.ts";
import { lawFile, lawFileKind, lawVersion, fileDigest } from "../../office/fields.ts";

export const definition = {
  kind: "ConfirmLaw",
  act: "LawConfirmed",
  verb: "law confirm",
  byAnyDuty: true,
} as const satisfies Definition;

const fields = () => ({
  file: lawFileKind,
  law: lawFile,
  /** A treaty file has none. */
  version: lawVersion,
  digest: fileDigest,
});

// Whether the office uses a file of this content is looked at where its law is at hand.
const rule: OfficeRule<"ConfirmLaw"> = {
  against: () => [],
  record: (fact) => ({ ...fact, kind: "LawConfirmed" }),
};

/** Records that whoever gives it has read a law file, of exactly this content. */
export const confirmLaw = { fields, rule } as const;
