/**
 * What the lists of breached passwords are made of: whole passwords come from these words, from runs of a keyboard or a
 * count, and from years. Lower-case, with digits for letters undone. Longest first, so that a longer word is found before
 * one inside it.
 */
export const commonWords: readonly string[] = `
password passwort passwd passcode passphrase contrasena motdepasse senha parola iloveyou iloveu ihateyou letmein letmeln
welcome trustno trustnoone qwerty qwertz azerty asdf zxcv qazwsx qweasd asdfghjkl football baseball basketball soccer
hockey tennis superman batman spiderman pokemon naruto starwars startrek matrix gandalf princess sunshine dragon monkey
master shadow michael jennifer jordan harley ranger hunter buster thomas robert soccer charlie andrew daniel anthony
joshua matthew ashley jessica nicole michelle amanda melissa samantha stephanie heather elizabeth patrick william richard
george justin martin alexander maria anna peter chris alex david james john kevin brian steven jason eric mark paul
killer pepper ginger cookie banana orange cheese summer winter spring autumn monday friday january february march april
june july august september october november december freedom whatever nothing something secret secure security private
computer internet samsung google facebook twitter linkedin yahoo hotmail gmail apple android iphone windows microsoft
adobe photoshop oracle cisco admin administrator root guest user test tester testing default changeme change login logon
access system server master123 hello hallo bonjour ciao love lover loveme forever angel angels baby babygirl sweet
beautiful flower butterfly rainbow purple yellow silver golden diamond tigger tiger eagle falcon phoenix wolf lion panther
mustang ferrari porsche corvette mercedes yamaha honda toyota liverpool chelsea arsenal barcelona madrid juventus
cowboys yankees lakers steelers eagles dallas london paris berlin newyork america canada england germany france
jesus christ church heaven blessed faith family mother father sister brother daddy mommy friend friends
wallet bitcoin ethereum ether crypto satoshi vitalik metamask ledger trezor sayso money dollar million rich moon lambo
hodl seed mnemonic keystore blockchain binance coinbase hunter zaq xsw asd qwe abc abcd xyz aaa zzz
fuck fuckyou fuckoff shit bitch asshole sexy pussy dick
computer access mustang maggie bailey biteme snoopy cocacola chocolate strawberry vanilla peanut jelly cheese pizza
correcthorsebatterystaple
`
  .trim()
  .split(/\s+/)
  .filter((word, at, all) => word.length >= 3 && all.indexOf(word) === at)
  .sort((one, other) => other.length - one.length)

/** Each row of a keyboard, and columns that fingers run down. */
export const keyboardRuns: readonly string[] = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'yxcvbnm',
  'azertyuiop',
  'qsdfghjklm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '!@#$%^&*()',
]
