import { keyOf } from '../../decoding/keyOf.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { Network } from '../../model/Network.ts'
import type { PlayedSimulation } from '../../model/Simulation.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { ExpectedSend } from '../outcome/Outcome.ts'
import { readPrice, worthOf } from '../prices/PriceBook.ts'
import { worthOfChanges } from '../prices/worthOfChanges.ts'
import type { Draft, Rule } from '../Rule.ts'
import { sentBy } from './sentBy.ts'

const bps = 10_000n

export const priceRules: readonly Rule[] = [
  {
    id: 'price-known',
    looksAt: 'age and sign of the price feeds that the outcome depends on',
    sentence: 'Where a price is missing, too old or senseless, nothing that depends on it is signed.',
    evaluate: ({ outcome }) =>
      outcome.status === 'unknown' && outcome.rule === 'price-known'
        ? [{ level: 'BLOCK', sentence: outcome.sentence, instead: outcome.instead, facts: outcome.facts }]
        : [],
  },
  {
    id: 'price-impact',
    looksAt: 'what leaves and what arrives, both at the price feeds',
    sentence:
      'A plan that loses more than 2 percent on the way is shown as a warning; more than 10 percent is blocked.',
    evaluate: ({ input, outcome, played, calls }): readonly Draft[] => {
      if (!played || outcome.status === 'unknown') return []
      const changes = worthOfChanges(input, played, givenBy(calls, outcome.sends, input.network))
      const trades = calls.some((call) => call.kind === 'swap')
      if (!changes.complete && trades)
        return [
          {
            level: 'BLOCK',
            sentence: 'What the plan is worth cannot be worked out, since something that changes has no price.',
            instead: 'Ask for a token whose price Sayso can read.',
            facts: {},
          },
        ]
      const { left } = changes
      if (left <= 0n) return []
      const arrived = changes.arrived + bridgedWorth(calls, input.network, played)
      const loss = ((left - arrived) * bps) / left
      const facts = {
        left: `$${formatDecimal(left / 10n ** 16n, 2)}`,
        arrives: `$${formatDecimal(arrived / 10n ** 16n, 2)}`,
        percent: formatDecimal(loss, 2),
      }
      const { lossWarnBps, lossBlockBps } = input.settings
      // Gaining that much means as well that pool and feed disagree: one of them is wrong.
      if (loss > lossBlockBps || (trades && -loss > lossBlockBps))
        return [
          {
            level: 'BLOCK',
            sentence: 'What you give and what you get are more than 10 percent apart at the price feeds.',
            instead: 'Swap a smaller amount, or wait until pools and feeds agree.',
            facts,
          },
        ]
      if (loss <= lossWarnBps) return []
      return [
        {
          level: 'WARN',
          sentence: `You would lose ${formatDecimal(loss, 2)} percent on the way.`,
          instead: 'A smaller amount loses less.',
          facts,
        },
      ]
    },
  },
]

/**
 * What the bytes give to whom the sentence names, by token, and no more of it than it says: where a trade brought it, the
 * trade is judged on what it brought. Whatever else goes anywhere counts as lost.
 */
function givenBy(calls: Case['calls'], sends: readonly ExpectedSend[], network: Network): ReadonlyMap<string, bigint> {
  const given = new Map<string, bigint>()
  const left = [...sends]
  for (const sent of sentBy(calls, network)) {
    const at = left.findIndex(({ to, token }) => sameAddress(to, sent.to) && sameAddress(token.address, sent.token))
    const [said] = at < 0 ? [] : left.splice(at, 1)
    if (said === undefined) continue
    const units = sent.units < said.units.high ? sent.units : said.units.high
    given.set(keyOf(sent.token), (given.get(keyOf(sent.token)) ?? 0n) + units)
  }
  return given
}

/** What arrives on other chains by the bytes, in 1e-18 dollars: the same asset, so at the price it has here. */
function bridgedWorth(calls: Case['calls'], network: Network, played: PlayedSimulation): bigint {
  return calls.reduce((sum, call) => {
    if (call.kind !== 'bridge') return sum
    const price = readPrice(call.token, network, played)
    return price.status === 'fresh' ? sum + worthOf(call.arrives, { token: call.token, usdE18: price.usdE18 }) : sum
  }, 0n)
}
