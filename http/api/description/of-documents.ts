import { pageSizes } from "../wanted.ts";
import {
  limit,
  afterNumber,
  shown,
  jsonLines,
  plain,
  octets,
  type Operation,
} from "./operation.ts";

/** The operations on documents and papers. */
export const documents = {
  "POST /api/documents": {
    id: "storeDocument",
    about: "Stores a document of at most 4 MiB by its SHA-256, before an entry names it.",
    tag: "Documents",
    body: octets,
    answers: { 201: { about: "Stored.", content: { json: "Stored" } } },
    refusals: ["input"],
    faults: [415],
  },
  "POST /api/uploads": {
    id: "askWhereToStore",
    about: "Where a larger document is put, and with which headers.",
    tag: "Documents",
    body: { json: "UploadBody" },
    answers: shown("Ticket", "A ticket that holds for some minutes."),
    refusals: ["input"],
  },
  "PUT /api/documents/{digest}": {
    id: "storeLargeDocument",
    about: "Where a ticket leads: takes the bytes of this SHA-256 only.",
    tag: "Documents",
    body: octets,
    answers: { 201: { about: "Stored.", content: { json: "Stored" } } },
    refusals: ["input"],
    faults: [415],
    oneMachine: true,
  },
  "GET /api/documents/{digest}": {
    id: "fetchDocument",
    about: "A document by its SHA-256.",
    tag: "Documents",
    answers: { 200: { about: "The document.", content: octets } },
    refusals: [],
    faults: [404],
    oneMachine: true,
    tagged: true,
  },
  "POST /api/papers": {
    id: "printPaper",
    about: "Prints a paper of a case as its acts allow, and keeps it among the documents.",
    tag: "Documents",
    body: { json: "PaperBody" },
    answers: { 201: { about: "Printed.", content: { json: "Paper" } } },
    refusals: ["input", "notFound"],
    faults: [422],
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** The operations by which the record is verified. */
export const proof = {
  "GET /api/checkpoints": {
    id: "listCheckpoints",
    about: "The checkpoints that were published, by the size of the log.",
    tag: "Proof",
    query: [afterNumber("Only those of a larger log."), limit(pageSizes.usual)],
    answers: shown("CheckpointSizes", "The sizes of the log at which one was published."),
    refusals: ["input"],
  },
  "GET /api/checkpoints/{size}": {
    id: "showCheckpoint",
    about: "A checkpoint as it was signed.",
    tag: "Proof",
    answers: plain("The signed note."),
    refusals: [],
    faults: [404],
  },
  "GET /api/key": {
    id: "showKeys",
    about: "The lines by which anybody verifies this office's checkpoints.",
    tag: "Proof",
    answers: plain("Verifier keys, one a line."),
    refusals: [],
    faults: [404],
  },
  "GET /api/export": {
    id: "exportLog",
    about: "The whole log, in a form that anybody can verify.",
    tag: "Proof",
    answers: jsonLines("The log."),
    refusals: [],
    faults: [404],
  },
  "GET /api/cases/{id}/export": {
    id: "exportCase",
    about: "One case, complete up to the last checkpoint.",
    tag: "Proof",
    answers: jsonLines("The case."),
    refusals: ["notFound"],
    faults: [409],
  },
  "GET /api/cases/{id}/public-export": {
    id: "exportPublic",
    about: "The whole log with this case open, and of all other cases the hashes alone.",
    tag: "Proof",
    answers: jsonLines("The log."),
    refusals: ["notFound"],
    faults: [409],
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** The operation that describes them all. */
export const description = {
  "GET /openapi.json": {
    id: "describeApi",
    about: "This description.",
    tag: "Description",
    answers: {
      200: { about: "OpenAPI 3.1.", content: { type: "application/json", about: "OpenAPI 3.1." } },
    },
    refusals: [],
    tagged: true,
  },
} as const satisfies Readonly<Record<string, Operation>>;
