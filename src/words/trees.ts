// Made by `npm run words` from words/en/.
import type { Text } from "./values.ts";

type Texts<Name extends string> = Readonly<Record<Name, string>>;
type Fields<Name extends string> = Readonly<Record<Name, readonly [label: string, hint: string]>>;
type Saying<Values> = (values: Values) => string;

/** What `words/<language>/pages-*.ftl` say in one language. */
export type PageWords = {
  readonly administration: Texts<"title" | "intro" | "people" | "peopleCaption" | "person" | "duties" | "officeDuties" | "noDuty" | "key" | "noKey" | "change" | "grant" | "register" | "keysOfPeople" | "invite" | "calendars" | "calendarsNote" | "noCalendar" | "calendarCaption" | "procedure" | "endsOn" | "days" | "digest" | "importCalendar" | "noSuchProcedure" | "pastCases" | "importCase" | "deciding" | "decidingNote" | "onRecord" | "noTokens" | "noSender" | "noPasskeys" | "noAddress" | "toNobody" | "check"> & {
    readonly keysHeld: Saying<{ readonly passkeys: Text; readonly files: Text }>;
    readonly revoke: Saying<{ readonly duty: Text }>;
    readonly house: Saying<{ readonly house: Text; readonly days: Text }>;
    readonly until: Saying<{ readonly what: Text }>;
    readonly addressOf: Saying<{ readonly name: Text }>;
    readonly deeds: {
      readonly grant: Texts<"title" | "warning">;
      readonly revoke: Texts<"title" | "warning">;
      readonly register: Texts<"title" | "warning">;
      readonly calendar: Texts<"title" | "warning">;
      readonly signIn: Texts<"title" | "intro" | "warning">;
      readonly sender: Texts<"title" | "intro" | "warning">;
      readonly relyingParty: Texts<"title" | "intro" | "warning">;
      readonly depositary: Texts<"title" | "intro" | "warning">;
      readonly checkpointRecipients: Texts<"title" | "intro" | "warning">;
    };
    readonly fields: Texts<"holder" | "holderHint" | "duty" | "publicKey" | "publicKeyHint" | "file" | "calendarHint" | "importHint" | "accepted" | "accept" | "ofIssuerToRead" | "ofIssuerToAct" | "tokenDoes" | "tokenReads" | "tokenActs" | "ofNobody" | "issuer" | "issuerHint" | "clientId" | "clientIdHint" | "personClaim" | "personClaimHint" | "sender" | "senderHint" | "relyingParty" | "relyingPartyHint" | "registerAnew" | "depositary" | "goes" | "goesThere" | "goesNowhere" | "address" | "addressHint" | "recipients" | "recipientsHint">;
    readonly faults: Texts<"holder" | "duty" | "publicKey" | "privateKey" | "procedure" | "file" | "notText" | "noSittingDays" | "gone" | "accepted" | "issuer" | "clientId" | "personClaim" | "address" | "relyingParty" | "addressTwice" | "depositary" | "goes"> & {
      readonly notAddress: Saying<{ readonly line: Text }>;
    };
    readonly done: Texts<"back"> & {
      readonly title: Saying<{ readonly what: Text }>;
    };
    readonly imports: Texts<"title" | "intro" | "show" | "rehearsed" | "case" | "stage" | "steps" | "step" | "what" | "happened" | "noted" | "nothingNoted" | "counts" | "warning" | "record" | "other"> & {
      readonly atStep: Saying<{ readonly step: Text; readonly fault: Text }>;
      readonly partly: Saying<{ readonly count: Text }>;
    };
  };
  readonly audit: Texts<"title" | "intro" | "caption" | "case" | "altered" | "notAudited" | "unverified" | "none" | "brokenFirst" | "next" | "first" | "certificate" | "certificatePdf"> & {
    readonly certificateOf: Saying<{ readonly title: Text }>;
    readonly log: Texts<"title" | "publicTitle" | "intro" | "keys" | "keysNote" | "noKeys" | "downloadKeys" | "checkpoints" | "checkpointsNote" | "noCheckpoints" | "size" | "date" | "undated" | "notReached" | "keyIds" | "download" | "older" | "exports" | "exportsNote" | "exportWhole" | "exportPublic" | "exportCase" | "exportCaseHint" | "exportCaseDo" | "noExport" | "noLogNote" | "noExportNote" | "verifyNote"> & {
      readonly downloadOf: Saying<{ readonly size: Text }>;
    };
  };
  readonly calendar: Texts<"title" | "short" | "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "show" | "showDo" | "mine" | "all" | "inForce" | "inForceToRecord" | "sits" | "holiday" | "keyDue" | "keyCouldEnd" | "keyInForce" | "keySitting" | "file"> & {
    readonly month: Saying<{ readonly month: number; readonly year: Text }>;
    readonly previous: Saying<{ readonly month: Text }>;
    readonly next: Saying<{ readonly month: Text }>;
    readonly due: Saying<{ readonly deadline: Text }>;
    readonly dueEarliest: Saying<{ readonly deadline: Text }>;
    readonly dueUnlessMoved: Saying<{ readonly deadline: Text }>;
    readonly ends: Saying<{ readonly deadline: Text }>;
    readonly couldEnd: Saying<{ readonly deadline: Text }>;
    readonly nothing: Saying<{ readonly month: Text }>;
    readonly sittingsUnknown: Saying<{ readonly procedure: Text; readonly day: Text }>;
    readonly notLooked: Saying<{ readonly count: Text }>;
  };
  readonly cases: Texts<"title" | "case" | "treaty" | "stage" | "next" | "due" | "pagesOfCase"> & {
    readonly pages: Texts<"overview" | "statements" | "votes" | "papers" | "findings" | "history">;
    readonly list: Texts<"words" | "wordsHint" | "standing" | "everywhere" | "open" | "ended" | "procedure" | "everyProcedure" | "everyTreaty" | "treatyById" | "due" | "anyDay" | "overdue" | "duty" | "anybody" | "me" | "order" | "byId" | "byDue" | "search" | "everything" | "none" | "noneAtAll" | "caption" | "next" | "first" | "csv" | "public"> & {
      readonly withinDays: Saying<{ readonly days: Text }>;
      readonly notLooked: Saying<{ readonly count: Text }>;
      readonly found: Saying<{ readonly count: Text }>;
      readonly csvFirst: Saying<{ readonly count: Text }>;
    };
    readonly overview: Texts<"waitsForNobody" | "suspendedBy" | "procedure" | "registration"> & {
      readonly standing: {
        readonly stands: {
          readonly known: Saying<{ readonly stage: Text; readonly day: Text }>;
          readonly between: Saying<{ readonly stage: Text; readonly first: Text; readonly last: Text }>;
          readonly unknown: Saying<{ readonly stage: Text }>;
        };
        readonly ended: {
          readonly known: Saying<{ readonly day: Text; readonly stage: Text }>;
          readonly between: Saying<{ readonly first: Text; readonly last: Text; readonly stage: Text }>;
          readonly unknown: Saying<{ readonly stage: Text }>;
        };
        readonly recordedOn: Saying<{ readonly day: Text }>;
      };
      readonly alsoOpen: Saying<{ readonly stages: Text }>;
      readonly suspended: Saying<{ readonly day: Text; readonly ground: Text }>;
      readonly version: Saying<{ readonly version: Text }>;
      readonly map: Texts<"heading" | "inForce" | "noDay" | "notFound" | "legend"> & {
        readonly from: Saying<{ readonly day: Text }>;
        readonly since: Saying<{ readonly day: Text }>;
        readonly by: Saying<{ readonly day: Text }>;
        readonly leftOut: {
          readonly skipped: Saying<{ readonly stages: Text }>;
          readonly precluded: Saying<{ readonly stages: Text }>;
        };
        readonly status: Texts<"done" | "now" | "entered" | "possible" | "precluded" | "skipped">;
      };
      readonly timeline: Texts<"heading" | "legend" | "list"> & {
        readonly lastDayOf: Saying<{ readonly deadline: Text }>;
        readonly today: Saying<{ readonly day: Text }>;
        readonly lane: Texts<"abroad" | "home" | "times">;
      };
      readonly next: Texts<"heading" | "nothing" | "beside" | "always" | "system" | "did" | "act" | "take" | "handOver"> & {
        readonly notBy: Saying<{ readonly people: Text }>;
        readonly attends: Saying<{ readonly person: Text; readonly duty: Text; readonly day: Text }>;
      };
      readonly boxes: Texts<"stands" | "next" | "day" | "deposit" | "audit" | "noDay" | "deadlines" | "unreadable" | "isPublic"> & {
        readonly since: Texts<"unknown"> & {
          readonly known: Saying<{ readonly day: Text }>;
          readonly between: Saying<{ readonly first: Text; readonly last: Text }>;
        };
        readonly ended: Texts<"unknown"> & {
          readonly known: Saying<{ readonly day: Text }>;
          readonly between: Saying<{ readonly first: Text; readonly last: Text }>;
        };
        readonly moreSteps: Saying<{ readonly count: Text }>;
        readonly lastMet: Saying<{ readonly deadline: Text; readonly day: Text }>;
        readonly inOrder: Saying<{ readonly met: Text; readonly asked: Text }>;
        readonly toLookUp: Saying<{ readonly count: Text }>;
        readonly audited: Saying<{ readonly verdict: Text }>;
      };
      readonly deadlines: Texts<"heading" | "none" | "overdue" | "periodOver" | "from" | "lastDay" | "notBefore" | "classUnknown" | "waived" | "startUnknown" | "noNumber" | "noCalendar" | "calendarEnds" | "standsStill" | "suspensionUnknown" | "inferred" | "explained"> & {
        readonly met: Saying<{ readonly count: Text }>;
        readonly orLater: Saying<{ readonly day: Text }>;
        readonly between: Saying<{ readonly first: Text; readonly last: Text }>;
        readonly done: Saying<{ readonly day: Text }>;
      };
      readonly promises: Texts<"heading" | "noDay"> & {
        readonly due: Saying<{ readonly day: Text }>;
        readonly standing: Texts<"open" | "overdue" | "done" | "doneLate" | "undecided">;
      };
      readonly facts: Texts<"heading" | "note">;
      readonly sending: Texts<"heading" | "reason" | "settle"> & {
        readonly text: Saying<{ readonly reference: Text }>;
      };
      readonly papers: Texts<"heading" | "note" | "link" | "readiness">;
      readonly history: Texts<"heading" | "whole">;
    };
    readonly votes: Texts<"declined" | "spent"> & {
      readonly figure: Saying<{ readonly day: Text }>;
      readonly neededLine: Saying<{ readonly count: Text }>;
      readonly quorumLine: Saying<{ readonly count: Text }>;
      readonly certification: Texts<"awaited" | "corrected" | "unknown"> & {
        readonly by: Saying<{ readonly day: Text; readonly person: Text }>;
      };
      readonly recordedBy: Saying<{ readonly person: Text; readonly seq: Text }>;
      readonly rollCall: Saying<{ readonly count: Text }>;
      readonly decisions: Texts<"none" | "body" | "rule" | "noted" | "table" | "count" | "uncounted"> & {
        readonly of: Saying<{ readonly stage: Text; readonly day: Text }>;
      };
    };
    readonly statements: Texts<"atSignature" | "withConsent" | "beside" | "clause" | "made" | "noClause" | "textUnknown" | "notInStore" | "tooLong" | "download"> & {
      readonly moment: Texts<"signature" | "consent" | "consentToCome" | "late" | "change" | "unknown">;
      readonly inferredClause: Saying<{ readonly clause: Text }>;
      readonly entry: Saying<{ readonly seq: Text }>;
      readonly size: Saying<{ readonly bytes: Text }>;
      readonly changes: Texts<"signature" | "vote" | "before" | "after" | "digestsOnly" | "tooDifferent" | "nothingSeen"> & {
        readonly line: Saying<{ readonly line: Text }>;
        readonly more: Saying<{ readonly count: Text }>;
      };
    };
    readonly papers: Texts<"now" | "draft" | "clean" | "released" | "notNow" | "kept" | "onRecord" | "noDocuments" | "entry" | "document" | "digest" | "unknown"> & {
      readonly cleanAsOf: Saying<{ readonly seq: Text }>;
      readonly none: Texts<"signed" | "left" | "deposited" | "ended" | "noVote" | "uncertified" | "notAudited">;
      readonly pdf: Saying<{ readonly paper: Text; readonly language: Text }>;
      readonly languages: Texts<"az" | "en">;
    };
    readonly findings: Texts<"sources" | "source" | "unverified" | "none" | "english" | "altered" | "ofClause" | "certificate"> & {
      readonly asOf: Saying<{ readonly day: Text }>;
      readonly unverifiedCount: Saying<{ readonly count: Text }>;
    };
    readonly history: Texts<"note" | "files" | "json" | "csv" | "jsonl" | "certificate" | "whole" | "happened" | "says" | "recorded" | "who" | "imported" | "documents" | "despite" | "contentLabel" | "hidden" | "proof" | "hash" | "prev" | "first" | "leaf" | "noLeaf" | "next" | "earlier" | "notEstablished"> & {
      readonly entry: Saying<{ readonly seq: Text }>;
      readonly leafNumber: Saying<{ readonly n: Text }>;
      readonly utc: Saying<{ readonly day: Text; readonly time: Text }>;
      readonly established: Texts<"key" | "passkey" | "token" | "demonstrationName" | "system">;
      readonly findings: Saying<{ readonly count: Text }>;
    };
    readonly clock: Texts<"heading" | "backwards" | "count" | "noDay">;
  };
  readonly formChoices: {
    readonly purpose: Texts<"consent" | "change-of-statement" | "denunciation">;
    readonly fact: Texts<"signature" | "fullPowers" | "depositaryNotice" | "draftPresented" | "draftDiscussed" | "lawChangeAdopted" | "confirmation" | "entryIntoForce">;
    readonly position: Texts<"against">;
    readonly office: Texts<"headOfState" | "headOfGovernment" | "foreignMinister" | "other" | "unknown">;
    readonly ground: Texts<"dissolution" | "constitutionalReview" | "other">;
    readonly outcome: Texts<"wasSent" | "sendAgain">;
    readonly effect: Texts<"given" | "denied">;
    readonly tie: Texts<"for" | "against">;
  };
  readonly formFields: {
    readonly OpenCase: Texts<"purpose"> & Fields<"procedure" | "treaty" | "title">;
    readonly RecordDatedFact: Texts<"fact" | "on" | "statements"> & Fields<"by" | "subject" | "source">;
    readonly Lay: Texts<"on" | "by" | "text" | "stage" | "body" | "with"> & Fields<"statements">;
    readonly ScheduleSitting: Texts<"sittingOn" | "stage">;
    readonly DeclineCertification: Texts<"of"> & Fields<"reason">;
    readonly BeginStage: Texts<"stage" | "on">;
    readonly DistributeText: Texts<"stage" | "on" | "text">;
    readonly Refer: Texts<"stage" | "on" | "lead" | "others">;
    readonly RecordReport: Texts<"stage" | "on" | "outcome" | "counts" | "tie" | "committee"> & Fields<"report">;
    readonly RecordVote: Texts<"stage" | "on" | "outcome" | "rollCall" | "tie" | "quorumChallenged" | "putOffBefore" | "text" | "statementTexts"> & Fields<"counts" | "statements" | "consent">;
    readonly CertifyVote: Texts<"of" | "outcome" | "rollCall" | "tie" | "quorumChallenged" | "putOffBefore"> & Fields<"counts">;
    readonly RecordIntervention: Texts<"stage" | "on" | "intervention" | "body" | "with"> & Fields<"counts">;
    readonly CertifyTimeEnded: Texts<"stage" | "on" | "calendar">;
    readonly AskForReview: Texts<"stage" | "on" | "body">;
    readonly RecordReview: Texts<"stage" | "on" | "outcome"> & Fields<"decision">;
    readonly Present: Texts<"stage" | "on">;
    readonly RecordAssent: Texts<"stage" | "on" | "outcome" | "body" | "source" | "with" | "text"> & Fields<"by" | "objections">;
    readonly Publish: Texts<"stage" | "on" | "outcome" | "publishedIn"> & Fields<"number">;
    readonly Classify: Texts<"on" | "legalBasis"> & Fields<"classes">;
    readonly Declare: Texts<"on" | "declaration" | "body" | "with"> & Fields<"counts">;
    readonly ExtendTime: Texts<"on" | "clock" | "body"> & Fields<"n" | "statement">;
    readonly RecordWaiver: Texts<"on" | "clock" | "counts">;
    readonly EndOfTerm: Texts<"on">;
    readonly RecordEffect: Texts<"of" | "effect" | "on"> & Fields<"by" | "source">;
    readonly PromiseAmendment: Texts<"subject"> & Fields<"id" | "dueOn" | "source">;
    readonly RecordAmendmentDone: Texts<"id" | "on" | "law">;
    readonly Suspend: Texts<"ground"> & Fields<"on" | "reason" | "legalBasis">;
    readonly Resume: Fields<"on" | "legalBasis">;
    readonly MoveToVersion: Texts<"reason"> & Fields<"procedure" | "version" | "of" | "legalBasis">;
    readonly Withdraw: Texts<"on" | "by" | "reason" | "body">;
    readonly Lapse: Texts<"on" | "reason"> & Fields<"legalBasis">;
    readonly MakePublic: Fields<"basis">;
    readonly Correct: Texts<"reason"> & Fields<"of" | "restated" | "legalBasis">;
    readonly HandOverTask: Texts<"to" | "reason">;
    readonly PrepareInstrument: Fields<"text" | "statements">;
    readonly ReleaseInstrument: Texts<"of"> & Fields<"text" | "statements" | "withinConditions" | "onPaper" | "evidence">;
    readonly SignInstrument: Texts<"of" | "on" | "signer" | "office" | "place"> & Fields<"fullPowers" | "scan" | "custody" | "statements">;
    readonly TransmitInstrument: Texts<"of" | "on" | "bearer"> & Fields<"receipt">;
    readonly ReturnInstrument: Texts<"of" | "on" | "reason"> & Fields<"letter">;
    readonly PrepareNotification: Fields<"to" | "text" | "contact">;
    readonly ReleaseNotification: Texts<"of"> & Fields<"text" | "statements">;
    readonly RecordSent: Fields<"reference" | "messageId">;
    readonly RecordNotSent: Texts<"reason"> & Fields<"reference">;
    readonly ResolveUnknown: Texts<"of" | "outcome" | "evidence">;
    readonly RecordDelivery: Texts<"evidence"> & Fields<"reference" | "messageId" | "at">;
    readonly RecordBounce: Texts<"evidence"> & Fields<"reference" | "messageId" | "at">;
    readonly RecordComplaint: Texts<"evidence"> & Fields<"reference" | "messageId" | "at">;
    readonly ConfirmDeposit: Texts<"receivedOn"> & Fields<"reference" | "statements" | "effective">;
    readonly RecordCirculation: Texts<"statements"> & Fields<"on" | "reference">;
    readonly RecordObjection: Texts<"on" | "by" | "statement"> & Fields<"effect">;
    readonly RecordTreatyInForce: Texts<"on"> & Fields<"source">;
  };
  readonly forms: Texts<"actingAs" | "saveDraft" | "continue" | "draftSaved" | "backToCase" | "backToForm" | "change" | "check" | "checkNote" | "record" | "toConfirm" | "confirmTitle" | "confirmNote" | "brokenTitle" | "missingTitle" | "certificationDiffered" | "recordForGood" | "cancel" | "notGiven" | "none" | "yes" | "no" | "findingsTitle" | "notAsShown" | "noFields" | "otherStage" | "preview" | "day" | "month" | "year" | "time" | "dateKnown" | "dateBetween" | "dateUnknown" | "from" | "to" | "dayHint" | "file" | "textAsFile" | "textRequired" | "textPutOff" | "textConsent" | "textNotAtHand" | "uploadNow" | "remove" | "name" | "size" | "digest" | "onRecord" | "statementLabel" | "statementSubject" | "authentic" | "addStatement" | "addFirstStatement" | "noStatements" | "rollLines" | "rollHint" | "rollFile" | "countAgain" | "rollCounted" | "rollCountedInPart" | "neededUnknown" | "recordedBy" | "recordedAt" | "entryNone" | "entryChanged" | "versionNone" | "calendarNone" | "chooseEntry" | "nothingToCorrect" | "receipt" | "receiptNote" | "entryNumber" | "hash" | "next" | "nextNone" | "readiness" | "readinessNote" | "tooLargeTitle" | "tooLargeFormTitle" | "certificationFalls"> & Fields<"caseId" | "despite" | "statementId" | "statementClause" | "statementInferredClause" | "textLanguage"> & {
    readonly forGood: Texts<"RecordVote" | "CertifyVote" | "CertifyTimeEnded" | "RecordAssent" | "EndOfTerm" | "ReleaseInstrument" | "SignInstrument" | "ReleaseNotification" | "ConfirmDeposit" | "Withdraw" | "Lapse" | "Correct" | "MakePublic">;
    readonly optional: Saying<{ readonly label: Text }>;
    readonly draftFound: Saying<{ readonly at: Text }>;
    readonly firstRecordGives: Saying<{ readonly form: Text }>;
    readonly recordForms: Texts<"counts" | "rollCall" | "notPublished">;
    readonly notYourDuty: Saying<{ readonly duties: Text }>;
    readonly byAnother: Saying<{ readonly person: Text }>;
    readonly notNow: Saying<{ readonly stage: Text }>;
    readonly paper: Saying<{ readonly kind: Text; readonly language: Text }>;
    readonly papers: Texts<"instrument" | "annex" | "notification">;
    readonly languages: Texts<"az" | "en">;
    readonly bytes: Saying<{ readonly number: Text }>;
    readonly statement: Saying<{ readonly number: Text }>;
    readonly statementText: Saying<{ readonly number: Text }>;
    readonly removeStatement: Saying<{ readonly number: Text }>;
    readonly addText: Saying<{ readonly number: Text }>;
    readonly removeText: Saying<{ readonly text: Text; readonly statement: Text }>;
    readonly suppliedLabel: Saying<{ readonly statement: Text; readonly language: Text }>;
    readonly rollRefused: Saying<{ readonly number: Text }>;
    readonly sumIs: Saying<{ readonly sum: Text }>;
    readonly sumFits: Saying<{ readonly sum: Text }>;
    readonly sumDiffers: Saying<{ readonly sum: Text; readonly present: Text }>;
    readonly enough: Saying<{ readonly for: Text; readonly needed: Text }>;
    readonly notEnough: Saying<{ readonly for: Text; readonly needed: Text }>;
    readonly noQuorum: Saying<{ readonly present: Text; readonly quorum: Text }>;
    readonly members: Saying<{ readonly members: Text }>;
    readonly quorum: Saying<{ readonly quorum: Text }>;
    readonly needed: Saying<{ readonly number: Text }>;
    readonly neededByReading: Saying<{ readonly numbers: Text }>;
    readonly entryIs: Saying<{ readonly seq: Text; readonly act: Text }>;
    readonly done: Saying<{ readonly act: Text }>;
    readonly standing: Texts<"met" | "missing" | "broken" | "notKnown" | "later">;
    readonly mend: Saying<{ readonly verb: Text }>;
    readonly tooLarge: Saying<{ readonly limit: Text }>;
    readonly tooLargeForm: Saying<{ readonly kilobytes: Text; readonly fields: Text }>;
    readonly openCase: Saying<{ readonly caseId: Text }>;
    readonly faults: Texts<"largeDraft" | "rollEmpty" | "reasonDespite" | "brokenChanged" | "idTaken"> & {
      readonly needed: Saying<{ readonly label: Text }>;
      readonly choose: Saying<{ readonly label: Text }>;
      readonly noDay: Saying<{ readonly label: Text }>;
      readonly wrongWay: Saying<{ readonly label: Text }>;
      readonly noNumber: Saying<{ readonly label: Text }>;
      readonly count: Saying<{ readonly label: Text }>;
      readonly noInstant: Saying<{ readonly label: Text }>;
      readonly noAddress: Saying<{ readonly label: Text }>;
      readonly noFile: Saying<{ readonly label: Text }>;
      readonly emptyFile: Saying<{ readonly name: Text }>;
      readonly largeFile: Saying<{ readonly name: Text; readonly limit: Text }>;
      readonly largeRoll: Saying<{ readonly name: Text }>;
      readonly notUtf8: Saying<{ readonly name: Text }>;
      readonly notOffered: Saying<{ readonly label: Text }>;
      readonly rollLine: Saying<{ readonly line: Text; readonly text: Text }>;
      readonly rollName: Saying<{ readonly line: Text; readonly text: Text }>;
      readonly rollPosition: Saying<{ readonly line: Text; readonly word: Text; readonly text: Text }>;
      readonly rollMore: Saying<{ readonly number: Text }>;
      readonly oneAuthentic: Saying<{ readonly statement: Text }>;
      readonly languageTwice: Saying<{ readonly statement: Text; readonly language: Text }>;
      readonly statementTwice: Saying<{ readonly id: Text }>;
      readonly openCaseExists: Saying<{ readonly caseId: Text }>;
      readonly sentBefore: Saying<{ readonly seq: Text }>;
    };
  };
  readonly frame: Texts<"product" | "skip" | "navigation" | "otherLanguage" | "cases" | "tasks" | "keys" | "audit" | "administration" | "publicSite" | "search" | "searchLabel" | "signIn" | "signOut" | "demonstration" | "demonstrationNote" | "wordingMark" | "back" | "error" | "problem" | "notFound" | "notFoundNote" | "forbidden" | "foreignForm" | "sessionEnded" | "otherSession" | "whatYouSent" | "openAgain" | "brokenForm" | "brokenFormNote" | "fault" | "faultNote" | "unreadable" | "unverified"> & {
    readonly signedInAs: Saying<{ readonly person: Text }>;
    readonly unreadableNote: Saying<{ readonly why: Text }>;
    readonly restsOn: Saying<{ readonly authority: Text }>;
  };
  readonly incidents: Texts<"title" | "intro" | "notSwept" | "healed" | "healedNothing" | "sweepNow" | "none" | "noneOpen" | "list" | "endedList" | "endedNote" | "office" | "said" | "notNamed" | "since" | "sinceUnknown" | "today" | "owner" | "nobody" | "lastRetry" | "notRetried" | "about" | "state" | "key" | "advice" | "runbook" | "belongsTo" | "cutShort" | "foundAgain" | "attend" | "details" | "back" | "take" | "takeOver" | "takeNote" | "retry" | "retryNote" | "resolve" | "resolveNote" | "reason" | "reasonHint" | "reasonMissing"> & {
    readonly lastSweep: Saying<{ readonly at: Text; readonly seconds: Text; readonly cases: Text }>;
    readonly healings: Texts<"heads" | "drivers" | "leaves" | "triggers">;
    readonly wholeAt: Saying<{ readonly at: Text }>;
    readonly unlisted: Saying<{ readonly incidents: Text }>;
    readonly days: Saying<{ readonly days: number }>;
    readonly states: Texts<"open" | "taken" | "ended">;
    readonly personAt: Saying<{ readonly person: Text; readonly at: Text }>;
    readonly outcomes: Texts<"healed" | "stillThere" | "unknown">;
    readonly resolvedBy: Saying<{ readonly person: Text; readonly at: Text }>;
    readonly healedBy: Saying<{ readonly person: Text; readonly at: Text }>;
    readonly onCase: Saying<{ readonly kind: Text }>;
    readonly onEveryCase: Saying<{ readonly kind: Text }>;
    readonly kinds: Texts<"recordDamaged" | "triggersPutBack" | "headBehind" | "caseStandsStill" | "sendingUnknown" | "letterNotAsRecorded" | "overdueNotRecorded" | "noticeNotTold" | "documentMissing" | "passkeyMayBeCopied" | "caseNotLookedAt" | "logBehind" | "checkpointOld" | "logNotAsPublished">;
    readonly advices: Texts<"recordDamaged" | "triggersPutBack" | "headBehind" | "caseStandsStill" | "sendingUnknown" | "letterNotAsRecorded" | "overdueNotRecorded" | "noticeNotTold" | "documentMissing" | "passkeyMayBeCopied" | "caseNotLookedAt" | "logBehind" | "checkpointOld" | "logNotAsPublished">;
  };
  readonly lawFiles: Texts<"title" | "intro" | "caption" | "file" | "confirmedBy" | "nobody" | "back" | "kind" | "name" | "id" | "version" | "digest" | "text" | "json" | "audit" | "neverConfirmed" | "confirm" | "confirmedByYou" | "confirmNote" | "read" | "actingAs" | "warning"> & {
    readonly by: Saying<{ readonly person: Text; readonly day: Text }>;
    readonly fileTitle: Saying<{ readonly law: Text }>;
    readonly kinds: Texts<"procedure" | "treaty">;
    readonly faults: Texts<"read" | "duty">;
  };
  readonly limits: Texts<"title" | "busyTitle"> & {
    readonly wait: Saying<{ readonly seconds: Text }>;
    readonly inLine: Saying<{ readonly seconds: Text }>;
    readonly busy: Saying<{ readonly seconds: Text }>;
  };
  readonly passkeys: Texts<"signIn" | "signInNote" | "recoverLink" | "notIn" | "notSigned" | "needsScript" | "willSign" | "cancelled" | "unable" | "registerTitle" | "registerNote" | "register" | "code" | "codeHint" | "wordsNote" | "wordsKeep" | "inUse" | "newCode" | "title" | "waitingTitle" | "waitingNone" | "wordsDiffer" | "inviteTitle" | "invited" | "invitedHint" | "inviteSelf" | "keysTitle" | "keyFile" | "passkey" | "lostSince" | "lostSinceHint" | "recorded" | "secondMissing" | "wordList"> & {
    readonly registeredTitle: Saying<{ readonly person: Text }>;
    readonly wordsNoteInviter: Saying<{ readonly inviter: Text }>;
    readonly wordsOf: Saying<{ readonly person: Text }>;
    readonly wordsHint: Saying<{ readonly tries: Text }>;
    readonly link: Saying<{ readonly person: Text }>;
    readonly since: Saying<{ readonly at: Text }>;
    readonly lost: Saying<{ readonly at: Text }>;
    readonly doing: Texts<"invite" | "confirm" | "revoke">;
    readonly standing: Texts<"waiting" | "inForce" | "refused" | "revoked" | "replaced">;
  };
  readonly public: Texts<"title" | "intro" | "none" | "caption" | "case" | "treaty" | "stage" | "changed" | "next" | "first" | "follow" | "feed" | "calendar" | "table" | "verifyLink" | "noPersons"> & {
    readonly ofTreaty: Saying<{ readonly treaty: Text }>;
    readonly bounded: Saying<{ readonly count: Text }>;
    readonly waits: Saying<{ readonly duties: Text }>;
    readonly publicSince: Saying<{ readonly day: Text }>;
    readonly basis: Saying<{ readonly basis: Text }>;
    readonly dates: Texts<"heading" | "note" | "signature" | "instrument" | "notification" | "deposit" | "treatyInForce" | "entryIntoForce" | "denunciation" | "notOnRecord" | "workedOut"> & {
      readonly means: Texts<"signature" | "voteUncertified" | "passed" | "decision" | "domestic" | "instrument" | "notification" | "deposit" | "treatyInForce" | "entryIntoForce" | "denunciation">;
    };
    readonly happened: Texts<"heading" | "note" | "happenedOn" | "recordedOn" | "by" | "imported" | "details" | "elsewhere"> & {
      readonly entries: Saying<{ readonly count: Text }>;
      readonly corrects: Saying<{ readonly seq: Text }>;
      readonly was: Saying<{ readonly what: Text; readonly before: Text; readonly after: Text }>;
      readonly reason: Saying<{ readonly reason: Text }>;
    };
    readonly votes: Texts<"decisions" | "noDecision" | "decisionHidden" | "certified" | "notCertified" | "corrected">;
    readonly statements: Texts<"heading" | "none">;
    readonly documents: Texts<"heading" | "note"> & {
      readonly all: Saying<{ readonly count: Text }>;
    };
    readonly findings: Texts<"heading" | "broken"> & {
      readonly note: Saying<{ readonly day: Text }>;
    };
    readonly verify: Texts<"heading" | "steps" | "export" | "keys" | "log" | "note">;
    readonly openData: Texts<"heading" | "feed" | "calendar" | "akn" | "popolo" | "acts" | "votes" | "rollCall" | "entries">;
  };
  readonly signIn: Texts<"title" | "note" | "signedOut" | "plainTitle" | "goOn" | "nobodyYet" | "nobodyYetNote" | "unreachable" | "unreachableNote" | "notIn" | "again" | "endThere" | "stillIn"> & {
    readonly as: Saying<{ readonly person: Text }>;
    readonly atIssuer: Saying<{ readonly host: Text }>;
    readonly notInNotes: Texts<"failed" | "tooLarge">;
  };
  readonly start: Texts<"title" | "what" | "rules" | "people" | "public" | "cases" | "casesNote" | "beOne">;
  readonly tasks: Texts<"noDuties" | "ofOthers" | "mine" | "open" | "others" | "overdue" | "noDay" | "inForceNoDay" | "cannotBeRead" | "unreadableCases" | "unreadableIntro" | "claim" | "handOver" | "takeOver" | "drafts" | "lately" | "nothingLately"> & {
    readonly duties: Saying<{ readonly duties: Text }>;
    readonly waiting: Saying<{ readonly count: number }>;
    readonly overdueCount: Saying<{ readonly count: number }>;
    readonly soonCount: Saying<{ readonly count: number }>;
    readonly moreOfOthers: Saying<{ readonly count: Text }>;
    readonly dueOn: Saying<{ readonly day: Text }>;
    readonly dueEarliest: Saying<{ readonly day: Text }>;
    readonly wasDueOn: Saying<{ readonly day: Text }>;
    readonly unlessMoved: Saying<{ readonly day: Text }>;
    readonly suspended: Saying<{ readonly day: Text }>;
    readonly inForceFrom: Saying<{ readonly day: Text }>;
    readonly timeEnds: Saying<{ readonly name: Text; readonly day: Text }>;
    readonly timeEndsLater: Saying<{ readonly name: Text; readonly day: Text }>;
    readonly timeEnded: Saying<{ readonly name: Text; readonly day: Text }>;
    readonly cannotCalculate: Texts<"noNumber" | "noCalendar" | "calendarEnds" | "startUnknown" | "suspensionUnknown">;
    readonly toldOn: Saying<{ readonly when: Text; readonly step: Text; readonly duties: Text }>;
    readonly byPerson: Saying<{ readonly duty: Text; readonly person: Text }>;
    readonly steps: Texts<"before" | "doubtful" | "over" | "periodOver"> & {
      readonly daysBefore: Saying<{ readonly days: number }>;
      readonly daysBeforeEarliest: Saying<{ readonly days: number }>;
      readonly hoursBefore: Saying<{ readonly hours: number }>;
      readonly escalated: Saying<{ readonly step: Text }>;
    };
    readonly unreadable: Texts<"lawLost" | "recordDamaged" | "notRead">;
    readonly since: Saying<{ readonly day: Text }>;
    readonly attendedBy: Saying<{ readonly person: Text; readonly duty: Text; readonly day: Text }>;
    readonly claimOf: Saying<{ readonly title: Text }>;
    readonly handOverOf: Saying<{ readonly title: Text }>;
    readonly takeOverOf: Saying<{ readonly title: Text }>;
    readonly bounded: Saying<{ readonly looked: Text; readonly all: Text }>;
    readonly draftOf: Saying<{ readonly step: Text; readonly title: Text }>;
    readonly draftSaved: Saying<{ readonly when: Text }>;
    readonly latelyBounded: Saying<{ readonly cases: Text }>;
  };
};

/** What `words/<language>/papers-*.ftl` say in one language. */
export type PaperWords = {
  readonly annex: Texts<"title"> & {
    readonly intro: Saying<{ readonly signer: Text; readonly state: Text; readonly title: Text }>;
    readonly absent: Saying<{ readonly numbers: Text }>;
    readonly parts: Texts<"reservation" | "declaration" | "notification" | "designation">;
  };
  readonly audit: Texts<"title" | "intro" | "asOf" | "entries" | "counts" | "unverified" | "findings" | "sources" | "none" | "language" | "verify" | "limits"> & {
    readonly verdicts: Texts<"kept" | "broken" | "notFollowed" | "running" | "cannotBeVerified">;
    readonly steps: Texts<"1" | "2" | "3">;
    readonly limitLines: Texts<"1" | "2" | "3" | "4" | "5">;
  };
  readonly exports: Texts<"allDeadlines" | "holidaysUnknown" | "standsStill" | "allHistories" | "certifiedApart" | "record" | "proceedings" | "deadlines" | "recorder" | "toBeRecorded"> & {
    readonly datedFacts: Texts<"signature" | "fullPowers" | "depositaryNotice" | "draftPresented" | "draftDiscussed" | "lawChangeAdopted" | "confirmation" | "entryIntoForce">;
    readonly grounds: Texts<"dissolution" | "constitutionalReview" | "other">;
    readonly deadlinesOf: Saying<{ readonly title: Text }>;
    readonly begins: Saying<{ readonly day: Text }>;
    readonly lastDay: Saying<{ readonly day: Text }>;
    readonly dayOrLater: Saying<{ readonly day: Text }>;
    readonly lastDayIfMoved: Saying<{ readonly day: Text }>;
    readonly lastDayIfMovedUnverified: Saying<{ readonly day: Text }>;
    readonly onOtherReadings: Saying<{ readonly day: Text }>;
    readonly done: Saying<{ readonly day: Text }>;
    readonly notShown: Saying<{ readonly names: Text }>;
    readonly historyOf: Saying<{ readonly title: Text }>;
    readonly happened: Saying<{ readonly day: Text }>;
    readonly details: Saying<{ readonly details: Text }>;
    readonly recordedBy: Saying<{ readonly duty: Text }>;
    readonly restsOn: Saying<{ readonly authority: Text }>;
    readonly entry: Saying<{ readonly hash: Text }>;
    readonly corrects: Saying<{ readonly seq: Text }>;
    readonly correctedIn: Saying<{ readonly hash: Text }>;
    readonly asItStood: Saying<{ readonly entries: Text; readonly day: Text }>;
  };
  readonly frame: Texts<"unknown" | "notOnRecord" | "draft" | "draftNote" | "demonstration" | "attached" | "wordingMark" | "contents" | "lettersMissing" | "unverified"> & {
    readonly page: Saying<{ readonly page: Text; readonly pages: Text }>;
    readonly generatedAs: Saying<{ readonly standard: Text }>;
  };
  readonly history: Texts<"title" | "intro" | "case" | "standsAt" | "entries" | "head" | "procedure" | "treatyFile" | "ledger" | "number" | "at" | "what" | "duty" | "imported" | "verify" | "limits"> & {
    readonly findings: Saying<{ readonly count: Text }>;
    readonly steps: Texts<"1" | "2" | "3" | "4">;
    readonly limitLines: Texts<"1" | "2" | "3" | "4">;
  };
  readonly instrument: Texts<"and" | "recited" | "annexed"> & {
    readonly arms: Saying<{ readonly state: Text }>;
    readonly whereas: Saying<{ readonly title: Text; readonly facts: Text }>;
    readonly concluded: Saying<{ readonly day: Text; readonly place: Text }>;
    readonly concludedOn: Saying<{ readonly day: Text }>;
    readonly concludedAt: Saying<{ readonly place: Text }>;
    readonly opened: Saying<{ readonly place: Text; readonly day: Text }>;
    readonly openedOn: Saying<{ readonly day: Text }>;
    readonly signed: Saying<{ readonly state: Text; readonly day: Text }>;
    readonly signedFirst: Saying<{ readonly title: Text; readonly state: Text; readonly day: Text }>;
    readonly purposes: {
      readonly consent: Texts<"title"> & {
        readonly declares: Saying<{ readonly signer: Text; readonly state: Text; readonly treaty: Text; readonly annexed: Text }>;
      };
      readonly "change-of-statement": Texts<"title"> & {
        readonly declares: Saying<{ readonly signer: Text; readonly state: Text; readonly treaty: Text; readonly annexed: Text }>;
      };
      readonly denunciation: Texts<"title"> & {
        readonly declares: Saying<{ readonly signer: Text; readonly state: Text; readonly treaty: Text; readonly annexed: Text }>;
      };
    };
    readonly witness: Saying<{ readonly state: Text }>;
    readonly done: Saying<{ readonly place: Text; readonly day: Text }>;
  };
  readonly letter: Texts<"title" | "reference" | "to" | "date" | "duplicate" | "deposit" | "asks"> & {
    readonly says: {
      readonly consent: Saying<{ readonly state: Text }>;
      readonly "change-of-statement": Saying<{ readonly state: Text }>;
      readonly denunciation: Saying<{ readonly state: Text }>;
    };
  };
  readonly noteVerbale: Texts<"title" | "depositary" | "addressee" | "withAnnex" | "asks" | "closes" | "instrument" | "contact" | "placeAndDate" | "initials" | "enclosed" | "enclosedWithAnnex"> & {
    readonly number: Saying<{ readonly number: Text }>;
    readonly named: Saying<{ readonly depositary: Text }>;
    readonly transmits: {
      readonly consent: Saying<{ readonly sender: Text; readonly to: Text; readonly title: Text; readonly state: Text; readonly signed: Text; readonly annexed: Text }>;
      readonly "change-of-statement": Saying<{ readonly sender: Text; readonly to: Text; readonly title: Text; readonly state: Text; readonly signed: Text; readonly annexed: Text }>;
      readonly denunciation: Saying<{ readonly sender: Text; readonly to: Text; readonly title: Text; readonly state: Text; readonly signed: Text; readonly annexed: Text }>;
    };
    readonly signedAt: Saying<{ readonly place: Text; readonly day: Text }>;
    readonly signedOn: Saying<{ readonly day: Text }>;
    readonly signedBy: Saying<{ readonly signed: Text; readonly signer: Text }>;
  };
  readonly notices: Texts<"hoursUnknown" | "silence" | "onlyReminds"> & {
    readonly near: Saying<{ readonly what: Text; readonly day: Text }>;
    readonly doubtful: Saying<{ readonly what: Text; readonly day: Text }>;
    readonly over: Saying<{ readonly what: Text; readonly day: Text }>;
    readonly periodOver: Saying<{ readonly what: Text; readonly day: Text }>;
    readonly overFor: Saying<{ readonly days: number; readonly what: Text; readonly day: Text }>;
    readonly periodOverFor: Saying<{ readonly days: number; readonly what: Text; readonly day: Text }>;
    readonly ofDemonstration: Saying<{ readonly subject: Text }>;
    readonly dayIfMoved: Saying<{ readonly day: Text }>;
    readonly case: Saying<{ readonly title: Text; readonly caseId: Text }>;
    readonly what: Saying<{ readonly what: Text }>;
    readonly to: Saying<{ readonly duties: Text }>;
    readonly takenBy: Saying<{ readonly duty: Text; readonly person: Text }>;
  };
  readonly signature: Texts<"name" | "office" | "fullPowers" | "place" | "date" | "signature" | "seal">;
  readonly statements: Texts<"heading" | "none" | "subject" | "authentic" | "translation" | "digest"> & {
    readonly labels: Texts<"reservation" | "declaration" | "notification" | "designation">;
    readonly article: Saying<{ readonly clause: Text }>;
    readonly textIn: Saying<{ readonly language: Text; readonly standing: Text }>;
  };
  readonly treaty: Texts<"heading" | "title" | "titleUnknown" | "registration" | "concluded" | "opened" | "signed" | "depositary"> & {
    readonly at: Saying<{ readonly day: Text; readonly place: Text }>;
    readonly by: Saying<{ readonly what: Text; readonly whom: Text }>;
    readonly offices: Texts<"headOfState" | "headOfGovernment" | "foreignMinister" | "other" | "unknown">;
  };
  readonly vote: Texts<"stageTitle" | "body" | "stage" | "decidedOn" | "text" | "bodyMembers" | "uncounted" | "declaredAs" | "noted" | "underRule" | "rule" | "case" | "counts" | "position" | "number" | "notPublished" | "differs" | "quorum" | "majority" | "restsOn" | "certification" | "notCertified" | "imported" | "entry" | "roll" | "member" | "texts" | "chair" | "secretaries"> & {
    readonly needs: Saying<{ readonly number: Text }>;
    readonly certifiedOn: Saying<{ readonly day: Text }>;
  };
};
