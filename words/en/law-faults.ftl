### What is wrong with a law file, a calendar or the settings of a home: where, and what was expected there.

lawFault = { SAID($place) }: { SAID($reason) }
lawFaultIn = { $where }, { SAID($place) }: { SAID($reason) }
placeField = { $path }
placeFile = the whole file
placeFolder = the folder
placeLine = line { $line }
placeColumn = line { $line }, column { $column }

expectedFound = expected { SAID($want) }, found { SAID($found) }
expectedNameFound = the name must be { SAID($want) }, not { SAID($found) }
expectedMissing = is missing: expected { SAID($want) }
authorityMissing = is missing: every rule names its authority (cite, url, mark)
fieldUnknown = no rule uses this field
fieldTwice = the field "{ $name }" occurs twice in one object
jsonTextUnclosed = a text in double quotation marks is not closed on its line, or has an escape that JSON does not know
nestedTooDeep = is nested more than { $most } levels deep
keyTwice = the key "{ $name }" occurs twice
keyNotWord = a key must be a plain word
parserSays = { QUOTE($message) }
foundList = { $count ->
    [0] an empty list
    [one] a list of { $count }
   *[other] a list of { $count }
}
foundObject = an object
foundValue = { $text }
foundEnd = the end of the file
wantObject = an object with its fields
wantList = a list
wantText = a text
wantWhole = a whole number
wantBoolean = true or false
wantValue = a value
wantFieldName = the name of a field in double quotation marks
wantEnd = the end of the file
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
wantEither = one of these: { SAID($wants) }
wantItems = a list in which each item is { SAID($want) }
wantOther = a value that is allowed here
wantClock = a clock such as {"{"} "kind": "months", "n": 12 {"}"}, or "unknown"
wantTitle = a title, or a title in English (en) and Azerbaijani (az)
wantFilled = a text that is not empty
wantVisible = a text with something visible in it: a letter, a digit or a sign
wantLine = a text on one line
wantId = an id: 1 to 64 characters of a–z, 0–9 and -
wantDuty = the id of a duty that a person may hold; “system” is not one
wantCaseId = a case id: 1 to 64 characters of a–z, 0–9 and -
enterPerson = enter 1 to 64 letters, digits, ., _ or -
wantPerson = a personnel number: 1 to 64 letters, digits, ., _ or -
wantCommandId = a command id: 8 to 64 letters, digits, - or _
wantSystemCommandId = the id of a command of the system
wantSha256 = a SHA-256 digest: 64 hexadecimal digits
wantEntryHash = the hash of an entry: 64 hexadecimal digits
wantVersion = a version such as 2026.2
wantUrl = an address that begins with http:// or https://, or null
wantInstant = an instant in universal time, such as 2026-03-10T09:30:00Z
wantSalt = 256 random bits: 64 hexadecimal digits
wantDaysInOrder = two days, of which `from` is not after `to`
wantSignature = an Ed25519 signature in base64
wantPublicKey = an Ed25519 public key, raw, in base64
wantSafeKey = a key with which only its owner can sign; anybody could sign with this one, or it is not a key at all, so make a new one
wantIdsOnce = a list that names each statement once
wantTextsOnce = a list that names each text once
wantOneAuthentic = texts of which exactly one is authentic
wantInferredAlone = an inferred clause only where the statement names none
wantTextPerLanguage = one text for each language
wantLanguageCode = a language code such as az or en
wantMeasuresOrWords = `measures` or `words`, by which the votes are told apart
wantOneShare = one of `atLeastPercent` and `atLeast`
wantPercent = a percentage above 0 and at most 100
wantMonths = a number of at least 1, because firstOfNthMonth counts months
wantIssuer = the address of an issuer, written https://… or on this machine
wantPasskeyOrigin = the address of the office’s pages, https://… without a path, or http://localhost:… on this computer; a numeric address does not work
wantRelyingPartyOfOrigin = the host of the address, and no domain above it
wantPasskeyOriginOfSeveral = an address that other computers reach: https:// and a name, without a path; a numeric address does not work
wantSecondPerson = another personnel number than the first, or nothing
wantPasskeyPublicKey = a public key (SubjectPublicKeyInfo) in base64
wantBase64Url = bytes in base64url, not too many
wantSecret = the secret of an invitation or a code, in hexadecimal
wantKeyWords = six words of a key, as twelve hexadecimal digits
wantEachOnce = each item once
wantAddress = an e-mail address alone, such as name@host
wantDepositaryId = an id in lower-case words with hyphens, such as un-secretary-general
wantDepositary = the id of a depositary, not “unknown”
wantDepositaries = an object such as {"{"} "un-secretary-general": "treaties@depositary.example" {"}"}
wantIncidentKey = the key of an incident, such as documentMissing.az-7.3f2a9c1d0b77.1
wantFallingNumbers = numbers in descending order, none of them twice
wantRisingSteps = steps in order, each after more days than the one before it
wantTwoFields = two fields, date and house
wantHeader = the header { $header }

lawTooLong = is longer than { $most } characters
lawNotUtf8 = is not UTF-8 text
lawUnreadable = cannot be read ({ QUOTE($why) })
lawIdTaken = "{ $id }" is already the id of { $earlier }; give { $file } its own id
lawFolderMissing = does not exist, although the settings name it
nobodyMay = no duty is allowed to give "{ $command }"; add it to the `may` of a duty
standsTwice = "{ $name }" is listed twice
moreThanNames = { $needed } is more than the number of names listed, { $count }
countMissing = is missing: expected a whole number, because the rule { $rule } counts from the day on which it is reached
notByRule = { DATE($on) } is not the date that follows from the rule, { DATE($date) }
depositaryHalfUnknown = is "{ $id }" while depositary.name is "{ $name }": make both unknown, or neither
moreThanWhole = { $share } is more than 100 percent

endsOnMalformed = ends-on: expected { SAID($want) }, found "{ $found }"
endsOnTwice = ends-on is given twice
commentAfterHeader = comments are allowed only before the header
houseUnknown = the procedure has no house "{ $house }": expected { NAMES($houses) }
sameAsLine = the same day and house as line { $line }
noDayOfHouse = has no sitting day of { $house }
moreFaults = { $count ->
    [one] { $count } more fault
   *[other] { $count } more faults
}
calendarEmpty = is empty: expected the header date,house and rows
noDayAfterHeader = no sitting day follows the header
calendarTooLong = more than { $most } rows
endsBeforeFirst = { DATE($endsOn) } is before the first day listed, { DATE($first) }
