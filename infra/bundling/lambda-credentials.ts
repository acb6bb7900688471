import { fromEnv } from "@aws-sdk/credential-provider-env";

/**
 * Stands in the bundles for `@aws-sdk/credential-provider-node`. Lambda always gives credentials by environment; the other
 * sources that the SDK would try (files, single sign-on, instance metadata) cost a third of a bundle and can never answer.
 */
export const defaultProvider = fromEnv;
