export const overviewInEnglish = {
  standing: {
    stands: {
      known: (stage: string, day: string) =>
        `The case has stood at the stage “${stage}” since ${day}.`,
      between: (stage: string, first: string, last: string) =>
        `The case came to the stage “${stage}” between ${first} and ${last}.`,
      unknown: (stage: string) =>
        `The case stands at the stage “${stage}”. It is not known since which day.`,
    },
    ended: {
      known: (stage: string, day: string) => `The case ended on ${day}: ${stage}.`,
      between: (stage: string, first: string, last: string) =>
        `The case ended between ${first} and ${last}: ${stage}.`,
      unknown: (stage: string) => `The case has ended: ${stage}. It is not known on which day.`,
    },
    recordedOn: (day: string) => `This was recorded on ${day}.`,
  },
  waitsFor: (duties: string) => `It waits for: ${duties}.`,
  waitsForNobody: "It waits for nobody.",
  suspended: (day: string, ground: string) =>
    `It has been suspended. Since: ${day}. Ground: ${ground}.`,
  suspendedBy: "Reason and legal basis",
  isPublic: "Everybody may read this case.",
  procedure: "Procedure",
  version: (version: string) => `version ${version}`,
  registration: "Registration",
  map: {
    title: (title: string) => `Procedure: ${title}`,
    heading: "The procedure",
    inForce: "In force for the State",
    from: (day: string) => `from ${day}`,
    noDay: "day not known yet",
    status: {
      done: "done",
      now: "the case is here",
      entered: "entered from a source",
      possible: "still possible",
      precluded: "no longer possible",
      skipped: "not on record",
    },
  },
  next: {
    heading: "What may happen next",
    nothing: "Nothing: no step is open.",
    beside: "What may be recorded when it happens",
    always: "What else may be done, at almost any time",
    system: "the system, by itself",
    notBy: (people: string) => `another person than ${people}`,
    did: "You did the first half of it, so another person does this.",
    act: "Go to the form",
    attends: (person: string, duty: string, day: string) =>
      `${person} has attended to it as ${duty} since ${day}.`,
    take: "Take it on",
    handOver: "Hand it over",
  },
  deadlines: {
    heading: "Deadlines",
    none: "No deadline runs in this case.",
    overdue: "overdue",
    periodOver: "the period has ended",
    from: "Runs from",
    lastDay: "Last day",
    between: (first: string, last: string) => `between ${first} and ${last}`,
    startUnknown: "its beginning is not known",
    calendarMissing: "cannot be worked out: the sitting days are not on record",
    standsStill: "stands still while the case is suspended",
    suspensionUnknown: "cannot be worked out: a day of a suspension is not known",
    resumedBy: (day: string) =>
      `It was resumed on a day that nobody knows, at the latest on ${day}, when that was recorded.`,
    statementAwaited: "A statement of the minister is awaited before another period begins.",
    inferred: "Its beginning was inferred from other facts on record.",
    done: (day: string) => `done ${day}`,
  },
  promises: {
    heading: "Promised amendments of the law",
    due: (day: string) => `due ${day}`,
    noDay: "no day was named",
    standing: {
      open: "open",
      overdue: "overdue",
      done: "done",
      doneLate: "done late",
      undecided: "done; whether in time is not known",
    },
  },
  facts: {
    heading: "The facts, each with its own day",
    note: "No fact stands for another: the vote, the law, its signature, the instrument, the notification, the deposit and the entry into force are recorded apart.",
  },
  sending: {
    heading: "Nobody knows whether the notification was sent",
    text: (reference: string) =>
      `A sending under the reference ${reference} was begun, and its outcome is not on record. A treaty officer decides from evidence whether it was sent or is sent again, marked as a duplicate.`,
    reason: "Why it is not known",
    settle: "Settle it",
  },
  papers: {
    heading: "Papers",
    note: "Drafts and prints of this case, and the documents on record.",
    link: "Papers of this case",
    readiness: "What is still needed before the deposit",
  },
  history: {
    heading: "Last entries",
    whole: "The whole history, with proofs",
  },
} as const;
