import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Turn } from '../chat/turns.ts'
import { home, pathOf } from '../navigation/pages.ts'
import type { Pull } from '../reading/pulls.ts'
import type { News, Tell } from './News.ts'
import { newsOfTurns } from './newsOfTurns.ts'

/** What came to its end while another page was looked at. What is in sight speaks for itself. */
export function useNews(turns: readonly Turn[], pull: Pull | null, location: string) {
  const t = useTranslations('ui.news')
  const [news, setNews] = useState<readonly News[]>([])
  const tell = useCallback<Tell>((told) => {
    setNews((known) => [...known.filter(({ about }) => about !== told.about), { ...told, id: crypto.randomUUID() }])
  }, [])
  const forget = useCallback((id: string) => setNews((known) => known.filter((each) => each.id !== id)), [])

  const seenTurns = useRef(turns)
  useEffect(() => {
    const ended = newsOfTurns(seenTurns.current, turns)
    seenTurns.current = turns
    if (location === home) return
    for (const { turn, kind, detail, lasts } of ended)
      tell({ title: t(kind), detail, lasts, about: `turn ${turn}`, path: home })
  }, [turns, location, t, tell])

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
  useEffect(() => setNews((known) => known.filter(({ path }) => path !== location)), [location])

  return { news, tell, forget }
}
