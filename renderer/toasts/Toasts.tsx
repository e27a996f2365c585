import { Toast } from '@base-ui/react/toast'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../ui/Icon.tsx'
import type { News } from './News.ts'

type Props = {
  /** The conversation is in sight: nothing lies over what is written there, or over a plan. */
  readonly besideConversation: boolean
  readonly news: readonly News[]
  readonly onLook: (news: News) => void
  readonly onGone: (id: string) => void
}

/** Long enough to be read twice. It waits while it is pointed at, focused, or the window is not in front. */
const staysMs = 12_000

/** What came to its end out of sight: said aloud, and never in the way of what is being done. F6 leads there. */
export default function Toasts(props: Props) {
  const t = useTranslations('ui.news')
  return (
    <Toast.Provider timeout={staysMs} limit={props.besideConversation ? 2 : 4}>
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t('region')}
          className={`fixed end-4 flex w-[min(24rem,calc(100vw-2rem))] gap-2 rounded-xl ${props.besideConversation ? overBars : inCorner}`}
        >
          <Shown {...props} />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

const inCorner = 'bottom-4 flex-col-reverse'
/** Over the column beside the conversation; where there is none, over the bars above it, and two lines high at most. */
const overBars = 'top-2 flex-col side:top-auto side:bottom-4 side:w-72 side:flex-col-reverse'

function Shown({ besideConversation, news, onLook, onGone }: Props) {
  const t = useTranslations('ui.news')
  const { toasts, add, close } = Toast.useToastManager()
  const added = useRef(new Set<string>())
  useEffect(() => {
    for (const { id, title, detail, lasts } of news) {
      if (added.current.has(id)) continue
      added.current.add(id)
      add({ id, title, description: detail, onRemove: () => onGone(id), ...(lasts ? { timeout: 0 } : {}) })
    }
    const known = new Set(news.map(({ id }) => id))
    for (const id of added.current) {
      if (known.has(id)) continue
      added.current.delete(id)
      close(id)
    }
  }, [news, add, close, onGone])
  return toasts.map((toast) => {
    const told = news.find(({ id }) => id === toast.id)
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={['down', 'right']}
        className={`animate-arrive rounded-xl border border-line bg-raised p-4 shadow-float data-limited:hidden ${besideConversation ? 'max-side:py-2' : ''}`}
      >
        <Toast.Content className="flex items-start gap-3">
          <Icon
            name={told?.lasts ? 'warn' : 'check'}
            className={`mt-0.5 size-5 ${told?.lasts ? 'text-warn' : 'text-gain'}`}
          />
          <div
            className={`min-w-0 flex-1 space-y-1 ${besideConversation ? 'max-side:flex max-side:flex-wrap max-side:items-baseline max-side:gap-x-3 max-side:space-y-0' : ''}`}
          >
            <Toast.Title className="font-semibold wrap-anywhere" />
            <Toast.Description
              className={`line-clamp-4 text-sm text-soft wrap-anywhere ${besideConversation ? 'max-side:hidden' : ''}`}
            />
            {told?.path !== undefined && (
              <button
                type="button"
                onClick={() => onLook(told)}
                className="-mx-1 rounded px-1 text-sm font-medium text-accent hover:underline"
              >
                {t('look')}
              </button>
            )}
          </div>
          <Toast.Close
            aria-label={t('close')}
            className="-m-1.5 rounded-lg p-1.5 text-soft hover:bg-sunken hover:text-ink"
          >
            <Icon name="cross" className="size-4" />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    )
  })
}
