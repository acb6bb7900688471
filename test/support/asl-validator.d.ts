declare module "asl-validator" {
  type Validation = { readonly isValid: boolean; readonly errors: readonly unknown[] };
  const validate: (definition: unknown) => Validation;
  export = validate;
}
