import { dollars } from '../lexicon/dollars.ts'
import type { Word } from '../lexicon/tag.ts'
import { minus } from '../text/decimal.ts'
import type { Holding, Pointer, Quantity } from './Mention.ts'
import { readQuantity } from './readQuantity.ts'

export type HoldingAt = { readonly holding: Holding; readonly next: number }

/** Reads a quantity with its asset, or either alone: `all my usdc except 100`, `$1000 of eth`, `that dai`, `2.5k`, `it`. */
export function readHolding(words: readonly Word[], at: number): HoldingAt | null {
  if (words[at]?.text === 'whatever' && words[at + 1]?.lexeme.tag === 'asset') return readHolding(words, at + 1)
  // "whatever pays the most": a place, not everything.
  const place = words[at]?.text === 'whatever' && [at + 1, at + 2, at + 3].some((i) => words[i]?.lexeme.tag === 'goal')
  if (place) return null
  const amount = readQuantity(words, at)
  const start = amount?.next ?? at
  const named = readAsset(
    words,
    start,
    amount !== null && (amount.quantity.form !== 'unclear' || words[start]?.text === 'of') ? amount.quantity : null,
  )
  if (amount === null && named === null) return null
  if (named === null && amount?.next === at + 1 && isPointedAt(words, at)) return null
  if (amount?.quantity.form === 'all' && named === null && words[start]?.lexeme.tag === 'noun') return null
  const kept = readKept(words, named?.next ?? start, amount?.quantity ?? null)
  const whole = words[at]?.text.startsWith('every') === true || words[at]?.text.startsWith('whatever') === true
  const later = kept?.quantity && named === null && !whole ? readAsset(words, kept.next, kept.quantity) : null
  const asset = named ?? later
  const next = Math.max(named?.next ?? start, kept?.next ?? 0, later?.next ?? 0)
  const each = words[next]?.lexeme.tag === 'each'
  const quantity = kept?.quantity ?? amount?.quantity ?? null
  return {
    holding: {
      type: 'holding',
      quantity: quantity === null ? null : inTokens(quantity, asset, words[start]?.text === 'of'),
      asset: asset?.asset ?? null,
      pointer: asset?.pointer ?? (pronouns.has(words[at]?.text ?? '') ? 'it' : null),
      each,
    },
    next: each ? next + 1 : next,
  }
}

const ordinals = new Set(['first', 'second', 'third', 'last', 'other', 'next', 'same'])

/** "the best one", "the first one" count nothing. */
function isPointedAt(words: readonly Word[], at: number): boolean {
  const [the, which] = [words[at - 2], words[at - 1]]
  const pointed = the?.lexeme.tag === 'the' || the?.text === 'that' || the?.text === 'this'
  const describes = which?.lexeme.tag === 'goal' || which?.lexeme.tag === 'plain' || ordinals.has(which?.text ?? '')
  return pointed && words[at]?.text === 'one' && describes
}

/** Words for everything that point at what was spoken of. */
const pronouns = new Set(['it all', 'them all', 'all of it', 'all of them', 'the lot of it', 'the whole thing'])

type AssetAt = { readonly asset: string | null | 'unclear'; readonly pointer: Pointer | null; readonly next: number }

const pointers: Readonly<Record<string, Pointer>> = { my: 'my', the: 'the', that: 'that' }

function readAsset(words: readonly Word[], at: number, amount: Quantity | null): AssetAt | null {
  let next = at
  let pointer: Pointer | null = null
  const joint = words[next]?.text
  if (amount !== null && (joint === 'of' || joint === 'worth of' || joint === 'worth')) next += 1
  else if (
    amount !== null &&
    joint === 'in' &&
    !isPlace(words[next + 1]) &&
    (amount.form === 'percent' || (amount.form === 'number' && amount.money))
  )
    next += 1
  for (let tag = words[next]?.lexeme.tag; tag !== undefined && tag in pointers; tag = words[next]?.lexeme.tag) {
    pointer = pointers[tag] ?? pointer
    next += 1
  }
  const word = words[next]
  if (word === undefined) return pointer === 'that' && amount === null ? { asset: null, pointer: 'it', next } : null
  const { lexeme } = word
  if (lexeme.tag === 'asset' && (lexeme.protocol === undefined || amount !== null))
    return { asset: lexeme.asset, pointer, next: next + 1 }
  if (
    lexeme.tag === 'chain' &&
    lexeme.chain === 'ethereum' &&
    (amount !== null || pointer === 'my') &&
    (word.text === 'ethereum' || word.repaired === true)
  )
    return { asset: 'ETH', pointer, next: next + 1 }
  if (lexeme.tag === 'chain' && word.text === 'matic' && amount !== null)
    return { asset: 'MATIC', pointer, next: next + 1 }
  if (lexeme.tag === 'pronoun') return { asset: null, pointer: 'it', next: next + 1 }
  if (lexeme.tag === 'unclear') return { asset: 'unclear', pointer, next: next + 1 }
  const counts = amount?.form === 'number' || pointer === 'my' || joint === 'of'
  if (lexeme.tag === 'unknown' && amount !== null && counts) return { asset: 'unclear', pointer, next: next + 1 }
  if (lexeme.tag === 'address' && amount !== null)
    return { asset: lexeme.valid ? word.raw : 'unclear', pointer, next: next + 1 }
  // "2 stcks": a number counts the word after it, and that word is no asset.
  if (amount?.form === 'number' && (word.repaired === true || lexeme.tag === 'verb') && joint === word.text)
    return { asset: 'unclear', pointer, next }
  if (pointer === 'that' && amount === null && at + 1 === next) return { asset: null, pointer: 'it', next }
  if (pointer === 'that' && amount !== null) return { asset: null, pointer: 'it', next }
  return amount !== null && pointer !== null ? { asset: null, pointer, next } : null
}

/** "half in aave": a coin and a place of one name; what money is put in is the place. */
const isPlace = (word: Word | undefined) => word?.lexeme.tag === 'asset' && word.lexeme.protocol !== undefined

/** What stays behind of "all": `except 0.1`, `but keep 0.1 eth`. Null quantity where the rest cannot be told. */
function readKept(
  words: readonly Word[],
  at: number,
  amount: Quantity | null,
): { quantity: Quantity; next: number } | null {
  if (amount?.form !== 'all') return null
  let next = at
  while (words[next]?.text === ',' || words[next]?.lexeme.tag === 'and') next += 1
  const opens = words[next]?.lexeme.tag
  if (opens !== 'except' && opens !== 'leave') return null
  next += 1
  while (words[next]?.lexeme.tag === 'leave' || words[next]?.lexeme.tag === 'the') next += 1
  const kept = readQuantity(words, next)
  if (kept === null) return null
  const after =
    words[kept.next]?.lexeme.tag === 'asset' && words[at - 1]?.lexeme.tag === 'asset' ? kept.next + 1 : kept.next
  return { quantity: rest(kept.quantity), next: after }
}

function rest(kept: Quantity): Quantity {
  if (kept.form === 'number' && kept.unit === 'none') return { form: 'allBut', value: kept.value }
  const left = kept.form === 'percent' ? minus('100', kept.value) : null
  return left === null ? { form: 'unclear', near: null } : { form: 'percent', value: left, bare: false }
}

/** "A grand of eth", "2000 of eth": a number of dollars or of tokens, said well enough only where the two are the same. */
function inTokens(quantity: Quantity, held: AssetAt | null, of: boolean): Quantity {
  if (quantity.form !== 'number' || held === null || held.asset === null) return quantity
  const isBare = quantity.money || held.pointer === null
  return isBare && !dollars.has(held.asset) && quantity.unit === 'none' && of
    ? { form: 'unclear', near: null }
    : quantity
}
