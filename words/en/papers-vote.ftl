### Papers: the record of the plenary vote.

vote-stageTitle = Record of a vote
vote-body = Body
vote-stage = Stage
vote-decidedOn = Date
vote-text = Text, SHA-256
vote-bodyMembers = Members of the body in law
vote-uncounted = The body decided without counting.
vote-declaredAs = Declared result
vote-noted = Also recorded
vote-underRule = Under the rule
vote-rule = The rule and its sums
vote-case = Case
vote-counts = Votes
vote-position = Position
vote-number = Number

vote-notPublished = The counts were not published.

vote-differs = The declared result and the result by the rule are not the same.
vote-quorum = Quorum
vote-majority = Majority
vote-needs = at least { $number }
vote-restsOn = Rests on
vote-certification = Certification
vote-certifiedOn = certified on { $day } by another person, who entered the counts and the result again
vote-notCertified = not certified
vote-imported = The vote was entered afterwards from a source; who certified it at the time is not recorded.
vote-entry = Entry in the ledger
vote-roll = Roll call
vote-member = Member
vote-texts = Statements voted on
vote-chair = Chair
vote-secretaries = Secretaries
