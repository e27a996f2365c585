/** "2" after a question with choices is the second of them; everything else is what the person says. */
export function pickChoice(typed: string, choices: readonly string[]): string {
  return /^[1-9]$/.test(typed) ? (choices[Number(typed) - 1] ?? typed) : typed
}
