/**
 * What is tried first, by people and by programs, without the digits and signs that are usually put around it. Short
 * ones stand here because a password of twelve characters is often a short one with `123456` behind it.
 */
export const TRIED_FIRST: ReadonlySet<string> = new Set(
  `password passwort passw0rd kennwort geheim secret admin administrator welcome willkommen hallo hello letmein
  letmeinplease changeme changemenow changeit default login qwerty qwertz qwertyuiop qwertzuiop qwertyuiopasdf
  qwertzuiopasdf asdfghjkl asdfghjklö asdfgh yxcvbnm zxcvbnm 1q2w3e4r 1q2w3e4r5t 1qaz2wsx 1qaz2wsx3edc qazwsx
  qazwsxedc q1w2e3r4t5y6 123456789012 1234567890123 123123123123 111111111111 000000000000 abc abcabc abcdef
  iloveyou ichliebedich iloveyouforever princess prinzessin dragon monkey sunshine sonnenschein football fussball
  fußball baseball basketball superman batman pokemon starwars master computer internet samsung google microsoft
  windows apple iphone facebook linkedin trustno mustang shadow killer jordan hunter ranger charlie michael michelle
  jennifer thomas daniel andrea stefan sabine schatz schatzi liebling mausi hase passwordpassword passwortpasswort
  mypassword meinpasswort newpassword neuespasswort firstpassword temppassword temporary temporaer testtest testing
  tester testpassword supersecret topsecret streng sommer summer winter fruehling frühling herbst autumn spring
  januar februar maerz märz april mai juni juli august september oktober november dezember january february march
  may june july october december monday montag sunday sonntag berlin hamburg muenchen münchen wien zuerich zürich
  deutschland germany schweiz austria österreich america london company firma office buero büro sicherheit security
  correcthorsebatterystaple correct-horse-battery-staple loremipsum loremipsumdolor openai chatgpt claude anthropic`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
