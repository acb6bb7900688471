import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { readProcedure, readTreaty, type LawIndex } from "../../../files/index.ts";
import type { OfficeCommandOf } from "../../../case/office-command.ts";
import type { Call } from "../../call.ts";
import { validLaw } from "../../input/papers.ts";
import { readText } from "../../input/read-file.ts";
import { inOffice } from "../../office/in-office.ts";
import type { Report } from "../../report.ts";
import { stopped } from "../../stop.ts";
import { dutyGiven, dutyHeld } from "../../who.ts";
import { lawAtHand } from "../reading/law.ts";
import { officeCommand, sendOfficeIn } from "./send-office.ts";

type Confirmed = Pick<OfficeCommandOf<"ConfirmLaw">, "file" | "law" | "version" | "digest">;

const inFile = async ({ shell }: Call, file: string): Promise<Confirmed> => {
  const text = await readText(shell, file);
  if (/"depositary"\s*:/.test(text)) {
    const { value, digest } = validLaw("whatTreaty", readTreaty(text, file));
    return { file: "treaty", law: value.id, version: null, digest };
  }
  const { value, digest } = validLaw("whatProcedure", readProcedure(text, file));
  return { file: "procedure", law: value.id, version: value.version, digest };
};

/** A law file at hand by its id. One of several versions is named by its file, so that nobody confirms another one. */
const atHand = (law: LawIndex, id: string): Confirmed => {
  const [version, ...others] = law.versions(id);
  if (others.length > 0) throw stopped("LawNotFound", { kind: "lawVersions", id });
  if (version !== undefined) {
    const { value, digest } = version;
    return { file: "procedure", law: id, version: value.version, digest };
  }
  const treaty = law.treaties().find(({ value }) => value.id === id);
  if (treaty !== undefined)
    return { file: "treaty", law: id, version: null, digest: treaty.digest };
  const known = [...law.procedureIds, ...law.treatyIds].join(", ");
  throw stopped("LawNotFound", { kind: "lawUnknown", id, known });
};

/** `tasdiq law confirm`: that whoever gives it has read a procedure file or a treaty file, of exactly this content. */
export const lawConfirm = async (call: Call): Promise<Report> => {
  const { args, shell, flags } = call;
  const [name = ""] = args;
  const confirmed = existsSync(resolve(shell.folder, name))
    ? await inFile(call, name)
    : atHand(lawAtHand(call), name);
  const command = officeCommand({ kind: "ConfirmLaw", ...confirmed });
  return inOffice({ ...call, reach: "nothing" }, (office) =>
    sendOfficeIn(office, call, {
      command,
      dutyOf: (record, person) => dutyGiven(flags) ?? dutyHeld(record, person),
    }),
  );
};
