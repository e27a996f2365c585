import { addAnother } from './addAnother.ts'
import { allInOne } from './allInOne.ts'
import { backLoan } from './backLoan.ts'
import { backToCoin } from './backToCoin.ts'
import { changeLimit } from './changeLimit.ts'
import { changePeople } from './changePeople.ts'
import { changeShares } from './changeShares.ts'
import { changeSlippage } from './changeSlippage.ts'
import type { Outcome } from './converse.ts'
import { dropRaise } from './dropRaise.ts'
import { dropStep } from './dropStep.ts'
import { giveUp } from './giveUp.ts'
import { goBackTo } from './goBackTo.ts'
import { goOnThere } from './goOnThere.ts'
import { insteadOf } from './insteadOf.ts'
import { keepSome } from './keepSome.ts'
import { keepThere } from './keepThere.ts'
import { leaveAlone } from './leaveAlone.ts'
import { liftIt } from './liftIt.ts'
import { limitYet } from './limitYet.ts'
import { lookAgain } from './lookAgain.ts'
import { moveBetween } from './moveBetween.ts'
import { moveOver } from './moveOver.ts'
import { moveThere } from './moveThere.ts'
import { namedOne } from './namedOne.ts'
import { otherRecipient } from './otherRecipient.ts'
import { payAllBack } from './payAllBack.ts'
import { payBackLast } from './payBackLast.ts'
import { ranked } from './ranked.ts'
import { restore } from './restore.ts'
import { asksWhatOneMayTake, revokeNamed } from './revokeNamed.ts'
import { revokeShown } from './revokeShown.ts'
import type { State } from './State.ts'
import { sendMore } from './sendMore.ts'
import { sendToWhom } from './sendToWhom.ts'
import { shareDollars } from './shareDollars.ts'
import { sharePlaces } from './sharePlaces.ts'
import { takeAllOut } from './takeAllOut.ts'
import { thatBack } from './thatBack.ts'
import { turnBack } from './turnBack.ts'
import { wantBack } from './wantBack.ts'
import { wishOtherwise } from './wishOtherwise.ts'

/**
 * Reads a turn by its whole shape, in the light of what came before it. Null where the turn says anything else, or one
 * word more.
 */
export type ReadWhole = (state: State, text: string, turn: number, contacts: readonly string[]) => Outcome | null

/**
 * What a turn is tried as before its words are read one by one: the first that knows its shape has it. Two that know the
 * same turn are a mistake, so their order means nothing; `bench/intents/wholeTurns.test.ts` reads every conversation of the sets in reverse.
 */
export const wholeTurns: readonly ReadWhole[] = [
  // More or less of what is in hand, or of what was done.
  keepSome,
  keepThere,
  goOnThere,
  thatBack,
  turnBack,
  wantBack,
  sendMore,
  addAnother,
  // One of several steps or people.
  changePeople,
  dropStep,
  backLoan,
  sendToWhom,
  // Shares and ranks.
  changeShares,
  changeSlippage,
  shareDollars,
  sharePlaces,
  allInOne,
  ranked,
  namedOne,
  moveOver,
  moveBetween,
  moveThere,
  leaveAlone,
  // Something else than what is in hand.
  wishOtherwise,
  lookAgain,
  otherRecipient,
  insteadOf,
  backToCoin,
  goBackTo,
  restore,
  changeLimit,
  liftIt,
  dropRaise,
  limitYet,
  // All of something ends.
  giveUp,
  payAllBack,
  payBackLast,
  takeAllOut,
  revokeShown,
  revokeNamed,
  asksWhatOneMayTake,
]
