import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { quietFocus } from '../ui/quietFocus.ts'
import { WordMark } from '../ui/WordMark.tsx'
import { FirstSentence } from './FirstSentence.tsx'
import { Money } from './Money.tsx'
import { OwnWallet } from './OwnWallet.tsx'
import { Reader } from './Reader.tsx'
import { before, type Place, stepCount, stepOf } from './steps.ts'

type Props = {
  /** The steps are over, or skipped: to the conversation. */
  readonly onLeave: () => void
  /** The same, and says a sentence there. */
  readonly onSay: (message: string) => void
  /** They are over, and a network is chosen next. */
  readonly onNetworks: () => void
}

/** The first steps of a new profile, in place of the window. Each can be skipped, and none leads nowhere. */
export default function Welcome({ onLeave, onSay, onNetworks }: Props) {
  const t = useTranslations('welcome')
  const [place, setPlace] = useState<Place>('money')
  const last = before[place]
  const back = last === null ? undefined : () => setPlace(last)
  return (
    <main
      aria-labelledby="welcome-title"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      {...quietFocus}
      className="h-full overflow-y-auto -outline-offset-2"
    >
      <div className="mx-auto flex min-h-full max-w-3xl flex-col px-5 sm:px-8">
        <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-5">
          <WordMark />
          <Button kind="quiet" size="small" onClick={onLeave}>
            {t('skip')}
          </Button>
        </header>
        <div key={place} className="animate-arrive pt-[11vh] pb-6 low:pt-2">
          <Progress step={stepOf[place]} />
          {place === 'money' && <Money onPractice={() => setPlace('reader')} onOwn={() => setPlace('wallet')} />}
          {place === 'wallet' && <OwnWallet back={back} onGoOn={() => setPlace('reader')} onNetworks={onNetworks} />}
          {place === 'reader' && <Reader back={back} onGoOn={() => setPlace('say')} />}
          {place === 'say' && <FirstSentence back={back} onSay={onSay} onLeave={onLeave} />}
        </div>
      </div>
    </main>
  )
}

function Progress({ step }: { readonly step: number }) {
  const t = useTranslations('welcome')
  return (
    <div className="flex items-center gap-3 text-sm text-soft">
      <span className="flex gap-1.5" aria-hidden="true">
        {Array.from({ length: stepCount }, (_, index) => index + 1).map((one) => (
          <span key={one} className={`h-1.5 w-7 rounded-full ${one <= step ? 'bg-accent' : 'bg-line'}`} />
        ))}
      </span>
      <span id="welcome-step">{t('step', { step: String(step), steps: String(stepCount) })}</span>
    </div>
  )
}
