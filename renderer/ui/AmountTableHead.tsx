/** The head of a table of amounts: what they are of on the left, the figures' columns on the right. */
export function AmountTableHead({ of, figures }: { readonly of: string; readonly figures: readonly string[] }) {
  return (
    <thead className="text-xs text-soft">
      <tr>
        <th scope="col" className="pb-1 text-start font-normal">
          {of}
        </th>
        {figures.map((figure) => (
          <th key={figure} scope="col" className="pb-1 ps-3 font-normal">
            {figure}
          </th>
        ))}
      </tr>
    </thead>
  )
}
