import { useMemo } from 'react'
import type { ProductOffering } from '../../../engine/model/offering.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { chargeWords } from '../../parts/charge-view.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { PriceDetail } from './PriceDetail.js'
import { pricesByItem } from './prices-view.js'

/** Every price of the offering and of its members; the selected one in full at the right. */
export function PricesTab({ offering }: { offering: ProductOffering }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { parameters, change } = useAddress()
  const items = useMemo(() => pricesByItem(documents, bundleTree(documents, offering.id)), [documents, offering.id])
  const wanted = parameters.get('price')
  const all = items.flatMap(({ prices }) => prices)
  const selected = all.find(({ id }) => id === wanted) ?? all[0]
  if (selected === undefined) return <Empty title={t('offer.noPrices')} />
  return (
    <div className="split">
      <nav className="split-side" aria-label={t('offer.prices')}>
        {items.map(({ path, name, prices }) => (
          <div key={path} className="price-item">
            <h2>{say(name)}</h2>
            {prices.map((price) => {
              const { kind, amount, table } = chargeWords(price)
              return (
                <button
                  key={price.id}
                  type="button"
                  className="price-choice"
                  aria-current={price.id === selected.id ? 'true' : undefined}
                  onClick={() => change({ price: price.id })}
                >
                  <span>
                    {say(price.name)}
                    <span className="faint price-detail">{t(`charge.${kind}`)}</span>
                  </span>
                  <span className="num">{amount ?? (table === null ? t('charge.byModel') : t('charge.byTable'))}</span>
                </button>
              )
            })}
          </div>
        ))}
      </nav>
      <div className="split-main">
        <PriceDetail key={selected.id} price={selected} />
      </div>
    </div>
  )
}
