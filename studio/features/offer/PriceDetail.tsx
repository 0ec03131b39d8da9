import { CheckOutlined, EditOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'wouter'
import type { ProductOfferingPrice } from '../../../engine/model/price.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { Copy } from '../../parts/Copy.js'
import { chargeWords, relatedOf } from '../../parts/charge-view.js'
import { DraftBar } from '../../parts/DraftBar.js'
import { dayText } from '../../parts/day-text.js'
import { documentPath, findingsIn } from '../../parts/diagnostic-view.js'
import { FindingWords } from '../../parts/FindingWords.js'
import { PriceTableEditor } from '../../parts/price-table/PriceTableEditor.js'
import { FieldList, Section } from '../../parts/Section.js'
import { SourceList } from '../../parts/SourceList.js'
import { useCatalog } from '../../source/use-catalog.js'
import { useEditedDocument } from '../../source/use-edited-document.js'
import { useUndoKeys } from '../../source/use-undo-keys.js'
import { baseFields } from './base-fields.js'
import { holderFields } from './holder-fields.js'
import { priceFields, taxFields } from './price-fields.js'
import { PriceForm } from './price-form/PriceForm.js'
import { roleFields } from './role-fields.js'
import { TierSection } from './TierSection.js'

/** One price in full: its terms, its amounts, table or tiers, and when it applies; or the form that changes them. */
export function PriceDetail({ price: stored, withHead = true }: { price: ProductOfferingPrice; withHead?: boolean }) {
  const { t, say } = useWords()
  const { documents, state } = useCatalog()
  const { link, parameters, change: changeAddress } = useAddress()
  const { content: price, change } = useEditedDocument(stored)
  const onKeyDown = useUndoKeys(stored)
  const isEdited = parameters.get('edit') === price.id && change !== null
  const { charge } = price
  return (
    <section className="price-detail" aria-label={t('priceForm.detail')} onKeyDown={onKeyDown}>
      <header className="node-head">
        {withHead ? (
          <>
            <h2>{say(price.name)}</h2>
            <Copy value={price.id} label={t('field.id')} />
          </>
        ) : null}
        <span className="node-link price-acts">
          {withHead ? <Link href={link(documentPath('productOfferingPrice', price.id))}>{t('catalog.openDocument')}</Link> : null}
          <Button
            size="small"
            type={isEdited ? 'primary' : 'default'}
            icon={isEdited ? <CheckOutlined /> : <EditOutlined />}
            disabled={change === null}
            onClick={() => changeAddress({ edit: isEdited ? null : price.id })}
          >
            {t(isEdited ? 'priceForm.done' : 'priceForm.edit')}
          </Button>
        </span>
      </header>
      {withHead ? <DraftBar document={price} always={isEdited} /> : null}
      {change === null ? <p className="mark-open">{t('rules.draftUnreadable')}</p> : null}
      {price.description === undefined ? null : <p className="muted">{say(price.description)}</p>}
      {isEdited ? <PriceForm price={price} onChange={change} /> : <PriceTerms price={price} />}
      <FindingWords findings={findingsIn(state.diagnostics, price)} />
      {charge.kind === 'usage' ? (
        <TierSection charge={charge} onModel={isEdited ? (model) => change({ ...price, charge: { ...charge, model } }) : null} />
      ) : null}
      {price.when === undefined || isEdited ? null : (
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
    </section>
  )
}

/** A price as it is read: what it charges and on which terms. */
function PriceTerms({ price }: { price: ProductOfferingPrice }) {
  const { t, phrase, language } = useWords()
  const { documents, zone } = useCatalog()
  const { kind, amount, detail } = chargeWords(price)
  const period = price.validFor
  const fields = [
    ...priceFields(price.charge, (id) => documents.find('productOfferingPrice', id)?.name[language] ?? id),
    ...baseFields(documents, price.charge, language),
    ...taxFields(documents, price),
    ...roleFields(documents, price, language),
    ...holderFields(price),
  ]
  return (
    <FieldList
      fields={[
        [t('field.charge'), t(`charge.${kind}`)],
        ...(amount === null ? [] : [[t('field.amount'), <strong key="amount">{amount}</strong>] as const]),
        [t('field.terms'), phrase(detail)],
        ...fields.map(({ name, value }) => [phrase(name), phrase(value)] as const),
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
  )
}
