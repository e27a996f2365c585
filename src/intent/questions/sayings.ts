/** Words that stand for one another, by the name that a saying calls them by. */
type Groups = Readonly<Record<string, string>>

/** Whether a turn is one of the sayings, as `RegExp.test` says it. */
export type Sayings = { readonly test: (turn: string) => boolean }

/** A word, a pattern that one word is held to, or several ways to go on. */
type Piece = string | RegExp | Choice
type Way = {
  readonly pieces: readonly Piece[]
  readonly starts: Starts
}
type Starts = {
  /** The words that it can begin with. */
  readonly words: ReadonlySet<string>
  /** It can begin with a word that a pattern is for. */
  readonly open: boolean
  /** It can be left out. */
  readonly empty: boolean
}
type Choice = {
  readonly starts: Starts
  /** The ways that can begin with a word, by that word: a turn that begins otherwise costs no look at them. */
  readonly byWord: ReadonlyMap<string, readonly Way[]>
  readonly open: readonly Way[]
}

const parts = /[()[\]|]|<[a-z]+>|[^\s()[\]|<>]+/g

/**
 * Whole turns, from sayings as they would be listed: `can i (undo|cancel) <it> [later]`. Round brackets hold alternatives,
 * square ones what may be left out, and `<it>` stands for the group of that name. They are held to a turn in plain words
 * (`plainWords.ts`) with a space after it, and nothing may be left over.
 *
 * They are followed word by word. One regular expression for all of them spells each group out wherever it is named: those
 * took a second to compile, in each process, at its first message.
 */
export function sayingsOf(sayings: readonly string[], groups: Groups): Sayings {
  const known = new Map<string, Choice>()

  function groupOf(name: string): Choice {
    const group = groups[name]
    if (group === undefined) throw new Error(`No group of words is called <${name}>.`)
    const choice = known.get(name) ?? choiceOf(waysIn(group))
    known.set(name, choice)
    return choice
  }

  const waysIn = (saying: string): readonly Way[] => waysUntil(undefined, (saying.match(parts) ?? []).toReversed())

  /** Takes what it reads off the end of `rest`, with the bracket that closes it. */
  function waysUntil(closing: string | undefined, rest: string[]): readonly Way[] {
    const ways: Piece[][] = [[]]
    for (;;) {
      const part = rest.pop()
      if (part === closing) return ways.map(wayOf)
      if (part === undefined || part === ')' || part === ']')
        throw new Error('A bracket of a saying has no other half.')
      if (part === '|') ways.push([])
      else ways.at(-1)?.push(pieceOf(part, rest))
    }
  }

  function pieceOf(part: string, rest: string[]): Piece {
    if (part === '(') return choiceOf(waysUntil(')', rest))
    if (part === '[') return choiceOf([...waysUntil(']', rest), wayOf([])])
    if (part.startsWith('<')) return groupOf(part.slice(1, -1))
    return /^[a-z0-9]+$/.test(part) ? part : new RegExp(`^(?:${part})$`)
  }

  const listed = choiceOf(sayings.flatMap(waysIn))
  return {
    test: (turn) => {
      // Each word brings the space after it. Most turns begin as no saying does, and cost no more than this.
      if (turn === '') return listed.starts.empty
      if (!listed.starts.open && !listed.byWord.has(turn.slice(0, turn.indexOf(' ')))) return false
      if (!turn.endsWith(' ')) return false
      const words = turn.split(' ').slice(0, -1)
      return endsOf(listed, words, 0).has(words.length)
    },
  }
}

function wayOf(pieces: readonly Piece[]): Way {
  const words = new Set<string>()
  let open = false
  for (const piece of pieces) {
    const starts = startsOf(piece)
    for (const word of starts.words) words.add(word)
    open ||= starts.open
    if (!starts.empty) return { pieces, starts: { words, open, empty: false } }
  }
  return { pieces, starts: { words, open, empty: true } }
}

function startsOf(piece: Piece): Starts {
  if (typeof piece === 'string') return { words: new Set([piece]), open: false, empty: false }
  return piece instanceof RegExp ? { words: new Set(), open: true, empty: false } : piece.starts
}

function choiceOf(ways: readonly Way[]): Choice {
  const byWord = new Map<string, Way[]>()
  const open = ways.filter(({ starts }) => starts.open)
  for (const way of ways.filter(({ starts }) => !starts.open))
    for (const word of way.starts.words) {
      const others = byWord.get(word)
      if (others === undefined) byWord.set(word, [way])
      else others.push(way)
    }
  const empty = ways.some(({ starts }) => starts.empty)
  return { starts: { words: new Set(byWord.keys()), open: open.length > 0, empty }, byWord, open }
}

/** Where the turn can stand after it, from one of its words on. */
function endsOf(choice: Choice, words: readonly string[], start: number): ReadonlySet<number> {
  const ends = new Set<number>(choice.starts.empty ? [start] : [])
  const word = words[start]
  if (word === undefined) return ends
  for (const ways of [choice.byWord.get(word) ?? [], choice.open])
    for (const way of ways) for (const end of follow(way, words, start)) ends.add(end)
  return ends
}

function follow({ pieces }: Way, words: readonly string[], start: number): ReadonlySet<number> {
  let reached: ReadonlySet<number> = new Set([start])
  for (const piece of pieces) {
    const next = new Set<number>()
    for (const at of reached) for (const end of endsOfPiece(piece, words, at)) next.add(end)
    reached = next
  }
  return reached
}

function endsOfPiece(piece: Piece, words: readonly string[], at: number): Iterable<number> {
  if (typeof piece === 'string') return words[at] === piece ? [at + 1] : []
  if (!(piece instanceof RegExp)) return endsOf(piece, words, at)
  const word = words[at]
  return word !== undefined && piece.test(word) ? [at + 1] : []
}
