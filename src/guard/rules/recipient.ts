import type { Address } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownContracts } from '../../decoding/knownContracts.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { ExpectedSend } from '../outcome/Outcome.ts'
import type { Draft, Rule } from '../Rule.ts'

/** Nobody has a key for an address this low: zero, precompiles, and what people burn to. */
const lowest = 2n ** 64n
const burns = new Set(['0x000000000000000000000000000000000000dead', `0xdead${'0'.repeat(36)}`, `0x${'f'.repeat(40)}`])

type Sent = { readonly index: number; readonly token: string; readonly to: Address; readonly units: bigint }

export const recipientRules: readonly Rule[] = [
  {
    id: 'recipient-as-said',
    looksAt: 'who gets what by the bytes, against the sentence and the contacts',
    sentence: 'A transfer goes to exactly the address or contact that you named, and is exactly as much as you said.',
    evaluate: (judged) => {
      if (judged.outcome.status === 'unknown') return []
      const left = [...judged.outcome.sends]
      const astray = sentBy(judged).filter((sent) => {
        const at = left.findIndex((expected) => isMeant(sent, expected))
        if (at >= 0) left.splice(at, 1)
        return at < 0
      })
      return [
        ...astray.map((sent) =>
          block(`Step ${sent.index + 1} sends something else than you said, or to someone else.`, {
            to: sent.to,
            token: sent.token,
            units: `${sent.units}`,
          }),
        ),
        ...left.map((expected) =>
          block(`The ${expected.token.symbol} that you want to send is not in the plan as you said it.`, {
            to: expected.to,
            atLeast: formatDecimal(expected.units.low, expected.token.decimals),
            atMost: formatDecimal(expected.units.high, expected.token.decimals),
          }),
        ),
      ]
    },
  },
  {
    id: 'first-time-recipient',
    looksAt: 'recipients, against contacts and those sent to before',
    sentence: 'Sending to an address for the first time asks you to type the end of it.',
    evaluate: (judged) =>
      sentBy(judged).flatMap((sent): Draft[] => {
        if (isFamiliar(judged, sent.to)) return []
        return [
          {
            level: 'HARD',
            sentence: `You have never sent anything to ${sent.to} before.`,
            instead: 'Compare the whole address with the one you were given, then type its last 6 characters.',
            facts: { to: sent.to },
            confirm: sent.to.slice(-6),
          },
        ]
      }),
  },
  {
    id: 'recipient-has-code',
    looksAt: 'whether a contract stands at the recipient',
    sentence: 'Sending to a contract that Sayso does not know asks you to type the end of its address.',
    evaluate: (judged) =>
      sentBy(judged).flatMap((sent): Draft[] => {
        const code = judged.played?.codeAt.get(keyOf(sent.to))
        if (code === false) return []
        if (code === undefined) return [block('Sayso could not read what stands at the recipient.', { to: sent.to })]
        return [
          {
            level: 'HARD',
            sentence: 'A contract stands at the recipient, and what you send may be stuck there for ever.',
            instead: 'Ask whoever gave you the address whether it takes deposits, then type its last 6 characters.',
            facts: { to: sent.to },
            confirm: sent.to.slice(-6),
          },
        ]
      }),
  },
  {
    id: 'recipient-is-trap',
    looksAt: 'recipients, against the catalogue and addresses without an owner',
    sentence: 'Nothing is sent to a token, a protocol, an address that nobody owns, or back to yourself.',
    evaluate: (judged) =>
      sentBy(judged).flatMap((sent): Draft[] => {
        const contract = knownContracts(judged.input.network).get(keyOf(sent.to))
        if (contract !== undefined)
          return [block(`The recipient is ${contract}: what is sent there is lost.`, { to: sent.to })]
        if (BigInt(sent.to) < lowest || burns.has(keyOf(sent.to)))
          return [block('Nobody owns the recipient: what is sent there is lost.', { to: sent.to })]
        if (sameAddress(sent.to, judged.input.account))
          return [block('The recipient is your own account.', { to: sent.to })]
        return []
      }),
  },
  {
    id: 'look-alike-recipient',
    looksAt: 'first and last characters of recipients, against everyone you know',
    sentence: 'An address that looks like one you know, but is another, is blocked.',
    evaluate: (judged) =>
      sentBy(judged).flatMap((sent): Draft[] => {
        const { contacts, knownRecipients, account } = judged.input
        const twin = [...Object.values(contacts), ...knownRecipients, account].find((known) =>
          isLookAlike(sent.to, known),
        )
        if (twin === undefined) return []
        return [
          block('The recipient looks like an address that you know, but it is another one.', {
            to: sent.to,
            known: twin,
          }),
        ]
      }),
  },
]

function sentBy({ calls, input }: Case): readonly Sent[] {
  return calls.flatMap((call, index): Sent[] => {
    if (call.kind === 'native-send')
      return [{ index, token: input.network.native.address, to: call.to, units: call.units }]
    return call.kind === 'transfer' ? [{ index, token: call.token.address, to: call.to, units: call.units }] : []
  })
}

function isMeant(sent: Sent, expected: ExpectedSend): boolean {
  return (
    sameAddress(sent.to, expected.to) &&
    sameAddress(sent.token, expected.token.address) &&
    sent.units >= expected.units.low &&
    sent.units <= expected.units.high &&
    sent.units > 0n
  )
}

function isFamiliar({ input }: Case, to: Address): boolean {
  return input.knownRecipients.has(keyOf(to)) || Object.values(input.contacts).some((known) => sameAddress(known, to))
}

/** The same first four and last four characters: what a person compares. */
export function isLookAlike(a: string, b: string): boolean {
  const [one, other] = [keyOf(a), keyOf(b)]
  return one !== other && one.slice(0, 6) === other.slice(0, 6) && one.slice(-4) === other.slice(-4)
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Check the address with whoever gave it to you, then ask again.', facts }
}
