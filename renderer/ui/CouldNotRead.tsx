import { useTranslations } from 'use-intl'
import type { ErrorData } from '../../src/errors/SaysoError.ts'
import { Button } from './Button.tsx'
import { ErrorNote } from './ErrorNote.tsx'

type Props = {
  /** What it means that it is not there. */
  readonly sentence: string
  readonly error: ErrorData
  readonly onTryAgain: () => void
}

/** In place of what could not be read: what that means, why, and the way on. */
export function CouldNotRead({ sentence, error, onTryAgain }: Props) {
  const t = useTranslations('navigation')
  return (
    <div role="alert" className="space-y-3 rounded-2xl border border-line bg-surface p-5 shadow-card">
      <p className="font-medium">{sentence}</p>
      <ErrorNote error={error} />
      <Button size="small" onClick={onTryAgain}>
        {t('tryAgain')}
      </Button>
    </div>
  )
}
