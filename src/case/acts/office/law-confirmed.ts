import { fileDigest, lawFile, lawFileKind, lawVersion } from "../../fields/office-fields.ts";
import { act } from "../act.ts";

/** That the person who gave it has read a law file with exactly this content. */
export const lawConfirmed = act({
  kind: "LawConfirmed",
  command: "ConfirmLaw",
  fields: () => ({
    file: lawFileKind,
    law: lawFile,
    /** A treaty file has none. */
    version: lawVersion,
    digest: fileDigest,
  }),
  fills: ["confirmations"],
});
