import { useTranslations } from 'use-intl'
import type { StageOf } from '../../src/model/Stage.ts'
import { Address } from '../ui/Address.tsx'
import { Icon } from '../ui/Icon.tsx'
import { looks } from '../underway/looks.ts'
import { SecondPart } from '../underway/SecondPart.tsx'
import { useSeenUnderway } from '../underway/useUnderway.ts'

type Props = { readonly moving: StageOf<'moving'>; readonly onSay: (sentence: string) => void }

/** Where it is what a plan sent over a bridge, and the way on once it is there. It is followed after the plan's own story too. */
export function Moving({ moving, onSay }: Props) {
  const t = useTranslations('plan')
  const words = useTranslations('underway')
  const seen = useSeenUnderway().find(({ planId }) => planId === moving.planId)
  const state = seen?.state ?? moving.status
  const { icon, colour } = looks[state]
  return (
    <section aria-label={t('moving.region')} className="flex gap-3 border-t border-line px-6 py-4">
      <Icon name={icon} className={`mt-0.5 size-5 ${colour}`} />
      <div className="min-w-0 flex-1 space-y-2 text-sm">
        <div>
          <h3 className={`text-base font-semibold ${colour}`}>{words(`state.${state}`)}</h3>
          <p lang="en" className="wrap-anywhere">
            {seen?.sentence ?? moving.sentence}
          </p>
        </div>
        {seen?.next && <SecondPart planId={moving.planId} next={seen.next} onSay={onSay} />}
        {moving.transaction !== null && (
          <p className="text-xs text-soft">
            {t('receipt.transaction')} <Address value={moving.transaction} />
          </p>
        )}
      </div>
    </section>
  )
}
