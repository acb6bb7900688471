import { procedureSchema, type Procedure } from "../../procedure/model/procedure.ts";
import { readText, readValue, type Read } from "../read.ts";
import { procedureSense } from "./sense.ts";

/**
 * Reads the file of a procedure from its text.
 * @param where the file's name, for messages
 * @returns the procedure with its digest, or every fault with its path in the file (line and column where it is not JSON)
 */
export const readProcedure = (text: string, where: string): Read<Procedure> =>
  readText(text, where, (file, name) =>
    readValue(file, name, { schema: procedureSchema(), sense: procedureSense }),
  );
