import type { Entry } from "../../../domain/entry.ts";
import { incidentsId, officeId } from "../../../domain/ids.ts";
import { logId } from "../../../domain/seal.ts";

type Asked = Pick<Entry, "caseId" | "person" | "duty" | "command">;

/**
 * What was asked in an entry, as its sender put it. Its SHA-256 over canonical JSON is what people sign, and what tells a command
 * that is sent again from another one under the same id; so neither needs a column of its own.
 */
export const requestOf = ({ caseId, person, duty, command }: Asked): unknown => {
  const { id, mode, content, despite } = command;
  switch (caseId) {
    case officeId:
      return { id, person, duty, office: content };
    case incidentsId:
      return { id, person, duty, incident: content };
    case logId:
      return content;
    default:
      return { id, caseId, person, duty, mode, command: content, despite };
  }
};
