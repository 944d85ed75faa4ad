/**
 * What is guessed first, with anything added to it: words that lead every published list of leaked
 * passwords, words of this trade, and months and seasons. Folded: lower case, letters only. A password may
 * hold one; it may not be little more than one or two.
 */
export const commonWords: readonly string[] = `
  password passwort passwd passw0rd passphrase contrasena motdepasse senha parola secret secreto topsecret
  pass login logon signin admin administrator root superuser user username guest default public private system
  server computer internet network access account master manager test tester testing temp temporary sample
  example demo changeme letmein letmeinnow openup opensesame open welcome welcomeback hello helloworld hithere
  whatever nothing something trustno iloveyou iloveu loveyou lovely love lover forever princess prince queen
  king angel angels baby babygirl babyboy honey sugar sweetie darling sunshine rainbow butterfly flower flowers
  dragon monkey tiger lion eagle falcon wolf bear horse shark dolphin panda puppy kitten kitty doggie fluffy
  shadow ninja samurai warrior hunter ranger killer soldier knight wizard merlin gandalf superman batman
  spiderman ironman starwars startrek pokemon pikachu minecraft fortnite matrix phoenix mustang ferrari porsche
  corvette mercedes yamaha harley toyota honda football baseball basketball soccer hockey softball tennis
  golfer golf cowboys yankees redsox lakers steelers packers eagles patriots broncos liverpool chelsea arsenal
  barcelona juventus cheese cookie cookies banana chocolate coffee pepper ginger orange apple cherry peanut
  summer winter spring autumn january february march april june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday christmas halloween easter birthday
  michael michelle jennifer jessica ashley amanda nicole daniel andrew joshua matthew anthony thomas robert
  charlie jordan taylor buster maggie bailey harley rocky lucky happy smile friends family mother father
  daddy mommy jesus jesuschrist christ god faith blessed heaven grace america usa freedom liberty
  texas florida california newyork chicago dallas google facebook instagram youtube amazon microsoft windows
  samsung iphone android linkedin twitter netflix myspace hotmail gmail yahoo outlook
  qwerty qwertz azerty asdf asdfgh zxcv zxcvbn qazwsx abcdef abc
  diligence hipaa compliance security privacy official officer medical medicine doctor doctors physician
  dental dentist nurse nurses clinic clinical hospital health healthcare patient patients pharmacy therapy
  therapist practice office frontdesk reception receptionist billing scheduling workstation
`
  .trim()
  .split(/\s+/);

/** Whole sentences that are as well known as the words above; spaces and signs do not matter. */
export const commonPhrases: readonly string[] = `
  thisismypassword thisisapassword thisisasecret myvoiceismypassport
  maytheforcebewithyou tobeornottobe iamthewalrus onceuponatime openthepodbaydoors inthebeginning
  thequickbrownfox thequickbrownfoxjumpsoverthelazydog lovemelovemenot youshallnotpass
  livelaughlove letmeinplease donttellanyone ihatepasswords iforgotmypassword incorrectpassword
  yourpasswordisincorrect fourunrelatedwords fourrandomwords
`
  .trim()
  .split(/\s+/);

/** What fingers walk along, forward or backward. */
export const walks: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  'qwertzuiop',
  'azertyuiop',
  '1q2w3e4r5t6y7u8i9o0p',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()_+',
];
