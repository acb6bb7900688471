import { descriptionInBundle } from "../api-description.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import { allowShowing, showing, type LogFunctionsProps } from "./log-functions.ts";
import { allowLook, lookingBy } from "./sweep-function.ts";

export type PagesFunctionProps = Omit<LogFunctionsProps, "failures"> & {
  readonly sweep: TasdiqFunction;
};

/**
 * The pages: all that people may record and look at, by their own tokens. The function neither sends nor drives, nor signs a
 * checkpoint.
 */
export const pagesFunction = (props: PagesFunctionProps): TasdiqFunction => {
  const { make, rights, records, tokens, sweep } = props;
  const pages = make("pages", {
    ...tokens,
    ...showing(props),
    ...lookingBy(sweep),
    TASDIQ_API_DESCRIPTION: descriptionInBundle,
  });
  rights.allowRecording(pages.role);
  records.documents.allowAdding(pages.role);
  allowShowing(pages.role, props);
  allowLook(pages.role, sweep);
  return pages;
};
