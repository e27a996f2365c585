import type { Row } from '../Row.ts'

type Tried = readonly [id: string, tried: string, must: string, where?: Row['where']]

const tokens: readonly Tried[] = [
  ['A44', 'a token that keeps a fee of each transfer', 'shown net; blocked where less arrives than at least'],
  ['A45', 'a token that can be bought and not sold', 'blocked'],
  ['A46', 'a token that answers false, or nothing', 'handled; never shown as a success'],
  ['A47', 'a token that has blacklisted who pays or who gets', 'blocked before any gas is spent'],
  ['A48', 'a token that is paused, a reserve that is frozen or full', 'blocked, with the reason in plain words'],
  ['A49', 'a balance that falls by a unit or two before the signature', 'it goes through'],
  ['A50', 'a token that takes no new allowance over an old one', 'set to zero first'],
  ['A51', 'a token that calls back in the middle of a transfer', 'the changes match, or it stops'],
  ['A52', 'tokens of 2, 18 and 255 decimals, and a symbol that is no text', 'exact amounts, or refused'],
  ['A53', 'an empty vault that somebody gave money to', 'blocked'],
  ['A54', 'shares that are worth over 1 percent more or less by the time of signing', 'blocked'],
  ['A55', 'a vault that lets nothing out', 'a typed confirmation that says so'],
  ['A56', 'a false vault at an address that looks like the real one’s', 'blocked'],
  [
    'A57',
    'loans near liquidation, at the end of a plan and on its way',
    'blocked below 1.10 and worse than before, typed below 1.50; the health shown is the chain’s within 0.01',
  ],
  ['A58', 'a reserve that is isolated, or in a category of its own', 'what it does is in the simulation, and shown'],
]

const market: readonly Tried[] = [
  [
    'A59',
    'a trade that is sandwiched',
    'it fails on the chain at its least amount: gas is lost and nothing else',
    'practice chain',
  ],
  ['A60', 'slippage of 50 percent, typed by hand', 'blocked above 10 percent'],
  ['A61', 'a trade that moves the price', 'a warning above 5 percent or sooner, blocked above 10 or sooner'],
  ['A62', 'a quote that has gone stale', 'quoted and judged again, or not signed'],
  ['A63', 'a pool 6 percent away from the price feed', 'blocked'],
  ['A64', 'a price feed that has stopped', 'blocked'],
  ['A65', 'a quote that lies: router, least amount, further calls', 'worked out again here: blocked', 'practice chain'],
  [
    'A66',
    'a chain that turns after the simulation',
    'tried again before the signature and stopped; after it, the least amount in the bytes holds',
    'practice chain',
  ],
  [
    'A67',
    'a contract that behaves otherwise when it is only tried',
    'tried under other conditions too: blocked',
    'practice chain',
  ],
  ['A68', 'a simulation with a transfer or a right that nobody asked for', 'blocked, and the line is shown'],
  ['A69', 'a chain that cannot simulate', 'blocked: nothing is signed blind', 'practice chain'],
  ['A70', 'a node that suggests a hundredfold fee', 'blocked'],
]

/** What tokens, protocols, markets and nodes can do to money. */
export const money: readonly Row[] = [
  ...tokens.map(([id, tried, must]) => ({ id, tried, must, where: 'practice chain', apart: [] }) as const),
  ...market.map(([id, tried, must, where = 'unit']) => ({ id, tried, must, where, apart: [] })),
]
