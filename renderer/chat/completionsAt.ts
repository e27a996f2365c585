import type { TokenName } from '../../src/api/Core.ts'

/** What can be put in place of what is being written. It is only written: nothing is sent by taking it. */
export type Completion = {
  readonly kind: 'contact' | 'token' | 'said' | 'suggestion'
  readonly label: string
  /** Says more of it: a token's name, a contact's note. Empty where there is nothing to say. */
  readonly detail: string
  readonly insert: string
}

export type Completions = {
  /** The part of the text that one takes the place of: [from, to). */
  readonly from: number
  readonly to: number
  readonly options: readonly Completion[]
  /** Whether the first is taken by Enter without being chosen: only after an `@`, which means nothing by itself. */
  readonly first: boolean
}

export type KnownWords = {
  readonly contacts: readonly { readonly name: string; readonly note: string }[]
  readonly tokens: readonly TokenName[]
  /** What was said before, the newest last. */
  readonly said: readonly string[]
  readonly suggestions: readonly string[]
}

const mostOptions = 6

/** What the text at the caret could become. Null where nothing fits. */
export function completionsAt(text: string, caret: number, known: KnownWords): Completions | null {
  const before = text.slice(Math.max(0, caret - 64), caret)
  return contactsAt(before, caret, known) ?? tokensAt(before, caret, known) ?? sentencesFor(text, caret, known)
}

/** After `@`: a contact, written as its plain name, which is what a sentence is read by. */
function contactsAt(before: string, caret: number, { contacts }: KnownWords): Completions | null {
  const [, begun] = /(?:^|[\s,(])@([a-z0-9]*)$/i.exec(before) ?? []
  if (begun === undefined) return null
  const options = contacts
    .filter(({ name }) => name.startsWith(begun.toLowerCase()))
    .map(({ name, note }): Completion => ({ kind: 'contact', label: name, detail: note, insert: `${name} ` }))
  return found(caret - begun.length - 1, caret, options, true)
}

/** Words after which an asset is due: elsewhere "we" is no WETH. */
const leadsToAsset = /(?:^|\s)(?:[\d.,]+[km]?|all|half|my|the|of|for|to|into|in|from|with|against|and|some|more)\s+$/i

/** A ticker that was begun, where one is due. */
function tokensAt(before: string, caret: number, { tokens }: KnownWords): Completions | null {
  const begun = /(?<![\w@.])[a-z]{2,}$/i.exec(before)?.[0]
  if (begun === undefined || !leadsToAsset.test(before.slice(0, -begun.length))) return null
  const fits = tokens.filter(({ symbol }) => symbol.toLowerCase().startsWith(begun.toLowerCase()))
  // It is all there already.
  if (fits.some(({ symbol }) => symbol.toLowerCase() === begun.toLowerCase())) return null
  const options = fits.map(
    ({ symbol, name }): Completion => ({ kind: 'token', label: symbol, detail: name, insert: `${symbol} ` }),
  )
  return found(caret - begun.length, caret, options, false)
}

/** A sentence that was begun as one before, or as one that is suggested. */
function sentencesFor(text: string, caret: number, { said, suggestions }: KnownWords): Completions | null {
  const begun = text.toLowerCase()
  if (caret !== text.length || text.trim().length < 3 || text.length > 200 || text.includes('\n')) return null
  const fits = (sentence: string) => sentence.length > text.length && sentence.toLowerCase().startsWith(begun)
  const before = said.toReversed().filter((sentence) => fits(sentence) && sentence.length <= 300)
  const offered = suggestions.filter(fits)
  const options = [...new Set([...before.slice(0, 3), ...offered])].map(
    (sentence): Completion => ({
      kind: said.includes(sentence) ? 'said' : 'suggestion',
      label: sentence,
      detail: '',
      insert: sentence,
    }),
  )
  return found(0, text.length, options, false)
}

function found(from: number, to: number, options: readonly Completion[], first: boolean): Completions | null {
  return options.length === 0 ? null : { from, to, options: options.slice(0, mostOptions), first }
}

/** The text with a completion in it, and where the caret stands then. */
export function withCompletion(
  text: string,
  { from, to }: Pick<Completions, 'from' | 'to'>,
  { insert }: Completion,
): { readonly text: string; readonly caret: number } {
  // A space that is there already is not written twice.
  const after = insert.endsWith(' ') && text[to] === ' ' ? text.slice(to + 1) : text.slice(to)
  return { text: `${text.slice(0, from)}${insert}${after}`, caret: from + insert.length }
}
