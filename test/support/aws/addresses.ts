export const sender = "office@example.invalid";
export const depositary = "depositary@example.invalid";
