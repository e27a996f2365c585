/** An address or hash, always whole: half an address is what address poisoning lives on. Breaks anywhere. */
export function Address({ value }: { readonly value: string }) {
  return <code className="font-mono text-xs break-all text-soft">{value}</code>
}
