import type { Interface } from 'node:readline/promises'
import type { ReadStream, WriteStream } from 'node:tty'

/**
 * Lets the signer have the terminal for a while. The terminal's echo is off and nothing of it is read here; afterwards it
 * is as it was, whatever happened, and a second screen that was left open is closed.
 */
export function lendTerminal(lines: Interface, input: ReadStream, output: WriteStream, clears: boolean) {
  return async <T>(act: () => Promise<T>): Promise<T> => {
    const { isRaw } = input
    lines.pause()
    input.setRawMode(true)
    try {
      return await act()
    } catch (thrown) {
      if (clears) output.write('\u001b[2J\u001b[H\u001b[?1049l')
      throw thrown
    } finally {
      input.setRawMode(isRaw)
      lines.resume()
    }
  }
}
