/** The moments that the time machine is asked about, in days from now. 0 is right after the plan. */
export const snapPoints = [0, 1, 7, 30, 90, 180, 365] as const

/** The snap point that is nearest to where the slider was put. */
export function nearestDays(wanted: number): number {
  return snapPoints.reduce<number>(
    (best, point) => (Math.abs(point - wanted) < Math.abs(best - wanted) ? point : best),
    snapPoints[0],
  )
}

/** Where a key takes the slider; null for keys that are not the slider's. */
export function daysAfterKey(key: string, now: number): number | null {
  const at = snapPoints.findIndex((point) => point >= now)
  const index = at === -1 ? snapPoints.length - 1 : at
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
    case 'PageUp':
      return snapPoints[Math.min(index + 1, snapPoints.length - 1)] ?? now
    case 'ArrowLeft':
    case 'ArrowDown':
    case 'PageDown':
      return snapPoints[Math.max(index - 1, 0)] ?? now
    case 'Home':
      return snapPoints[0]
    case 'End':
      return snapPoints[snapPoints.length - 1] ?? now
    default:
      return null
  }
}
