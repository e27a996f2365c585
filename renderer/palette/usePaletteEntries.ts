import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useLocation } from 'wouter'
import type { AppInfo } from '../../src/api/Core.ts'
import { errorDataOf } from '../bridge/errorDataOf.ts'
import { useTRPC } from '../bridge/trpc.ts'
import { home, pages } from '../navigation/pages.ts'
import { languageChoices, textChoices, themeChoices } from '../settings/choices.ts'
import { usePreferences } from '../settings/usePreferences.ts'
import type { Tell } from '../toasts/News.ts'
import { en } from '../words/en/index.ts'
import type { PaletteEntry } from './PaletteEntry.ts'

/** Everything that can be found by its name: the pages, what can be done from anywhere, and who is in the address book. */
export function usePaletteEntries(info: AppInfo, means: Means): readonly PaletteEntry[] {
  return [...usePages(), ...useActions(info, means), ...useContacts()]
}

type Means = { readonly tell: Tell; readonly onNew: () => void; readonly onBuild: () => void }

function usePages(): readonly PaletteEntry[] {
  const names = useTranslations('navigation')
  const [, goTo] = useLocation()
  return [{ id: 'ask', path: home, icon: 'reading' } as const, ...pages].map(({ id, path, icon }) => ({
    id: `page ${path}`,
    group: 'pages',
    icon,
    label: names(id),
    alsoCalled: [en.navigation[id]],
    leads: 'there',
    act: () => goTo(path),
  }))
}

function useContacts(): readonly PaletteEntry[] {
  const trpc = useTRPC()
  const [, goTo] = useLocation()
  const contacts = useQuery({ ...trpc.contacts.queryOptions(), staleTime: 0 })
  return (contacts.data?.contacts ?? []).map(({ name, note }) => ({
    id: `contact ${name}`,
    group: 'contacts',
    icon: 'contacts',
    label: name,
    alsoCalled: [note],
    leads: 'there',
    act: () => goTo('/contacts'),
  }))
}

function useActions(info: AppInfo, { tell, onNew, onBuild }: Means): readonly PaletteEntry[] {
  const t = useTranslations('palette')
  const ofBuild = useTranslations('build')
  const ofSettings = useTranslations('settings')
  const { preferences, change } = usePreferences()
  const practiceMoney = usePracticeMoney(tell)
  const lockWallet = useLockWallet(tell)
  const action = (id: string, icon: PaletteEntry['icon'], label: string, english: string, act: () => void) =>
    ({ id, group: 'actions', icon, label, alsoCalled: [english], leads: 'nowhere', act }) as const
  return [
    {
      ...action('new conversation', 'plus', t('newConversation'), en.palette.newConversation, onNew),
      leads: 'there' as const,
    },
    {
      ...action('build', 'build', ofBuild('open'), en.build.open, onBuild),
      leads: 'opens' as const,
    },
    ...(info.chain.practice
      ? [action('practice money', 'portfolio', t('practiceMoney'), en.palette.practiceMoney, practiceMoney)]
      : []),
    ...(lockWallet === null ? [] : [action('lock wallet', 'lock', t('lockWallet'), en.palette.lockWallet, lockWallet)]),
    ...themeChoices
      .filter(([theme]) => theme !== preferences.theme)
      .map(([theme, name]) =>
        action(`theme ${theme}`, 'settings', t('theme', { choice: ofSettings(name) }), `theme ${theme}`, () =>
          change({ theme }),
        ),
      ),
    ...textChoices
      .filter(([text]) => text !== preferences.text)
      .map(([text, name]) =>
        action(`text ${text}`, 'settings', t('text', { choice: ofSettings(name) }), `text size ${text}`, () =>
          change({ text }),
        ),
      ),
    ...languageChoices
      .filter(([language]) => language !== preferences.language)
      .map(([language, name]) => {
        const choice = name === 'languageSystem' ? ofSettings(name) : name
        return action(`language ${language}`, 'settings', t('language', { choice }), `language ${choice}`, () =>
          change({ language }),
        )
      }),
  ]
}

function usePracticeMoney(tell: Tell): () => void {
  const t = useTranslations('palette')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const fund = useMutation(
    trpc.fundPractice.mutationOptions({
      onSuccess: (view) => {
        queries.setQueryData(trpc.portfolio.queryKey(), view)
        void queries.invalidateQueries({ queryKey: trpc.history.queryKey() })
        tell({ title: t('practiceMoneyArrived'), about: 'practice money', lasts: false })
      },
      onError: (thrown) => tell({ title: errorDataOf(thrown).message, about: 'practice money', lasts: true }),
    }),
  )
  return () => {
    tell({ title: t('practiceMoneyOnItsWay'), about: 'practice money', lasts: false })
    fund.mutate()
  }
}

/** Null where there is nothing to lock. */
function useLockWallet(tell: Tell): (() => void) | null {
  const t = useTranslations('palette')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const wallets = useQuery({ ...trpc.wallets.queryOptions(), staleTime: 0 })
  const lock = useMutation(
    trpc.lockWallet.mutationOptions({
      onSuccess: () => {
        void queries.invalidateQueries({ queryKey: trpc.wallets.queryKey() })
        tell({ title: t('walletLocked'), about: 'wallet', lasts: false })
      },
      onError: (thrown) => tell({ title: errorDataOf(thrown).message, about: 'wallet', lasts: true }),
    }),
  )
  const isOpen = wallets.data?.some(({ purpose, status }) => purpose === 'real' && status === 'open') ?? false
  return isOpen ? () => lock.mutate() : null
}
