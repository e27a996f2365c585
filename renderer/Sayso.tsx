import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { languageOf } from '../src/model/languageOf.ts'
import { type SaidFrom, saidFromOf } from '../src/model/SaidFrom.ts'
import { errorDataOf } from './bridge/errorDataOf.ts'
import { useTRPC } from './bridge/trpc.ts'
import { ChatPage } from './chat/ChatPage.tsx'
import { useConversation } from './chat/useConversation.ts'
import { firstSteps, home, pathOf } from './navigation/pages.ts'
import { Rail } from './navigation/Rail.tsx'
import { Routes } from './navigation/Routes.tsx'
import { Outage } from './networks/Outage.tsx'
import { usePaletteReady, usePaletteShortcut } from './palette/usePaletteShortcut.ts'
import { usePull } from './reading/usePull.ts'
import { usePreferences } from './settings/usePreferences.ts'
import type { News } from './toasts/News.ts'
import { useLimitNews } from './toasts/useLimitNews.ts'
import { useNews } from './toasts/useNews.ts'
import { HandedOver } from './wallet/HandedOver.tsx'
import { WordsProvider } from './words/WordsProvider.tsx'

/** Looked at once in a profile's life: a piece of script of its own. */
const Welcome = lazy(() => import('./welcome/Welcome.tsx'))
// Neither is needed before somebody looks for something, or something ends out of sight.
const Palette = lazy(() => import('./palette/Palette.tsx'))
const Toasts = lazy(() => import('./toasts/Toasts.tsx'))

/** While the core does not say who it is, it is asked again. */
const askAgainMs = 2_000

/** The whole window, in the person's language and colours. */
export function Sayso() {
  const { preferences, known } = usePreferences()
  useEffect(() => {
    document.documentElement.dataset.theme = preferences.theme
    document.documentElement.dataset.text = preferences.text
  }, [preferences.theme, preferences.text])
  // They come at once: the core is there before the window. Nothing is drawn that they would change.
  if (!known) return <p className="grid h-full place-items-center text-lg font-bold tracking-tight text-soft">Sayso</p>
  return (
    <WordsProvider language={languageOf(preferences.language, navigator.languages)}>
      <Router hook={useHashLocation}>
        <Pages />
      </Router>
    </WordsProvider>
  )
}

/** The rail, the conversation, and the page that is looked at instead of it. */
function Pages() {
  const trpc = useTRPC()
  const info = useQuery({
    ...trpc.info.queryOptions(),
    refetchInterval: ({ state }) => (state.status === 'error' ? askAgainMs : false),
  })
  const [location, goTo] = useLocation()
  const conversation = useConversation()
  const { busy, actions } = conversation
  const puller = usePull()
  const [welcomed, leaveWelcome] = useWelcomed()
  const { news, tell, forget } = useNews(conversation, puller.pull, location)
  useLimitNews(tell, location)
  const [searching, setSearching] = useState<'never' | 'now' | 'before'>('never')
  const [visits, setVisits] = useState(0)
  const [building, setBuilding] = useState(0)
  const search = useCallback((open: boolean) => setSearching(open ? 'now' : 'before'), [])
  usePaletteReady()
  const inFirstSteps = !welcomed || location === firstSteps
  const toggleSearch = useCallback(() => {
    if (!inFirstSteps) setSearching((state) => (state === 'now' ? 'before' : 'now'))
  }, [inFirstSteps])
  usePaletteShortcut(toggleSearch)
  const onSay = (message: string, from?: SaidFrom) => {
    goTo(home)
    actions.say(message, from)
  }
  const onNew = () => {
    goTo(home)
    actions.startNew()
  }
  const onBuild = () => {
    goTo(home)
    setBuilding((before) => before + 1)
  }
  const onLook = ({ path, conversation: thread }: News) => {
    if (thread !== undefined) actions.open(thread)
    if (path !== undefined) goTo(path)
  }
  if (inFirstSteps) {
    const leave = (to = home) => {
      leaveWelcome()
      goTo(to)
    }
    return (
      <Suspense>
        <Welcome
          onLeave={() => leave()}
          onNetworks={() => leave(pathOf('networks'))}
          onSay={(message) => {
            leave()
            actions.say(message)
          }}
        />
      </Suspense>
    )
  }
  return (
    <div className="flex h-full flex-col rail:flex-row">
      <Rail
        busyPage={puller.pull?.progress.status === 'pulling' ? 'models' : null}
        onSearch={() => search(true)}
        onAsk={() => setVisits((before) => before + 1)}
      />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Outage
          info={info.data ?? null}
          error={info.error ? errorDataOf(info.error) : null}
          onAskAgain={() => void info.refetch()}
        />
        <HandedOver />
        <ChatPage
          info={info.data ?? null}
          conversation={conversation}
          hidden={location !== home}
          visits={visits}
          building={building}
        />
        {info.data && (
          <Routes
            info={info.data}
            onSay={(message) => onSay(message, saidFromOf(location.slice(1)))}
            busy={busy}
            puller={puller}
          />
        )}
      </div>
      <Suspense fallback={null}>
        {info.data && searching !== 'never' && (
          <Palette
            open={searching === 'now'}
            onOpen={search}
            {...{ info: info.data, onSay, onNew, onBuild, busy, tell }}
          />
        )}
        {news.length > 0 && (
          <Toasts besideConversation={location === home} news={news} onLook={onLook} onGone={forget} />
        )}
      </Suspense>
    </div>
  )
}

/** Whether the first steps are over. Where that cannot be kept they come again at the next start, and nobody is held in them. */
function useWelcomed(): readonly [boolean, () => void] {
  const { preferences, kept, change } = usePreferences()
  const [left, setLeft] = useState(false)
  const leave = () => {
    setLeft(true)
    if (!preferences.welcomed) change({ welcomed: true })
  }
  return [preferences.welcomed || left || !kept, leave]
}
