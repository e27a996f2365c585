import { isOwnPlace } from '../../model/placeNames.ts'
import type { Intent, WantedAmount } from '../../model/Reading.ts'
import { dollars } from '../lexicon/dollars.ts'
import type { MentionOf } from '../mentions/Mention.ts'
import { plainAmount } from '../steps/readAmount.ts'
import type { SaidSpan, SaidStep } from './answerSchema.ts'
import type { Ground } from './Ground.ts'

type Holding = MentionOf<'holding'>

/** The intent that a model's step points at, every value read from the person's words. Null where one is not there. */
export function groundStep(step: SaidStep, ground: Ground, before: Intent | undefined): Intent | null {
  const asset = assetAt(step.asset, ground)
  const buy = assetAt(step.buy, ground)
  const named = step.protocol && ground.find(step.protocol, 'protocol')?.protocol
  const protocol = named && !isOwnPlace(named) ? named : undefined
  const chain = step.chain && ground.find(step.chain, 'chain')?.chain
  // What was pointed at and is not there makes the whole step nothing.
  if (asset === null || buy === null || (step.protocol && !protocol) || (step.chain && !chain)) return null
  const place = protocol === undefined ? {} : { protocol }
  const network = chain === undefined ? {} : { chain }
  switch (step.kind) {
    case 'claim':
      return protocol === undefined || isPlus(step, 'protocol') ? null : { kind: 'claim', protocol }
    case 'cancel':
      return step.what === undefined || isPlus(step, 'what') ? null : { kind: 'cancel', what: step.what }
    case 'show':
      if (step.topic === undefined || isPlus(step, 'topic', 'asset', 'protocol', 'chain')) return null
      return { kind: 'show', topic: step.topic, ...(asset === undefined ? {} : { asset }), ...place, ...network }
    case 'swap': {
      if (buy === undefined || isPlus(step, 'asset', 'buy', 'amount', 'chain')) return null
      const much = measure(step, ground, asset, buy, before)
      if (much === null || much.other === undefined || much.other === much.counted) return null
      const exact = much.counted === buy ? 'buy' : 'sell'
      const [sell, wanted] = exact === 'buy' ? [much.other, much.counted] : [much.counted, much.other]
      return { kind: 'swap', sell, buy: wanted, amount: much.amount, exact, ...network }
    }
    default: {
      const much = measure(step, ground, asset, undefined, before)
      if (much === null) return null
      return groundTransfer(step, ground, { asset: much.counted, amount: much.amount }, place, network)
    }
  }
}

type Place = Pick<Extract<Intent, { kind: 'borrow' }>, 'protocol'>
type OnChain = Pick<Extract<Intent, { kind: 'withdraw' }>, 'chain'>

function groundTransfer(
  step: SaidStep,
  ground: Ground,
  held: { asset: string; amount: WantedAmount },
  place: Place,
  network: OnChain,
): Intent | null {
  const lending = !isPlus(step, 'asset', 'amount', 'protocol', 'chain')
  const staking = !isPlus(step, 'asset', 'amount', 'protocol')
  switch (step.kind) {
    case 'send': {
      // Whom to send to is said where it is ordered: an address that was mentioned before is no memory to take one from.
      const to = step.to && ground.isLast(step.to) && ground.find(step.to, 'party', 'address')
      if (!to || isPlus(step, 'asset', 'amount', 'to', 'chain')) return null
      if (to.type === 'address') return to.valid ? { kind: 'send', ...held, to: to.address, ...network } : null
      return { kind: 'send', ...held, to: to.to, ...network }
    }
    case 'earn':
      if (isPlus(step, 'asset', 'amount', 'chain')) return null
      return { kind: 'earn', ...held, objective: objectiveOf(ground), ...network }
    case 'supply':
      if (place.protocol === undefined || !lending) return null
      return { kind: 'supply', ...held, protocol: place.protocol, ...network }
    case 'withdraw':
      return lending ? { kind: 'withdraw', ...held, ...place, ...network } : null
    case 'borrow':
      return lending ? { kind: 'borrow', ...held, ...place, ...network } : null
    case 'repay':
      return lending ? { kind: 'repay', ...held, ...place, ...network } : null
    case 'stake':
      return staking ? { kind: 'stake', ...held, ...place } : null
    case 'unstake':
      return staking ? { kind: 'unstake', ...held, ...place } : null
    case 'bridge': {
      const from = step.fromChain && ground.find(step.fromChain, 'chain')
      const to = step.toChain && ground.find(step.toChain, 'chain')
      if (!to || from === null || isPlus(step, 'asset', 'amount', 'fromChain', 'toChain')) return null
      return { kind: 'bridge', ...held, ...(from === undefined ? {} : { from: from.chain }), to: to.chain }
    }
    default:
      return null
  }
}

/** Undefined where none was pointed at, null where what was pointed at is none. */
function assetAt(span: SaidSpan | undefined, ground: Ground): string | null | undefined {
  if (span === undefined) return undefined
  const found = ground.find(span, 'holding')?.asset
  return found === undefined || found === null || found === 'unclear' ? null : found
}

type Measured = { readonly counted: string; readonly other: string | undefined; readonly amount: WantedAmount }

/** How much, and of which of a step's assets. The words of an amount may name its asset; then nothing else may. */
function measure(
  step: SaidStep,
  ground: Ground,
  given: string | undefined,
  wanted: string | undefined,
  before: Intent | undefined,
): Measured | null {
  const holding = step.amount && ground.find(step.amount, 'holding')
  if (!holding || holding.asset === 'unclear' || holding.each) return null
  const brought = yieldOf(before)
  const counted = holding.asset ?? given ?? (holding.quantity === null ? brought : undefined)
  if (counted === undefined || counted === 'any') return null
  if (counted !== given && counted !== wanted && given !== undefined) return null
  const amount = amountOf(holding, counted, brought)
  return amount === null ? null : { counted, other: counted === wanted ? given : wanted, amount }
}

function amountOf(holding: Holding, asset: string, brought: string | undefined): WantedAmount | null {
  if (holding.quantity === null) return holding.pointer === 'it' && brought === asset ? 'previous' : null
  const amount = plainAmount(holding.quantity)
  // "$1000 USDC" is a number of its tokens.
  if (amount !== null && typeof amount === 'object' && 'unit' in amount && amount.unit === 'usd' && dollars.has(asset))
    return { value: amount.value, unit: 'token' }
  return amount
}

/** What the step before leaves in the person's hands, if it is one asset. */
function yieldOf(before: Intent | undefined): string | undefined {
  if (before?.kind === 'swap') return before.buy
  if (before?.kind === 'withdraw' || before?.kind === 'borrow' || before?.kind === 'bridge') return before.asset
  return undefined
}

function objectiveOf(ground: Ground): 'yield' | 'safety' | 'balanced' {
  const goals = new Set(ground.last.flatMap((mention) => (mention.type === 'goal' ? [mention.goal] : [])))
  if (goals.has('safety')) return goals.has('yield') || goals.has('best') ? 'balanced' : 'safety'
  return goals.has('yield') ? 'yield' : 'balanced'
}

/** Whether a step says more than its kind can say. */
function isPlus(step: SaidStep, ...keys: readonly (keyof SaidStep)[]): boolean {
  return Object.keys(step).some((key) => key !== 'kind' && !keys.some((allowed) => allowed === key))
}
