import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

export type Measured = { readonly width: number; readonly rightToLeft: boolean }

/** How wide an element is drawn, and which way its words run. Null until it was measured. */
export function useWidth<E extends Element>(): readonly [RefObject<E | null>, Measured | null] {
  const element = useRef<E>(null)
  const [measured, setMeasured] = useState<Measured | null>(null)
  useLayoutEffect(() => {
    const { current } = element
    if (current === null) return
    const measure = () => {
      const width = Math.floor(current.getBoundingClientRect().width)
      const rightToLeft = getComputedStyle(current).direction === 'rtl'
      setMeasured((before) =>
        before?.width === width && before.rightToLeft === rightToLeft ? before : { width, rightToLeft },
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [])
  return [element, measured]
}
