import type { Entry } from './Lexeme.ts'

/** Words that compare a number with what it is now. */
export const triggers: readonly Entry[] = [
  [
    { tag: 'compare', is: 'below' },
    `
    below|bellow|under|less than|less then|lower than|beneath|smaller than|fewer than|drops to|falls to|drop to|fall to
    dips to|goes down to|gets down to|comes down to|sinks to|cheaper than|<|beneath the|south of
  `,
  ],
  [
    { tag: 'compare', is: 'above' },
    `
    above|more than|more then|higher than|greater than|bigger than|exceeds|exceed|goes over|go over|going over|gets over|is over|goes past
    past|breaks|breaks above|tops|rises to|climbs to|goes up to|rise to|climb to|>|over|surpasses|crosses above
    goes above|north of|beyond|better than
  `,
  ],
  [
    { tag: 'compare', is: 'better' },
    `
    better by|better by at least|more by|higher by|beats it by|beats mine by|improves by|more by at least
    higher by at least|beats my current one by|beats that by|beats the current one by|better off by|an extra
  `,
  ],
  [
    { tag: 'compare', is: 'unclear' },
    `
    hits|hit|reaches|reach|touches|touch|gets to|is at|crosses|equals|dumps|tanks|moons hard|crashes|crash|pumps
    pump|moves a lot|dumps hard|gets near|approaches|changes by|falls by|drops by|rises by|goes up|goes down
    goes up by|goes down by
  `,
  ],
]
