import { missingCase } from '../../errors/missingCase.ts'
import type { Amount } from '../../model/Amount.ts'
import type { Plan } from '../../model/Plan.ts'
import type { Snapshot } from '../../model/Snapshot.ts'
import type { Token } from '../../model/Token.ts'
import { allVenues } from '../earn/venues.ts'

export type Ledger = {
  readonly units: (token: Token) => bigint
  /** What was short at some step, by name: empty where every step could pay for itself. */
  readonly short: readonly string[]
  /** What somebody else may still take, in units: empty where nothing is left allowed. */
  readonly allowed: readonly bigint[]
}

/** Plays a plan's steps on paper, each bringing only its minimum: what the planner may count on, and no more. */
export function playPlan(plan: Plan, snapshot: Snapshot): Ledger {
  const balances = new Map(snapshot.balances)
  const allowances = new Map<string, bigint>()
  const short: string[] = []
  const units = (token: Token): bigint => balances.get(token.address.toLowerCase()) ?? 0n
  const add = ({ token, units: more }: Amount): void => {
    balances.set(token.address.toLowerCase(), units(token) + more)
  }
  const take = ({ token, units: less }: Amount, step: string): void => {
    if (less <= 0n || units(token) < less) short.push(`${step}: ${less} of ${units(token)} ${token.symbol}`)
    balances.set(token.address.toLowerCase(), units(token) - less)
  }
  const use = (amount: Amount, spender: string): void => {
    const key = `${amount.token.address}:${spender}`
    const left = (allowances.get(key) ?? 0n) - amount.units
    if (left < 0n) short.push(`allowance of ${amount.token.symbol} for ${spender}`)
    allowances.set(key, left)
  }
  const { native, wrapped } = snapshot.network
  const positionAt = (asset: Token, name: string): Token | undefined =>
    allVenues(snapshot).find((venue) => venue.asset.address === asset.address && venue.party.name === name)?.position

  for (const step of plan.steps) {
    switch (step.kind) {
      case 'approve':
      case 'reset-approval':
        allowances.set(`${step.amount.token.address}:${step.spender.address}`, step.amount.units)
        break
      case 'wrap':
        take({ token: native, units: step.amount.units }, 'wrap')
        add({ token: wrapped, units: step.amount.units })
        break
      case 'unwrap':
        take({ token: wrapped, units: step.amount.units }, 'unwrap')
        add({ token: native, units: step.amount.units })
        break
      case 'swap':
        take(step.sell, 'swap')
        if (step.sell.token !== native) use(step.sell, step.venue.address)
        add(step.minimum)
        break
      case 'supply':
      case 'deposit':
        take(step.amount, step.kind)
        use(step.amount, step.venue.address)
        break
      case 'withdraw': {
        const position = positionAt(step.amount.token, step.venue.name)
        if (position === undefined) short.push(`no position in ${step.venue.name}`)
        else if (position.decimals === step.amount.token.decimals)
          take({ token: position, units: step.amount.units }, 'withdraw')
        add(step.amount)
        break
      }
      case 'redeem':
        take(step.shares, 'redeem')
        add(step.expected)
        break
      case 'send':
        take(step.amount, 'send')
        break
      case 'borrow':
      case 'claim':
        add(step.kind === 'borrow' ? step.amount : step.expected)
        break
      case 'repay':
        take(step.amount, 'repay')
        use(step.amount, step.venue.address)
        break
      case 'stake':
        take(step.amount, 'stake')
        add(step.expected)
        break
      case 'request-exit':
        take(step.amount, 'request-exit')
        use(step.amount, step.venue.address)
        break
      case 'bridge':
        take(step.amount, 'bridge')
        use(step.amount, step.venue.address)
        break
      case 'collateral':
      case 'take-back':
        break
      default:
        missingCase(step)
    }
  }
  return { units, short, allowed: [...allowances.values()].filter((left) => left > 0n) }
}
