import { type KeyboardEvent, useId } from 'react'
import { useTranslations } from 'use-intl'
import type { SourceView, StageOf } from '../../src/model/Stage.ts'
import { describeSource } from './describeSource.ts'

type Props = {
  readonly reading: StageOf<'reading'>
  readonly pointed: SourceView | null
  readonly onPoint: (source: SourceView | null) => void
}

/**
 * The sentence as it was understood. Each value in it shows, when pointed at, which of the person's words it came from: in a
 * gap that is kept free for it, so that nothing is covered and nothing moves.
 */
export function Understood({ reading, pointed, onPoint }: Props) {
  const t = useTranslations('chat')
  const { sentence, sources } = reading
  const id = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onPoint(null)
  }
  return (
    <div className={sources.length > 0 ? 'relative -mt-1 mb-1.5' : ''}>
      <p className="wrap-anywhere">
        <span className="text-soft">{t('understood.as')} </span>
        <span lang="en">
          {sources.map((source, index) => (
            <span key={source.start}>
              {sentence.slice(sources[index - 1]?.end ?? 0, source.start)}
              <button
                type="button"
                aria-describedby={`${id}-${source.start}`}
                onMouseEnter={() => onPoint(source)}
                onMouseLeave={() => onPoint(null)}
                onFocus={() => onPoint(source)}
                onBlur={() => onPoint(null)}
                onClick={() => onPoint(source)}
                onKeyDown={onKeyDown}
                className="inline cursor-help rounded-sm text-start underline decoration-accent decoration-dotted underline-offset-4 hover:bg-accent-wash focus-visible:bg-accent-wash"
              >
                {sentence.slice(source.start, source.end)}
              </button>
            </span>
          ))}
          {sentence.slice(sources.at(-1)?.end ?? 0)}
        </span>
      </p>
      {sources.map((source) => (
        <p
          key={source.start}
          id={`${id}-${source.start}`}
          role="tooltip"
          hidden={pointed !== source}
          className="absolute inset-x-0 top-full mt-px truncate text-xs leading-4 text-accent"
        >
          {describeSource(source, t)}
        </p>
      ))}
    </div>
  )
}
