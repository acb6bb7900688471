/** The id of what stands around a field of a form, whatever inputs it has. */
export const fieldId = (name: string): string => `field-${name}`;
