import type { ForGoodInWords } from "../form-words.ts";

export const forGoodInEnglish: ForGoodInWords = {
  RecordPlenaryVote:
    "The vote will stand on record under your name with these numbers, and another person will be asked to enter them again.",
  CertifyPlenaryVote:
    "If what you entered is what the first record says, the vote is certified and the case goes on. If it differs, that is recorded under your name and nothing else happens.",
  CertifySilence:
    "It will stand on record that you counted the period and that parliament did not object, and the case will go on from it.",
  SignLaw:
    "It will stand on record that the head of state signed the law, and the case will go on to the instrument.",
  ReleaseInstrument:
    "It will stand on record that you compared the texts and released this instrument for signature.",
  SignInstrument:
    "It will stand on record that the instrument was signed, with the scan given here, and the case will go on to the notification.",
  ReleaseNotification:
    "The letter will be sent to the depositary, and it will stand on record that you released it.",
  ConfirmDeposit:
    "It will stand on record that the depositary received the instrument on this date, and the case will end as deposited.",
  Withdraw: "It will stand on record that the case was withdrawn, and the case will end.",
  Lapse: "It will stand on record that the case lapsed, and the case will end.",
  Correct:
    "The correction will stand on record beside what it corrects, with your name, its reason and its ground.",
  MakePublic: "Everybody will be able to read the whole case, from its first entry, for ever.",
};
