import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken, knownContracts } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { isUnlimited } from '../../model/Grant.ts'
import type { Token } from '../../model/Token.ts'
import { withDollarSign } from '../../model/Usd.ts'
import type { Case } from '../Case.ts'
import type { Standing } from '../GuardInput.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import type { Draft, Rule } from '../Rule.ts'

/** An old permission that reaches more after the plan than before it. Units of `token`. */
type Reached = {
  readonly token: Token
  readonly right: Standing['found'][number]
  readonly before: bigint
  readonly after: bigint
}

export const reachRules: readonly Rule[] = [
  {
    id: 'allowance-reach',
    looksAt: 'permissions that stood before, against the balances that rise',
    sentence:
      'Where a plan brings more of a token that somebody may take by an earlier permission, that is said, with how much it comes to.',
    evaluate: (judged) => {
      const { input, played } = judged
      if (!played) return []
      const reached = input.standing.found.flatMap((right) => reachOf(judged, right) ?? [])
      const findings = reached.map((one) => say(one, judged))
      const unread = !input.standing.whole && risenOf(judged).length > 0
      return unread ? [...findings, notRead] : findings
    },
  },
]

const notRead: Draft = {
  level: 'INFO',
  sentence:
    'Not all permissions that stood before this plan could be read: one that was not could reach what it brings.',
  instead: 'Ask who can take your money before you sign, if you have used other apps with this account.',
  facts: {},
}

/** Null where it reaches no more than before, the plan's own last word on it counted: what it sets to nothing is gone. */
function reachOf({ input, played }: Case, right: Standing['found'][number]): Reached | null {
  const token = findKnownToken(input.network, right.token)
  const balance = played?.balances.find((line) => keyOf(line.token) === keyOf(right.token))
  if (!token || !balance) return null
  const pair = played?.allowances.find(
    (one) => keyOf(one.token) === keyOf(right.token) && keyOf(one.spender) === keyOf(right.spender),
  )
  const units = pair?.after ?? right.units
  const before = lesser(right.units, balance.before)
  const after = lesser(units, balance.after)
  return after - before > driftOf(balance.before, input) ? { token, right: { ...right, units }, before, after } : null
}

function risenOf({ input, played }: Case): readonly string[] {
  const risen = played?.balances.filter(({ before, after }) => after - before > driftOf(before, input)) ?? []
  return risen.filter(({ token }) => keyOf(token) !== keyOf(input.network.native.address)).map(({ token }) => token)
}

/** What a balance may rise by itself. */
function driftOf(before: bigint, { settings }: Case['input']): bigint {
  return settings.rebasingUnits + before / 1_000_000n
}

function say({ token, right, before, after }: Reached, { input, played }: Case): Draft {
  const { network } = input
  // What the catalogue knows takes nothing by itself, as far as anybody can tell; whoever else was let in may.
  const known = knownContracts(network).get(keyOf(right.spender))
  const trap = network.vaults.some(({ share, trap }) => trap && keyOf(share.address) === keyOf(right.spender))
  const name = trap ? `${known}, which is a trap,` : (known ?? `the contract ${right.spender}`)
  const price = played ? readPrice(token, network, played) : null
  const worth = (units: bigint): string => {
    if (price?.status !== 'fresh') return `${formatDecimal(units, token.decimals)} ${token.symbol}`
    const cents = worthOf(units, { token, usdE18: price.usdE18 }) / 10n ** 16n
    const [whole = '0', fraction = ''] = formatDecimal(cents, 2).split('.')
    return withDollarSign(`${whole}.${fraction.padEnd(2, '0')}`)
  }
  const named = network.tokens.some(({ address }) => keyOf(address) === keyOf(token.address))
  const limit = isUnlimited(right.units) ? ' without limit' : ''
  const sentence = `revoke ${named ? token.symbol : token.address} for ${right.spender}`
  return {
    level: known === undefined || trap ? 'WARN' : 'INFO',
    sentence: `By a permission that stood before this plan, ${name} may take your ${token.symbol}${limit}: ${worth(after)} after this plan, ${worth(before)} now.`,
    instead: `To take that back first, say “${sentence}”.`,
    say: sentence,
    facts: {
      spender: right.spender,
      token: right.token,
      allowed: `${right.units}`,
      before: `${before}`,
      after: `${after}`,
    },
  }
}

function lesser(a: bigint, b: bigint): bigint {
  return a < b ? a : b
}
