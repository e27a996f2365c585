import type { Intent } from '../../model/Reading.ts'
import type { Verb } from '../lexicon/Lexeme.ts'
import type { Mention } from '../mentions/Mention.ts'

type Kind = Intent['kind']

/** What a known verb may come to. A verb that is not here is for the parser alone. */
const kindsOf: Readonly<Partial<Record<Verb, readonly Kind[]>>> = {
  swap: ['swap'],
  buy: ['swap'],
  wrap: ['swap'],
  unwrap: ['swap'],
  send: ['send', 'bridge'],
  put: ['earn', 'supply', 'stake', 'swap'],
  move: ['bridge', 'send', 'supply', 'withdraw', 'earn'],
  earn: ['earn'],
  lend: ['supply', 'earn'],
  withdraw: ['withdraw', 'unstake'],
  close: ['withdraw', 'repay'],
  exitAll: ['withdraw', 'repay'],
  take: ['withdraw', 'unstake', 'borrow'],
  get: ['swap', 'withdraw', 'unstake', 'borrow', 'show'],
  borrow: ['borrow'],
  repay: ['repay'],
  pay: ['repay', 'send'],
  stake: ['stake'],
  unstake: ['unstake'],
  bridge: ['bridge'],
  claim: ['claim'],
  cancel: ['cancel'],
  stop: ['cancel'],
  show: ['show'],
}

/** Verbs that only lead to another. */
const leading: ReadonlySet<Verb> = new Set(['make', 'goes', 'becomes'])

/** Whether steps do what the known verbs of a turn say: each verb is spoken for by a step, and each step by a verb. */
export function verbsFit(kinds: readonly Kind[], mentions: readonly Mention[]): boolean {
  const verbs = mentions.flatMap((mention) =>
    mention.type === 'verb' && !mention.repaired && !leading.has(mention.verb) ? [mention.verb] : [],
  )
  if (verbs.length === 0) return true
  const allows = (verb: Verb, kind: Kind) => kindsOf[verb]?.includes(kind) === true
  return (
    verbs.every((verb) => kinds.some((kind) => allows(verb, kind))) &&
    kinds.every((kind) => verbs.some((verb) => allows(verb, kind)))
  )
}
