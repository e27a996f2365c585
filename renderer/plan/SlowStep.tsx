import { useEffect, useState } from 'react'
import { ReplaceStep } from './ReplaceStep.tsx'

/** Longer than a block takes on any network that Sayso knows. */
const patienceMs = 20_000

/** The ways out for a step that waits: for a while none, for most need only that while. */
export function SlowStep({ planId }: { readonly planId: string }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    const waiting = setTimeout(() => setSlow(true), patienceMs)
    return () => clearTimeout(waiting)
  }, [])
  if (!slow) return null
  return (
    <div className="mt-2">
      <ReplaceStep planId={planId} />
    </div>
  )
}
