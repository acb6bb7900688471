import type { Entry } from "./entry.ts";
import { incidentsId, officeId } from "../values/ids.ts";
import { logId } from "./seal.ts";

type Content = Entry["command"]["content"];

/** What was asked, by which record and by whom: as much of an entry as its sender said. */
export type ToAsk = Pick<Entry, "caseId" | "person" | "duty"> & {
  readonly command: Pick<Entry["command"], "id" | "mode" | "despite"> & {
    readonly content: Content;
  };
};

/**
 * What whoever acted signed for: the value whose canonical JSON is hashed, as the signature's request and as the command's digest.
 * A case's names its case and mode; those of the office, of incidents and of the log's seals have neither.
 */
export const askedIn = ({
  caseId,
  person,
  duty,
  command: { id, mode, content, despite },
}: ToAsk): Readonly<Record<string, unknown>> => {
  const record: string = caseId;
  switch (record) {
    case officeId:
      return { id, person, duty, office: content };
    case incidentsId:
      return { id, person, duty, incident: content };
    case logId:
      return { id, person, duty, seal: content };
    default:
      return { id, caseId, person, duty, mode, command: content, despite };
  }
};
