/** What a sentence is about, as a person would sort it. */
export const topics = [
  'earn',
  'why',
  'risk',
  'cost',
  'out',
  'move',
  'swap',
  'rebalance',
  'send',
  'borrow',
  'revoke',
  'limit',
  'portfolio',
  'activity',
  'wallet',
  'help',
] as const

export type Topic = (typeof topics)[number]

/**
 * One thing that can be asked for, in sentences that the reader understands.
 *
 * `offers` is what is offered for it, the fullest first: the first one whose slots the message fills is taken. The slots are
 * `{sum}` (an amount with its token), `{coin}`, `{other}` (a second coin), `{shares}` ("60% ETH and 40% USDC"), `{dollars}` with `{period}`,
 * `{place}`, `{from}` and `{into}` (two places), `{name}` (a contact), `{chain}`. None is ever filled with what the message does not say.
 */
export type Known = {
  readonly topic: Topic
  /** Whether it changes something: money goes somewhere, a permission or a limit ends. */
  readonly acts?: true
  readonly offers: readonly string[]
  readonly ways: readonly string[]
}
