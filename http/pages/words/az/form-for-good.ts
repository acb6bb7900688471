import type { ForGoodInWords } from "../form-words.ts";

export const forGoodInAzerbaijani: ForGoodInWords = {
  RecordPlenaryVote:
    "Səsvermə bu saylarla sizin adınızdan qeydə alınacaq və başqa şəxsdən onları yenidən daxil etmək tələb olunacaq.",
  CertifyPlenaryVote:
    "Daxil etdikləriniz ilkin qeydlə eynidirsə, səsvermə təsdiqlənir və iş davam edir. Fərqlidirsə, bu, sizin adınızla qeydə alınır və başqa heç nə baş vermir.",
  CertifySilence:
    "Müddəti hesabladığınız və parlamentin etiraz etmədiyi qeydə alınacaq, iş bunun əsasında davam edəcək.",
  SignLaw: "Dövlət başçısının qanunu imzaladığı qeydə alınacaq və iş sənəd mərhələsinə keçəcək.",
  ReleaseInstrument:
    "Mətnləri tutuşdurduğunuz və bu sənədin imzaya verilməsinə icazə verdiyiniz qeydə alınacaq.",
  SignInstrument:
    "Sənədin imzalandığı buradakı skan ilə birlikdə qeydə alınacaq və iş bildiriş mərhələsinə keçəcək.",
  ReleaseNotification: "Məktub depozitariyə göndəriləcək və buna icazə verdiyiniz qeydə alınacaq.",
  ConfirmDeposit:
    "Depozitarinin sənədi bu tarixdə aldığı qeydə alınacaq və iş saxlanmağa verilmiş kimi başa çatacaq.",
  Withdraw: "İşin geri götürüldüyü qeydə alınacaq və iş başa çatacaq.",
  Lapse: "İşin qüvvədən düşdüyü qeydə alınacaq və iş başa çatacaq.",
  Correct:
    "Düzəliş düzəltdiyi qeydin yanında sizin adınızla, səbəbi və əsası ilə birlikdə qeydə alınacaq.",
  MakePublic: "Hər kəs bütün işi birinci qeyddən başlayaraq həmişəlik oxuya biləcək.",
};
