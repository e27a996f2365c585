import { useTranslations } from 'use-intl'
import { type BuildKnown, isAll } from '../../src/model/build/builtSentence.ts'
import { figureIn } from '../../src/model/build/figureIn.ts'
import { parseDecimal } from '../../src/model/decimal.ts'
import { exactAmount, shortAmount } from '../ui/figures.ts'
import type { Desk } from './Desk.ts'

type Props = { readonly desk: Desk; readonly language: BuildKnown['language'] }

/** What there is of it, and whether more was written than that. */
export function HeldHint({ desk: { fields, choices, set }, language }: Props) {
  const t = useTranslations('build')
  const there = thereIs()
  if (there === null) return null
  const { amount, coin, words } = there
  const all = isAll(fields.amount)
  return (
    <p className="text-sm text-soft">
      {amount === null ? (
        t('heldNone', { coin })
      ) : (
        <span title={`${exactAmount(amount)} ${coin}`}>{t(words, { amount: shortAmount(amount), coin })}</span>
      )}
      {amount !== null && (
        <button
          type="button"
          aria-pressed={all}
          onClick={() => set({ amount: all ? '' : t('all') })}
          className="ms-2 rounded px-1 text-accent hover:underline aria-pressed:bg-accent-wash aria-pressed:font-semibold"
        >
          {t('allOf')}
        </button>
      )}
      {amount !== null && isMore(fields.amount, amount, language) && <span className="text-warn"> {t('more')}</span>}
    </p>
  )

  function thereIs() {
    const { job, coin } = fields
    if (job === 'earn' || job === 'swap' || job === 'send') {
      const held = choices.coins.find(({ symbol }) => symbol === coin)
      return held === undefined ? null : { amount: held.held, coin, words: 'held' as const }
    }
    if (job === 'withdraw') {
      const lent = choices.lent.find(({ key }) => key === fields.position)
      return lent === undefined ? null : { amount: lent.amount, coin: lent.coin, words: 'lies' as const }
    }
    if (job === 'repay') {
      const owed = choices.owed.find(({ key }) => key === fields.debt)
      return owed === undefined ? null : { amount: owed.amount, coin: owed.coin, words: 'owed' as const }
    }
    return null
  }
}

function isMore(typed: string, there: string, language: string): boolean {
  if (isAll(typed)) return false
  const figure = figureIn(typed, 60, language)
  if (figure.status !== 'ok') return false
  const [wanted, held] = [parseDecimal(figure.plain, 60), parseDecimal(there, 60)]
  return wanted.status === 'ok' && held.status === 'ok' && wanted.units > held.units
}
