import { useTranslations } from 'use-intl'
import type { Stage, StageOf } from '../../src/model/Stage.ts'
import { Card } from '../ui/Card.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { Answer } from './Answer.tsx'
import { Question } from './Question.tsx'
import { ToPage } from './ToPage.tsx'

type Props = { readonly stage: Stage; readonly latest: boolean; readonly onSay: (message: string) => void }

/** Refusals that should make a person stop and think. The others only say what is not possible. */
const warnings: ReadonlySet<StageOf<'refuse'>['reason']> = new Set(['secret', 'bypass', 'promise', 'blocked'])

/** What comes back where there is no plan. */
export function Reply({ stage, latest, onSay }: Props) {
  const t = useTranslations('chat.reply')
  switch (stage.stage) {
    case 'answer':
      return <Answer answer={stage} onSay={onSay} />
    case 'ask':
      return <Question ask={stage} open={latest} onSay={onSay} />
    case 'unsupported':
      return (
        <Card>
          <div className="flex gap-3 px-6 py-5">
            <Icon name="info" className="mt-0.5 size-5 text-warn" />
            <div className="min-w-0">
              <h2 className="font-semibold">{t('notSet')}</h2>
              <p className="mt-1 wrap-anywhere">
                <Readable text={stage.sentence} />
              </p>
            </div>
          </div>
        </Card>
      )
    case 'refuse':
      return (
        <Card>
          <div className="flex gap-3 px-6 py-5">
            {warnings.has(stage.reason) ? (
              <Icon name="block" className="mt-0.5 size-5 text-block" />
            ) : (
              <Icon name="info" className="mt-0.5 size-5 text-soft" />
            )}
            <div className="min-w-0">
              <h2 className="font-semibold">{t('notDone')}</h2>
              <p className="mt-1 wrap-anywhere">
                <Readable text={stage.sentence} />
              </p>
              {stage.page !== undefined && (
                <div className="mt-3">
                  <ToPage page={stage.page} />
                </div>
              )}
            </div>
          </div>
        </Card>
      )
    case 'error':
      return (
        <Card>
          <div className="px-6 py-5">
            <ErrorNote error={stage.error} />
          </div>
        </Card>
      )
    default:
      return null
  }
}
