import { passwordProblem } from '../../../wallet/keeper/passwordProblem.ts'
import type { Prompter } from './Prompter.ts'

/** A new password, typed twice alike and good enough. Asks until it is, or the person leaves. */
export async function askTwice(prompter: Prompter, what: string): Promise<string> {
  for (;;) {
    const password = await prompter.askHidden(`${what}: `)
    const problem = passwordProblem(password)
    if (problem !== null) prompter.say(problem)
    else if ((await prompter.askHidden(`${what}, once more: `)) === password) return password
    else prompter.say('Those were two different passwords. Type it again.')
  }
}
