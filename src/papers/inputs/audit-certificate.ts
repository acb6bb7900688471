import type { AuditCertificate } from "../paper.ts";
import { common, titleOf, treatyNamed, type Granted } from "./common.ts";

/** What the certificate of an audit is made from; nothing where the case was not audited for it. */
export const auditCertificateInput = (wish: Granted): AuditCertificate | undefined => {
  const { audit, state } = wish;
  return audit === null
    ? undefined
    : {
        ...common(wish),
        kind: "audit-certificate",
        title: titleOf(state),
        treaty: treatyNamed(wish.law.treaty),
        stage: state.stage,
        pins: state.pins,
        head: state.head,
        entries: wish.entries.length,
        asOf: audit.asOf,
        findings: audit.findings,
      };
};
