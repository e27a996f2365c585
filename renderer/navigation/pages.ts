import { type ComponentType, lazy } from 'react'
import type { AppInfo } from '../../src/api/Core.ts'
import type { Puller } from '../reading/usePull.ts'
import type { IconName } from '../ui/Icon.tsx'
import type { en } from '../words/en/index.ts'

/** What every page beside the conversation is given. */
export type PageProps = {
  readonly info: AppInfo
  /** Says a sentence in the conversation, and goes there. */
  readonly onSay: (message: string) => void
  /** A message is being worked on: nothing else can be said. */
  readonly busy: boolean
  /** What is being fetched goes on while the page of the models is left. */
  readonly puller: Puller
}

export type PageRecord = {
  /** Its name is the word of this name under `navigation`. */
  readonly id: keyof typeof en.navigation
  readonly path: string
  readonly icon: IconName
  /** Where the rail has it; what it has not is found by the palette and under the settings. */
  readonly rail: 'top' | 'bottom' | null
  readonly Content: ComponentType<PageProps>
}

/** Where the conversation is. It is no page among others: it stays as it is while another is looked at. */
export const home = '/'

/** Where the first steps are looked at again. They stand in place of the whole window. */
export const firstSteps = '/welcome'

/** Every page, in the order of the rail. Each is a piece of script of its own, fetched when it is first looked at. */
export const pages: readonly PageRecord[] = [
  {
    id: 'portfolio',
    path: '/portfolio',
    icon: 'portfolio',
    rail: 'top',
    Content: lazy(() => import('../portfolio/PortfolioPage.tsx')),
  },
  {
    id: 'activity',
    path: '/activity',
    icon: 'activity',
    rail: 'top',
    Content: lazy(() => import('../activity/ActivityPage.tsx')),
  },
  {
    id: 'approvals',
    path: '/approvals',
    icon: 'approvals',
    rail: 'top',
    Content: lazy(() => import('../approvals/ApprovalsPage.tsx')),
  },
  {
    id: 'limits',
    path: '/limits',
    icon: 'limits',
    rail: 'top',
    Content: lazy(() => import('../limits/LimitsPage.tsx')),
  },
  {
    id: 'contacts',
    path: '/contacts',
    icon: 'contacts',
    rail: 'top',
    Content: lazy(() => import('../contacts/ContactsPage.tsx')),
  },
  {
    id: 'wallet',
    path: '/wallet',
    icon: 'wallet',
    rail: 'bottom',
    Content: lazy(() => import('../wallet/WalletPage.tsx')),
  },
  {
    id: 'networks',
    path: '/networks',
    icon: 'network',
    rail: 'bottom',
    Content: lazy(() => import('../networks/NetworksPage.tsx')),
  },
  {
    id: 'settings',
    path: '/settings',
    icon: 'settings',
    rail: 'bottom',
    Content: lazy(() => import('../settings/SettingsPage.tsx')),
  },
  {
    id: 'models',
    path: '/models',
    icon: 'reading',
    rail: null,
    Content: lazy(() => import('../reading/ModelsPage.tsx')),
  },
  {
    id: 'checks',
    path: '/checks',
    icon: 'checks',
    rail: null,
    Content: lazy(() => import('../checks/ChecksPage.tsx')),
  },
]

/** Where a page is: "/models". */
export function pathOf(id: PageRecord['id']): string {
  return pages.find((page) => page.id === id)?.path ?? home
}
