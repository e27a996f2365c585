import { concat, type Hex, numberToHex } from 'viem'

/** Words of a round: id 1, then answer, when it began, when it was updated, and id 1 again. */
function roundCode(answer: bigint, startedAt: Hex): Hex {
  return concat([
    '0x60015f52',
    '0x7f',
    numberToHex(answer, { size: 32 }),
    '0x602052',
    startedAt,
    '0x604052',
    '0x42606052',
    '0x6001608052',
    '0x60a05ff3',
  ])
}

/** The code of a **stand-in** for a Chainlink feed: it answers one price to whatever it is asked, and is always fresh. */
export function feedCode(answer: bigint): Hex {
  return roundCode(answer, '0x42')
}

/** The code of a **stand-in** for a rollup's sequencer feed: up since the chain began, or down. */
export function sequencerCode(isUp: boolean): Hex {
  return roundCode(isUp ? 0n : 1n, '0x6001')
}
