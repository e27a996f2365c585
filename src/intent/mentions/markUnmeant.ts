import type { Word } from '../lexicon/tag.ts'

/**
 * Marks what shows that an act is spoken of and not ordered: what others say or want, what was or would have been done,
 * a statement about the act, a word that takes it all back. A marked word makes a question of the clause it stands in.
 */
export function markUnmeant(words: readonly Word[]): readonly Word[] {
  const marked = new Set<number>()
  for (const [at, word] of words.entries()) {
    if (isReport(words, at) || isAskedOfMe(words, at) || isPerfect(words, at) || isWould(words, at)) marked.add(at)
    if (
      isSubjectOf(words, at) ||
      isTakenBack(words, at) ||
      isNoTask(words, at) ||
      isOtherCoin(words, at) ||
      isQuoted(words, at)
    )
      marked.add(at)
    if (isClearAsSaid(words, at) || isDoubted(words, at) || isOthersDoing(words, at) || isHabit(words, at))
      marked.add(at)
    if (word.text === 'than' && isAct(words[at + 1]) && !isAct(words[at - 1])) marked.add(at)
  }
  const again = takesAllBack(words)
  for (const at of again) if (words.slice(at + 1).every((word) => idle.has(word.lexeme.tag))) marked.add(at)
  if (marked.size === 0 && again.size === 0) return words
  return words.map((word, at) =>
    marked.has(at)
      ? { ...word, lexeme: { tag: 'unreal' } }
      : again.has(at)
        ? { ...word, lexeme: { tag: 'fix' } }
        : word,
  )
}

/** "that is all quite clear": how it is, and no debt that is to be cleared. */
function isClearAsSaid(words: readonly Word[], at: number): boolean {
  const next = words[at + 1]
  if (words[at]?.text !== 'clear' || !isAct(words[at]) || (next !== undefined && !isPause(next))) return false
  const from = words.findLastIndex((word, i) => i < at && isPause(word)) + 1
  const before = words.slice(from, at)
  return !before.some(isAct) && /\b(?:is|are|was|were|thats|its|'s)\b/.test(before.map(({ text }) => text).join(' '))
}

const isAct = (word: Word | undefined) => word?.lexeme.tag === 'verb' && word.lexeme.verb !== 'goes'
const pauses: ReadonlySet<string> = new Set([',', ';', '.', '!', '?', '\u00b6', '(', ')'])
const isPause = (word: Word | undefined) => word !== undefined && pauses.has(word.text)
/** What begins something new within a sentence: what stands before it says nothing of what stands behind. */
const turns: ReadonlySet<string> = new Set(['so', 'but', 'and', 'then', 'and then', 'because', 'since', 'or'])

/** The words behind one up to the next pause or turn of the sentence. */
function* behind(words: readonly Word[], at: number): Generator<Word> {
  for (const word of words.slice(at + 1)) {
    if (isPause(word) || turns.has(word.text)) return
    yield word
  }
}

const opensPart = (words: readonly Word[], at: number) => {
  const before = words[at - 1]
  return before === undefined || isPause(before) || turns.has(before.text)
}

const reporting: ReadonlySet<string> = new Set([
  ...['says', 'say', 'said', 'saying', 'writes', 'wrote', 'typed', 'texted', 'thinks', 'think', 'thought', 'claims'],
  ...['claimed', 'insists', 'insisted', 'reckons', 'reckoned', 'believes', 'told', 'asks', 'asked', 'begs', 'begged'],
  ...['wants', 'wanted', 'want', 'advises', 'advised', 'suggests', 'suggested', 'recommends', 'recommended', 'demands'],
  ...['demanded', 'ordered', 'urges', 'urged', 'expects', 'expected', 'posted', 'tweeted', 'warned', 'persuaded'],
  ...[
    'convinced',
    'keeps telling',
    'needs',
    'hopes',
    'hoped',
    'likes',
    'loves',
    'hates',
    'prefers',
    'plans',
    'intends',
  ],
])
const oneself: ReadonlySet<string> = new Set([
  'i',
  'we',
  'you',
  'im',
  'ive',
  'weve',
  'youre',
  'id',
  'as',
  'like',
  'what',
])
const helping: ReadonlySet<string> = new Set([
  ...['should', 'would', 'will', 'could', 'can', 'must', 'might', 'may', 'shall', 'has', 'have', 'had', 'always'],
  ...['also', 'just', 'already', 'really', 'once', 'still', 'probably', 'usually', 'often', 'never', 'only'],
])

/** "the guide says step 1: swap …", "my son typed swap …": what somebody else says or wants, before an act. */
function isReport(words: readonly Word[], at: number): boolean {
  if (!reporting.has(words[at]?.text ?? '')) return false
  let subject = at - 1
  while (helping.has(words[subject]?.text ?? '')) subject -= 1
  const who = words[subject]
  // "it is said that one should stake 2 eth"
  if (who?.text === 'is' && words[subject - 1]?.text === 'it') return [...behind(words, at)].some((word) => isAct(word))
  if (who === undefined || isPause(who) || turns.has(who.text) || who.lexeme.tag === 'request') return false
  if (oneself.has(who.text) || ['question', 'prep', 'verb', 'number', 'asset'].includes(who.lexeme.tag)) return false
  return [...behind(words, at)].some((word) => isAct(word))
}

const doubting: ReadonlySet<string> = new Set([
  'not sure',
  'doubt',
  'sceptical',
  'skeptical',
  'too',
  'read',
  'heard',
  'saw',
])

/** "not sure i want to send …", "too late to swap …", "i read that i should lend …" */
function isDoubted(words: readonly Word[], at: number): boolean {
  if (!doubting.has(words[at]?.text ?? '')) return false
  const said = ['read', 'heard', 'saw'].includes(words[at]?.text ?? '')
  const next = [...behind(words, at)].slice(0, said ? undefined : 5)
  const act = next.findIndex((word) => isAct(word))
  if (act < 1) return false
  return said ? next.slice(0, act).some(({ text }) => ['that', 'should', 'you', 'people'].includes(text)) : true
}

const habits: ReadonlySet<string> = new Set([
  'already',
  'alr',
  'always',
  'usually',
  'often',
  'normally',
  'regularly',
  'just',
])

/** "i already put 500 usdc in aave", "we always send …": what is done, and need not be done. */
function isHabit(words: readonly Word[], at: number): boolean {
  const how = words[at]?.text ?? ''
  if (!habits.has(how) || !isAct(words[at + 1])) return false
  return how === 'already' || how === 'alr' || ['i', 'we', 'ive', 'weve'].includes(words[at - 1]?.text ?? '')
}

/** "the teacher will send 5 usdc to bob": somebody who is not spoken to. */
function isOthersDoing(words: readonly Word[], at: number): boolean {
  const modals = ['should', 'would', 'will', 'could', 'can', 'must', 'might', 'may']
  if (!modals.includes(words[at]?.text ?? '') || !isAct(words[at + 1])) return false
  const who = words[at - 1]
  return who?.lexeme.tag === 'unknown' && who.text !== 'sayso' && who.text !== 'app'
}

/** 'it goes "send 50 usdc to bob"': an act within quotation marks, and words of one's own outside of them. */
function isQuoted(words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== '"') return false
  const end = words.findIndex((word, i) => i > at && word.text === '"')
  const quoted = words.slice(at + 1, end < 0 ? undefined : end)
  const others = [...words.slice(0, at), ...(end < 0 ? [] : words.slice(end + 1))]
  return quoted.some((word) => isAct(word)) && others.some((word) => !isPause(word) && word.text !== '"')
}

const letting: ReadonlySet<string> = new Set(['help', 'let', 'allow', 'for', 'enable', 'permit', 'remind', 'tell'])

/** "mum asked me to send …", "they got us to lend …": what was asked of the person is not what they ask. */
function isAskedOfMe(words: readonly Word[], at: number): boolean {
  const who = words[at]?.text
  if (who !== 'me' && who !== 'us') return false
  const before = words[at - 1]
  if (before === undefined || letting.has(before.text) || before.lexeme.tag === 'request') return false
  return words[at + 1]?.text === 'to' && isAct(words[at + 2])
}

const perfect: ReadonlySet<string> = new Set([
  'have',
  'had',
  'has',
  'having',
  'ive',
  'weve',
  'i had',
  'i have',
  'we have',
])
const modal: ReadonlySet<string> = new Set(['should', 'would', 'could', 'might', 'must', 'id', 'wed'])

/** "i had staked 5 eth", "should have put 5 usdc in": done, or never done; and "it would have been better to lend". */
function isPerfect(words: readonly Word[], at: number): boolean {
  const word = words[at]
  if (word === undefined || !perfect.has(word.text)) return false
  if (isAct(words[at + 1])) return true
  return word.text === 'have' && modal.has(words[at - 1]?.text ?? '') && words[at + 1]?.text === 'been'
}

const would: ReadonlySet<string> = new Set([
  'id',
  'wed',
  'i would',
  'we would',
  'i might',
  'we might',
  'i may',
  'we may',
])

/** "i'd send him 10 eth", "i might send bob 25": what one would do is not yet what one wants done. */
function isWould(words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1]?.text ?? '', words[at]?.text ?? '']
  if (!isAct(words[at + 1]) || words[at + 1]?.text === 'get') return false
  if (would.has(word)) return true
  return (before === 'i' || before === 'we') && ['would', 'might', 'may', 'could', 'can'].includes(word)
}

const copulas: ReadonlySet<string> = new Set([
  ...['is', 'isnt', 'is not', 'was', 'wasnt', 'seems', 'sounds', 'looks', 'feels', 'makes', 'made', 'sucks', 'means'],
  ...['would be', 'could be', 'might be', 'may be', 'must be', 'is such', 'is never', 'remains'],
])
const conditional: ReadonlySet<string> = new Set(['if', 'compare', 'question', 'topic', 'until', 'period'])
const ends: ReadonlySet<string> = new Set([
  'asset',
  'chain',
  'protocol',
  'address',
  'name',
  'contact',
  'number',
  'date',
])

/** "sending 20 usdc to mum is out of the question": the act is what a statement is about. */
function isSubjectOf(words: readonly Word[], at: number): boolean {
  const word = words[at]
  const last = words[at - 1]
  if (word === undefined || last === undefined) return false
  const joined = `${word.text} ${words[at + 1]?.text ?? ''}`
  if (!copulas.has(word.text) && !copulas.has(joined)) return false
  if (!ends.has(last.lexeme.tag) && last.contact === undefined) return false
  let from = at
  while (!opensPart(words, from)) from -= 1
  const part = words.slice(from, at)
  const acts = part.find((one) => one.lexeme.tag === 'verb' || one.lexeme.tag === 'request')
  return acts !== undefined && part.some((one) => isAct(one)) && !part.some((one) => conditional.has(one.lexeme.tag))
}

const doubts: ReadonlySet<string> = new Set([
  ...['scratch that', 'strike that', 'wait', 'no wait', 'wait no', 'hold on', 'hang on', 'wait actually', 'ah no'],
  ...['oh no', 'no no', 'or rather', 'let me rephrase', 'never mind that', 'no actually', 'actually no'],
  ...['typo', 'my bad', 'oops', 'correction', 'not sure', 'or not', 'idk', 'dunno'],
])
const idle: ReadonlySet<string> = new Set([
  'plain',
  'request',
  'fix',
  'noun',
  'that',
  'pronoun',
  'unknown',
  'stop',
  'sign',
])

/** "send 300 usdc to alice, wait": with nothing put in its place, all of it is in doubt. */
function isTakenBack(words: readonly Word[], at: number): boolean {
  if (!doubts.has(words[at]?.text ?? '') || at === 0) return false
  return words.slice(at + 1).every((word) => idle.has(word.lexeme.tag))
}

const taking: ReadonlySet<string> = new Set([
  ...['ignore', 'forget', 'forget about', 'disregard', 'scrap', 'scratch', 'strike', 'drop'],
])
const said: ReadonlySet<string> = new Set([
  ...['verb', 'asset', 'protocol', 'chain', 'number', 'count', 'noun', 'contact', 'address', 'name', 'goal', 'topic'],
])

/** "ignore that.", "really, forget all this": what was said before is taken back, as with "scratch that". */
function takesAllBack(words: readonly Word[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, word] of words.entries()) {
    if (at === 0 || !taking.has(word.text)) continue
    let [from, to] = [at, at + 1]
    while (from > 0 && !isPause(words[from - 1])) from -= 1
    while (to < words.length && !isPause(words[to])) to += 1
    const part = words.slice(from, to)
    const points = words.slice(at + 1, to).some(({ text }) => ['that', 'this', 'it'].includes(text))
    if (from === 0 || !points || part.some((one) => said.has(one.lexeme.tag))) continue
    for (let one = from; one < to; one += 1) found.add(one)
  }
  return found
}

/** "1 bitcoin cash", "ethereum gold": another coin, whose name begins like a known one's. */
function isOtherCoin(words: readonly Word[], at: number): boolean {
  if (!['cash', 'classic', 'gold', 'sv', 'diamond', 'pow'].includes(words[at]?.text ?? '')) return false
  const before = words.slice(Math.max(0, at - 2), at)
  const named = before.some(({ text }) => ['bitcoin', 'btc', 'ethereum', 'eth', 'ether'].includes(text))
  return named && !before.some(({ lexeme }) => lexeme.tag === 'prep')
}

const tasks: ReadonlySet<string> = new Set([
  'translate',
  'write',
  'spell',
  'define',
  'repeat',
  'sing',
  'quote',
  'recite',
])

/** "translate into german: send 100 usdc to alice": the act is what something else is to be done with. */
function isNoTask(words: readonly Word[], at: number): boolean {
  const isFirst = words.slice(0, at).every((word) => ['request', 'plain'].includes(word.lexeme.tag))
  const rest = words.slice(at + 1)
  const isOrder = rest.some((word) => isAct(word)) && rest.some(({ lexeme }) => lexeme.tag === 'number')
  return isFirst && isOrder && tasks.has(words[at]?.text ?? '')
}
