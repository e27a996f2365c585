import { zeroAddress } from 'viem'
import type { DecodedCall } from '../../decoding/DecodedCall.ts'
import { keyOf } from '../../decoding/keyOf.ts'
import type { Network } from '../../model/Network.ts'
import type { Intent } from '../../model/Reading.ts'
import { sameAddress } from '../../model/Token.ts'
import { matchStep } from '../logs/matchStep.ts'
import { type ReadLog, readLog } from '../logs/readLog.ts'
import { neededOf, placesHeld, touchedBy, unreadSentence } from '../outcome/touchedBy.ts'
import type { Draft, Rule } from '../Rule.ts'

const again = 'Ask again for a new plan; nothing was signed.'

export const simulationRules: readonly Rule[] = [
  {
    id: 'simulation-ok',
    looksAt: 'whether the whole plan was tried out, on the right chain, from the right account',
    sentence: 'Nothing is signed that was not tried out to its end first.',
    evaluate: ({ input }): readonly Draft[] => {
      const { simulation, network, account } = input
      if (simulation.status === 'unavailable')
        return [block('The plan could not be tried out, so nothing is signed.', { reason: simulation.reason })]
      if (simulation.status === 'reverted' || simulation.steps.some((step) => step.status === 'reverted')) {
        const at = simulation.steps.findIndex((step) => step.status === 'reverted')
        return [
          block(`Step ${at + 1} of the plan would fail on the chain.`, {
            reason: simulation.steps[at]?.reason ?? 'unknown',
          }),
        ]
      }
      if (simulation.chainId !== network.chainId || !sameAddress(simulation.account, account))
        return [block('The plan was tried out on another chain or account.', { chain: `${simulation.chainId}` })]
      if (simulation.steps.length !== input.calls.length)
        return [block('Other steps were tried out than would be signed.', { tried: `${simulation.steps.length}` })]
      return []
    },
  },
  {
    id: 'simulation-read',
    looksAt:
      'reads of balances, allowances, prices and places that failed, where the plan has anything to do with them',
    sentence: 'What cannot be read is never taken for safe.',
    evaluate: ({ played, calls, outside, outcome, input }): readonly Draft[] => {
      if (!played) return []
      const inBounds = outside.flatMap(({ rule, ...draft }): Draft[] => (rule === 'simulation-read' ? [draft] : []))
      if (inBounds.length > 0) return inBounds
      const pairs = calls.flatMap((call) => {
        if (call.kind === 'take-back') return [{ contract: call.contract, spender: call.spender, of: call.right }]
        if (call.kind !== 'approve') return []
        return [{ contract: call.token.address, spender: call.spender, of: `the allowance of ${call.token.symbol}` }]
      })
      const missing = pairs.filter(
        ({ contract, spender }) =>
          !played.allowances.some((pair) => sameAddress(pair.token, contract) && sameAddress(pair.spender, spender)),
      )
      const { network, intents } = input
      const bounds = outcome.status === 'known' ? outcome.bounds : null
      const touched = touchedBy(played, { bounds, network, calls })
      const whole = takesWhole(intents) ? placesHeld(played, network) : []
      const needed = neededOf(played.unread, new Set([...touched, ...whole]))
      const unread = [...needed, ...missing.map(({ of, spender }) => `${of} for ${spender}`)]
      if (unread.length === 0) return []
      return [block(unreadSentence(unread), { unread: unread.join(', ').slice(0, 500) })]
    },
  },
  {
    id: 'played-as-written',
    looksAt: 'the amounts in the bytes, against the transfers that the simulation shows for the same step',
    sentence: 'What was tried out is what would be signed, step by step.',
    evaluate: ({ tried, played, input }) =>
      tried.flatMap((call, index): Draft[] => {
        const step = played?.steps[index]
        const difference = step ? matchStep(call, step, input) : null
        if (difference === null) return []
        return [block(`Step ${index + 1} did something else when it was tried out than its bytes say.`, difference)]
      }),
  },
  {
    id: 'unexplained-log',
    looksAt: 'every transfer and every right in the simulation’s logs that touches your account',
    sentence: 'No token that nobody asked about moves in or out, and no right is given that the plan does not say.',
    evaluate: ({ tried, played, input }) => {
      if (!played) return []
      const bracketed = new Set(played.balances.map((balance) => keyOf(balance.token)))
      const allowed = new Map(
        played.allowances.map((pair) => [`${keyOf(pair.token)}:${keyOf(pair.spender)}`, pair.before]),
      )
      return played.steps.flatMap((step, index): Draft[] => {
        const call = tried[index]
        if (call?.kind === 'approve') {
          const key = `${keyOf(call.token.address)}:${keyOf(call.spender)}`
          const most = allowed.get(key) ?? 0n
          allowed.set(key, call.units > most ? call.units : most)
        }
        return step.logs.flatMap((log): Draft[] => {
          const read = readLog(log, input.account)
          if (read === null) return []
          if (read.kind === 'transfer' && read.units !== null && bracketed.has(keyOf(read.token))) return []
          if (call && (isQueueTicket(read, call) || isTakenBack(read, call))) return []
          if (read.kind === 'approval') {
            if (keyOf(read.owner) !== keyOf(input.account)) return []
            // Some tokens log what is left of an allowance whenever it is used: never more than was allowed.
            const most = allowed.get(`${keyOf(read.token)}:${keyOf(read.spender)}`)
            if (most !== undefined && read.units !== null && read.units <= most) return []
          }
          return [
            block(`Step ${index + 1} does something with your account that nobody asked for.`, {
              kind: read.kind,
              token: read.token,
              ...('to' in read ? { from: read.from, to: read.to } : {}),
              ...('spender' in read ? { spender: read.spender } : {}),
            }),
          ]
        })
      })
    },
  },
  {
    id: 'logs-add-up',
    looksAt: 'the change of every balance, against the sum of the transfers in the logs',
    sentence: 'Every change of a balance is the sum of transfers that can be seen.',
    evaluate: ({ played, input }) => {
      if (!played) return []
      const silent = silentTokens(input.network)
      const sums = new Map<string, bigint>()
      for (const log of played.steps.flatMap((step) => step.logs)) {
        const read = readLog(log, input.account)
        if (read?.kind !== 'transfer' || read.units === null) continue
        const key = keyOf(read.token)
        const sign = (sameAddress(read.to, input.account) ? 1n : 0n) - (sameAddress(read.from, input.account) ? 1n : 0n)
        sums.set(key, (sums.get(key) ?? 0n) + sign * read.units)
      }
      return played.balances.flatMap((balance): Draft[] => {
        const key = keyOf(balance.token)
        const off = balance.after - balance.before - (sums.get(key) ?? 0n)
        const { rebasingUnits } = input.settings
        if (silent.has(key) || (off <= rebasingUnits && off >= -rebasingUnits)) return []
        return [
          block('A balance changes by another amount than the transfers that can be seen.', {
            token: balance.token,
            off: `${off}`,
          }),
        ]
      })
    },
  },
  {
    id: 'account-has-code',
    looksAt: 'whether code stands at your own account',
    sentence: 'An account that was handed to a contract signs nothing here.',
    evaluate: ({ played, input }) =>
      played?.codeAt.get(keyOf(input.account)) === true
        ? [
            block('Your account was handed to a contract, which could take what the plan brings.', {
              you: input.account,
            }),
          ]
        : [],
  },
]

/** Whoever wants everything, or shares of it, has to know of everything what there is. */
function takesWhole(intents: readonly Intent[]): boolean {
  return intents.some(
    (intent) => intent.kind === 'rebalance' || ('asset' in intent && intent.asset?.toLowerCase() === 'any'),
  )
}

/** The queue of those who stop staking gives a ticket for each request, and takes it back with the claim. */
function isQueueTicket(read: ReadLog, call: DecodedCall): boolean {
  if (read.kind !== 'transfer' || (call.kind !== 'request-exit' && call.kind !== 'claim')) return false
  const other = call.kind === 'claim' ? read.to : read.from
  return sameAddress(read.token, call.staking.queue) && sameAddress(other, zeroAddress)
}

/** The contract that is told to end a right says so; whether it did is read before and after. */
function isTakenBack(read: ReadLog, call: DecodedCall): boolean {
  return call.kind === 'take-back' && read.kind === 'other' && sameAddress(read.token, call.contract)
}

/** Wrapping leaves no transfer, nor do shares in Morpho's book; Aave's tokens and staked ones grow without one. */
function silentTokens(network: Network): ReadonlySet<string> {
  const reserves = network.aave?.reserves ?? []
  return new Set(
    [
      network.wrapped,
      ...(network.staking ? [network.staking.token] : []),
      ...(network.morpho?.markets ?? []).map((market) => market.position),
      ...reserves.flatMap((reserve) => [reserve.aToken, reserve.variableDebtToken]),
    ].map((token) => keyOf(token.address)),
  )
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: again, facts }
}
