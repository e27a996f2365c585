/** The sheet's window, as it opens. */
export const sheetSize = { width: 560, height: 760 }

/** A window's place on the screen, in its own pixels. What the browser does not know is missing. */
export type Bounds = {
  readonly left?: number | undefined
  readonly top?: number | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}

/** Where a window of that size lies in the middle of another. Nowhere in particular where that one's place is not known. */
export function middleOf(
  { left, top, width, height }: Bounds,
  size: { readonly width: number; readonly height: number },
): { readonly left?: number; readonly top?: number } {
  if (left === undefined || top === undefined || width === undefined || height === undefined) return {}
  return {
    left: Math.round(left + (width - size.width) / 2),
    // Not above its title bar, however low the other is: a window must stay within reach.
    top: Math.max(top, Math.round(top + (height - size.height) / 2)),
  }
}
