### Pages: what everybody may read.

public-title = Public cases
public-ofTreaty = { $treaty }: how far each case has come
public-intro = Cases that this office has made public. Persons are named by the duty in which they acted.
public-none = No case has been made public yet.
public-caption = Public cases in order of id
public-case = Case
public-treaty = Treaty
public-stage = Stage
public-changed = Last entry
public-next = Next page
public-first = First page
public-follow = Follow and reuse
public-feed = What happened, as a feed (Atom)
public-calendar = Deadlines of open cases, as a calendar (iCalendar)
public-table = The cases as a table (CSV)
public-bounded = Each of these contains the { $count } cases that changed most recently.
public-verifyLink = How the record can be verified
public-waits = Waiting for: { $duties }.
public-publicSince = Public since { $day }.
public-basis = Ground for making it public: { $basis }
public-noPersons = This page names duties, not persons. Members of parliament are named where their votes were recorded by roll call. Reasons appear as they were recorded.

public-dates-heading = The dates, and what each means
public-dates-note = The vote, the deposit and the entry into force are different things. Each has its own date, or none recorded.
public-dates-signature = Signature of the treaty
public-dates-means-signature = If the treaty is to be ratified, signing it does not bind the State (VCLT Art. 14).
public-dates-means-voteUncertified = As it was recorded. Until another person certifies the vote, it is not presented here as parliament’s decision.
public-dates-means-passed = The end of a waiting period that the law requires before ratification. It is not the ratification, which is an act towards other States (VCLT Art. 2(1)(b)).
public-dates-means-decision = A decision under the domestic procedure. It is not the ratification, which is an act towards other States (VCLT Art. 2(1)(b)).
public-dates-instrument = Signature of the instrument
public-dates-means-domestic = A step under the domestic procedure. It is not the instrument.
public-dates-means-instrument = The international document in which the State declares its consent. Where the treaty requires a deposit, it is complete only then (VCLT Art. 16(b)).
public-dates-notification = Notification sent to the depositary
public-dates-means-notification = The letter that transmits the instrument was handed over for sending; where the office works on one machine, it is a file in the outbox. This is neither its receipt nor the deposit.
public-dates-deposit = Deposit
public-dates-means-deposit = The depositary received the instrument. Where the treaty says so, this establishes the State’s consent towards the others (VCLT Art. 16(b)).
public-dates-treatyInForce = Entry into force of the treaty itself
public-dates-means-treatyInForce = The date from which the treaty is in force at all (VCLT Art. 24).
public-dates-entryIntoForce = Entry into force for the State
public-dates-means-entryIntoForce = The date from which the treaty binds the State, under the treaty’s own rule.
public-dates-denunciation = Effect of the denunciation
public-dates-means-denunciation = The date from which the treaty no longer binds the State, under its own rule.
public-dates-notOnRecord = not on record
public-dates-workedOut = calculated by the treaty’s rule:

public-happened-heading = What happened
public-happened-note = In the order in which it was recorded. A correction is a separate entry; nothing is rewritten.
public-happened-entries = { $count } entries, each with its hash
public-happened-happenedOn = Date
public-happened-recordedOn = Recorded
public-happened-by = Recorded by
public-happened-imported = entered afterwards from a source:
public-happened-details = Details
public-happened-corrects = Corrects entry { $seq }.
public-happened-was = { $what }: was { $before }, is now { $after }
public-happened-elsewhere = The correction is in fields that this page does not show; the export contains both entries in full.
public-happened-reason = Reason, as recorded: { $reason }

public-votes-decisions = Decisions
public-votes-noDecision = No decision is recorded.
public-votes-decisionHidden = A decision is recorded. It is shown once another person has certified it.
public-votes-certified = Certified by another person, who entered the counts and the result again.
public-votes-notCertified = Not yet certified by another person.
public-votes-corrected = It was corrected after certification, so the certification no longer covers it. It must be certified again.

public-statements-heading = Statements
public-statements-none = No statements are recorded.

public-documents-heading = Documents
public-documents-all = { $count } documents with their digests
public-documents-note = Each document is recorded by its SHA-256 digest: anyone who has the document can compute the digest and compare.

public-findings-heading = What the audit found
public-findings-note = Judged as of { $day }, rule by rule, from the record alone.
public-findings-broken = Rules that were broken

public-verify-heading = Verify it yourself
public-verify-steps = Download the export and the keys, and run the verifier on your own computer. It needs no network and does not trust this server.
public-verify-export = Export of this case with its proofs (JSON Lines)
public-verify-keys = Keys
public-verify-log = Checkpoints and keys
public-verify-note = The export contains the entries as they were hashed, so persons appear in it by their personnel numbers.

public-openData-heading = Open data
public-openData-feed = What happened, as a feed (Atom)
public-openData-calendar = Deadlines, as a calendar (iCalendar)
public-openData-akn = The record (Akoma Ntoso, XML)
public-openData-popolo = The votes (Popolo, JSON)
public-openData-acts = What happened (CSV)
public-openData-votes = The votes (CSV)
public-openData-rollCall = The roll calls (CSV)
public-openData-entries = The entries as they were hashed (JSON Lines), with personnel numbers
