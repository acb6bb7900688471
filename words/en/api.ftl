### What the API says of a request that is none of this server’s, or that it could not answer.

hostNotServed = this server answers for { $host }, not for { $asked }
hostNotThisMachine = this server answers only for this machine, not for { $asked }
originForeign = a page of { $origin } may not send requests here
nothingAt = there is nothing at { $path }
methodNotAllowed = { $path } does not accept { $method }; use { $allowed }
servedElsewhere = { $path } is served elsewhere
noSweeps = this server does not sweep
addressTooLong = an address here has at most { $most } characters
bodyTooLarge = the body is larger than { $most } bytes
askForUpload = ask POST /api/uploads where to put it
bytesExpected = send a document as bytes, with content-type { $type }

tokenMissing = the request carries no token that is valid here
tokensOnly = people are identified by tokens here; leave the signature out
callerWithoutDuty = you hold no duty in this office
issuerNotOnRecord = the token issuer of this installation is not the one that the office’s first entry names; deploy it with that issuer

lawFileLost = a law file that the case is judged by is missing from the store
caseDamaged = the record of the case, or a law file that it is judged by, does not match its hash
serverFailed = this server failed; send the same request again

logEmpty = nothing has a place in the log yet
noSuchCheckpoint = no checkpoint of { $size } leaves was published
noCheckpointPublished = no checkpoint has been published yet; a case is exported up to a checkpoint
noCheckpointSince = no checkpoint has been published since this case was recorded; a case is exported up to a checkpoint
noSuchDocument = no document has the digest { $digest }
exportTooLarge = the export is over 256 MiB, which is more than is handed out here; export one case
