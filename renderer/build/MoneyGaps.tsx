import { useTranslations } from 'use-intl'
import type { Coin } from './Choices.ts'
import type { Desk } from './Desk.ts'
import { ChooseGap, type Options, WriteGap } from './Gap.tsx'

export type OfDesk = { readonly desk: Desk }

/** How much. All of it is one press away, below the sentence, where it stands how much that is. */
export function AmountGap({ desk: { fields, idOf, problemOf, set, leave } }: OfDesk) {
  const t = useTranslations('build')
  return (
    <WriteGap
      id={idOf('amount')}
      name={t('gaps.amount')}
      problem={problemOf('amount')}
      value={fields.amount}
      onChange={(amount) => set({ amount })}
      onLeave={() => leave('amount')}
    />
  )
}

/** Those that are held stand first, under a name of their own. */
export function coinGroups(coins: readonly Coin[], held: string, others: string): readonly Options[] {
  const named = (under: string, some: readonly Coin[]): readonly Options[] =>
    some.length === 0 ? [] : [{ under, options: some.map(({ symbol }) => ({ value: symbol, words: symbol })) }]
  return [
    ...named(
      held,
      coins.filter((coin) => coin.held !== null),
    ),
    ...named(
      others,
      coins.filter((coin) => coin.held === null),
    ),
  ]
}

export function CoinGap({ gap, desk }: OfDesk & { readonly gap: 'coin' | 'other' }) {
  const t = useTranslations('build')
  const { fields, choices, idOf, problemOf, set } = desk
  return (
    <ChooseGap
      id={idOf(gap)}
      name={t(`gaps.${gap}`)}
      problem={problemOf(gap)}
      value={fields[gap]}
      groups={coinGroups(choices.coins, t('youHave'), t('others'))}
      onChange={(symbol) => set({ [gap]: symbol })}
    />
  )
}

/** Somebody of the address book, or an address that is typed whole. */
export function ContactGap({ desk: { fields, choices, idOf, problemOf, set, leave } }: OfDesk) {
  const t = useTranslations('build')
  const { contacts } = choices
  const writes = fields.contact === ''
  return (
    <>
      {contacts.length > 0 && (
        <ChooseGap
          id={idOf('contact')}
          name={t('gaps.contact')}
          problem={writes ? null : problemOf('contact')}
          value={writes ? 'address' : `contact ${fields.contact}`}
          groups={[
            {
              under: null,
              options: [
                ...contacts.map((name) => ({ value: `contact ${name}`, words: name })),
                { value: 'address', words: t('anAddress') },
              ],
            },
          ]}
          onChange={(chosen) => set({ contact: contacts.find((name) => chosen === `contact ${name}`) ?? '' })}
        />
      )}
      {writes && (
        <WriteGap
          id={idOf('address')}
          name={t('gaps.address')}
          problem={problemOf('address') ?? problemOf('contact')}
          value={fields.address}
          placeholder="0x…"
          mono
          room="min-w-40"
          onChange={(address) => set({ address })}
          onLeave={() => leave('address')}
        />
      )}
    </>
  )
}
