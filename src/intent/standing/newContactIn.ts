import { lexicon } from '../lexicon/lexicon.ts'
import { relations } from '../lexicon/relations.ts'
import { normalise } from '../text/normalise.ts'

/** Whom a sentence asks to remember: the address as it was typed, and one word to call them by where it says one. */
export type SaidContact = { readonly name: string | null; readonly address: string }

const anyAddress = /(?<![\p{L}\p{N}])(?:0x[0-9a-z]{2,}(?:…|\.\.\.)?[0-9a-z]*|[a-z0-9-]+\.eth)(?![\p{L}\p{N}])/giu
const polite =
  /^(?:(?:hi|hey|hello|ok|okay|so|and|also|please|pls|sayso|can you|could you|would you|will you|i want to|i want you to|id like to|id like you to|i need to|let us|lets)\s+)+|\s+(?:please|pls|for me|for later|thanks|thank you)$/g
const keeps =
  /^(?:save|store|keep|remember|memori[sz]e|note(?: down)?|write down|register|record|bookmark|add|put|create|label|name|call|new)\b/
/** Said of an address without a name, these can mean nothing but to remember it. */
const keepsNameless = /^(?:save|store|remember|memori[sz]e|note(?: down)?|write down|bookmark)\b/
const tells = /^(?:this is (?<this>.+) @|(?<before>.+) is @|@ is (?<after>.+))$/
const names = /(?:^|\s)(?:as|under|called|named|for)\s+(?<name>.+)$/

/** Around a name, and no part of it. */
const around: ReadonlySet<string> = new Set(
  'that my our the a an new this it his her their s here is as under called named name by for of to in into on at with @ address addresses wallet account contact contacts book list down'.split(
    ' ',
  ),
)
/** An address of one of these is nobody's. */
const nobodys: ReadonlySet<string> = new Set(
  'who whos what whats where which why how there not token coin asset contract recipient receiver limit protocol network chain collateral spender safe unsafe trusted untrusted scam mine valid invalid right wrong ok correct default'.split(
    ' ',
  ),
)

/**
 * Whether a whole turn asks for an address to be kept under a name: "save my mate Tom 0x…", "add 0x… as mum", "bob's
 * address is 0x…". It saves nothing: where it is done by hand can be filled in with it. Null where a word of it says more.
 */
export function newContactIn(turn: string): SaidContact | null {
  const text = normalise(turn)
    .map(({ char }) => char)
    .join('')
  const [address, ...others] = text.match(anyAddress) ?? []
  if (address === undefined || others.length > 0 || text.length > 200) return null
  const words = text
    .replace(address, ' @ ')
    .toLowerCase()
    .replace(/(?<=\p{L})'s\b/gu, ' s')
    .replace(/['’]/g, '')
    .replace(/[\s:;,."“”()=!?→-]+/g, ' ')
    .trim()
    .replace(polite, '')
    .trim()
  const verb = keeps.exec(words)?.[0]
  const told = verb === undefined ? tells.exec(words)?.groups : undefined
  if (told === undefined && verb === undefined) return null
  const phrase = verb === undefined ? Object.values(told ?? {}).join('') : words.slice(verb.length)
  const kept = phrase.split(' ').filter((word) => word !== '' && !around.has(word))
  const proper = kept.filter((word) => !relations.has(word))
  const chosen = proper.length > 0 ? proper : kept.slice(0, 1)
  if (chosen.length === 0) {
    const speaks = keepsNameless.test(words) || /\b(?:contacts?|address book)\b/.test(words)
    return told === undefined && speaks ? { name: null, address } : null
  }
  // A word with a meaning of its own is a name only where the sentence says that it is one: "as max".
  const said = chosen.length === 1 && names.test(phrase)
  if (chosen.length > 3 || !chosen.every((word) => isName(word, said))) return null
  return { name: chosen.join(''), address }
}

function isName(word: string, said: boolean): boolean {
  if (nobodys.has(word) || !/^\p{L}[\p{L}\p{N}]*$/u.test(word)) return false
  const means = lexicon.get(word)?.find(({ words }) => words.length === 1)?.lexeme.tag
  return said || means === undefined || means === 'plain' || means === 'unknown'
}
