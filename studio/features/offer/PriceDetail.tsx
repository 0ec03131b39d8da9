import { Link } from 'wouter'
import type { ProductOfferingPrice } from '../../../engine/model/price.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { Copy } from '../../parts/Copy.js'
import { chargeWords, relatedOf } from '../../parts/charge-view.js'
import { dayText } from '../../parts/day-text.js'
import { documentPath, findingsIn } from '../../parts/diagnostic-view.js'
import { PriceTableEditor } from '../../parts/price-table/PriceTableEditor.js'
import { FieldList, Section } from '../../parts/Section.js'
import { SourceList } from '../../parts/SourceList.js'
import { useCatalog } from '../../source/use-catalog.js'
import { priceFields, taxFields } from './price-fields.js'
import { TierSection } from './TierSection.js'

/** One price in full: its terms, its amounts, table or tiers, and when it applies. */
export function PriceDetail({ price, withHead = true }: { price: ProductOfferingPrice; withHead?: boolean }) {
  const { t, say, phrase } = useWords()
  const { documents, state, zone } = useCatalog()
  const { link, parameters } = useAddress()
  const { kind, amount, detail } = chargeWords(price)
  const period = price.validFor
  return (
    <>
      {withHead ? (
        <header className="node-head">
          <h2>{say(price.name)}</h2>
          <Copy value={price.id} label={t('field.id')} />
          <Link className="node-link" href={link(documentPath('productOfferingPrice', price.id))}>
            {t('catalog.openDocument')}
          </Link>
        </header>
      ) : null}
      {price.description === undefined ? null : <p className="muted">{say(price.description)}</p>}
      <FieldList
        fields={[
          [t('field.charge'), t(`charge.${kind}`)],
          ...(amount === null ? [] : [[t('field.amount'), <strong key="amount">{amount}</strong>] as const]),
          [t('field.terms'), phrase(detail)],
          ...priceFields(price.charge).map(({ name, value }) => [phrase(name), phrase(value)] as const),
          ...taxFields(documents, price).map(({ name, value }) => [phrase(name), phrase(value)] as const),
          ...(period === undefined
            ? []
            : [
                [
                  t('field.window'),
                  `${dayText(zone, period.from) ?? t('catalog.always')} – ${dayText(zone, period.to) ?? t('catalog.noEnd')}`,
                ] as const,
              ]),
        ]}
      />
      {price.charge.kind === 'usage' ? <TierSection price={price} charge={price.charge} /> : null}
      {price.when === undefined ? null : (
        <Section title={t('offer.appliesWhen')}>
          <ConditionLines condition={price.when} />
        </Section>
      )}
      {relatedOf(price, documents).map((document) => (
        <Section
          key={document.id}
          title={say(document.name)}
          actions={
            <Link className="node-link" href={link(documentPath(document.kind, document.id))}>
              {t('catalog.openDocument')}
            </Link>
          }
        >
          {document.kind === 'priceTable' ? (
            <div className="price-table-read">
              <PriceTableEditor
                key={document.id}
                table={document}
                findings={findingsIn(state.diagnostics, document)}
                shownRow={parameters.get('row')}
              />
            </div>
          ) : (
            <span className="muted">{t(`kind.${document.kind}`)}</span>
          )}
        </Section>
      ))}
      <SourceList document={price} />
    </>
  )
}
