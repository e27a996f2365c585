import { cheapCrypto, goodPassword, otherPassword } from '../../../wallet/testing/keeperOfTest.ts'
import { openRealKeeper } from '../openRealKeeper.ts'
import { profilePaths } from '../profilePaths.ts'
import { vaultFiles } from '../vaultFiles.ts'
import { hastyClock } from './hastyClock.ts'

/** A process that does one thing to a wallet until it is killed, and says so once it is at it. */
const [folder = '', what = ''] = process.argv.slice(2)
const paths = profilePaths(folder)
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 10))

if (what === 'write') {
  // Whole files of one byte each, over each other.
  const files = vaultFiles(paths.realVault)
  process.stdout.write('at it')
  for (let round = 0; ; round += 1) files.write(new Uint8Array(20_000).fill(round % 256))
}

const keeper = await openRealKeeper(paths, { crypto: cheapCrypto, clock: hastyClock })
let [now, next] = [goodPassword, otherPassword]
while (keeper.view().status !== 'open') {
  const reply = await keeper.answer({ ask: 'unlock', password: now })
  if (reply.reply === 'state') break
  await pause(reply.reply === 'refused' ? (reply.retryAfterSeconds ?? 1) : 1)
  ;[now, next] = [next, now]
}
for (;;) {
  const reply = await keeper.answer({ ask: 'change-password', password: now, next })
  if (reply.reply !== 'state') throw new Error(JSON.stringify(reply))
  ;[now, next] = [next, now]
  process.stdout.write('at it')
}
