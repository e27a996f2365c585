import { ownPlaceNames } from '../../model/placeNames.ts'
import type { Lexeme } from '../lexicon/Lexeme.ts'
import { tag } from '../lexicon/tag.ts'
import { tokenise } from '../text/tokenise.ts'

const polite =
  /^(?:(?:and|but|so|ok|okay|hey|hi|hello|sayso|please|pls|can you|could you|can i|could i|would you|i want to|id like to|i need to|let me|just|now) )+(?=\S)/
const shows =
  "(?:(?:show|display|list|check|see|view|look up|look at|look into|find|open|tell|give|get|know|print|pull up|what is|what's|whats|what are|how much is|how big is|how is|how's|hows|where is|where's|wheres|where are)(?: (?:me|us))?(?: (?:what is|what's|whats|in|about|on|into))*)"
/** What somebody has. An address is no such thing: it stands in the book. */
const things =
  '(?:balances?|portfolios?|wallets?|holdings?|positions?|accounts?|funds|money|coins|crypto|cash|assets|savings|stack|bags?|history|transactions?|txs|activity|debts?|loans?|deposits?|net worth|worth|stuff|earnings|profits?|stakes?|tokens|approvals?|usdc|usdt|dai|w?eth|ether|w?btc|bitcoin)'
const few = '(?: \\S+){0,3}'

const thing = `(?:\\S+ ){0,2}?${things}${few}$`
/** "show bobs balance": a name that is known, without its sign. */
const loosely = new RegExp(`^(?:${shows} )?(?:(?:all|the) )*((?:\\S+ ){0,2}?\\S+)s ${thing}`)
/** "show bob's balance": each gives the words of whose it is. */
const owned: readonly RegExp[] = [
  new RegExp(`^(?:${shows} )?(?:(?:all|the) )*((?:\\S+ ){0,2}?\\S+?)(?:'s|s') ${thing}`),
  new RegExp(`^(?:${shows} )?(?:all )?(his|her|their) ${thing}`),
  new RegExp(
    `^(?:${shows} )?(?:(?:all|the) )*(?:\\S+ )?${things} of ((?:\\S+ ){0,2}\\S+?)(?: (?:please|pls|now|right now))?$`,
  ),
  new RegExp(
    `^(?:${shows} )?(?:(?:all|the) )*(?:balances?|portfolios?|holdings?|positions?|wallets?|accounts?) (?:for |in |at )?(\\S+)$`,
  ),
  new RegExp(`^(?:how much|how many|what)(?: \\S+)? (?:does|do) ((?:\\S+ ){0,2}?\\S+) (?:have|own|hold)${few}$`),
  /^(?:do|does) ((?:\S+ )?\S+) (?:have|own|hold)(?: any)?(?: \S+){1,3}$/,
  /^how (?:rich|wealthy|poor) (?:is|are) ((?:\S+ ){0,2}\S+)$/,
]

const people: ReadonlySet<string> = new Set([
  ...['he', 'she', 'they', 'his', 'her', 'their', 'somebody', 'someone', 'everybody', 'everyone', 'anybody', 'anyone'],
  ...['somebody else', 'someone else', 'anybody else', 'anyone else', 'other people', 'another person'],
])
/** What is the person's own where an owner ends with it: "my second wallet's balance". */
const own =
  /\b(?:wallets?|accounts?|portfolios?|positions?|vaults?|ledger|mine|me|i|we|us|you|sayso|app|network|chain|it|plan|practice)$/
/** "steakhouse's balance": no person. */
const places: ReadonlySet<string> = new Set(ownPlaceNames.flatMap((name) => name.toLowerCase().split(' ')))
const determined = /^(?:my|our|the|a|an) (?=\S)/
const strange: ReadonlySet<Lexeme['tag']> = new Set(['unknown', 'unclear', 'unreal', 'contact', 'name', 'address'])

/** Whether a turn asks to see what somebody else has: "show bob's balance", "how much usdc does alice have?". Only one's own is shown. */
export function asksOfOthers(turn: string, contacts: readonly string[]): boolean {
  const words = tokenise(turn).filter(({ kind }) => kind !== 'sign')
  if (words.length < 2 || words.length > 16) return false
  const text = words
    .map(({ raw }) => raw.toLowerCase())
    .join(' ')
    .replace(/(?<=\.eth) s(?= )/g, "'s")
    .replace(polite, '')
  const known = loosely.exec(text)?.[1]
  if (known !== undefined && contacts.includes(known)) return true
  return owned.some((shape) => {
    const owner = shape.exec(text)?.[1]
    return owner !== undefined && isOther(owner, contacts)
  })
}

function isOther(owner: string, contacts: readonly string[]): boolean {
  if (people.has(owner)) return true
  if (own.test(owner) || places.has(owner)) return false
  const named = owner.replace(determined, '')
  const words = tag(named, contacts)
  const foreign = words.filter(({ lexeme, contact }) => strange.has(lexeme.tag) || contact !== undefined)
  // "my wife", "a friend": with a word before it that says somebody is meant, any word that is no value and no act is a person.
  const spoken = named !== owner && words.every(({ lexeme }) => lexeme.tag === 'plain' || strange.has(lexeme.tag))
  return spoken ? words.length > 0 : foreign.length > 0 && foreign.length === words.length
}
