/** Money that is between two networks, and what is done with it once it is there. */
export const underway = {
  region: 'Between networks',
  state: {
    'on-its-way': 'On its way',
    late: 'Late',
    unknown: 'Not known',
    arrived: 'Arrived',
    'paid-back': 'Paid back',
  },
  way: '{from} → {to}',
  counted: '{dollars}, in the sum',
  since: 'Left {when}',
  ended: 'Seen {when}',
  goOn: 'Plan the second part',
  leave: 'Leave it there',
  goOnHow: 'Goes to {network} and says there: “{message}”. You see the plan and approve it by itself.',
  gotIt: 'Got it',
}
