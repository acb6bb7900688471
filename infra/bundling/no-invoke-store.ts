/**
 * Stands in the bundles for `@aws/lambda-invoke-store`, which keeps apart what belongs to each of the invocations that one
 * environment serves at once. An environment of these functions serves one at a time, so the trace stands in the process's own
 * environment, where the SDK looks next.
 */
export const InvokeStore = {
  getInstanceAsync: (): Promise<undefined> => Promise.resolve(undefined),
} as const;
