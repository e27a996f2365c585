import { type RefObject, useEffect, useRef } from 'react'

/** Brings what was just said into sight: in a low window it may stand below its edge. Where all of it is seen, nothing moves. */
export function useInSight<T extends HTMLElement>(said: string): RefObject<T | null> {
  const place = useRef<T>(null)
  useEffect(() => {
    if (said !== '') place.current?.scrollIntoView({ block: 'nearest' })
  }, [said])
  return place
}
