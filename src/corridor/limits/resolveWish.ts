import type { Address } from 'viem'
import { missingCase } from '../../errors/missingCase.ts'
import { parseAddress } from '../../model/Contacts.ts'
import { parseDecimal } from '../../model/decimal.ts'
import { chainIds } from '../../model/describeLimit.ts'
import type { LimitChange, LimitScope } from '../../model/Limits.ts'
import type { LimitWish } from '../../model/LimitsPage.ts'
import { namesOn } from '../contacts/ContactBook.ts'
import type { LimitParts } from './LimitParts.ts'

export type Resolved =
  | { readonly status: 'change'; readonly change: LimitChange }
  | { readonly status: 'impossible'; readonly sentence: string }

/** What a person asks for, in the signer's terms: names become addresses here, and stay those addresses. */
export function resolveWish(parts: LimitParts, wish: LimitWish): Resolved {
  const impossible = (sentence: string): Resolved => ({ status: 'impossible', sentence })
  const set = (limit: Extract<LimitChange, { change: 'set' }>['limit']): Resolved => ({
    status: 'change',
    change: { change: 'set', limit },
  })
  switch (wish.wish) {
    case 'spend': {
      const parsed = parseDecimal(wish.usd, 8)
      if (parsed.status !== 'ok')
        return impossible('Name an amount of dollars with two digits after the point at most.')
      const scope = scopeOf(parts, wish)
      if (scope === null) return impossible(`${wish.to ?? ''} is no contact, and no whole address. Nothing was set.`)
      return set({ kind: 'spend', per: wish.per, most: parsed.units, scope })
    }
    case 'only-contacts': {
      const addresses = Object.values(namesOn(parts.contacts, parts.client.network.chainId))
      if (addresses.length === 0)
        return impossible(
          'There is nobody in your address book, so this would stop all sending. Nothing was set; add somebody under Contacts first.',
        )
      return set({ kind: 'only-recipients', addresses })
    }
    case 'only-recipients': {
      const people = wish.recipients.map((name) => ({ name, address: addressOf(parts, name) }))
      const stranger = people.find(({ address }) => address === null)
      if (stranger !== undefined)
        return impossible(`${stranger.name} is no contact, and no whole address. Nothing was set.`)
      return set({ kind: 'only-recipients', addresses: unique(people.flatMap(({ address }) => address ?? [])) })
    }
    case 'only-protocols':
      return set({ kind: 'only-protocols', protocols: unique(wish.protocols) })
    case 'lift':
      return { status: 'change', change: { change: 'lift', key: wish.key } }
    case 'delay':
      return { status: 'change', change: { change: 'delay', seconds: wish.seconds } }
    default:
      return missingCase(wish)
  }
}

type Scoped = Pick<Extract<LimitWish, { wish: 'spend' }>, 'to' | 'protocol' | 'chain'>

/** Null where somebody is named whom nobody knows. */
export function scopeOf(parts: LimitParts, { to, protocol, chain }: Scoped): LimitScope | null {
  if (to !== undefined) {
    const address = addressOf(parts, to)
    return address === null ? null : { of: 'contact', address }
  }
  if (protocol !== undefined) return { of: 'protocol', protocol }
  return chain === undefined ? { of: 'all' } : { of: 'chain', chainId: chainIds[chain] }
}

function addressOf({ contacts, client }: LimitParts, name: string): Address | null {
  const named = namesOn(contacts, client.network.chainId)[name.toLowerCase()]
  return named ?? parseAddress(name)
}

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)]
