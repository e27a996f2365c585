import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import { paletteShortcut } from '../palette/usePaletteShortcut.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { Mark } from '../ui/WordMark.tsx'
import { PageLink } from './PageLink.tsx'
import { home, type PageRecord, pages } from './pages.ts'

type Props = {
  /** Something goes on in a page that the rail should show. */
  readonly busyPage: PageRecord['id'] | null
  readonly onSearch: () => void
  /** The conversation is gone to, or was looked at already. */
  readonly onAsk: () => void
}

/** The way to every page: at the side, or along the top where the window is narrow or everything is large. */
export function Rail({ busyPage, onSearch, onAsk }: Props) {
  const t = useTranslations('navigation')
  const entry = ({ id, path, icon }: Pick<PageRecord, 'id' | 'path' | 'icon'>) => (
    <RailLink
      key={path}
      path={path}
      icon={icon}
      name={t(id)}
      busy={busyPage === id}
      {...(path === home ? { onGo: onAsk } : {})}
    />
  )
  return (
    <nav
      aria-label={t('rail')}
      className="flex shrink-0 items-center gap-1 overflow-x-auto border-b border-line bg-surface px-2 py-1 max-rail:low:py-0.5 rail:w-22 rail:flex-col rail:overflow-x-visible rail:overflow-y-auto rail:border-e rail:border-b-0 rail:px-1.5 rail:py-2 rail:[container-type:size]"
    >
      <Mark className="mx-2 size-7 shrink-0 text-accent rail:mt-2 rail:mb-4 [@container_(max-height:38rem)]:hidden" />
      <button
        type="button"
        onClick={onSearch}
        aria-haspopup="dialog"
        aria-keyshortcuts={paletteShortcut.told}
        className={`${look} text-soft hover:bg-sunken hover:text-ink`}
      >
        <Icon name="search" className="size-5.5" />
        <span className={nameLook}>{t('search')}</span>
        <span
          aria-hidden="true"
          className="hidden font-sans text-[0.6875rem] leading-none text-soft rail:block [@container_(max-height:44rem)]:hidden"
        >
          {paletteShortcut.shown}
        </span>
      </button>
      {entry({ id: 'ask', path: home, icon: 'reading' })}
      {pages.filter(({ rail }) => rail === 'top').map(entry)}
      <span className="hidden grow rail:block" />
      {pages.filter(({ rail }) => rail === 'bottom').map(entry)}
    </nav>
  )
}

/** All of them are in sight where the window is low, or everything in it large. */
const look =
  'relative flex shrink-0 flex-col items-center gap-1 rounded-xl px-2 py-1.5 text-xs font-medium transition-colors max-rail:low:py-1 rail:w-full [@container_(max-height:44rem)]:gap-0.5 [@container_(max-height:44rem)]:py-1'

/** Along the top of a low window each entry is its picture alone. */
const nameLook = 'sr-only sm:not-sr-only max-rail:low:sr-only'

type LinkProps = {
  readonly path: string
  readonly icon: IconName
  readonly name: string
  readonly busy: boolean
  readonly onGo?: () => void
}

function RailLink({ path, icon, name, busy, onGo }: LinkProps) {
  const [location] = useLocation()
  return (
    <PageLink
      to={path}
      {...(onGo && { onGo })}
      className={`${look} ${location === path ? 'bg-accent-wash text-accent' : 'text-soft hover:bg-sunken hover:text-ink'}`}
    >
      <Icon name={icon} className="size-5.5" />
      <span className={nameLook}>{name}</span>
      {busy && (
        <span className="absolute end-2 top-1 size-2 animate-pulse-slow rounded-full bg-accent" aria-hidden="true" />
      )}
    </PageLink>
  )
}
