import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Router, useLocation } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { errorDataOf } from './bridge/errorDataOf.ts'
import { useTRPC } from './bridge/trpc.ts'
import { ChatPage } from './chat/ChatPage.tsx'
import { useConversation } from './chat/useConversation.ts'
import { firstSteps, home } from './navigation/pages.ts'
import { Rail } from './navigation/Rail.tsx'
import { Routes } from './navigation/Routes.tsx'
import { usePull } from './reading/usePull.ts'
import { usePreferences } from './settings/usePreferences.ts'
import { Button } from './ui/Button.tsx'
import { ErrorNote } from './ui/ErrorNote.tsx'
import { HandedOver } from './wallet/HandedOver.tsx'
import { languageOf, WordsProvider } from './words/WordsProvider.tsx'

/** Looked at once in a profile's life: a piece of script of its own. */
const Welcome = lazy(() => import('./welcome/Welcome.tsx'))

/** The whole window, in the person's language and colours. */
export function Sayso() {
  const { preferences, known } = usePreferences()
  useEffect(() => {
    document.documentElement.dataset.theme = preferences.theme
  }, [preferences.theme])
  // They come at once: the core is there before the window. Nothing is drawn that they would change.
  if (!known) return null
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
  const info = useQuery(trpc.info.queryOptions())
  const [location, goTo] = useLocation()
  const { turns, actions } = useConversation()
  const puller = usePull()
  const [welcomed, leaveWelcome] = useWelcomed()
  const busy = turns.at(-1)?.phase === 'saying'
  const onSay = (message: string) => {
    goTo(home)
    actions.say(message)
  }
  if (!welcomed || location === firstSteps) {
    const leave = () => {
      leaveWelcome()
      goTo(home)
    }
    return (
      <Suspense>
        <Welcome
          onLeave={leave}
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
      <Rail busyPage={puller.pull?.progress.status === 'pulling' ? 'models' : null} />
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        {info.error && (
          <div className="m-5 rounded-2xl border border-line bg-surface p-5">
            <ErrorNote error={errorDataOf(info.error)} />
            <Button className="mt-3" onClick={() => void info.refetch()}>
              Try again
            </Button>
          </div>
        )}
        <HandedOver />
        <ChatPage info={info.data ?? null} turns={turns} actions={actions} busy={busy} hidden={location !== home} />
        {info.data && <Routes info={info.data} onSay={onSay} busy={busy} puller={puller} />}
      </div>
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
