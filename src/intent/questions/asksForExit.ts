import { plainWords } from './plainWords.ts'
import { sayingsOf } from './sayings.ts'
import { withoutLead } from './withoutLead.ts'

const mine =
  '(?:it|that|this|(?:all of )?(?:my|the|that|this)(?: own)? (?:money|funds|cash|coins|crypto|deposit|savings|capital|stake))'
const withdraw =
  `(?:withdraw(?: ${mine})?|take(?: ${mine})? (?:back )?out(?: ${mine})?|(?:get|have|take|pull|move|bring) ${mine} (?:back|out|back out|out again|back again)` +
  `|get (?:back )?out(?: again)?|exit(?: (?:it|this|that))?|leave(?: (?:it|this|that))?|cash (?:it )?out|unlock ${mine}|access ${mine})`
const whenever =
  '(?:(?: |^)(?:later|again|early|earlier|back|any ?time|at any time|at any moment|whenever(?: i (?:want|like|need)(?: to| it)?)?|when i (?:want|like|need)(?: to| it)?|if i (?:want|need|have)(?: to| it)?|any day|(?:once|after) (?:it is|its) (?:in|there|done)|from there|from it|out of (?:it|there)|of (?:it|there|this)|without (?:a )?(?:penalty|waiting|fees?)))*'
const adverbs = /\b(?:actually|really|ever|always|still|then|even|just|also|easily|quickly) /g

const questions: readonly RegExp[] = [
  new RegExp(
    `^(?:how|when)(?: and when)? (?:can|do|could|would|will|may|should|does) (?:i|we|one|you) ${withdraw}${whenever}$`,
  ),
  new RegExp(`^how (?:to|would one) ${withdraw}${whenever}$`),
  new RegExp(`^(?:can|could|may|would|will) (?:i|we)(?: be able to)? ${withdraw}${whenever}$`),
  new RegExp(
    `^(?:am i able|is it possible|will it be possible|is it easy|how easy is it|how hard is it) to ${withdraw}${whenever}$`,
  ),
  new RegExp(
    `^how (?:fast|quickly|soon|long)(?: does it take| would it take| will it take| until| before| till)? (?:can i |could i |do i |to |i can |i could )?${withdraw}${whenever}$`,
  ),
  new RegExp(
    `^(?:what does it|how much does it|what would it|how much would it|how much will it) cost to ${withdraw}${whenever}$`,
  ),
  new RegExp(`^(?:is|are|will|would) ${mine}(?: be)? (?:locked(?: up| in)?|stuck|tied up)${whenever}$`),
  new RegExp(`^(?:how long|until when) (?:is|are|will|would) ${mine}(?: be)? (?:locked(?: up| in)?|stuck|tied up)$`),
  /^(?:is|are) there (?:a |any )?(?:lock ?up|locking|lock|waiting|notice|holding)(?: (?:period|time))?s?$/,
  /^(?:what about|hows|how about) (?:getting out|withdrawing|withdrawals?|leaving|getting it (?:back|out))$/,
]

/**
 * "how can I withdraw?", "how do I get it out again?", "can I get my money back any time?", "is it locked?": how what is put
 * in comes out again. With an amount, a coin or a place in it, it may be a wish to have it done, and is none of these.
 */
export function asksForExit(asked: string): boolean {
  const text = asked.replace(adverbs, '')
  return questions.some((question) => question.test(text))
}

const exitOf = sayingsOf(
  [
    '(can|could|may|will|would) (i|we) [be able to] [still|always] (take|get|withdraw|have|pull|move) <what> [back] [out] [again|back] [<from>] <anytime> [again] [<cost>]',
    '(can|could|may|will|would) (i|we) [be able to] [still|always] <anytime> (take|get|withdraw|have|pull|move) <what> [back] [out] [again|back] <from> [<cost>]',
  ],
  {
    what: String.raw`(the|my|this|that|those|these) [own] [\d\S*] [money|usdc|usdt|dai|eth|ether|dollars|coins|funds|deposit|savings]`,
    from: '[out] (of|from) (aave|aave v3|spark|compound|compound v3|morpho|lido|there|it|that place|the vault|that vault)',
    anytime:
      '(any time|anytime|at any time|at any moment|any day|on any day) [i (want|like|need|wish) [to|it]]|(whenever|when) i (want|like|need|wish) [to|it|so]|whenever',
    cost: '[and] (what|how much) (does|would|will|do) (it|that|this|i) (cost|pay) [me] [then|to do so]',
  },
)

/**
 * "can I take the 1,000 out of Aave at any time, and what does it cost?": with an amount or a place, and asked of any time, so
 * that it is no wish to have it done.
 */
export function asksForExitOf(turn: string): boolean {
  return exitOf.test(`${plainWords(withoutLead(turn))} `)
}
