import type { Hex } from 'viem'
import type { LeftAllowance, Receipt, StepReceipt } from '../model/Receipt.ts'
import type { Outcome } from './compareOutcome.ts'

/** How a run ended, before it is put into words. */
export type Ending =
  | { readonly kind: 'compared'; readonly outcome: Outcome }
  /** A step reverted: the last of `steps`, unless the chain played them again. */
  | { readonly kind: 'reverted' }
  /** Before or at a step that did not reach the chain. `why` is a whole sentence. */
  | { readonly kind: 'stopped'; readonly why: string }
  /** The app stopped in between. */
  | { readonly kind: 'interrupted'; readonly why: string }
  /** Every step is on the chain for good, and nobody can say any more what came of it. `why` is a whole sentence. */
  | { readonly kind: 'too-late'; readonly why: string }
  /** Sent, and the chain has not answered for it. */
  | { readonly kind: 'unsettled'; readonly why: string }

export type Told = {
  readonly hash: Hex
  readonly titles: readonly string[]
  readonly steps: readonly StepReceipt[]
  readonly notes: readonly string[]
}

const statuses = {
  reverted: 'failed',
  stopped: 'failed',
  interrupted: 'interrupted',
  'too-late': 'interrupted',
  unsettled: 'interrupted',
} as const

export function makeReceipt(
  { hash, titles, steps, notes }: Told,
  ending: Ending,
  leftAllowances: readonly LeftAllowance[],
): Receipt {
  const onChain = new Set(steps.filter(({ status }) => status !== 'not-sent').map(({ index }) => index))
  const done = steps.filter(({ status }) => status === 'mined').length
  const compared = ending.kind === 'compared' ? ending.outcome : null
  return {
    status: ending.kind === 'compared' ? (ending.outcome.held ? 'done' : 'missed') : statuses[ending.kind],
    planHash: hash,
    steps,
    stepsNotSent: titles.filter((_, index) => !onChain.has(index) && !(ending.kind === 'unsettled' && index === done)),
    changes: compared?.changes ?? [],
    leftAllowances,
    fee: steps.reduce((sum, { fee }) => sum + fee, 0n),
    sentence: [
      ...notes,
      describeEnding(ending, steps, titles.length),
      ...leftAllowances.map(({ sentence }) => sentence),
    ].join(' '),
  }
}

function missesOf({ outcome }: Extract<Ending, { kind: 'compared' }>): readonly string[] {
  return outcome.misses.length > 0 ? outcome.misses : ['Look at the differences.']
}

function takenBack({ outcome }: Extract<Ending, { kind: 'compared' }>): string {
  if (outcome.takenBack === 0) return ''
  return outcome.takenBack === 1
    ? ' The permission is gone: nobody can use it any more.'
    : ` All ${outcome.takenBack} permissions are gone: nobody can use them any more.`
}

function describeEnding(ending: Ending, steps: readonly StepReceipt[], of: number): string {
  const done = steps.filter(({ status }) => status === 'mined').length
  const all = of === 1 ? 'The one step is' : `All ${of} steps are`
  const before = describeDone(steps, of)
  switch (ending.kind) {
    case 'compared':
      return ending.outcome.held
        ? `Done. ${all} on the chain, and what came of it is within what you approved.${takenBack(ending)}`
        : [`${all} on the chain, but what came of it is outside of what you approved.`, ...missesOf(ending)].join(' ')
    case 'reverted': {
      const failed = steps.find(({ status }) => status === 'reverted')?.index ?? done
      const rest = steps.length < of ? ' The rest was not sent.' : ''
      return `${done > 0 ? `${before}. ` : ''}Step ${failed + 1} of ${of} failed on the chain: it changed nothing and cost its fee.${rest}`
    }
    case 'stopped':
      return done === 0 ? `Nothing was sent. ${ending.why}` : `${before}, and the rest was not sent. ${ending.why}`
    case 'interrupted':
      return done === 0
        ? `Sayso stopped before anything of this was done; nothing is left of it. ${ending.why}`
        : `${before} before Sayso stopped; the rest was not sent. ${ending.why}`
    case 'too-late':
      return `${all} on the chain. ${ending.why}`
    case 'unsettled':
      return `${done > 0 ? `${before}. ` : ''}${ending.why}`
    default:
      return ending satisfies never
  }
}

/** Steps go one after the other; only where the chain played them again can one be missing before others. */
function describeDone(steps: readonly StepReceipt[], of: number): string {
  const done = steps.filter(({ status }) => status === 'mined').map(({ index }) => index + 1)
  const last = done.at(-1) ?? 0
  if (done.length === 1) return `Step ${last} of ${of} was done`
  return done.length === last
    ? `Steps 1 to ${last} of ${of} were done`
    : `Steps ${done.slice(0, -1).join(', ')} and ${last} of ${of} were done`
}
