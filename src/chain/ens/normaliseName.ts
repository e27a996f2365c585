import { strangerText } from '../../model/strangerText.ts'

export type NormalName =
  | { readonly status: 'normal'; readonly name: string; readonly notes: readonly string[] }
  | { readonly status: 'refused'; readonly sentence: string }

const longest = 255

/**
 * A name as the registry knows it, by ENSIP-15, which turns down what mixes alphabets, what passes for another alphabet's
 * and what cannot be seen. Of what is left, letters beyond a to z are spelled out: they may still be new to a person.
 */
export async function normaliseName(said: string): Promise<NormalName> {
  const shown = strangerText(said, 80)
  // Its tables are large, and most starts need none of them.
  const { normalize } = await import('viem/ens')
  let name: string
  try {
    name = normalize(said)
  } catch {
    return refused(
      `${shown} is no name that the registry takes: it mixes alphabets, passes for another one, or holds characters that are not allowed. Nothing is set; give the address that starts with 0x.`,
    )
  }
  if (name.length > longest || name.split('.').some((label) => label.length === 0))
    return refused(`${shown} is no name that the registry takes. Nothing is set; give the address that starts with 0x.`)
  // Sold to be taken for the address that it spells.
  if (/(^|\.)0x[0-9a-f]{8,}\./.test(name))
    return refused(
      `${shown} is a name that looks like an address, and is not one. Nothing is set; give the address itself.`,
    )
  const strange = [...new Set(name)].filter((char) => !/[a-z0-9.-]/.test(char))
  const spelled = strange.map((char) => `${char} (${codePoint(char)})`).join(', ')
  return {
    status: 'normal',
    name,
    notes:
      strange.length === 0
        ? []
        : [`The name ${name} holds other letters than a to z: ${spelled}. Compare each of them.`],
  }
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function refused(sentence: string): NormalName {
  return { status: 'refused', sentence }
}
