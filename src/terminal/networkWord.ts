/** How a network is typed after `/network`. */
export function networkWord({ name, practice }: { readonly name: string; readonly practice: boolean }): string {
  return practice ? 'practice' : name.toLowerCase()
}
