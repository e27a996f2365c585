import {
  measureElement,
  observeElementRect,
  type Range,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type FocusEvent, type RefObject, useCallback, useRef } from 'react'
import type { LogItem } from './logItems.ts'

export type LogScroll = Virtualizer<HTMLDivElement, HTMLDivElement>

/** Up to here everything is in the page: that costs nothing, and finds and keeps all there is. */
const allUpTo = 30

/** Between two messages, and before the first and after the last, in pixels. */
const gap = 32
const padding = 16

/** Which messages of a long log are in the page, and where. Heights are measured, not known. */
export function useLogScroll(
  scrolled: RefObject<HTMLDivElement | null>,
  items: readonly LogItem[],
  kept: readonly number[],
): { readonly scroll: LogScroll; readonly onFocus: (event: FocusEvent) => void; readonly onBlur: () => void } {
  // What has the focus may not leave the page under the person's hands.
  const focused = useRef<number | null>(null)
  const rangeExtractor = useCallback(
    ({ startIndex, endIndex, overscan, count }: Range) => {
      const [from, to] =
        count <= allUpTo
          ? [0, count - 1]
          : [Math.max(0, startIndex - overscan), Math.min(count - 1, endIndex + overscan)]
      const inside = Array.from({ length: to - from + 1 }, (_, n) => from + n)
      const also = [...kept, focused.current].filter((index) => index !== null && index < count)
      return [...new Set([...inside, ...also])].filter((index) => index !== null).toSorted((a, b) => a - b)
    },
    [kept],
  )
  const scroll: LogScroll = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scrolled.current,
    estimateSize: (index) => (items[index]?.kind === 'past' ? 130 : 420),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 4,
    gap,
    paddingStart: padding,
    paddingEnd: padding,
    scrollPaddingStart: padding - 8,
    rangeExtractor,
    // While another page is looked at nothing has a height here: what was known stays.
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => {
        if (rect.height > 0) tell(rect)
      }),
    measureElement: (element, entry, instance) => {
      const height = measureElement(element, entry, instance)
      if (height > 0) return height
      const index = instance.indexFromElement(element)
      return instance.itemSizeCache.get(instance.options.getItemKey(index)) ?? instance.options.estimateSize(index)
    },
  })
  const onFocus = useCallback((event: FocusEvent) => {
    const index = event.target.closest('[data-index]')?.getAttribute('data-index')
    focused.current = index === null || index === undefined ? null : Number(index)
  }, [])
  const onBlur = useCallback(() => {
    focused.current = null
  }, [])
  return { scroll, onFocus, onBlur }
}
