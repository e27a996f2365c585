import { type Address, getAddress } from 'viem'
import { keyOf } from '../../decoding/keyOf.ts'
import { knownContracts } from '../../decoding/knownContracts.ts'
import { groupAt } from '../../model/addressGroups.ts'
import { formatDecimal } from '../../model/decimal.ts'
import { isOwnerless } from '../../model/isOwnerless.ts'
import { describeDifference, differingDigits, isLookAlike, nearestAddress } from '../../model/lookAlike.ts'
import { sameAddress } from '../../model/Token.ts'
import type { Case } from '../Case.ts'
import type { ExpectedSend } from '../outcome/Outcome.ts'
import type { Draft, Rule } from '../Rule.ts'
import { type Sent, sentBy } from './sentBy.ts'

export const recipientRules: readonly Rule[] = [
  {
    id: 'recipient-as-said',
    looksAt: 'who gets what by the bytes, against the sentence and the contacts',
    sentence:
      'A transfer goes to exactly the address or contact that you named, and is exactly as much as you said, or what the step before brings.',
    evaluate: (judged) => {
      if (judged.outcome.status === 'unknown') return []
      const left = [...judged.outcome.sends]
      const astray = sentBy(judged.calls, judged.input.network).filter((sent) => {
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
    looksAt: 'recipients, against those that you sent to before',
    sentence: 'Sending to an address for the first time asks you to type the end of it.',
    evaluate: (judged) =>
      sentBy(judged.calls, judged.input.network).flatMap((sent): Draft[] => {
        if (isFamiliar(judged, sent.to)) return []
        return [
          {
            level: 'HARD',
            sentence: `You have never sent anything to ${nameOf(judged, sent.to)} before.`,
            instead: 'Compare the whole address with the one you were given, then type its last 6 characters.',
            facts: { to: sent.to },
            confirm: sent.to.slice(-6),
          },
        ]
      }),
  },
  {
    // Before a plan is shown there is nothing to hold it against: `checkNames` looks each name up again before a signature.
    id: 'name-as-shown',
    looksAt: 'whom a name of ENS means right before a signature, against whom it meant when you saw the plan',
    sentence: 'Where a name means somebody else by then, or cannot be looked up, nothing is signed.',
    evaluate: () => [],
  },
  {
    id: 'recipient-has-code',
    looksAt: 'whether a contract stands at the recipient',
    sentence: 'Sending to a contract that Sayso does not know asks you to type the end of its address.',
    evaluate: (judged) =>
      sentBy(judged.calls, judged.input.network).flatMap((sent): Draft[] => {
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
      sentBy(judged.calls, judged.input.network).flatMap((sent): Draft[] => {
        const contract = knownContracts(judged.input.network).get(keyOf(sent.to))
        if (contract !== undefined)
          return [block(`The recipient is ${contract}: what is sent there is lost.`, { to: sent.to })]
        if (isOwnerless(sent.to))
          return [block('Nobody owns the recipient: what is sent there is lost.', { to: sent.to })]
        if (sameAddress(sent.to, judged.input.account))
          return [block('The recipient is your own account.', { to: sent.to })]
        return []
      }),
  },
  {
    id: 'look-alike-recipient',
    looksAt: 'recipients, character by character, against everyone you know',
    sentence: 'An address that looks like one you know, but is another, is blocked.',
    evaluate: (judged) => sentBy(judged.calls, judged.input.network).flatMap((sent) => lookAlikesOf(judged, sent.to)),
  },
]

function isMeant(sent: Sent, expected: ExpectedSend): boolean {
  return (
    sameAddress(sent.to, expected.to) &&
    sameAddress(sent.token, expected.token.address) &&
    sent.units >= expected.units.low &&
    sent.units <= expected.units.high &&
    sent.units > 0n
  )
}

/** Only what was sent makes somebody known: a name in the book says who is meant, not that money ever arrived there. */
function isFamiliar({ input }: Case, to: Address): boolean {
  return input.knownRecipients.has(keyOf(to))
}

function nameOf({ input }: Case, to: Address): string {
  const contact = Object.entries(input.contacts).find(([, address]) => sameAddress(address, to))
  if (contact !== undefined) return `your contact ${contact[0]}`
  const name = input.names.find(({ address }) => sameAddress(address, to))
  return name === undefined ? to : `${name.name}, which is ${to}`
}

type Known = { readonly address: string; readonly whose: string }

/** A look-alike is blocked, but for a contact that was added with both before a person's eyes: then it is typed once more. */
function lookAlikesOf({ input }: Case, to: Address): readonly Draft[] {
  const known: readonly Known[] = [
    ...Object.entries(input.contacts).map(([name, address]) => ({ address, whose: `your contact ${name}` })),
    { address: input.account, whose: 'your own account' },
    ...[...input.knownRecipients].map((address) => ({ address, whose: 'an address that you sent to before' })),
  ].filter(({ address }) => isLookAlike(to, address))
  const nearest = nearestAddress(
    to,
    known.map(({ address }) => address),
  )
  const twin = known.find(({ address }) => address === nearest)
  if (twin === undefined) return []
  const facts = {
    to,
    known: getAddress(twin.address),
    whose: twin.whose,
    differs: describeDifference(to, twin.address),
  }
  const contact = Object.entries(input.contacts).find(([, address]) => sameAddress(address, to))
  const [first = 0] = differingDigits(to, twin.address)
  const group = groupAt(to, first)
  if (contact === undefined) return [block(`The recipient looks like ${twin.whose}, but it is another address.`, facts)]
  return [
    {
      level: 'HARD',
      sentence: `The recipient is your contact ${contact[0]}, whose address looks like ${twin.whose}.`,
      instead: `Compare the two, then type the ${group.name} group of the recipient’s address: there they differ.`,
      facts,
      confirm: group.text,
    },
  ]
}

function block(sentence: string, facts: Record<string, string>): Draft {
  return { level: 'BLOCK', sentence, instead: 'Check the address with whoever gave it to you, then ask again.', facts }
}
