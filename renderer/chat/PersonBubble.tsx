import { useTranslations } from 'use-intl'
import { type Mark, piecesOf } from './marks.ts'

const longest = 1_200
const none: readonly Mark[] = []

type Props = {
  readonly message: string
  readonly marks?: readonly Mark[]
  /** A message of before: as it was, but no longer at work. */
  readonly quiet?: boolean
}

/** What the person wrote, as they wrote it. A novel is cut, and says so. Words that a value came from can be marked. */
export function PersonBubble({ message, marks = none, quiet = false }: Props) {
  const t = useTranslations('chat.bubble')
  const cut = message.length - longest
  const pieces = piecesOf(cut > 0 ? message.slice(0, longest) : message, marks)
  return (
    <div
      className={`ms-auto max-w-[85%] rounded-2xl rounded-ee-md px-4 py-2.5 whitespace-pre-wrap wrap-anywhere ${quiet ? 'bg-sunken' : 'bg-accent-wash'}`}
    >
      <p dir="auto">
        {message === '' && t('nothing')}
        {pieces.map(({ text, marked, at }) =>
          marked ? (
            <mark key={at} className="rounded-sm bg-accent text-on-accent">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </p>
      {cut > 0 && <span className="block text-sm text-soft">{t('more', { count: cut })}</span>}
    </div>
  )
}
