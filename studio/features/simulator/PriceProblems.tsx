import { Link } from 'wouter'
import type { PriceProblem } from '../../../engine/price/price-answer.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { documentPath } from '../../parts/diagnostic-view.js'
import { useCatalog } from '../../source/use-catalog.js'

/** Why there is no single price, each with the document to look at. */
export function PriceProblems({ problems }: { problems: readonly PriceProblem[] }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  return (
    <ul className="price-problems">
      {problems.map((problem) => {
        const price = problem.price === null ? undefined : documents.find('productOfferingPrice', problem.price)
        const place = placeOf(problem)
        return (
          <li key={`${problem.code} ${problem.path} ${problem.price}`}>
            <p>
              {t(`priceProblem.${problem.code}`, {
                price: price === undefined ? (problem.price ?? '') : say(price.name),
                terms: problem.terms.join(', '),
              })}{' '}
              <span className="mono faint">{problem.path}</span>
            </p>
            {problem.rows.length === 0 ? null : <p className="muted">{t('priceProblem.rows', { rows: problem.rows.join(', ') })}</p>}
            {place === null ? null : (
              <Link className="node-link" href={link(place)}>
                {t('catalog.openDocument')}
              </Link>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** The document to look at; `null` where it is about no single price. */
function placeOf({ table, price }: PriceProblem): string | null {
  if (table !== null) return documentPath('priceTable', table)
  return price === null ? null : documentPath('productOfferingPrice', price)
}
