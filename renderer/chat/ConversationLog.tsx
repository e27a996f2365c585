import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '../ui/Button.tsx'
import { ErrorNote } from '../ui/ErrorNote.tsx'
import { Greeting } from './Greeting.tsx'
import { endedTurns, keptTurns, newestPlanOf, pastItems } from './logItems.ts'
import { marksIn, type Pointed } from './marks.ts'
import { PastArticle } from './PastArticle.tsx'
import { PlanWayContext } from './PlanWayContext.ts'
import { TurnArticle } from './TurnArticle.tsx'
import type { Thread } from './threads.ts'
import { leadsTo } from './turns.ts'
import type { ConversationActions } from './useConversation.ts'
import { useLogScroll } from './useLogScroll.ts'
import { wayBackOf } from './wayBackOf.ts'

/** A message to go to, by its place in the conversation. Each time it is asked for anew, it is another object. */
export type Sought = { readonly thread: string; readonly index: number }

type Props = { readonly thread: Thread; readonly actions: ConversationActions; readonly sought: Sought | null }

/** In a log of less height than this, in pixels, a message and its plan are not seen at once: the plan is what is read. */
const lowLog = 320

/** How far below the upper edge of a low log a plan begins, in pixels. */
const cardGap = 8

/** Everything that was said. The newest message is kept in sight, from its first line. */
export function ConversationLog({ thread, actions, sought }: Props) {
  const t = useTranslations('chat')
  const { past, turns } = thread
  const scrolled = useRef<HTMLDivElement>(null)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const before = useMemo(() => pastItems(past), [past])
  const items = useMemo(
    () => [...before, ...turns.map((turn) => ({ kind: 'live', key: turn.id, turn }) as const)],
    [before, turns],
  )
  const kept = useMemo(() => {
    const now = keptTurns(turns).map((index) => past.length + index)
    return sought === null ? now : [...now, sought.index]
  }, [turns, past.length, sought])
  const { scroll, onFocus, onBlur } = useLogScroll(scrolled, items, kept)
  const last = turns.at(-1)
  const newestPlan = newestPlanOf(turns)
  const wayBack = useMemo(() => wayBackOf(turns), [turns])

  // Kept at its beginning while what is drawn later moves it, until the person moves the log.
  const held = useRef<number | null>(null)
  const toBeginning = useCallback(
    (index: number) => {
      const log = scrolled.current
      const card = log !== null && log.clientHeight < lowLog ? planIn(log, index) : null
      if (log === null || card === null) scroll.scrollToIndex(index, { align: 'start' })
      else {
        const below = card.getBoundingClientRect().top - log.getBoundingClientRect().top
        scroll.scrollToOffset(log.scrollTop + below - cardGap)
      }
    },
    [scroll],
  )
  const begin = useCallback(
    (index: number) => {
      held.current = index
      toBeginning(index)
    },
    [toBeginning],
  )
  const letGo = () => {
    held.current = null
  }
  const { start, size } = (held.current === null ? undefined : scroll.measurementsCache[held.current]) ?? {}
  const stood = useRef(start)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when it has another place or height
  useEffect(() => {
    const moved = stood.current !== start
    stood.current = start
    // Where it only grew, whoever is further down in it reads there.
    const further = start !== undefined && (scrolled.current?.scrollTop ?? 0) > start
    if (held.current !== null && (moved || !further)) toBeginning(held.current)
  }, [start, size])

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a message comes, has all its stages, or has come to its end
  useEffect(() => {
    if (items.length > 0) begin(items.length - 1)
  }, [thread.id, past, last?.id, last?.phase === 'saying', last?.phase === 'over'])

  const ended = useRef<{ readonly thread: string; readonly turns: readonly string[] } | null>(null)
  useEffect(() => {
    const now = endedTurns(turns)
    const seen = ended.current
    ended.current = { thread: thread.id, turns: now }
    if (seen?.thread !== thread.id) return
    const fresh = turns.findLastIndex(({ id }) => now.includes(id) && !seen.turns.includes(id))
    if (fresh >= 0) begin(past.length + fresh)
  }, [thread.id, turns, past.length, begin])

  // biome-ignore lint/correctness/useExhaustiveDependencies: goes there once, when it is asked for
  useEffect(() => {
    if (sought === null || sought.thread !== thread.id || thread.status !== 'ready') return
    letGo()
    scroll.scrollToIndex(sought.index, { align: 'center' })
    const frame = requestAnimationFrame(() =>
      scrolled.current
        ?.querySelector<HTMLElement>(`[data-index="${sought.index}"] > article`)
        ?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(frame)
  }, [sought, thread.status])

  const toPlan = useCallback(
    (planId: string) => {
      const index = turns.findLastIndex(({ stages }) => leadsTo(stages, planId))
      if (index < 0) return
      const item = past.length + index
      begin(item)
      // Its buttons stand at the foot of the log while its beginning is read.
      requestAnimationFrame(() =>
        scrolled.current
          ?.querySelector<HTMLElement>(`[data-index="${item}"] footer button`)
          ?.focus({ preventScroll: true }),
      )
    },
    [turns, past.length, begin],
  )

  return (
    <PlanWayContext value={toPlan}>
      <div
        ref={scrolled}
        role="log"
        aria-label={t('log.name')}
        // What is scrolled into the page is no news. What is new is said in one sentence, beside the log.
        aria-live="off"
        aria-busy={last?.phase === 'saying'}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        onFocus={onFocus}
        onWheel={letGo}
        onPointerDown={letGo}
        onTouchMove={letGo}
        onKeyDown={letGo}
        onBlur={onBlur}
        className="relative min-h-0 flex-1 overflow-y-auto px-5 -outline-offset-2 [overflow-anchor:none] sm:px-8"
      >
        {thread.status === 'reading' && (
          <p role="status" className="mx-auto max-w-3xl animate-pulse-slow py-6 text-soft">
            {t('log.loading')}
          </p>
        )}
        {thread.status === 'unread' && (
          <div className="mx-auto max-w-3xl space-y-3 py-6">
            <p className="font-semibold">{t('threads.failed')}</p>
            {thread.error && <ErrorNote error={thread.error} />}
            <Button onClick={() => actions.open(thread.id)}>{t('threads.retry')}</Button>
          </div>
        )}
        {items.length === 0 && thread.status === 'ready' && (
          <div className="mx-auto flex min-h-full w-full max-w-3xl flex-col py-6">
            <Greeting onSay={actions.say} onOpen={actions.open} />
          </div>
        )}
        <div
          className="relative mx-auto w-full max-w-3xl"
          style={{ height: items.length === 0 ? 0 : scroll.getTotalSize() }}
        >
          {scroll.getVirtualItems().map(({ index, start, key }) => {
            const item = items[index]
            if (item === undefined) return null
            const place = { position: index + 1, of: items.length }
            return (
              <div
                key={key}
                ref={scroll.measureElement}
                data-index={index}
                className="absolute inset-x-0"
                style={{ top: start }}
              >
                {item.kind === 'past' ? (
                  <PastArticle past={item.past} {...place} />
                ) : (
                  <TurnArticle
                    turn={item.turn}
                    superseded={index - past.length < newestPlan}
                    latest={index === items.length - 1}
                    actions={actions}
                    wayBack={index === items.length - 1 ? wayBack : null}
                    marks={marksIn(item.turn, turns, pointed)}
                    pointed={pointed?.turn === item.turn.id ? pointed.source : null}
                    onPoint={setPointed}
                    {...place}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
    </PlanWayContext>
  )
}

function planIn(log: HTMLElement, index: number): HTMLElement | null {
  return log.querySelector<HTMLElement>(`[data-index="${index}"] > article > section`)
}
