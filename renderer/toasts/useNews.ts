import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Conversation } from '../chat/useConversation.ts'
import { home, pathOf } from '../navigation/pages.ts'
import type { Pull } from '../reading/pulls.ts'
import type { News, Tell } from './News.ts'
import { newsOfTurns } from './newsOfTurns.ts'

/** What came to its end while another page, or another conversation, was looked at. What is in sight speaks for itself. */
export function useNews({ everywhere, threadOf, thread }: Conversation, pull: Pull | null, location: string) {
  const t = useTranslations('ui.news')
  const [news, setNews] = useState<readonly News[]>([])
  const tell = useCallback<Tell>((told) => {
    setNews((known) => [...known.filter(({ about }) => about !== told.about), { ...told, id: crypto.randomUUID() }])
  }, [])
  const forget = useCallback((id: string) => setNews((known) => known.filter((each) => each.id !== id)), [])

  const looked = location === home ? thread.id : null
  const seenTurns = useRef(everywhere)
  useEffect(() => {
    const ended = newsOfTurns(seenTurns.current, everywhere)
    seenTurns.current = everywhere
    for (const { turn, kind, detail, lasts } of ended) {
      const conversation = threadOf(turn)
      if (conversation === undefined || conversation === looked) continue
      tell({ title: t(kind), detail, lasts, about: `turn ${turn}`, path: home, conversation })
    }
  }, [everywhere, threadOf, looked, t, tell])

  const seenPull = useRef(pull)
  useEffect(() => {
    const before = seenPull.current
    seenPull.current = pull
    const path = pathOf('models')
    if (pull === null || before?.progress.status !== 'pulling' || location === path) return
    const { name, progress } = pull
    const about = `model ${name}`
    if (progress.status === 'done') tell({ title: t('modelHere', { name }), about, path, lasts: false })
    if (progress.status === 'failed')
      tell({ title: t('modelNotFetched', { name }), detail: progress.detail, about, path, lasts: true })
  }, [pull, location, t, tell])

  // Whoever goes there has seen it.
  useEffect(() => {
    setNews((known) =>
      known.filter(({ path, conversation }) =>
        conversation === undefined ? path !== location : conversation !== looked,
      ),
    )
  }, [location, looked])

  return { news, tell, forget }
}
