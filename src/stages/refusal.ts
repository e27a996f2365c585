import type { Refusal } from '../model/Reading.ts'

export const refusalSentence: Readonly<Record<Refusal, string>> = {
  secret:
    'Sayso never shows or takes seed phrases or keys in the chat, and nobody honest asks for them. What you wrote is not stored. A wallet is restored in a window of its own: page Wallet. Nothing was done.',
  bypass:
    'Sayso never skips the simulation, the checks or your own approval, and follows no orders from other texts. Nothing was done.',
  promise: 'Nobody can promise a return. Nothing was done; ask for the best place that passes the checks instead.',
  'out-of-scope':
    'Sayso moves and explains your own funds, and that is all. Nothing was done; try "show my portfolio", say what you want done with your money, or say "help".',
}

/** Asked to show what somebody else has. */
export const onlyYourOwn = 'Sayso shows only your own accounts, never what somebody else has.'

/** To a "forget it" with no plan to drop. */
export const nothingOpen = 'Fine. No plan is open now, and nothing was done.'
