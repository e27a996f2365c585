import type { LimitWish } from '../../src/api/Core.ts'
import { plainUsd } from '../../src/model/plainUsd.ts'
import { protocolNames } from '../../src/model/protocolNames.ts'

export const kinds = ['all', 'person', 'protocol', 'contacts', 'people', 'protocols'] as const
export const periods = ['day', 'week', 'month', 'transaction'] as const

/** What is filled in. All of it is kept while another kind is looked at. */
export type LimitFields = {
  readonly kind: (typeof kinds)[number]
  /** As it was typed. */
  readonly usd: string
  readonly per: (typeof periods)[number]
  readonly person: string
  readonly protocol: (typeof protocolNames)[number]
  readonly people: readonly string[]
  readonly protocols: readonly string[]
}

export const emptyFields: LimitFields = {
  kind: 'all',
  usd: '',
  per: 'day',
  person: '',
  protocol: 'aave',
  people: [],
  protocols: [],
}

/** Limits that most people begin with. One press fills the form in; nothing is set by it. */
export const templates = {
  day: { kind: 'all', usd: '500', per: 'day' },
  transaction: { kind: 'all', usd: '1,000', per: 'transaction' },
  month: { kind: 'all', usd: '2,000', per: 'month' },
  contacts: { kind: 'contacts' },
} as const satisfies Readonly<Record<string, Partial<LimitFields>>>

/** What the form asks for. Null where it is not filled in. */
export function wishOf({ kind, usd: typed, per, person, protocol, people, protocols }: LimitFields): LimitWish | null {
  const usd = plainUsd(typed)
  switch (kind) {
    case 'all':
      return usd === null ? null : { wish: 'spend', usd, per }
    case 'person':
      return usd === null || person.trim() === '' ? null : { wish: 'spend', usd, per, to: person.trim() }
    case 'protocol':
      return usd === null ? null : { wish: 'spend', usd, per, protocol }
    case 'contacts':
      return { wish: 'only-contacts' }
    case 'people':
      return people.length === 0 ? null : { wish: 'only-recipients', recipients: [...people] }
    case 'protocols': {
      const chosen = protocolNames.filter((name) => protocols.includes(name))
      return chosen.length === 0 ? null : { wish: 'only-protocols', protocols: chosen }
    }
  }
}
