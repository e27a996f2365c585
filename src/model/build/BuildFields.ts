export const buildJobs = ['earn', 'withdraw', 'swap', 'split', 'send', 'repay', 'revoke', 'limit', 'ask'] as const
export type BuildJob = (typeof buildJobs)[number]

/** Where the planner chooses the place itself, by what it is to look for. */
export const aims = ['balanced', 'safety', 'yield'] as const
export type Aim = (typeof aims)[number]

export const buildPeriods = ['day', 'week', 'month', 'transaction'] as const
export type BuildPeriod = (typeof buildPeriods)[number]

export const buildQuestions = ['have', 'earns', 'paid', 'done', 'takes', 'limits', 'safe'] as const
export type BuildQuestion = (typeof buildQuestions)[number]

/** What is filled in, as it was typed and chosen. All of it is kept while another job is looked at. */
export type BuildFields = {
  readonly job: BuildJob | null
  /** A figure in the person's own way of writing, or a word for all of it. */
  readonly amount: string
  /** Tickers; empty where none is chosen. */
  readonly coin: string
  readonly other: string
  /** An aim, or a place by its name in a sentence. */
  readonly place: Aim | (string & {})
  /** Keys of a `BuildPosition`, of one that is lent and of one that is owed. */
  readonly position: string
  readonly debt: string
  /** A contact's name; empty where an address is typed. */
  readonly contact: string
  readonly address: string
  readonly shares: readonly BuildShare[]
  /** The sentence that ends the permission. */
  readonly revoke: string
  readonly usd: string
  readonly per: BuildPeriod
  /** The period whose limit is lifted; null where one is set. */
  readonly lift: BuildPeriod | null
  readonly question: BuildQuestion
  /** What the question `safe` is about. */
  readonly about: string
}

export type BuildShare = { readonly percent: string; readonly coin: string }

/** Something that is lent or owed, and where. `place` is null for what can be said without it: a staked coin. */
export type BuildPosition = {
  readonly key: string
  readonly coin: string
  /** As a sentence names it. */
  readonly place: string | null
  /** A plain decimal. */
  readonly amount: string
}

export const emptyBuild: BuildFields = {
  job: null,
  amount: '',
  coin: '',
  other: '',
  place: 'balanced',
  position: '',
  debt: '',
  contact: '',
  address: '',
  shares: [
    { percent: '', coin: '' },
    { percent: '', coin: '' },
  ],
  revoke: '',
  usd: '',
  per: 'day',
  lift: null,
  question: 'have',
  about: '',
}
