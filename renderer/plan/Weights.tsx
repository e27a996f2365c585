import type { WeightView } from '../../src/model/Stage.ts'
import { dollars } from '../ui/figures.ts'
import { SectionTitle } from './SectionTitle.tsx'

/** Shares of what is rebalanced, wallet and positions together, before and after and as they were asked for. */
export function Weights({ weights }: { readonly weights: readonly WeightView[] }) {
  return (
    <section>
      <SectionTitle>How it is divided</SectionTitle>
      <table className="w-full text-right">
        <caption className="sr-only">Shares before and after this plan, and as you asked for them</caption>
        <thead className="text-xs text-soft">
          <tr>
            <th scope="col" className="pb-1 text-left font-normal">
              Asset
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal">
              Before
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal">
              After
            </th>
            <th scope="col" className="pb-1 pl-3 font-normal">
              You asked for
            </th>
          </tr>
        </thead>
        <tbody>
          {weights.map((weight) => (
            <tr key={weight.token} className="align-baseline">
              <th scope="row" className="py-1.5 text-left font-semibold wrap-anywhere">
                {weight.token}
              </th>
              <td className="py-1.5 pl-3 text-soft">
                {weight.beforePercent} %<span className="block text-xs">{dollars(weight.beforeUsd)}</span>
              </td>
              <td className="py-1.5 pl-3 font-semibold">
                {weight.afterPercent} %
                <span className="block text-xs font-normal text-soft">{dollars(weight.afterUsd)}</span>
              </td>
              <td className="py-1.5 pl-3">{weight.targetPercent} %</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
