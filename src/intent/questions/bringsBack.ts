import { bareWords } from './plainWords.ts'

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** All that such a question is made of. A word of a wallet that is told stands in no such list, so that it is never passed over. */
const known = listOf(`
  i we you he she it they them this that these those my our his her their its me us one ones which who what
  a an the of on in into onto to from for with by using through via at and or but so if when as because since then now here there
  is are was were be been am im ive id have has had having got get getting do does did done can could may might should would will must
  want need like wish try trying
  how where please help possible way ways anyone again still already once only just also back over up out down in inside
  old older own existing former previous other another new first crypto real lost broken dead
  wallet wallets account accounts money coins funds crypto savings bitcoin ether eth everything all metamask ledger trezor rabby phantom exodus electrum
  word words phrase phrases seed seedphrase mnemonic recovery secret backup paper piece sheet slip notebook
  12 15 18 21 24 twelve fifteen eighteen twentyfour twenty four
  brother brothers sister sisters son daughter husband wife father mother dad mum mom uncle aunt cousin friend friends partner grandfather
  grandmother grandson nephew niece neighbour neighbor boyfriend girlfriend colleague somebody someone
  set made make opened open created create installed gave give given wrote write written noted kept keep saved left told
  long ago years year months month last time before earlier yesterday
  restore restored recover recovered import imported bring brought load loaded use used reopen access into reach enter type put work works
  computer laptop phone machine app sayso program device browser sent safe there's theres`)

/** What is to come back: a wallet or what is in it. Of the words themselves it would be another question. */
const back =
  /\b(?:(?:get|bring|have|take)(?: (?:it|that|this|them|everything|all|my|the|our|his|her|that|an?|old|own|other|existing|crypto|real|lost|wallet|account|money|coins|funds|savings|bitcoin|ether|eth)){1,5} (?:back|in here|here|into (?:here|this|sayso)|in sayso)|(?:get|bring)(?: back)? (?:into|in to|at) (?:it|that|this|my|the|an?)|(?:restore|recover|import|load|reopen|open|access|use|reach|bring back|get back)(?: (?:it|that|this|them|everything|all|my|the|our|his|her|an?|old|own|other|existing|crypto|real|lost))* ?(?:it|that|this|them|everything|wallet|account|money|coins|funds|crypto|savings|bitcoin|ether|eth|everything|all))\b/
const asked =
  /\b(?:(?:how|where) (?:do|can|could|would|should|must|may|will) (?:i|we|you)|how to|(?:can|could|may|should) (?:i|we)|(?:is it|would it be) possible|is there (?:a|any) way|what (?:do|must|should|can) i do|help me|i (?:want|need|would like|wish)|id like)\b/
const spoken =
  /\b(?:(?:12|15|18|21|24|twelve|fifteen|eighteen|twenty four|seed|secret|recovery|backup|my|the|those|these) (?:words?|phrases?)|seed|seedphrase|mnemonic)\b/
/** What asks for the words, or hands them over. */
const ofWords =
  /\b(?:get|bring|find|recover|restore|see|show|give|gave you|tell|send|read|forgot|forget|lost|lose|reveal|look up)(?: (?:me|us|you|back|my|our|the|those|these|his|her|their|own|old|secret|seed|recovery|backup|12|15|18|21|24|twelve|twenty|four))* (?:words?|phrases?|seed|seedphrase|mnemonic)\b/

const longest = 45

/**
 * "I have an old wallet my brother set up, how do I get it back with my twelve words?": how a wallet from before comes in by its
 * words, whatever is told around it. Every word is one of a list.
 */
export function bringsBack(turn: string): boolean {
  const text = bareWords(turn)
  const words = text.split(' ')
  if (words.length > longest || !words.every((word) => known.has(word))) return false
  return asked.test(text) && back.test(text) && spoken.test(text) && !ofWords.test(text)
}
