/** Something that came to its end out of sight, or was done at once. */
export type News = {
  readonly id: string
  readonly title: string
  /** The core's own sentence about it, where there is one. */
  readonly detail?: string
  /** A newer word about the same thing takes the place of the older one. */
  readonly about: string
  /** It stays until it is put away: for what went wrong. Else it goes after a while. */
  readonly lasts: boolean
  /** Where it can be looked at. */
  readonly path?: string
  /** The conversation in which it stands there. */
  readonly conversation?: string
}

export type Tell = (news: Omit<News, 'id'>) => void
