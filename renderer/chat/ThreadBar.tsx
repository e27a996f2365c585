import { lazy, Suspense, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Icon } from '../ui/Icon.tsx'

const loadMenu = () => import('./ThreadMenu.tsx')
const ThreadMenu = lazy(loadMenu)

type Props = {
  readonly current: string
  /** Empty where nothing was said yet. */
  readonly title: string
  readonly onOpen: (thread: string) => void
  readonly onNew: () => void
  readonly onSearch: () => void
}

/** Which conversation this is, the way to the others, and to a new one. */
export function ThreadBar({ current, title, onOpen, onNew, onSearch }: Props) {
  const t = useTranslations('chat')
  // The menu is fetched when it is first wanted: the window starts without it.
  const [wanted, setWanted] = useState(false)
  const shown = title === '' ? t('threads.untitled') : title
  const name = t('threads.open', { title: shown })
  const inside = (
    <>
      <span dir="auto" className="truncate">
        {shown}
      </span>
      <Icon name="chevron" className="size-3.5 rotate-90" />
    </>
  )
  const plain = (
    <button
      type="button"
      aria-label={name}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu()}
      onClick={() => setWanted(true)}
      className={titleLook}
    >
      {inside}
    </button>
  )
  return (
    <div className="flex items-center gap-1 border-b border-line px-3 py-1.5 low:py-0.5 sm:px-6">
      {wanted ? (
        <Suspense fallback={plain}>
          <ThreadMenu current={current} name={name} look={titleLook} onOpen={onOpen} onSearch={onSearch}>
            {inside}
          </ThreadMenu>
        </Suspense>
      ) : (
        plain
      )}
      <span className="grow" />
      <button
        type="button"
        aria-label={t('search.open')}
        aria-keyshortcuts="Control+F Meta+F"
        onClick={onSearch}
        className={iconLook}
      >
        <Icon name="search" className="size-4.5" />
      </button>
      <button
        type="button"
        aria-label={t('threads.fresh')}
        aria-keyshortcuts="Control+Shift+O Meta+Shift+O"
        onClick={onNew}
        className={iconLook}
      >
        <Icon name="plus" className="size-4.5" />
      </button>
    </div>
  )
}

const titleLook =
  'flex min-h-9 low:min-h-8 min-w-0 items-center gap-1.5 rounded-lg px-2 text-sm font-medium text-ink transition-colors hover:bg-sunken data-popup-open:bg-sunken'
const iconLook =
  'flex size-9 low:size-8 shrink-0 items-center justify-center rounded-lg text-soft transition-colors hover:bg-sunken hover:text-ink'
