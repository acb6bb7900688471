import type { Case } from "../../procedure/case/case.ts";
import type { Finding } from "../../audit/finding.ts";
import type { Law } from "../../procedure/rules/rule.ts";
import { readOnRelease } from "./clause.ts";
import { confirmationFindings } from "./confirmation.ts";
import { identityFindings } from "./identity.ts";
import { statementsMade } from "./made.ts";
import { momentFindings } from "./moment.ts";
import { natureFindings } from "./nature.ts";
import { permittedFinding } from "./permitted.ts";
import { requiredFindings } from "./required.ts";

/**
 * Every statement of a case against the treaty's clauses: permitted, named as what it is, made in time; what the treaty
 * requires; what was said at signature; and whether each text supplied is the one on record. A finding carries the mark of the clause that it rests on.
 */
export const statementFindings = (state: Case, { treaty }: Law): readonly Finding[] => [
  ...statementsMade(state).flatMap((made) => [
    permittedFinding(made.statement, treaty, readOnRelease(state)),
    ...natureFindings(made.statement, treaty),
    ...momentFindings(made, treaty),
  ]),
  ...requiredFindings(state, treaty),
  ...confirmationFindings(state, treaty),
  ...identityFindings(state),
];
