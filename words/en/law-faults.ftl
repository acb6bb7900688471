### What is wrong with a law file, a calendar or the settings of a home: where, and what was expected there.

lawFault = { SAID($place) }: { SAID($reason) }
lawFaultIn = { $where }, { SAID($place) }: { SAID($reason) }
placeField = { $path }
placeFile = the whole file
placeFolder = the folder
placeLine = line { $line }
placeColumn = line { $line }, column { $column }

expectedFound = expected { SAID($want) }, found { SAID($found) }
expectedNameFound = expected as a name { SAID($want) }, found { SAID($found) }
expectedMissing = is missing: expected { SAID($want) }
authorityMissing = is missing: every rule names its authority (cite, url, mark)
fieldUnknown = no rule uses this field
foundList = { $count ->
    [0] an empty list
    [one] a list of { $count }
   *[other] a list of { $count }
}
foundObject = an object
foundValue = { $text }
wantObject = an object with its fields
wantList = a list
wantText = a text
wantWhole = a whole number
wantBoolean = true or false
wantType = { $type }
wantOne = { $value }
wantOneOf = one of { NAMES($values) }
wantListAtLeast = a list of at least { $limit }
wantListAtMost = a list of at most { $limit }
wantTextAtLeast = a text of at least { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}
wantTextAtMost = a text of at most { $limit ->
    [one] { $limit } character
   *[other] { $limit } characters
}
wantNumberAtLeast = a number of at least { $limit }
wantNumberAtMost = a number of at most { $limit }
wantDay = a day that exists, written YYYY-MM-DD
wantTimeZone = a time zone such as Asia/Baku
wantTwoFields = two fields, date and house
wantHeader = the header { $header }

lawTooLong = is longer than { $most } characters
lawNotUtf8 = is not UTF-8 text
lawUnreadable = cannot be read ({ ENGLISH($why) })
lawIdTaken = "{ $id }" is already the id of { $earlier }; give { $file } its own id
lawFolderMissing = does not exist, although the settings name it
modeMissing = is missing: expected one of { NAMES($known) }
modeUnknown = is { $found }, which no rule knows: expected one of { NAMES($known) }
validityReversed = { DATE($to) } is before validity.from, { DATE($from) }
nobodyMay = no duty may "{ $command }"
standsTwice = "{ $name }" is listed twice
commandWithoutSuspension = "{ $command }" has no effect, because the profile has no suspension
commandOfOtherMode = "{ $command }" has no effect when approval.mode is "{ $mode }"
moreThanMembers = { $count } is more than the { $members } members of the chamber
houseIdTaken = "{ $id }" is also the id of the other house
moreThanNames = { $needed } is more than the number of names listed, { $count }
countMissing = is missing: expected a whole number, because the rule { $rule } counts from the day on which it is reached
notByRule = { DATE($on) } is not the date that the rule gives, { DATE($date) }
depositaryHalfUnknown = is "{ $id }" while depositary.name is "{ $name }": make both unknown, or neither
moreThanWhole = { $share } is more than the whole
strictWhole = more than { $share } is more than the whole; without `strict` it means all of them

endsOnMalformed = ends-on: expected { SAID($want) }, found "{ $found }"
endsOnTwice = ends-on is given twice
commentAfterHeader = comments are allowed only before the header
houseUnknown = the profile has no house "{ $house }": expected { NAMES($houses) }
sameAsLine = the same day and house as line { $line }
noDayOfHouse = holds no sitting day of { $house }
moreFaults = { $count ->
    [one] { $count } more fault
   *[other] { $count } more faults
}
calendarEmpty = is empty: expected the header date,house and rows
noDayAfterHeader = no sitting day follows the header
calendarTooLong = more than { $most } rows
endsBeforeFirst = { DATE($endsOn) } is before the first day listed, { DATE($first) }
