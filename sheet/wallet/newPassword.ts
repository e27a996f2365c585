import type { Field } from './form.ts'

/** A new password, twice. */
export function newPassword(name: string, label: string): readonly Field[] {
  const hint =
    'At least 12 characters; four or five words that do not belong together are good. Nobody can reset it: without it only the words open the wallet.'
  return [
    { name, label, kind: 'secret', hint },
    { name: `${name}-again`, label: `${label}, once more`, kind: 'secret' },
  ]
}

/** What is wrong with it as it was typed. Whether it is good enough is the signer's to say. */
export function differs(typed: (name: string) => string, name: string): string | null {
  return typed(name) === typed(`${name}-again`) ? null : 'The two passwords are not the same. Type both again.'
}
