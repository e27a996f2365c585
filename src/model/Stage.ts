import type { ErrorData } from '../errors/SaysoError.ts'
import type { HeardView } from './build/Heard.ts'
import type { RecipientView } from './Contacts.ts'
import type { CostsView, LoanView, StayingView, WeightView } from './FigureViews.ts'
import type { LeftAllowanceView } from './LeftAllowanceView.ts'
import type { PlanEditsView } from './PlanEdits.ts'
import type { ReaderView } from './ReaderView.ts'
import type { MissingPart, Reading, Refusal, ShowTopic } from './Reading.ts'
import type { StepKind } from './Step.ts'
import type { FindingLevel, Level } from './Verdict.ts'
import type { WindView } from './Wind.ts'

/**
 * What the corridor tells a face, as plain data: one object a stage. The terminal's `--json` prints these as they are,
 * the window draws them. Amounts are decimal strings with their token; dollars are decimal strings; times of the chain
 * are whole seconds as strings; `ms` is how long the stage took. Nothing here can be executed.
 */
export type AmountView = {
  readonly token: string
  readonly address: string
  readonly amount: string
  /** Dollars, two digits. Null where no price is known. */
  readonly usd: string | null
}

/** A network as it is named. */
type ChainView = { readonly id: number; readonly name: string; readonly practice: boolean }

export type PartyView = { readonly name: string; readonly address: string }

export type VenueView = {
  readonly id: string
  readonly name: string
  readonly protocol: string
  readonly asset: string
  /** `left-out`: the person's own words rule it out, and nothing is wrong with it. */
  readonly status: 'chosen' | 'passed-over' | 'left-out' | 'turned-down'
  readonly reason: string
  /** Percent a year, as a decimal string: "4.12". */
  readonly rateNowPercent: string | null
  readonly rateAfterPercent: string | null
  readonly netPerYearUsd: string | null
}

/** One place that the plan enters. */
export type EarningPartView = {
  readonly venueId: string
  readonly venue: string
  readonly deposit: AmountView
  readonly rateNowPercent: string | null
  readonly rateAfterPercent: string
  readonly grossPerYearUsd: string
  /** Whether its interest earns interest: then a year brings more than the rate says. */
  readonly compounds: boolean
  /** Seconds until the money could be back; "0" is in one transaction. */
  readonly exitSeconds: string
}

export type EarningView = {
  readonly parts: readonly EarningPartView[]
  readonly horizonDays: number
  readonly grossPerYearUsd: string
  /** What the same plan borrows costs in a year; it is taken off of what is net. Null where it borrows nothing. */
  readonly interestPerYearUsd: string | null
  readonly netPerYearUsd: string
  readonly netOverHorizonUsd: string
  readonly entryCostUsd: string
  readonly exitCostUsd: string
  readonly breakEvenDays: number | null
  /** Whole seconds of the chain's time. Null where `breakEvenDays` is. */
  readonly breakEvenAt: string | null
  /** What spreading brings more over the horizon than the best single place. Null where everything goes to one. */
  readonly splitGainUsd: string | null
  /** Null where nothing that earns is moved. */
  readonly staying: StayingView | null
  readonly venues: readonly VenueView[]
}

/** What goes over a bridge. Nothing of it arrives here. */
export type CrossingView = {
  /** Where it arrives. */
  readonly network: string
  readonly sent: AmountView
  /** In the other network's token, at the price here: so much to the unit, or all of it is paid back here. */
  readonly arrives: AmountView
}

/** What is done on the other network once a plan's money is there: another plan, tried out there, and approved by itself. */
export type SecondPartView = {
  readonly network: string
  readonly summary: string
  readonly horizonDays: number
  /** Over those days, for both parts: what getting there takes (`movingUsd`) is taken off already. */
  readonly netUsd: string
  readonly movingUsd: string
  /** What the best place on the network in use would bring in the same days; negative is a loss. */
  readonly hereUsd: string
  /** The network in use, within a sentence. */
  readonly here: string
}

/** A permission that is ended: whose it is, over what, and how much could be taken under it until then. */
export type EndedView = {
  readonly who: string
  readonly over: string
  /** A decimal string, or `unlimited`; null where no number says it. */
  readonly before: string | null
}

export type StepView = {
  readonly index: number
  readonly kind: StepKind
  readonly title: string
  readonly to: PartyView
  /** Who gets it in the end, where somebody else does: the contract that is called is not them. */
  readonly recipient: RecipientView | null
  /** What somebody may do until this step ends it. Not there in a step of a plan for something else. */
  readonly ends?: EndedView
  /** What it sends to somebody. Null in every other kind of step. */
  readonly sends: AmountView | null
  /** Wei. */
  readonly value: string
  readonly data: string
}

/** What lies somewhere, or is owed there, under a token of its own that few people know by name. */
export type PositionView = {
  readonly kind: 'lent' | 'owed'
  /** What was lent or borrowed: "USDC". */
  readonly asset: string
  readonly place: string
  /** `shares`: its amount counts shares, and not the asset. */
  readonly counts: 'asset' | 'shares'
}

export type ChangeView = {
  readonly token: string
  /** Null where it is held for what it is. */
  readonly position: PositionView | null
  readonly address: string
  readonly before: string
  readonly after: string
  /** With a sign: "-1000", "+999.99". */
  readonly change: string
  readonly changeUsd: string | null
}

export type FindingView = {
  readonly rule: string
  readonly level: FindingLevel
  readonly sentence: string
  readonly instead: string
  /** A sentence that does what `instead` advises, where one does it: it makes a plan of its own. */
  readonly say?: string
  readonly facts: Readonly<Record<string, string>>
}

/** A block explorer, and the address at which it shows a transaction. Only ever opened by a person, outside the page. */
export type LookUpView = { readonly name: string; readonly url: string }

export type ReceiptStepView = {
  readonly index: number
  readonly title: string
  readonly transaction: string | null
  /** Null where there is none: on a practice chain, and of what was not sent. */
  readonly lookUp: LookUpView | null
  readonly status: 'mined' | 'reverted' | 'not-sent'
  readonly gasUsed: string
}

export type PromiseView = {
  readonly token: string
  readonly address: string
  readonly promised: string
  readonly got: string
  readonly difference: string
  readonly within: boolean
}

export type AnswerRow = {
  readonly label: string
  readonly value: string
  readonly detail: string
  /** The same with every digit, where `value` leaves some of an amount's out. */
  readonly exact?: string
  /** A sentence that changes what the row tells, once a figure in it is another: for the field, and sent by nothing but a person. */
  readonly write?: string
  /** A change of a limit that waits, as the page of limits has it: whether it still does is the face's to look up. `countsFrom` is an ISO date. */
  readonly waits?: { readonly sentence: string; readonly countsFrom: string }
}

/** Where a value of a reading came from: its place in the stage's sentence, and the person's own words behind it. */
export type SourceView = {
  /** "amount", "asset": which part of what is asked it is. */
  readonly slot: string
  readonly start: number
  readonly end: number
  /** Words of one of the person's messages, [start, end) in UTF-16 units. */
  readonly words: readonly {
    readonly message: string
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
  /** The derivation by name, where the value was computed from the words: "double", "the rest". */
  readonly by: string | null
}

/** What a plan exchanges, and at which price: one whole `one` for `is` of `token`. */
export type TradeView = {
  /** What is expected to leave, and the most that may. */
  readonly sells: AmountView
  readonly sellsAtMost: AmountView
  readonly expected: AmountView
  /** The chain itself holds it to this. */
  readonly minimum: AmountView
  readonly price: { readonly one: string; readonly is: string; readonly token: string }
}

/** What leaves in all and what arrives, one amount a token. */
export type MovesView = {
  readonly spends: readonly AmountView[]
  readonly gets: readonly { readonly expected: AmountView; readonly minimum: AmountView }[]
}

type StageBody =
  | {
      readonly stage: 'reading'
      readonly message: string
      readonly reading: Reading
      readonly sentence: string
      readonly reader: ReaderView
      /** What became of the model where one was asked and its answer did not count. Null where there is nothing to say. */
      readonly note: string | null
      /** What says the same by itself, to be said once more. Null where nothing does. */
      readonly again: string | null
      /** For the values in `sentence`, in their order: the words they came from. */
      readonly sources: readonly SourceView[]
    }
  /** The message names another network: from here on it is worked on there. */
  | { readonly stage: 'place'; readonly chain: ChainView; readonly sentence: string }
  | {
      readonly stage: 'snapshot'
      readonly chain: ChainView
      readonly block: { readonly number: string; readonly timestamp: string }
      readonly account: string
      readonly venues: number
    }
  | {
      readonly stage: 'plan'
      readonly planId: string
      readonly summary: string
      readonly steps: readonly StepView[]
      /** As the planner counts on it. What a person is promised is in the verdict. */
      readonly spends: MovesView['spends']
      readonly gets: MovesView['gets']
      readonly dust: readonly AmountView[]
      readonly gasReserve: AmountView
      readonly earning: EarningView | null
      readonly loan: LoanView | null
      readonly trade: TradeView | null
      readonly weights: readonly WeightView[]
      readonly crossings: readonly CrossingView[]
      readonly secondPart: SecondPartView | null
      readonly costs: CostsView
      readonly notes: readonly string[]
      /** The host of the relay that alone is given what is signed. Null: it goes to the nodes, and everybody sees it. */
      readonly relay: string | null
      readonly edits: PlanEditsView
    }
  | {
      readonly stage: 'simulation'
      readonly planId: string
      readonly status: 'ok' | 'reverted' | 'unavailable'
      readonly changes: readonly ChangeView[]
      readonly gasUnits: string
      readonly fee: AmountView
      /** Why it failed, where it did: what the contract said, as data. */
      readonly reason: string | null
      readonly failedStep: number | null
      /** As in the plan's stage, with the gas that was simulated; null where the plan enters nothing. */
      readonly earning: EarningView | null
      readonly costs: CostsView
      /** As in the plan's stage, with what the simulation saw arrive. */
      readonly weights: readonly WeightView[]
      /** Whether what the plan enters could be left again right away, where that was tried too. */
      readonly exit: { readonly works: boolean; readonly reason: string | null } | null
    }
  | {
      readonly stage: 'verdict'
      readonly planId: string
      /** What an approval would cover. Null where the plan is blocked. */
      readonly hash: string | null
      readonly level: Level
      readonly sentence: string
      readonly findings: readonly FindingView[]
      /** What has to be typed, word for word, where the level is HARD. */
      readonly confirmation: string | null
      /** What leaves at most and what arrives at least, as the check holds it: the sheet says the same. Null where blocked. */
      readonly holds: MovesView | null
      /** The most that the gas may cost. */
      readonly feeBudget: AmountView | null
      /** Seconds of the chain's time that are left to approve. */
      readonly expiresInSeconds: number
    }
  /** The time machine's answer, where it was asked for. It ends nothing: the plan waits as before. */
  | { readonly stage: 'wind'; readonly planId: string; readonly wind: WindView }
  /** The plan is before the person, in a sheet of its own; what comes next is what they did there. */
  | { readonly stage: 'asking'; readonly planId: string }
  | {
      readonly stage: 'approval'
      readonly planId: string
      readonly hash: string
      readonly by: 'window' | 'terminal' | 'yes-flag'
    }
  | {
      readonly stage: 'step'
      readonly planId: string
      readonly index: number
      readonly of: number
      readonly title: string
      readonly status: 'signed' | 'sent' | 'mined' | 'reverted'
      readonly transaction: string
    }
  | {
      readonly stage: 'receipt'
      readonly planId: string
      readonly status: 'done' | 'missed' | 'failed' | 'interrupted'
      readonly sentence: string
      readonly steps: readonly ReceiptStepView[]
      readonly changes: readonly PromiseView[]
      readonly leftAllowances: readonly LeftAllowanceView[]
      readonly fee: AmountView
      /**
       * What its trades cost beside the fee, by what was given and got at the plan's prices; negative where they brought more
       * than those say. The same figure as in the lists. Null where it is not known.
       */
      readonly tradingUsd: string | null
    }
  /** After the receipt of what goes over a bridge: where it is. */
  | {
      readonly stage: 'moving'
      readonly planId: string
      readonly status: 'on-its-way' | 'arrived' | 'paid-back'
      readonly sentence: string
      /** The deposit's while it is on its way; then that of its end, where it was found. */
      readonly transaction: string | null
      /** What is to be said on the other network to go on with the second part of a plan, once it is there. */
      readonly next: { readonly chainId: number; readonly network: string; readonly message: string } | null
    }
  | {
      readonly stage: 'answer'
      readonly topic: ShowTopic | 'leave-it' | 'dropped'
      readonly sentence: string
      readonly rows: readonly AnswerRow[]
      readonly venues: readonly VenueView[]
      /** A network that was asked for and that no message goes to by itself: the person's own press does. */
      readonly go?: ChainView
      /** The plan in hand that it is about: what was dropped, or what a word of consent does not sign. */
      readonly planId?: string
      /** Where the person does next what it speaks of. */
      readonly page?: 'wallet' | 'networks' | 'contacts' | 'portfolio'
      /** Whom the message asks to remember, as it was typed: what that page is filled in with. Nothing is saved by it. */
      readonly contact?: { readonly name: string; readonly address: string }
      /** Sentences to say next, each for a plan of what it speaks of; of limits, each to lift one. */
      readonly say?: readonly string[]
    }
  | {
      readonly stage: 'ask'
      readonly missing: readonly MissingPart[]
      readonly question: string
      /** What to say next. */
      readonly choices: readonly string[]
      /** How the choices are shown, in their order, where that is more than what is said: "Base (1,250 USDC)". */
      readonly labels?: readonly string[]
      /** Of a message that was not understood: what was recognised in it, for a face in which a sentence can be put together. */
      readonly heard?: HeardView
    }
  | { readonly stage: 'unsupported'; readonly sentence: string }
  /** `still-open`: it was not approved now, and can be as before. */
  | {
      readonly stage: 'refuse'
      readonly reason: Refusal | 'blocked' | 'impossible' | 'too-long' | 'not-confirmed' | 'dropped' | 'still-open'
      readonly sentence: string
      /** Where it is done, if anywhere: a wallet's words are typed in the window that opens from that page. */
      readonly page?: 'wallet'
    }
  | { readonly stage: 'error'; readonly error: ErrorData }

export type Stage = StageBody & { readonly ms: number }
export type StageOf<K extends Stage['stage']> = Extract<Stage, { stage: K }>

/** Scripts see the same number for the same end, whatever the face. */
export const exitStatus = { done: 0, question: 2, refused: 3, failed: 4, unsupported: 5 } as const
