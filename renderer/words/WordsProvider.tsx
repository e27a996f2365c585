import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { IntlProvider } from 'use-intl'
import type { Language } from '../../src/model/languageOf.ts'
import { en } from './en/index.ts'
import type { Translated } from './Translated.ts'

const catalogues = {
  en: async () => en,
  // English is there from the start; the others come when they are asked for.
  de: async () => parseWords((await import('./de/index.ts')).de),
} as const satisfies Record<Language, () => Promise<typeof en>>

/** The type holds it to the same messages, and the test of the catalogues to the same arguments. */
function parseWords(words: Translated<typeof en>): typeof en {
  return words as typeof en
}

type Props = { readonly language: Language; readonly children: ReactNode }

/** Gives everything inside its words. Until another language has come, English stands there: never an empty window. */
export function WordsProvider({ language, children }: Props) {
  const words = useQuery({ queryKey: ['words', language], queryFn: () => catalogues[language]() })
  const spoken = words.data === undefined ? 'en' : language
  useEffect(() => {
    document.documentElement.lang = spoken
  }, [spoken])
  return (
    <IntlProvider locale={spoken} messages={words.data ?? en} timeZone={timeZone}>
      {children}
    </IntlProvider>
  )
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
