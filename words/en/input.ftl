### What is wrong with what somebody sent: where, and what was expected there.

inputFault = { $where }: { SAID($reason) }
inputFieldUnknown = has a field that is not known here: { NAMES($names) }
inputExpected = expected { SAID($want) }
wantWholeFromTo = a whole number from { $from } to { $to }
wantIdOfCase = a case id
wantPersonnelNumber = a personnel number
inputNotUtf8 = is not UTF-8
inputNotJson = is not JSON that is accepted here: { SAID($reason) }
inputEmpty = is empty, and a document must not be
inputOtherDigest = its SHA-256 is not { $digest }
keyNotCommandId = is not the command’s id, { $id }
signedWithoutSalt = is missing: a signed request that records, certifies or corrects a vote has 256 random bits, as 64 hexadecimal digits
signedWithoutTime = is missing: a signed request says when it was made, in universal time
kindAtOtherPlace = { $command } was sent to the address for { $place }
committeeNamedTwice = name each committee once
authenticTextMissing = its authentic text is not on record: supply it with the instrument; every later step is compared with it
letterNotStored = the notification { DIGEST($digest) } is not among the documents: store it first
nothingCurrent = at this step the case has no entry that { $command } could name as current
calendarOfOtherHouses = contains the sitting days of { NAMES($found) }, not of { NAMES($wanted) }
calendarEndsItself = the calendar ends on { DATE($on) }
calendarHolds = the calendar holds { $count ->
    [one] { $count } sitting day
   *[other] { $count } sitting days
}
procedureWithoutCalendar = { $procedure } does not count sitting days, so it takes no calendar
lawFileNotInUse = this office uses no file { $id } with the digest { $digest }
calendarNotStored = no calendar with the digest { $digest } is stored
