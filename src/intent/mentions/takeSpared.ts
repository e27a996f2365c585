import type { Word } from '../lexicon/tag.ts'

/** `assets` are the words that name what is to be left alone. `isClear`: they may mean something else ("60/40, not wbtc"). */
export type Spared = {
  readonly rest: readonly Word[]
  readonly assets: readonly Word[]
  readonly isClear: boolean
}

/**
 * What a person says of assets that are to stay as they are: "without touching wbtc", "but leave my wbtc and dai alone",
 * "keep my wbtc". Whether it means that is for whoever knows what else was said. Null where nothing of it is said.
 */
export function takeSpared(words: readonly Word[]): Spared | null {
  const rest: Word[] = []
  const assets: Word[] = []
  let isClear = true
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined) break
    const found = sparedAt(words, at)
    if (found === null) {
      rest.push(word)
      at += 1
      continue
    }
    assets.push(...found.assets)
    isClear &&= found.isClear
    // "leave wbtc alone and rebalance …": what joined it to the rest goes with it.
    while (rest.length > 0 && isJoint(rest.at(-1))) rest.pop()
    at = found.next
    while (rest.length === 0 && isJoint(words[at])) at += 1
  }
  return assets.length > 0 ? { rest, assets, isClear } : null
}

type Found = { readonly assets: readonly Word[]; readonly isClear: boolean; readonly next: number }

/** How far an opening goes: `sure` says it by itself, `held` needs an end right after its assets, `either` may mean more. */
const openings = {
  sure: `
    except|except for|excluding|exclude|apart from|aside from|other than|save for|leave out|leaving out|ignore|ignoring
    not counting|not touching|not including|not selling
  `,
  acts: 'touch|sell|use|move|spend|swap|trade|change|include|count|touching|selling|using|moving|spending|swapping|trading|changing|including|counting',
  held: 'leave|leaving|keep|keeping',
  either: 'without|not|no|minus|avoid|skip|w/o|dont|do not|never',
} as const

const phrases = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
const sure = new Set([
  ...phrases(openings.sure),
  ...['without', 'dont', 'do not', 'never', 'not'].flatMap((no) => phrases(openings.acts).map((act) => `${no} ${act}`)),
])
const held = new Set(phrases(openings.held))
const either = new Set(phrases(openings.either))
/** The longest opening has three words. */
const longest = 3

const leading = new Set([
  'but',
  'and',
  'please',
  'just',
  'also',
  'wait',
  'oh',
  'oh wait',
  'no wait',
  'wait no',
  'hold on',
  // "no dont sell my bitcoin"
  'no',
  'nope',
  'nah',
  'naw',
  'ok',
  'actually',
])
const owning = new Set(['my', 'the', 'all', 'any', 'of', 'all my', 'all of my', 'any of my', 'our'])
const listing = new Set(['and', 'or', 'nor', ',', '&', '/'])
const things = new Set(['holdings', 'position', 'positions', 'balance', 'coins', 'tokens'])
const ends: readonly string[] = [
  ...['alone', 'out', 'out of it', 'out of this', 'as it is', 'as is', 'as they are', 'untouched', 'be', 'in place'],
  ...['where it is', 'where they are', 'as it stands', 'intact', 'please'],
]
const pauses = new Set([',', ';', '.', '!', '¶', ':', '(', ')', 'and', 'then', 'but', 'and then', 'please'])

function sparedAt(words: readonly Word[], at: number): Found | null {
  let start = at
  while (leading.has(words[start]?.text ?? '')) start += 1
  const opening = openingAt(words, start)
  if (opening === null) return null
  const list = assetsFrom(words, opening.next)
  if (list === null) return null
  const next = endAfter(words, list.next)
  const paused = words[next] === undefined || pauses.has(words[next].text)
  // "everything except wbtc to 60/40 …"
  const goesOn = words[next]?.text === 'to' && opening.kind === 'sure'
  if (paused || goesOn) return { assets: list.assets, isClear: opening.kind !== 'either', next }
  // "keep eth and usdc at 60/40" is no leaving alone.
  return opening.kind === 'held' ? null : { assets: list.assets, isClear: false, next }
}

type Opening = { readonly kind: 'sure' | 'held' | 'either'; readonly next: number }

function openingAt(words: readonly Word[], at: number): Opening | null {
  for (let size = longest; size > 0; size -= 1) {
    if (at + size > words.length) continue
    const text = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ')
      .replace(/^but /, '')
    if (sure.has(text)) return { kind: 'sure', next: at + size }
    if (held.has(text)) return { kind: 'held', next: at + size }
    if (either.has(text)) return { kind: 'either', next: at + size }
  }
  return null
}

function assetsFrom(words: readonly Word[], at: number): { readonly assets: Word[]; readonly next: number } | null {
  const assets: Word[] = []
  let next = at
  for (;;) {
    let here = next
    while (assets.length > 0 && listing.has(words[here]?.text ?? '')) here += 1
    while (owning.has(words[here]?.text ?? '')) here += 1
    const word = words[here]
    if (word === undefined || !isAsset(word) || (assets.length > 0 && here === next)) break
    assets.push(word)
    next = here + 1
    if (things.has(words[next]?.text ?? '')) next += 1
  }
  return assets.length > 0 ? { assets, next } : null
}

const isAsset = ({ lexeme }: Word): boolean => lexeme.tag === 'asset' && lexeme.protocol === undefined

function endAfter(words: readonly Word[], at: number): number {
  for (let size = longest; size > 0; size -= 1) {
    const text = words
      .slice(at, at + size)
      .map((word) => word.text)
      .join(' ')
    if (at + size <= words.length && ends.includes(text)) return at + size
  }
  return at
}

const isJoint = (word: Word | undefined): boolean =>
  word !== undefined && (leading.has(word.text) || [',', ';', '.', ':', '¶', 'then', 'and then'].includes(word.text))
