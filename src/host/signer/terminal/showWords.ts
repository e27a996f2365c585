import type { Prompter } from './Prompter.ts'

/** The words, numbered, on a screen of their own, until Enter. */
export async function showWords(prompter: Prompter, words: readonly string[], above: readonly string[]): Promise<void> {
  await prompter.apart(async ({ ask }) => {
    for (const line of above) prompter.say(line)
    const rows = Math.ceil(words.length / 4)
    for (let row = 0; row < rows; row += 1) {
      const cells = words.flatMap((word, at) =>
        at % rows === row ? [`${String(at + 1).padStart(4)}. ${word}`.padEnd(16)] : [],
      )
      prompter.say(cells.join('').trimEnd())
    }
    if (!prompter.clears) prompter.say('This terminal only scrolls them away: clear its history afterwards.')
    await ask('Press Enter once you have written them down: they leave the screen. ')
  })
}
