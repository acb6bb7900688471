import { faults } from "./planting.ts";

export const code = faults(
  {
    name: "a handler is misnamed",
    kind: "code",
    plant: ({ resource }) => {
      resource("maileventsFunction").Properties["Handler"] = "handler.handle";
    },
  },
  {
    name: "a function has another function's code",
    kind: "code",
    plant: ({ part }) => {
      part("sequencelogFunction", "Code")["S3Key"] = part("seallogFunction", "Code")["S3Key"];
    },
  },
  {
    name: "a bundle is not there",
    kind: "code",
    plant: ({ part }) => {
      part("readFunction", "Code")["S3Key"] = "0000.zip";
    },
  },
  {
    name: "the typesetter is given 128 MB",
    kind: "code",
    namedAtTheEnd: "and is given 128",
    plant: ({ resource }) => {
      resource("renderpaperFunction").Properties["MemorySize"] = 128;
    },
  },
  {
    name: "a timeout is beyond what Lambda gives",
    kind: "code",
    plant: ({ resource }) => {
      resource("sweepFunction").Properties["Timeout"] = 3600;
    },
  },
);

export const references = faults(
  {
    name: "what one stack imports, the other does not export",
    kind: "references",
    plant: ({ variables }) => {
      variables("read")["TASDIQ_LEDGER_TABLE"] = { "Fn::ImportValue": "TasdiqRecords:Nothing" };
    },
  },
  {
    name: "a reference names nothing",
    kind: "references",
    plant: ({ variables }) => {
      variables("read")["TASDIQ_LEDGER_TABLE"] = { Ref: "Ledgers" };
    },
  },
  {
    name: "a resource has no such attribute",
    kind: "references",
    plant: ({ resource }) => {
      resource("LedgerStreamSource").Properties["EventSourceArn"] = {
        "Fn::GetAtt": ["LedgerStreamFailuresAF70DC4E", "StreamArn"],
      };
    },
  },
  {
    name: "the signing key is of another kind",
    kind: "references",
    plant: ({ resource }) => {
      resource("SigningKey").Properties["KeySpec"] = "ECC_NIST_P256";
    },
  },
);
