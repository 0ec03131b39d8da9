import { Link } from 'wouter'
import { useAddress } from '../coordinates/use-address.js'
import { useWords } from '../language/use-words.js'
import { useCatalog } from '../source/use-catalog.js'
import { chargeWords } from './charge-view.js'
import { documentPath } from './diagnostic-view.js'

/** One price of an offering: its name, its kind, and its amounts as authored. */
export function PriceLineWords({ id }: { id: string }) {
  const { t, say, phrase } = useWords()
  const { documents } = useCatalog()
  const { link } = useAddress()
  const price = documents.find('productOfferingPrice', id)
  if (price === undefined) {
    return (
      <li className="price-line">
        <span className="mark-bad">{t('state.gone', { id })}</span>
      </li>
    )
  }
  const { kind, amount, table, detail } = chargeWords(price)
  return (
    <li className="price-line">
      <span>
        <Link href={link(documentPath('productOfferingPrice', id))}>{say(price.name)}</Link>
        <span className="faint price-detail">
          {t(`charge.${kind}`)} · {phrase(detail)}
        </span>
      </span>
      <span className="num">{amount ?? (table === null ? t('charge.byModel') : t('charge.byTable'))}</span>
    </li>
  )
}
