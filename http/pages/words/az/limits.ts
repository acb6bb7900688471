import type { Messages } from "../messages.ts";

export const limitsInAzerbaijani: Messages["limits"] = {
  title: "Həddən artıq çox sorğu",
  wait: (seconds) =>
    `Bir dəqiqə ərzində həddən artıq çox sorğu göndərilib. Heç nə qeydə alınmadı. ${seconds} saniyədən sonra yenidən cəhd edin.`,
};
