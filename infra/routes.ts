import type { FunctionName } from "./functions.ts";

/**
 * What is answered, and by which function. What stands under `/api/` wants a token; everything else is a page, and the pages
 * find out by themselves who asks.
 */
export const routes = {
  "POST /api/commands/OpenCase": "open-case",
  "POST /api/commands/RecordPlenaryVote": "record-plenary-vote",
  "POST /api/commands/ReleaseNotification": "release-notification",
  "POST /api/commands/{kind}": "record-act",
  "POST /api/office": "record-act",
  "POST /api/incidents": "record-act",
  "POST /api/documents": "record-act",
  "POST /api/uploads": "record-act",
  "POST /api/papers": "render-paper",
  "GET /api/cases": "read",
  "GET /api/cases/{id}": "read",
  "GET /api/cases/{id}/history": "read",
  "GET /api/cases/{id}/audit": "read",
  "GET /api/cases/{id}/readiness": "show-log",
  "GET /api/cases/{id}/procedure": "read",
  "GET /api/procedures/{procedure}": "read",
  "GET /api/tasks": "read",
  "GET /api/notices": "read",
  "GET /api/incidents": "show-log",
  "GET /api/incidents/{key}": "show-log",
  "GET /api/checkpoints": "show-log",
  "GET /api/checkpoints/{size}": "show-log",
  "GET /api/key": "show-log",
  "GET /api/export": "show-log",
  "GET /api/cases/{id}/export": "show-log",
  "GET /api/cases/{id}/public-export": "show-log",
  "GET /openapi.json": "pages",
  "GET /": "pages",
  "GET /{proxy+}": "pages",
  "POST /{proxy+}": "pages",
} as const satisfies Readonly<Record<string, FunctionName>>;
