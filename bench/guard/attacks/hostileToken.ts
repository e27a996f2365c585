import { type Address, concat, type Hex, numberToHex, pad } from 'viem'
import { assemble, op, type Piece, push, selectorOf } from '../asm.ts'

/** What a token of the catalogue may have become. */
export const habits = [
  'takes 1 % on the way',
  'takes 50 % on the way',
  'takes everything on the way',
  'takes more than was said',
  'does nothing and says yes',
  'does nothing and logs a transfer',
  'says no and does nothing',
  'cannot be sold',
  'allows a thief along the way',
  'shows more than there is',
  'shows less than there is',
  'is empty',
  'takes half once fees are real',
  'takes half once somebody proposes the block',
  'takes half once gas is paid for',
] as const
export type Habit = (typeof habits)[number]

type Terms = {
  /** Where the honest code stands, which does the real work on the token's own storage. */
  readonly honest: Address
  readonly thief: Address
  readonly victim: Address
  /** Where the token keeps its books. */
  readonly slot: { readonly balances: bigint; readonly allowances: bigint }
}

const transferred = '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef'
const approved = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925'

/** Hand-written bytecode that stands in a token's place: it has the token's storage, and hands on what it does not spoil. */
export function hostileToken(habit: Habit, terms: Terms): Hex {
  switch (habit) {
    case 'takes 1 % on the way':
      return assemble(taking(terms, 100n))
    case 'takes 50 % on the way':
      return assemble(taking(terms, 5_000n))
    case 'takes everything on the way':
      return assemble(taking(terms, 10_000n))
    case 'takes more than was said':
      return assemble([...onMoves('more', 'more'), ...honestly(terms), { label: 'more' }, ...stealMore(terms)])
    case 'does nothing and says yes':
      return assemble([...onMoves('lie', 'lie'), ...honestly(terms), { label: 'lie' }, ...answer(1n)])
    case 'does nothing and logs a transfer':
      return assemble([
        ...onMoves('short', 'long'),
        ...honestly(terms),
        { label: 'short' },
        ...logMove(op('caller'), at(4n), at(36n)),
        ...answer(1n),
        { label: 'long' },
        ...logMove(at(4n), at(36n), at(68n)),
        ...answer(1n),
      ])
    case 'says no and does nothing':
      return assemble([...onMoves('lie', 'lie'), ...honestly(terms), { label: 'lie' }, ...answer(0n)])
    case 'cannot be sold':
      return assemble([...onMoves('no', 'no'), ...honestly(terms), { label: 'no' }, push(0), push(0), op('revert')])
    case 'allows a thief along the way':
      return assemble([
        ...onMoves('allow', 'allow'),
        ...honestly(terms),
        { label: 'allow' },
        ...allowThief(terms),
        ...honestly(terms),
      ])
    case 'shows more than there is':
      return assemble(showing(terms, [push(3), op('mul')]))
    case 'shows less than there is':
      return assemble(showing(terms, [push(1), op('shr')]))
    case 'is empty':
      return '0x'
    case 'takes half once fees are real':
      return assemble(taking(terms, 5_000n, op('basefee')))
    case 'takes half once somebody proposes the block':
      return assemble(taking(terms, 5_000n, op('coinbase')))
    case 'takes half once gas is paid for':
      return assemble(taking(terms, 5_000n, op('gasprice')))
  }
}

/** An argument of the call, counted in bytes. */
function at(byte: bigint): Hex {
  return concat([push(byte), op('calldataload')])
}

const selector: Hex = concat([push(0), op('calldataload'), push(224), op('shr')])

/** To one place where something is moved by its owner, to another where somebody moves it for them. */
function onMoves(byOwner: string, byOther: string): readonly Piece[] {
  return [
    ...[selector, push(selectorOf.transfer), op('eq'), { jumpIf: byOwner }],
    ...[selector, push(selectorOf.transferFrom), op('eq'), { jumpIf: byOther }],
  ]
}

/** Hands the call on as it is, and its answer back. */
function honestly({ honest }: Pick<Terms, 'honest'>): readonly Piece[] {
  const name = fresh('fine')
  return [
    ...[op('calldatasize'), push(0), push(0), op('calldatacopy')],
    ...[push(0), push(0), op('calldatasize'), push(0), push(honest), op('gas', 'delegatecall')],
    ...[op('returndatasize'), push(0), push(0), op('returndatacopy')],
    ...[{ jumpIf: name }, op('returndatasize'), push(0), op('revert')],
    ...[{ label: name }, op('returndatasize'), push(0), op('return')],
  ]
}

/** A label that no other piece has. */
function fresh(name: string): string {
  labels += 1
  return `${name}${labels}`
}
let labels = 0

/** The same call to the honest code, out of memory as it stands now. It must work. */
function again(terms: Terms): readonly Piece[] {
  const name = fresh('again')
  return [
    ...[push(0), push(0), op('calldatasize'), push(0), push(terms.honest), op('gas', 'delegatecall')],
    ...[{ jumpIf: name }, push(0), push(0), op('revert'), { label: name }],
  ]
}

/**
 * So many hundredths of a percent of every move go to the thief, the rest where it should. @param unless what has to be
 * anything but zero for that: what tells a trial from the real thing
 */
function taking(terms: Terms, bps: bigint, unless: Hex = push(1)): readonly Piece[] {
  const move = (label: string, receiver: bigint, amount: bigint): readonly Piece[] => [
    { label },
    ...[op('calldatasize'), push(0), push(0), op('calldatacopy')],
    ...[push(10_000n - bps), at(amount), op('mul'), push(10_000n), op('swap1', 'div'), push(amount), op('mstore')],
    ...again(terms),
    ...[push(terms.thief), push(receiver), op('mstore')],
    // What is left of it, to the unit.
    ...[push(amount), op('mload'), at(amount), op('sub'), push(amount), op('mstore')],
    ...again(terms),
    ...answer(1n),
  ]
  const honest: readonly Piece[] = [{ label: 'trial' }, ...honestly(terms)]
  return [
    unless,
    op('iszero'),
    { jumpIf: 'trial' },
    ...onMoves('own', 'other'),
    ...honest,
    ...move('own', 4n, 36n),
    ...move('other', 36n, 68n),
  ]
}

/** A thousandth of what the victim has goes to the thief as well, in the books and in the logs, then on as if nothing were. */
function stealMore(terms: Terms): readonly Piece[] {
  const { victim, thief, slot } = terms
  const place = (who: Address): readonly Piece[] => [
    ...[
      push(pad(who)),
      push(0),
      op('mstore'),
      push(slot.balances),
      push(32),
      op('mstore'),
      push(64),
      push(0),
      op('keccak'),
    ],
  ]
  const stolen: readonly Piece[] = [...place(victim), op('sload'), push(1_000n), op('swap1', 'div')]
  return [
    ...stolen,
    // [stolen] → balance[victim] -= stolen
    ...[op('dup1'), ...place(victim), op('sload', 'sub'), ...place(victim), op('sstore')],
    ...[op('dup1'), ...place(thief), op('sload', 'add'), ...place(thief), op('sstore')],
    ...[push(0), op('mstore'), push(pad(thief)), push(pad(victim)), push(transferred), push(32), push(0), op('log3')],
    ...honestly(terms),
  ]
}

/** Writes the largest allowance there is into the token's own books, and logs it. */
function allowThief({ victim, thief, slot }: Terms): readonly Piece[] {
  const all: Hex = numberToHex(2n ** 256n - 1n, { size: 32 })
  return [
    ...[
      push(pad(victim)),
      push(0),
      op('mstore'),
      push(slot.allowances),
      push(32),
      op('mstore'),
      push(64),
      push(0),
      op('keccak'),
    ],
    ...[push(32), op('mstore'), push(pad(thief)), push(0), op('mstore')],
    ...[push(all), push(64), push(0), op('keccak', 'sstore')],
    ...[
      push(all),
      push(0),
      op('mstore'),
      push(pad(thief)),
      push(pad(victim)),
      push(approved),
      push(32),
      push(0),
      op('log3'),
    ],
  ]
}

function logMove(from: Hex, to: Hex, units: Hex): readonly Piece[] {
  return [units, push(0), op('mstore'), to, from, push(transferred), push(32), push(0), op('log3')]
}

function answer(value: bigint): readonly Piece[] {
  return [push(value), push(0), op('mstore'), push(32), push(0), op('return')]
}

/** Says something else than the truth of what the victim has, once the plan has begun to move things. */
function showing(terms: Terms, how: readonly Piece[]): readonly Piece[] {
  const flag: Hex = push('0x5a15050000000000000000000000000000000000000000000000000000000001')
  return [
    ...onMoves('moved', 'moved'),
    ...[selector, push(selectorOf.balanceOf), op('eq'), { jumpIf: 'asked' }],
    ...honestly(terms),
    ...[{ label: 'moved' }, push(1), flag, op('sstore'), ...honestly(terms)],
    ...[{ label: 'asked' }, flag, op('sload', 'iszero'), { jumpIf: 'truth' }],
    ...[at(4n), push(pad(terms.victim)), op('eq', 'iszero'), { jumpIf: 'truth' }],
    ...[op('calldatasize'), push(0), push(0), op('calldatacopy'), push(32), push(0), op('calldatasize'), push(0)],
    ...[push(terms.honest), op('gas', 'delegatecall', 'pop'), push(0), op('mload'), ...how],
    ...[push(0), op('mstore'), push(32), push(0), op('return')],
    ...[{ label: 'truth' }, ...honestly(terms)],
  ]
}
