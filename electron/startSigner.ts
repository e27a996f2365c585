import type { UtilityProcess } from 'electron'
import type { StartSigner } from '../src/host/signer/SignerChannel.ts'

/** What is needed of Electron's `utilityProcess`. */
export type Utility = {
  readonly fork: (
    file: string,
    words: string[],
    options: { env: Record<string, string>; stdio: 'ignore'; serviceName: string; execArgv: string[] },
  ) => Pick<UtilityProcess, 'postMessage' | 'on' | 'once' | 'kill' | 'pid'>
}

type Child = ReturnType<Utility['fork']>

/**
 * The signer as a utility process: its own program, none of our environment, nothing printed anywhere.
 *
 * @param onStart told of each process that is started: it may be given a port of its own to somebody
 */
export function startSigner(utility: Utility, file: string, onStart: (child: Child) => void = () => {}): StartSigner {
  return () => {
    const child = utility.fork(file, [], {
      env: {},
      stdio: 'ignore',
      serviceName: 'Sayso signer',
      execArgv: ['--no-addons', '--disallow-code-generation-from-strings'],
    })
    onStart(child)
    let gone = false
    const listeners: (() => void)[] = []
    child.once('exit', () => {
      gone = true
      for (const listen of listeners) listen()
    })
    return {
      send: (text) => child.postMessage(text),
      onMessage: (listen) => void child.on('message', listen),
      onGone: (listen) => {
        if (gone) listen()
        else listeners.push(listen)
      },
      leave: () => void child.kill(),
      end: () => void child.kill(),
      process: child.pid,
    }
  }
}
