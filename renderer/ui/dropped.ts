/**
 * A part of the side column that hangs below the strip where the window is narrow, and lies in the column where it is
 * wide. The strip is what it hangs from.
 */
export const dropped =
  'absolute inset-x-0 top-full z-10 border-b border-line bg-surface px-5 shadow-card side:static side:z-auto side:border-0 side:bg-transparent side:px-0 side:shadow-none'
