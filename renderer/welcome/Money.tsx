import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Choice } from './Choice.tsx'
import { StepFrame } from './StepFrame.tsx'

type Props = { readonly onPractice: () => void; readonly onOwn: () => void }

/** The first step: whose money, and what can be lost. */
export function Money({ onPractice, onOwn }: Props) {
  const t = useTranslations('welcome')
  const lossId = useId()
  return (
    <StepFrame title={t('money')} lead={t('moneyLead')}>
      <Choice
        icon="check"
        name={t('practice')}
        note={t('practiceNote')}
        badge={t('recommended')}
        onChoose={onPractice}
      />
      <Choice icon="wallet" name={t('own')} note={t('ownNote')} onChoose={onOwn} />
      <section aria-labelledby={lossId} className="pt-2">
        <h2 id={lossId} className="text-sm font-semibold">
          {t('loss')}
        </h2>
        <p className="mt-1 max-w-2xl text-sm text-soft text-pretty">
          {t('lossPractice')} {t('lossOwn')}
        </p>
      </section>
    </StepFrame>
  )
}
