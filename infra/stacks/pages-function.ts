import { descriptionInBundle } from "../api-description.ts";
import type { TasdiqFunction } from "../constructs/tasdiq-function.ts";
import { allowShowing, showing, type LogFunctionsProps } from "./log-functions.ts";

/**
 * The pages: all that people may record and look at, by their own tokens. The function neither sends nor drives, nor signs a
 * checkpoint.
 */
export const pagesFunction = (props: Omit<LogFunctionsProps, "failures">): TasdiqFunction => {
  const { make, rights, records, tokens } = props;
  const pages = make("pages", {
    ...tokens,
    ...showing(props),
    TASDIQ_API_DESCRIPTION: descriptionInBundle,
  });
  rights.allowRecording(pages.role);
  records.documents.allowAdding(pages.role);
  allowShowing(pages.role, props);
  return pages;
};
