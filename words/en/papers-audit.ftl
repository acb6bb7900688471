### Papers: the certificate of audit.

audit-title = Certificate of audit
audit-intro = The case named below was audited rule by rule, from its entries and from the documents that they name. A rule is never called kept unless the record shows it.
audit-asOf = Judged as of
audit-entries = Number of entries
audit-counts = Findings

audit-verdicts-kept = kept
audit-verdicts-broken = broken
audit-verdicts-notFollowed = not as it should be
audit-verdicts-running = running
audit-verdicts-cannotBeVerified = cannot be verified

audit-unverified = Findings that rest on an unverified authority
audit-findings = Findings, rule by rule
audit-sources = Sources
audit-none = There was nothing to judge.
audit-language = { "" }
audit-verify = How to repeat it

audit-steps-1 = Obtain the case from the office: its entries, or an export of it with its proofs.
audit-steps-2 = Check its integrity first: the certificate of procedure history and the export say how.
audit-steps-3 = Run the audit over the same entries (the command is: tasdiq audit, the case, --json) by the procedure and treaty files whose digests are printed here, as of the same day. The findings must be the same.

audit-limits = What this does not show

audit-limitLines-1 = That what was recorded is true: rules are judged on the recorded facts.
audit-limitLines-2 = What was recorded after the last entry named here, or became due after the day named here.
audit-limitLines-3 = That the law files are right: each finding says what its rule rests on, and nobody has checked a rule marked as unverified against its source.
audit-limitLines-4 = It names persons by their personnel numbers where a finding rests on who acted.
audit-limitLines-5 = It bears no signature of its own.
