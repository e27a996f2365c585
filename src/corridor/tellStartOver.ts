import type { Network } from '../model/Network.ts'
import type { AnswerRow, StageOf } from '../model/Stage.ts'

/** What can be begun anew, and where a person does it by hand: a sentence clears nothing. */
export function tellStartOver({ kind }: Network, planWaits: boolean): Omit<StageOf<'answer'>, 'ms'> {
  const practice = kind === 'practice'
  const rows: readonly AnswerRow[] = [
    { label: 'Conversation', value: 'Press + above the conversation', detail: 'The ones before stay in its list' },
    ...(planWaits
      ? [{ label: 'Plan in hand', value: 'Say “cancel”', detail: 'It is dropped, and nothing was sent' }]
      : []),
    practice
      ? {
          label: 'Practice money',
          value: 'Press “Start over” on the Portfolio page',
          detail: 'All practice balances and positions go, and the money of the first day comes back',
        }
      : {
          label: 'Real money',
          value: 'Nothing can be undone on a real network',
          detail: 'What is lent can be withdrawn, and what is owed paid back',
        },
  ]
  return {
    // Not as help: there, a row is a sentence that a press writes into the field.
    ...{ stage: 'answer', topic: 'portfolio', rows, venues: [] },
    sentence: 'Nothing was cleared: a sentence cannot do that. Here is what can be begun anew.',
    ...(practice && { page: 'portfolio' }),
  }
}
