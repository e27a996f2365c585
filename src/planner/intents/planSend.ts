import { type Address, getAddress, isAddress } from 'viem'
import type { Amount } from '../../model/Amount.ts'
import { addressMistake } from '../../model/addressMistake.ts'
import { describeAmount } from '../../model/describeStep.ts'
import type { IntentOf } from '../../model/Reading.ts'
import type { ResolvedName } from '../../model/ResolvedName.ts'
import { isNative } from '../../model/Token.ts'
import { buildTransfer } from '../../protocols/erc20/build.ts'
import type { Draft } from '../Draft.ts'
import { type Planned, type PlanStop, unsupported } from '../PlanStop.ts'
import { resolveAmount } from '../resolveAmount.ts'
import { resolveAsset } from '../resolveAsset.ts'
import { whereFrom } from '../whereFrom.ts'

export function planSend(
  draft: Draft,
  intent: IntentOf<'send'>,
  previous: Amount | null,
  names: Names,
): Planned | PlanStop {
  const asset = resolveAsset(intent.asset, draft.snapshot)
  if (asset.status !== 'token') return asset
  const to = resolveRecipient(intent.to, names)
  if (to.status !== 'to') return to
  const amount = resolveAmount(intent.amount, {
    token: asset.token,
    available: draft.spendable(asset.token),
    held: draft.heldAtStart(asset.token),
    keptForGas: draft.gasReserve,
    where: isNative(asset.token) ? 'in your wallet beside what the network fee needs' : 'in your wallet',
    price: draft.snapshot.prices.get(asset.token.address.toLowerCase()),
    previous,
    from: (needed) => whereFrom(draft, needed, asset.token),
  })
  if (amount.status !== 'amount') return amount
  draft.add({ kind: 'send', amount: amount.amount, to: to.party, call: buildTransfer(amount.amount, to.party.address) })
  draft.spend(amount.amount)
  draft.notes.add('What is sent cannot be called back: look at every character of the address.')
  for (const note of names.resolved.find(({ said }) => said === intent.to)?.notes ?? []) draft.notes.add(note)
  return { status: 'planned', yields: null, summary: `Send ${describeAmount(amount.amount)} to ${to.party.name}` }
}

/** Whom the words of a message can mean. */
export type Names = {
  /** Lower-case names to addresses. */
  readonly contacts: Readonly<Record<string, string>>
  readonly resolved: readonly ResolvedName[]
}

type Recipient =
  | { readonly status: 'to'; readonly party: { readonly name: string; readonly address: Address } }
  | PlanStop

function resolveRecipient(word: string, { contacts, resolved }: Names): Recipient {
  if (isAddress(word, { strict: false })) {
    const address = getAddress(word)
    // Small letters only carry no checksum; any capital is one, and then all of it must fit.
    if (address === word || word === word.toLowerCase()) return { status: 'to', party: { name: address, address } }
    return { status: 'ask', missing: ['to'], question: addressMistake(word), choices: [] }
  }
  const found = resolved.find(({ said }) => said === word)
  if (found !== undefined)
    return { status: 'to', party: { name: `${found.name} (${found.address})`, address: found.address } }
  const contact = contacts[word.toLowerCase()]
  if (contact !== undefined && isAddress(contact, { strict: false })) {
    const address = getAddress(contact)
    return { status: 'to', party: { name: `${word} (${address})`, address } }
  }
  return unsupported(`Sayso could not look up the name ${word}. Nothing is set; give the address that starts with 0x.`)
}
