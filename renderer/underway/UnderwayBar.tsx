import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { UnderwayView } from '../../src/api/Core.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { looks } from './looks.ts'
import { SecondPart } from './SecondPart.tsx'
import { useSeenUnderway } from './useUnderway.ts'

type Props = {
  /** The plans whose own card says it already. */
  readonly told: ReadonlySet<string>
  readonly onSay: (sentence: string) => void
}

/** Above the conversation, after a restart too: what is between two networks, and what waits there for its second part. */
export function UnderwayBar({ told, onSay }: Props) {
  const t = useTranslations('underway')
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const shown = useSeenUnderway().filter((one) => !told.has(one.planId) && !seen.has(keyOf(one)))
  if (shown.length === 0) return null
  return (
    <section
      aria-label={t('region')}
      className="max-h-[40%] overflow-y-auto border-b border-line bg-surface px-5 sm:px-8"
    >
      <ul className="mx-auto max-w-3xl divide-y divide-line">
        {shown.map((one) => (
          <li key={one.deposit} className="flex items-start gap-3 py-3">
            <Icon name={looks[one.state].icon} className={`mt-0.5 size-5 ${looks[one.state].colour}`} />
            <div className="min-w-0 flex-1 space-y-2 text-sm">
              <p className="wrap-anywhere">
                <Readable text={one.sentence} />
              </p>
              {one.next !== null && <SecondPart planId={one.planId} next={one.next} onSay={onSay} />}
            </div>
            {one.next === null && (
              <Button kind="quiet" size="small" onClick={() => setSeen(new Set([...seen, keyOf(one)]))}>
                {t('gotIt')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Put away is what it said: what comes of it after that is news. */
function keyOf({ deposit, state }: UnderwayView): string {
  return `${deposit} ${state}`
}
