import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Document } from '../../../engine/model/document.js'
import type { ProductOffering } from '../../../engine/model/offering.js'
import type { DocumentKind } from '../../../engine/values/ids.js'
import { readCoordinates } from '../../coordinates/coordinates-view.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Cardinality } from '../../parts/Cardinality.js'
import { Chip } from '../../parts/Chip.js'
import { Copy } from '../../parts/Copy.js'
import { dayText } from '../../parts/day-text.js'
import { documentPath } from '../../parts/diagnostic-view.js'
import { PriceLineWords } from '../../parts/PriceLineWords.js'
import { summaryOf } from '../../parts/row-summary.js'
import { FieldList, Section } from '../../parts/Section.js'
import { SourceList } from '../../parts/SourceList.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { saleTones } from './CatalogRowLine.js'
import { saleStatus } from './catalog-view.js'

/** The selected document in short, beside the list. */
export function CatalogDetail({ selected }: { selected: string }) {
  const { t, say } = useWords()
  const { documents } = useCatalog()
  const { change, go } = useAddress()
  const [kind, id] = [selected.slice(0, selected.indexOf('/')), selected.slice(selected.indexOf('/') + 1)]
  const document = documents.find<DocumentKind>(kind as DocumentKind, id)
  const close = (
    <Button type="text" aria-label={t('catalog.closeDetail')} icon={<CloseOutlined />} onClick={() => change({ selected: null })} />
  )
  if (document === undefined) {
    return (
      <aside className="catalog-detail" aria-label={t('catalog.detail')}>
        <div className="detail-head">
          <Copy value={id} label={t('field.id')} />
          {close}
        </div>
        <Empty title={t('state.gone', { id })} />
      </aside>
    )
  }
  return (
    <aside className="catalog-detail" aria-label={t('catalog.detail')}>
      <div className="detail-head">
        <div>
          <h2>{say(document.name)}</h2>
          <Copy value={document.id} label={t('field.id')} />
        </div>
        {close}
      </div>
      {document.description === undefined ? null : <p className="muted">{say(document.description)}</p>}
      <div className="detail-actions">
        <Button type="primary" onClick={() => go(documentPath(document.kind, document.id))}>
          {t(document.kind === 'productOffering' ? 'catalog.openOffering' : 'catalog.openDocument')}
        </Button>
        {document.kind === 'productOffering' && document.isSellable ? (
          <Button onClick={() => go('/simulate', { offering: document.id })}>{t('nav.simulate')}</Button>
        ) : null}
      </div>
      <DetailBody document={document} />
      <SourceList document={document} />
    </aside>
  )
}

function DetailBody({ document }: { document: Document }): ReactNode {
  const { t, phrase } = useWords()
  if (document.kind === 'productOffering') return <OfferingDetail offering={document} />
  const fields = [
    [t('field.kind'), t(`kind.${document.kind}`)],
    [t('field.content'), phrase(summaryOf(document))],
  ] as const
  return <FieldList fields={fields} />
}

function OfferingDetail({ offering }: { offering: ProductOffering }) {
  const { t, say } = useWords()
  const { documents, zone } = useCatalog()
  const { search } = useAddress()
  const { at } = readCoordinates(search)
  const status = saleStatus(offering, at!)
  const { from, to } = offering.validFor
  const channels = offering.channel?.map((id) => documents.find('channel', id)?.name).filter((name) => name !== undefined)
  return (
    <>
      <FieldList
        fields={[
          [
            t('field.status'),
            <Chip key="status" tone={saleTones[status]}>
              {t(`status.sale.${status}`)}
            </Chip>,
          ],
          [t('field.window'), `${dayText(zone, from) ?? t('catalog.always')} – ${dayText(zone, to) ?? t('catalog.noEnd')}`],
          [t('field.channels'), channels === undefined ? t('field.all') : channels.map(say).join(t('list.comma'))],
        ]}
      />
      {offering.content.kind === 'bundle' ? (
        <Section title={t('offer.structure')}>
          <ul className="detail-groups">
            {offering.content.groups.map((group) => (
              <li key={group.id}>
                <span className="chips">
                  {say(group.name)} <Cardinality minimum={group.minimum} maximum={group.maximum} />
                </span>
                <span className="faint">
                  {group.members
                    .map(({ offering: member }) => documents.find('productOffering', member))
                    .map((member, index) => (member === undefined ? group.members[index]!.offering : say(member.name)))
                    .join(t('list.comma'))}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {offering.prices.length === 0 ? null : (
        <Section title={t('offer.prices')}>
          <ul className="detail-prices">
            {offering.prices.map((id) => (
              <PriceLineWords key={id} id={id} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
