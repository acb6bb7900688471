import { PolicyStatement, type Role } from "aws-cdk-lib/aws-iam";
import { descriptionInBundle } from "../bundling.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import type { Environment } from "../environment.ts";
import { allowShowing, type LogFunctionsProps, showing } from "./log-functions.ts";
import { lookingBy } from "./sweep-function.ts";

/** Calling another function of ours, as it was deployed last. */
export const allowCall = (role: Role, { function: called }: TasdiqFunction): void => {
  role.addToPolicy(
    new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: [called.functionArn] }),
  );
};

/** The function that sets papers: it reads the record, and adds what it is asked to keep to the documents. */
export const paperFunction = ({
  make,
  rights,
  records,
}: Pick<LogFunctionsProps, "make" | "rights" | "records">): TasdiqFunction => {
  const made = make("render-paper", {});
  rights.allowReading(made.role);
  records.documents.allowAdding(made.role);
  return made;
};

/** Which function prints for the pages. */
const printingBy = ({ function: typesetter }: TasdiqFunction): Environment => ({
  TASDIQ_RENDER_PAPER_FUNCTION: typesetter.functionName,
});

export type PagesFunctionProps = Omit<LogFunctionsProps, "failures"> & {
  readonly sweep: TasdiqFunction;
  readonly typesetter: TasdiqFunction;
};

/**
 * The pages: all that people may record and look at, by their own tokens. The function neither sends nor drives, nor signs a
 * checkpoint. It has the sweep look at incidents and the typesetter print, and calls no other function.
 */
export const pagesFunction = (props: PagesFunctionProps): TasdiqFunction => {
  const { make, rights, records, sweep, typesetter } = props;
  const pages = make("pages", {
    ...showing(props),
    ...lookingBy(sweep),
    ...printingBy(typesetter),
    TASDIQ_API_DESCRIPTION: descriptionInBundle,
  });
  rights.allowListing(pages.role);
  rights.allowRecording(pages.role, {
    opensCases: true,
    endsCases: true,
    servesPeople: true,
    administers: true,
  });
  records.documents.allowAdding(pages.role);
  allowShowing(pages.role, props);
  allowCall(pages.role, sweep);
  allowCall(pages.role, typesetter);
  return pages;
};
