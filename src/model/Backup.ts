/** A file among the person's downloads whose name says that it is a backup of Sayso's. What is in it is looked at when it is asked for. */
export type BackupView = {
  /** Its file's name, without a folder. */
  readonly name: string
  /** When it was last written, ISO 8601. */
  readonly at: string
  readonly bytes: number
}

/** Where the backup is now, or why there is none, in one sentence. */
export type BackupAnswer =
  | { readonly status: 'saved'; readonly path: string; readonly entries: number }
  | { readonly status: 'failed'; readonly sentence: string }

/**
 * What became of the wish to have a backup back. `staged`: it takes the place of today's history when Sayso starts the
 * next time, and today's is kept beside it. In every other case nothing was changed.
 */
export type RestoreAnswer = { readonly status: 'staged' | 'refused'; readonly sentence: string }

/** Whose wish it is: a page may only add to what is remembered; a person at a terminal may choose another history. */
export type RestoreWish =
  | { readonly from: 'downloads'; readonly name: string }
  | { readonly from: 'path'; readonly path: string }

/** The journal as files that a person keeps. */
export type HistoryFiles = {
  /** @throws SaysoError `disk-full`, `disk-failed` or `journal-corrupt` */
  readonly save: () => Promise<{ readonly path: string; readonly entries: number }>
  /** The newest first. */
  readonly list: () => readonly BackupView[]
  /** @throws SaysoError `disk-full` or `disk-failed` */
  readonly stage: (wish: RestoreWish) => RestoreAnswer
}
