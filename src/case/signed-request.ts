import type { Entry } from "./entry.ts";
import { incidentsId, officeId, logId } from "../values/ids.ts";
import { closedCommand } from "./withheld.ts";

type Content = Entry["command"]["content"];

/** What was asked, by which record and by whom: as much of an entry as its sender said. */
export type ToAsk = Pick<Entry, "caseId" | "person" | "duty"> & {
  readonly command: Pick<Entry["command"], "id" | "madeAt" | "mode" | "despite" | "withheld"> & {
    readonly content: Content;
  };
};

/**
 * What whoever acted signed for: the value whose canonical JSON is hashed. What is withheld of a command stands there as its
 * commitment. A case's names its case and mode; those of the office, of incidents and of the log's seals have neither.
 */
export const askedIn = ({
  caseId,
  person,
  duty,
  command,
}: ToAsk): Readonly<Record<string, unknown>> => {
  const record: string = caseId;
  const { id, madeAt, mode, withheld } = command;
  const { content, despite } = closedCommand(command);
  switch (record) {
    case officeId:
      return { id, madeAt, person, duty, office: content };
    case incidentsId:
      return { id, madeAt, person, duty, incident: content };
    case logId:
      return { id, madeAt, person, duty, seal: content };
    default:
      return { id, madeAt, caseId, person, duty, mode, command: content, withheld, despite };
  }
};

/** The same without the time: what makes two requests of one id the same, whenever each was made. */
export const contentAskedIn = (asked: ToAsk): Readonly<Record<string, unknown>> => ({
  ...askedIn(asked),
  madeAt: undefined,
});
