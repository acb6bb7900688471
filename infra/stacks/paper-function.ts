import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import type { Environment } from "../environment.ts";
import type { LogFunctionsProps } from "./log-functions.ts";

/** The function that sets papers: it reads the record, and adds what it is asked to keep to the documents. */
export const paperFunction = ({
  make,
  rights,
  records,
  tokens,
}: Pick<LogFunctionsProps, "make" | "rights" | "records" | "tokens">): TasdiqFunction => {
  const made = make("render-paper", tokens);
  rights.allowReading(made.role);
  records.documents.allowAdding(made.role);
  return made;
};

/** Which function prints for the pages. */
export const printingBy = ({ function: typesetter }: TasdiqFunction): Environment => ({
  TASDIQ_RENDER_PAPER_FUNCTION: typesetter.functionName,
});
