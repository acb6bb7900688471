import { descriptionInBundle } from "../api-description.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import { allowCall } from "./allow-call.ts";
import { allowShowing, showing, type LogFunctionsProps } from "./log-functions.ts";
import { printingBy } from "./paper-function.ts";
import { lookingBy } from "./sweep-function.ts";

export type PagesFunctionProps = Omit<LogFunctionsProps, "failures"> & {
  readonly sweep: TasdiqFunction;
  readonly typesetter: TasdiqFunction;
};

/**
 * The pages: all that people may record and look at, by their own tokens. The function neither sends nor drives, nor signs a
 * checkpoint. It has the sweep look at incidents and the typesetter print, and calls no other function.
 */
export const pagesFunction = (props: PagesFunctionProps): TasdiqFunction => {
  const { make, rights, records, tokens, addresses, sweep, typesetter } = props;
  const pages = make("pages", {
    ...tokens,
    ...addresses,
    ...showing(props),
    ...lookingBy(sweep),
    ...printingBy(typesetter),
    TASDIQ_API_DESCRIPTION: descriptionInBundle,
  });
  rights.allowListing(pages.role);
  rights.allowRecording(pages.role, { opensCases: true, endsCases: true, keepsDrafts: true });
  records.documents.allowAdding(pages.role);
  allowShowing(pages.role, props);
  allowCall(pages.role, sweep);
  allowCall(pages.role, typesetter);
  return pages;
};
