const suggestions = [
  'Put 1000 USDC into the safest place with the highest yield',
  'Swap 1 ETH for USDC',
  'Show my portfolio',
]

/** Before the first sentence: what this is, and three things to say. */
export function Greeting({ onSay }: { readonly onSay: (message: string) => void }) {
  return (
    <div className="m-auto w-full max-w-xl py-6">
      <h2 className="text-2xl font-semibold tracking-tight text-balance">Say what you want done with your money.</h2>
      <p className="mt-2 text-lg text-soft text-pretty">
        You see exactly what would happen. It happens only on your say-so.
      </p>
      <h3 className="mt-8 text-sm font-semibold text-soft">Try one of these</h3>
      <ul className="mt-2 space-y-2">
        {suggestions.map((suggestion) => (
          <li key={suggestion}>
            <button
              type="button"
              onClick={() => onSay(suggestion)}
              className="w-full rounded-xl border border-line bg-surface px-4 py-3 text-left transition-colors hover:border-accent hover:text-accent"
            >
              {suggestion}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
