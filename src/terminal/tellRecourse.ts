import type { callerFor } from '../api/router.ts'
import { printable } from '../model/printable.ts'
import type { Printer } from './Printer.ts'

/**
 * After a plan that did not come to its end: what goes on with it, what takes it back, and what stands where if nothing is
 * done. Gives back what can be said next, in the order of the numbers.
 */
export async function tellRecourse(
  caller: Pick<ReturnType<typeof callerFor>, 'recourse'>,
  printer: Printer,
  planId: string,
): Promise<readonly string[]> {
  try {
    const found = await caller.recourse({ planId })
    if (found.status !== 'open') {
      printer.note(printable(found.sentence))
      if (found.status === 'waiting') printer.note('Say “/faster” to send it again for a higher fee, or “/cancel”.')
      return []
    }
    const ways = [
      { say: 'go on with it', way: found.resume },
      { say: 'undo it', way: found.unwind },
    ]
    const open = ways.filter(({ way }) => way.say !== null)
    for (const { say, way } of ways) {
      const number = open.findIndex((one) => one.say === say)
      printer.note(printable(`${number === -1 ? '  –' : `  ${number + 1}.`} ${say}: ${way.sentence}`))
    }
    printer.note(printable(`  Left as it is: ${found.leave}`))
    return open.map(({ say }) => say)
  } catch {
    printer.note('What can be done about it could not be read. Say “go on with it” or “undo it” later.')
    return []
  }
}
