import { Menu } from '@base-ui/react/menu'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useMoments } from '../ui/useMoments.ts'

type Props = {
  readonly current: string
  readonly name: string
  readonly look: string
  readonly onOpen: (thread: string) => void
  readonly onSearch: () => void
  readonly children: ReactNode
}

/** More than these are found by their words. */
const mostShown = 30

/** The conversations before, the newest first. It is opened by what brought it here, and by its own button from then on. */
export default function ThreadMenu({ current, name, look, onOpen, onSearch, children }: Props) {
  const t = useTranslations('chat')
  const { moment } = useMoments()
  const trpc = useTRPC()
  const conversations = useQuery(trpc.conversations.queryOptions())
  const shown = conversations.data?.slice(0, mostShown) ?? []
  const within = useRef<HTMLSpanElement>(null)
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger aria-label={name} className={look}>
        {children}
      </Menu.Trigger>
      {/* Inside the page's main part: whoever goes from landmark to landmark comes by it. */}
      <span ref={within} />
      <Menu.Portal container={within}>
        <Menu.Positioner align="start" sideOffset={4} className="z-20 outline-none">
          <Menu.Popup
            aria-label={t('threads.list')}
            className="max-h-[min(28rem,var(--available-height))] w-[min(26rem,var(--available-width))] overflow-y-auto rounded-xl border border-line bg-raised p-1 shadow-card outline-none"
          >
            {conversations.error && (
              <div className="p-3">
                <ErrorNote error={errorDataOf(conversations.error)} />
              </div>
            )}
            {conversations.data?.length === 0 && <p className="px-3 py-2 text-sm text-soft">{t('threads.none')}</p>}
            {shown.map(({ id, title, askedAt, messages }) => (
              <Menu.Item
                key={id}
                label={title}
                aria-current={id === current ? 'true' : undefined}
                onClick={() => onOpen(id)}
                className={itemLook}
              >
                <span dir="auto" className="block truncate font-medium">
                  {title === '' ? t('threads.noTitle') : title}
                </span>
                <span className="block text-xs text-soft">
                  {moment(askedAt)}
                  {' · '}
                  {t('threads.count', { count: messages })}
                </span>
              </Menu.Item>
            ))}
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.Item onClick={onSearch} className={`flex items-center gap-2 text-sm ${itemLook}`}>
              <Icon name="search" />
              {(conversations.data?.length ?? 0) > mostShown ? t('threads.older') : t('search.open')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

const itemLook =
  'cursor-pointer rounded-lg px-3 py-2 -outline-offset-1 outline-accent data-highlighted:bg-accent-wash data-highlighted:outline aria-[current=true]:text-accent not-data-highlighted:outline-none'
