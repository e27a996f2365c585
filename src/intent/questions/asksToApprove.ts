import { tag, type Word } from '../lexicon/tag.ts'

const granting = new Set(['approve', 'preapprove', 'allow', 'permit', 'authorize', 'authorise', 'let', 'enable'])
const giving = new Set([
  'give',
  'grant',
  'set',
  'add',
  'create',
  'increase',
  'raise',
  'make',
  'sign',
  'set up',
  'gimme',
])
const rights = /\b(?:approvals?|allowances?|permissions?|spending rights?|access)\b/
const using = /^(?:spend|spending|use|using|take|move|access|pull|transfer|touch|handle|withdraw)\b/
const places = new Set([
  'contract',
  'contracts',
  'router',
  'dapp',
  'protocol',
  'exchange',
  'app',
  'spender',
  'pool',
  'vault',
])
/** Words that make another wish of it: taking back, bounding, asking, going on to an act. */
const other =
  /\b(?:revoke|remove|cancel|stop|never|not|dont|no|only|limit|again|instead|zero|0|who|what|which|why|how|show|list|and|then|if|when|once|anyone|all protocols|per)\b/
const small: ReadonlySet<Word['lexeme']['tag']> = new Set([
  'number',
  'all',
  'my',
  'the',
  'article',
  'scale',
  'count',
  'unit',
  'plain',
  'prep',
])

/** "approve Uniswap to spend 100 USDC", "give aave permission for my DAI": a right that only a plan gives, and takes no sentence. */
export function asksToApprove(turn: string): boolean {
  const words = tag(turn, []).filter(({ lexeme }) => lexeme.tag !== 'stop' && lexeme.tag !== 'sign')
  const text = words.map((word) => word.text).join(' ')
  const opens = words.findIndex(
    ({ lexeme, text: word }) => granting.has(word) || (lexeme.tag !== 'request' && lexeme.tag !== 'plain'),
  )
  const [first, ...rest] = words.slice(Math.max(opens, 0))
  if (first === undefined || other.test(text)) return false
  const place = rest.findIndex((word) => isPlace(word))
  if (giving.has(first.text)) return rights.test(text) && rest.some((word) => isPlace(word) || isAsset(word))
  if (!granting.has(first.text)) return false
  const approves = first.text.endsWith('approve')
  if (place < 0) return approves && rest.some(isAsset) && rest.every((word) => isAsset(word) || isSmall(word))
  // "let aave use 100 usdc"; "approve 100 usdc for uniswap"; "approve uniswap".
  const uses = rest.slice(place + 1).some((word) => using.test(word.text))
  const aimed = first.text !== 'let' && rest.slice(0, place).some(isAsset)
  return uses || aimed || (approves && rest.every((word) => isPlace(word) || isSmall(word)))
}

const isPlace = ({ lexeme, text }: Word) =>
  lexeme.tag === 'protocol' ||
  (lexeme.tag === 'asset' && lexeme.protocol !== undefined) ||
  lexeme.tag === 'address' ||
  places.has(text)
const isAsset = ({ lexeme }: Word) => lexeme.tag === 'asset'
const isSmall = ({ lexeme }: Word) => small.has(lexeme.tag)
