import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { Choice } from './Choice.tsx'
import { StepFrame } from './StepFrame.tsx'
import { suggestions } from './suggestions.ts'

type Props = {
  readonly back: (() => void) | undefined
  readonly onSay: (message: string) => void
  readonly onLeave: () => void
}

/** The last step: a sentence, said where all others are. */
export function FirstSentence({ back, onSay, onLeave }: Props) {
  const t = useTranslations('welcome')
  return (
    <StepFrame
      title={t('say')}
      lead={t('sayLead')}
      back={back}
      forward={
        <Button kind="plain" onClick={onLeave}>
          {t('ownWords')}
        </Button>
      }
    >
      <ul aria-label={t('suggestions')} className="space-y-3">
        {suggestions.map(({ sentence, note, icon }) => (
          <li key={sentence}>
            <Choice icon={icon} name={sentence} note={t(note)} onChoose={() => onSay(sentence)} />
          </li>
        ))}
      </ul>
      <p className="text-sm text-soft">{t('english')}</p>
    </StepFrame>
  )
}
