import { useQuery } from '@tanstack/react-query'
import { useContext, useMemo } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useTRPC } from '../bridge/trpc.ts'
import { BusyContext } from './BusyContext.ts'
import { suggestionsFor } from './suggestionsFor.ts'

type Props = { readonly onSay: (message: string) => void; readonly onOpen: (thread: string) => void }

/** Before the first sentence: what this is, three things to say, and the way back to what was said last. */
export function Greeting({ onSay, onOpen }: Props) {
  const t = useTranslations('chat')
  const locale = useLocale()
  const busy = useContext(BusyContext)
  const trpc = useTRPC()
  const portfolio = useQuery(trpc.portfolio.queryOptions())
  const conversations = useQuery(trpc.conversations.queryOptions())
  const suggestions = useMemo(() => suggestionsFor(portfolio.data?.holdings ?? null), [portfolio.data])
  const last = conversations.data?.find(({ title }) => title !== '')
  return (
    <div className="m-auto w-full max-w-xl py-6">
      <h2 className="text-2xl font-semibold tracking-tight text-balance">{t('greeting.title')}</h2>
      <p className="mt-2 text-lg text-soft text-balance">{t('greeting.promise')}</p>
      <h3 className="mt-8 text-sm font-semibold text-soft">{t('greeting.tryOne')}</h3>
      <ul className="mt-2 space-y-2">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button type="button" lang="en" disabled={busy} onClick={() => onSay(suggestion)} className={look}>
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
      {busy && <p className="mt-2 text-sm text-soft">{t('busy')}</p>}
      {locale !== 'en' && <p className="mt-2 text-sm text-soft">{t('composer.english')}</p>}
      {last && (
        <>
          <h3 className="mt-8 text-sm font-semibold text-soft">{t('greeting.goOn')}</h3>
          <button type="button" dir="auto" onClick={() => onOpen(last.id)} className={`mt-2 truncate ${look}`}>
            {last.title}
          </button>
        </>
      )}
    </div>
  )
}

const look =
  'block w-full rounded-xl border border-line bg-surface px-4 py-3 text-start transition-colors enabled:hover:border-accent enabled:hover:text-accent disabled:text-soft'
