/** What a function's process is told, and what it answers. Events and answers are JSON. */
export type ToProcess =
  | { readonly kind: "init"; readonly port: number; readonly ahead: number }
  | {
      readonly kind: "event";
      readonly id: string;
      readonly event: string;
      /** Epoch milliseconds, by the rehearsal's time. */
      readonly deadline: number;
      readonly ahead: number;
    };

export type FunctionFault = { readonly errorType: string; readonly errorMessage: string };

export type FromProcess =
  | { readonly kind: "ready" }
  | { readonly kind: "initFailed"; readonly fault: FunctionFault }
  | { readonly kind: "answered"; readonly answer: string; readonly memory: number }
  | { readonly kind: "failed"; readonly fault: FunctionFault; readonly memory: number };
