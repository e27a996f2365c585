import { missingCase } from '../errors/missingCase.ts'
import { capital } from './capital.ts'
import type { Limit, LimitPeriod, LimitScope } from './Limits.ts'
import { listed } from './listed.ts'
import type { ChainName } from './Reading.ts'
import { describeUsd, type UsdE8 } from './Usd.ts'
import { waitOf } from './waitOf.ts'

/** The name of an address, where it has one. */
export type NameOf = (address: string) => string | null

/** By chain id. */
export const chainIds: Readonly<Record<ChainName, number>> = {
  ethereum: 1,
  base: 8_453,
  arbitrum: 42_161,
  optimism: 10,
  polygon: 137,
}

const perWords: Readonly<Record<LimitPeriod, string>> = {
  transaction: 'per transaction',
  day: 'a day',
  week: 'a week',
  month: 'a month',
}

/** The time that a limit looks back over. The windows roll: a day is the last 24 hours. */
export const overWords: Readonly<Record<LimitPeriod, string>> = {
  transaction: 'in one plan',
  day: 'in the last 24 hours',
  week: 'in the last 7 days',
  month: 'in the last 30 days',
}

/** When it was signed, what no longer counts. A limit of one plan alone counts nothing of another one. */
export const agoWords: Readonly<Record<LimitPeriod, string>> = {
  transaction: 'in another plan',
  day: 'more than 24 hours ago',
  week: 'more than 7 days ago',
  month: 'more than 30 days ago',
}

/** "never more than $500 a day to alice", "sending only to alice and bob", "using only Aave": what goes on after "You set:". */
export function describeLimit(limit: Limit, nameOf: NameOf): string {
  switch (limit.kind) {
    case 'spend':
      return `never more than ${dollars(limit.most)} ${perWords[limit.per]}${describeScope(limit.scope, nameOf)}`
    case 'only-recipients':
      if (limit.addresses.length === 0) return 'sending to nobody'
      return `sending only to ${listed(limit.addresses.map((address) => nameOf(address) ?? address))}`
    case 'only-protocols':
      return limit.protocols.length === 0 ? 'using no protocol' : `using only ${listed(limit.protocols.map(titled))}`
    default:
      return missingCase(limit)
  }
}

/** " to alice", " into Aave", " on Base"; empty where everything counts. */
export function describeScope(scope: LimitScope, nameOf: NameOf): string {
  switch (scope.of) {
    case 'all':
      return ''
    case 'contact':
      return ` to ${nameOf(scope.address) ?? scope.address}`
    case 'protocol':
      return ` into ${titled(scope.protocol)}`
    case 'chain': {
      const [name] = Object.entries(chainIds).find(([, id]) => id === scope.chainId) ?? []
      return ` on ${name === undefined ? `chain ${scope.chainId}` : titled(name)}`
    }
    default:
      return missingCase(scope)
  }
}

/** "$500", "$1,234.50": whole dollars without the zeros. */
export function dollars(usd: UsdE8): string {
  return describeUsd(usd).replace(/\.00$/, '')
}

/** "1 minute", "3 days": in the largest unit that is exact. */
export function describeDelay(seconds: number): string {
  const { unit, count } = waitOf(seconds)
  if (unit === 'none') return 'no time at all'
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

export function titled(name: string): string {
  return name === 'rocketpool' ? 'Rocket Pool' : capital(name)
}
