import { keyOf } from '../../decoding/keyOf.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { isNative, type Token } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { Draft, Rule } from '../Rule.ts'

/** Tokens whose decimals are beyond this have no amounts that a person could read. */
const mostDecimals = 36

export const tokenRules: readonly Rule[] = [
  {
    id: 'token-says-no',
    looksAt: 'what a token answers when it is told to move or to allow something',
    sentence: 'A token that answers “no” has not done it, whatever else it shows.',
    evaluate: ({ tried, played }) =>
      tried.flatMap((call, index): Draft[] => {
        if (call.kind !== 'transfer' && call.kind !== 'approve') return []
        const step = played?.steps[index]
        // Some tokens answer nothing at all, and that is fine; whatever is answered must be a yes.
        if (step === undefined || step.status === 'reverted' || step.returnData === '0x') return []
        if (/^0x0{63}1$/.test(step.returnData)) return []
        return [
          block(`${call.token.symbol} answers step ${index + 1} with “no”, so it cannot be relied on.`, {
            token: call.token.address,
            answer: step.returnData.slice(0, 66),
          }),
        ]
      }),
  },
  {
    id: 'recipient-gets',
    looksAt: 'what a recipient has before the first step and after the last',
    sentence: 'Whoever you send something to gets all of it; a token that keeps a part of it is blocked.',
    evaluate: (judged) => {
      const { played } = judged
      if (!played) return []
      return giftsOf(judged).flatMap(({ token, to, units }): Draft[] => {
        const line = played.received.find(
          (one) => keyOf(one.token) === keyOf(token.address) && keyOf(one.to) === keyOf(to),
        )
        if (line === undefined)
          return [block('What the recipient gets could not be read.', { to, token: token.address })]
        const gets = line.after - line.before
        if (gets + slackOf(token, judged) >= units) return []
        return [
          block(`The recipient would get less ${token.symbol} than you send: the token keeps a part of it.`, {
            to,
            sent: formatDecimal(units, token.decimals),
            gets: formatDecimal(gets, token.decimals),
          }),
        ]
      })
    },
  },
  {
    id: 'token-decimals',
    looksAt: 'how many decimals the tokens of a plan have',
    sentence: 'A token whose amounts nobody could read is not dealt with.',
    evaluate: ({ tried }) =>
      [...new Set(tried.flatMap(tokensIn))].flatMap((token): Draft[] =>
        Number.isInteger(token.decimals) && token.decimals >= 0 && token.decimals <= mostDecimals
          ? []
          : [
              block(`${token.symbol} has ${token.decimals} decimals, and no amount of it can be read.`, {
                token: token.address,
              }),
            ],
      ),
  },
]

type Gift = { readonly token: Token; readonly to: string; readonly units: bigint }

/** What each recipient is sent of each token by all calls together. */
function giftsOf({ tried, input }: Case): readonly Gift[] {
  const gifts = new Map<string, Gift>()
  for (const call of tried) {
    if (call.kind !== 'transfer' && call.kind !== 'native-send') continue
    const token = call.kind === 'transfer' ? call.token : input.network.native
    const key = keyOf(`${token.address}:${call.to}`)
    gifts.set(key, { token, to: call.to, units: (gifts.get(key)?.units ?? 0n) + call.units })
  }
  return [...gifts.values()]
}

/** What grows by itself is rounded when it moves. */
function slackOf(token: Token, { input }: Case): bigint {
  const { network, settings } = input
  const positions = (network.aave?.reserves ?? []).map(({ aToken }) => aToken)
  const rebases = [...positions, ...(network.staking ? [network.staking.token] : [])].some(
    (one) => keyOf(one.address) === keyOf(token.address),
  )
  return rebases && !isNative(token) ? settings.rebasingUnits : 0n
}

function tokensIn(call: Case['tried'][number]): readonly Token[] {
  if (call.kind === 'transfer' || call.kind === 'approve') return [call.token]
  return call.kind === 'swap' ? [call.sells, call.buys] : []
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Do not go on; choose another token.', facts }
}
