import { useLayoutEffect, useRef, useState } from 'react'

type Props = {
  /** Null where nothing is wrong, or no longer: it goes as soon as somebody types to mend it. */
  readonly sentence: string | null
  readonly id?: string
  readonly className?: string
}

/** What is wrong with what was typed. Its room stays when it goes: nothing below it moves away from under a click. */
export function Refusal({ sentence, id, className = '' }: Props) {
  const line = useRef<HTMLParagraphElement>(null)
  const [room, setRoom] = useState(0)
  // The room is the sentence's own, whatever was said there before it.
  useLayoutEffect(() => {
    if (sentence !== null) setRoom(line.current?.offsetHeight ?? 0)
  }, [sentence])
  if (sentence === null && room === 0) return null
  return (
    <p
      ref={line}
      id={id}
      role="alert"
      className={`text-sm text-block wrap-anywhere ${className}`}
      {...(sentence === null ? { style: { minHeight: room } } : {})}
    >
      {sentence}
    </p>
  )
}
