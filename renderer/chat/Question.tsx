import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import type { StageOf } from '../../src/model/Stage.ts'
import { Card } from '../ui/Card.tsx'
import { Fold } from '../ui/Fold.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { SayButton } from './SayButton.tsx'

/** Fetched where somebody has no words for it. */
const Builder = lazy(() => import('../build/Builder.tsx'))

type Props = { readonly ask: StageOf<'ask'>; readonly open: boolean; readonly onSay: (message: string) => void }

/** What is missing, asked for. A choice is said as the next message; once something else was said they are closed. */
export function Question({ ask, open, onSay }: Props) {
  const t = useTranslations('chat.reply')
  const ofBuild = useTranslations('build')
  return (
    <Card name={t('question', { question: ask.question })}>
      <div className="flex gap-3 px-6 py-5">
        <Icon name="question" className="mt-0.5 size-5 text-accent" />
        <div className="min-w-0 flex-1">
          <p className="font-semibold wrap-anywhere">
            <Readable text={ask.question} />
          </p>
          {ask.choices.length > 0 && (
            <ul className="mt-3 flex flex-wrap gap-2">
              {ask.choices.map((choice, index) => (
                <li key={choice}>
                  <SayButton
                    lang="en"
                    disabled={!open}
                    title={open ? undefined : t('questionOver')}
                    className="text-start wrap-anywhere"
                    onClick={() => onSay(choice)}
                  >
                    {ask.labels?.[index] ?? choice}
                  </SayButton>
                </li>
              ))}
            </ul>
          )}
          {ask.choices.length > 0 && !open && (
            <p title={t('questionOver')} className="mt-2 text-xs text-soft">
              {t('questionPast')}
            </p>
          )}
          {ask.heard !== undefined && open && (
            <div className="mt-4">
              <Fold title={ofBuild('fold')} open={!ask.heard.near}>
                <Suspense fallback={null}>
                  <Builder heard={ask.heard} onSay={onSay} />
                </Suspense>
              </Fold>
            </div>
          )}
        </div>
      </div>
    </Card>
  )
}
