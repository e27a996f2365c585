import { memo, useContext } from 'react'
import { useTranslations } from 'use-intl'
import type { OpenedTurn } from '../../src/api/Core.ts'
import { looks as planLooks } from '../activity/looks.ts'
import { Button } from '../ui/Button.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Readable } from '../ui/Readable.tsx'
import { useMoments } from '../ui/useMoments.ts'
import { PersonBubble } from './PersonBubble.tsx'
import { WriteContext } from './WriteContext.ts'

type Props = {
  readonly past: OpenedTurn
  readonly position: number
  readonly of: number
}

const looks: Readonly<Record<OpenedTurn['end'], { readonly icon: IconName; readonly colour: string }>> = {
  ...planLooks,
  none: { icon: 'cross', colour: 'text-soft' },
  answer: { icon: 'info', colour: 'text-soft' },
  ask: { icon: 'question', colour: 'text-soft' },
  unsupported: { icon: 'info', colour: 'text-soft' },
  refuse: { icon: 'block', colour: 'text-soft' },
  error: { icon: 'warn', colour: 'text-soft' },
  shown: { icon: 'clock', colour: 'text-soft' },
}

/** One message of before and how it ended. Nothing in it can be approved; written again and sent, it leads to a new plan. */
export const PastArticle = memo(function PastArticle({ past, position, of }: Props) {
  const t = useTranslations('chat')
  const write = useContext(WriteContext)
  const { moment } = useMoments()
  const look = looks[past.end]
  const at = new Date(past.askedAt)
  return (
    <article
      tabIndex={-1}
      aria-label={t('log.you', { message: past.withheld ? '' : past.message.slice(0, 120) })}
      aria-posinset={position}
      aria-setsize={of}
      className="flex flex-col gap-3 rounded-2xl outline-offset-8"
    >
      {past.withheld ? (
        <p className="ms-auto max-w-[85%] rounded-2xl bg-sunken px-4 py-2.5 text-soft">{t('past.withheld')}</p>
      ) : (
        <PersonBubble message={past.message} quiet />
      )}
      <div className="flex gap-2.5 border-s-2 border-line ps-4">
        <Icon name={look.icon} className={`mt-0.5 size-4 ${look.colour}`} />
        <div className="min-w-0 flex-1">
          {past.summary !== null && (
            <p className="font-medium wrap-anywhere">
              <Readable text={past.summary} />
            </p>
          )}
          {past.sentence !== '' && (
            <p className="line-clamp-4 text-soft wrap-anywhere">
              <Readable text={past.sentence} />
            </p>
          )}
          <p className="mt-1 flex flex-wrap items-center gap-x-2 text-xs text-soft">
            <span className={`font-semibold ${look.colour}`}>{t(`past.${past.end}`)}</span>
            {!Number.isNaN(at.getTime()) && <time dateTime={past.askedAt}>{moment(past.askedAt)}</time>}
            {past.again !== '' && write !== null && (
              <Button
                kind="quiet"
                size="small"
                className="-my-1 text-xs"
                title={t('past.writes', { message: past.again.slice(0, 200) })}
                onClick={() => write(past.again)}
              >
                {t('past.again')}
              </Button>
            )}
          </p>
        </div>
      </div>
    </article>
  )
})
