### What the API answers to a request that this server does not serve or could not answer.

hostNotServed = this server answers for { $host }, not for { $asked }
hostNotThisMachine = this server answers only for this machine, not for { $asked }
originForeign = a page of { $origin } may not send requests here
nothingAt = there is nothing at { $path }
methodNotAllowed = { $path } does not accept { $method }; use { $allowed }
servedElsewhere = { $path } is served elsewhere
noSweeps = this server does not run sweeps
addressTooLong = the address is longer than { $most } characters
bodyTooLarge = the body is larger than { $most } bytes
askForUpload = ask POST /api/uploads for a URL to upload it to
bytesExpected = send the document as raw bytes, with content-type { $type }

tooManyOfYours = you have too many requests open; ask again when the earlier ones are answered
serverBusy = this server is busy with other requests; nothing was done; ask again in a few seconds

apiTokenMissing = send the token of this server in the header `Authorization: Bearer …`; it is in the file `api-token` in the folder of the home, which only its owner can read, and is new each time the server starts
tokenMissing = the request has no valid token
tokensOnly = this server identifies people by tokens; leave the signature out
callerWithoutDuty = you hold no duty in this office
tokenNotOfOffice = the token is not of the issuer and the client that the office’s record names; sign in there, or have an administrator record others with the command SetSignIn

lawFileLost = a law file that the case is judged by is missing from the store
caseDamaged = the record of the case, or a law file that it is judged by, does not match its hash
serverFailed = this server failed; send the same request again

logEmpty = the log is still empty
noSuchCheckpoint = no checkpoint of { $size } leaves was published
noCheckpointPublished = no checkpoint has been published yet; a case is exported up to a checkpoint
noCheckpointSince = no checkpoint has been published since this case was recorded; a case is exported up to a checkpoint
noSuchDocument = no document has the digest { $digest }
exportTooLarge = the export is larger than 256 MiB, the most that this server sends; export one case instead
