import type { DecodedSwap } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import { findKnownToken } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import type { WayOutStep } from '../../model/Simulation.ts'
import { isNative, sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { Draft, Rule } from '../Rule.ts'

const bps = 10_000n
/** A tenth of what a swap brings has to stay for the way back to matter: less is dust of a longer plan. */
const staysPart = 10n

export const wayOutRules: readonly Rule[] = [
  {
    id: 'way-back',
    looksAt: 'selling again, in the block after the plan, what a swap brought',
    sentence: 'What you buy can be sold again, for at least three quarters of what it cost; anything else is blocked.',
    evaluate: (judged) => {
      const { played, input } = judged
      if (!played) return []
      if (input.wayOut.status === 'unavailable')
        return [
          block('Whether you could get out again could not be tried, so nothing is signed.', {
            reason: input.wayOut.reason,
          }),
        ]
      const { steps } = input.wayOut
      const sales = steps.filter(({ kind }) => kind === 'sell-back')
      return [
        ...keptSwaps(judged)
          .filter(({ buys }) => !sales.some(({ of }) => sameBought(judged, of, buys.address)))
          .map(({ buys }) => block(`Whether ${buys.symbol} can be sold again was not tried.`, { token: buys.address })),
        ...sales.filter((sale) => !isStuckBefore(judged, sale, steps)).flatMap((sale) => judgeSale(judged, sale)),
      ]
    },
  },
  {
    id: 'way-out',
    looksAt: 'taking out again, in the block after the plan, what it puts somewhere',
    sentence: 'A place that does not let you out again right after you went in asks for a typed confirmation.',
    evaluate: ({ input, calls }) =>
      input.wayOut.status === 'unavailable'
        ? []
        : input.wayOut.steps.flatMap((step): Draft[] => {
            if (step.kind !== 'take-out' || step.status === 'ok') return []
            const call = calls[step.of]
            const name = call?.kind === 'deposit' ? call.vault.name : 'Aave'
            const typed = call?.kind === 'deposit' ? call.vault.share.symbol : 'confirm'
            return [
              {
                level: 'HARD',
                sentence: `You may not be able to withdraw from ${name}: taking it out again right away fails.`,
                instead: `Choose another place, or type ${typed} to go on.`,
                facts: { step: `${step.of + 1}`, reason: step.reason ?? '' },
                confirm: typed,
              },
            ]
          }),
  },
]

function boughtBy({ calls }: Case, of: number): DecodedSwap['buys'] | null {
  const call = calls[of]
  return call?.kind === 'swap' ? call.buys : null
}

function sameBought(judged: Case, of: number, token: string): boolean {
  const bought = boughtBy(judged, of)
  return bought !== null && sameAddress(bought.address, token)
}

/** Swaps into a token that is still there at the end. Of the coin and its wrapped twin nobody doubts that they sell. */
function keptSwaps({ calls, played, input }: Case): readonly DecodedSwap[] {
  return calls.flatMap((call): readonly DecodedSwap[] => {
    if (call.kind !== 'swap' || isNative(call.buys)) return []
    if (sameAddress(call.buys.address, input.network.wrapped.address)) return []
    const line = played?.balances.find(({ token }) => keyOf(token) === keyOf(call.buys.address))
    const stays = line === undefined ? call.buyUnits : line.after - line.before
    return stays * staysPart >= call.buyUnits ? [call] : []
  })
}

/** What could not be taken out of a place cannot be sold either: that is the place's finding, not the token's. */
function isStuckBefore(judged: Case, { of }: WayOutStep, steps: readonly WayOutStep[]): boolean {
  const bought = boughtBy(judged, of)
  return steps.some(
    ({ kind, status, token }) =>
      kind === 'take-out' && status === 'reverted' && bought !== null && sameAddress(token, bought.address),
  )
}

function judgeSale(judged: Case, sale: WayOutStep): readonly Draft[] {
  const { network, settings } = judged.input
  const bought = boughtBy(judged, sale.of)
  const symbol = bought?.symbol ?? 'what you buy'
  const facts = { step: `${sale.of + 1}`, token: bought?.address ?? '' }
  if (sale.status === 'reverted')
    return [block(`You could buy ${symbol}, but not sell it again.`, { ...facts, reason: sale.reason ?? '' })]
  if (sale.back * bps >= sale.put * (bps - settings.roundTripLossBps)) return []
  const known = findKnownToken(network, sale.token)
  const spell = (units: bigint) => (known ? `${formatDecimal(units, known.decimals)} ${known.symbol}` : `${units}`)
  return [
    block(`Selling ${symbol} again right away would bring back far less than it cost.`, {
      ...facts,
      cost: spell(sale.put),
      back: spell(sale.back),
    }),
  ]
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Do not buy it; choose another token.', facts }
}
