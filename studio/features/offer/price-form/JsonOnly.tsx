import { Link } from 'wouter'
import type { ProductOfferingPrice } from '../../../../engine/model/price.js'
import { useAddress } from '../../../coordinates/use-address.js'
import { useWords } from '../../../language/use-words.js'
import { documentPath } from '../../../parts/diagnostic-view.js'
import { jsonOnly } from './json-only.js'

/** What no field here changes, each leading to its place in the JSON of the document; anything else is added there. */
export function JsonOnly({ price }: { price: ProductOfferingPrice }) {
  const { t, phrase } = useWords()
  const { link } = useAddress()
  const at = (place: string) => link(documentPath('productOfferingPrice', price.id), { tab: 'json', place })
  const parts = jsonOnly(price)
  return (
    <p className="json-only faint">
      <span>{t(parts.length === 0 ? 'priceForm.others' : 'priceForm.inJson')}</span>
      {parts.map(({ name, pointer }) => (
        <Link key={pointer} href={at(pointer)}>
          {phrase(name)}
        </Link>
      ))}
      <Link href={at('/charge')}>{t('priceForm.openJson')}</Link>
    </p>
  )
}
