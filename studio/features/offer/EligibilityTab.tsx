import { PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { ProductOffering } from '../../../engine/model/offering.js'
import { type DocumentKind, refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { listed } from '../../language/yes-no.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { dayText } from '../../parts/day-text.js'
import { FieldList, Section } from '../../parts/Section.js'
import { SourceList } from '../../parts/SourceList.js'
import { useCatalog } from '../../source/use-catalog.js'
import { RuleList } from './RuleList.js'

/** Who may have the offering, when, where and how, in sentences. */
export function EligibilityTab({ offering }: { offering: ProductOffering }) {
  const { t } = useWords()
  const { documents, zone } = useCatalog()
  const { link, go } = useAddress()
  const names = useNames()
  const nodes = useMemo(() => bundleTree(documents, offering.id), [documents, offering.id])
  const { from, to } = offering.validFor
  const rule = { selected: `${refText(offering)}/eligibility` }
  const fallback = documents.all('catalog')[0]?.eligibilityDefault ?? 'deny'
  return (
    <div className="column">
      <Section title={t('offer.requirements')}>
        <FieldList
          fields={[
            [t('field.window'), `${dayText(zone, from) ?? t('catalog.always')} – ${dayText(zone, to) ?? t('catalog.noEnd')}`],
            [t('field.sellable'), t(offering.isSellable ? 'value.yes' : 'offer.onlyInBundles')],
            [t('field.channels'), names('channel', offering.channel)],
            [t('field.segments'), names('marketSegment', offering.marketSegment)],
            [t('field.places'), names('place', offering.place)],
          ]}
        />
      </Section>
      <Section
        title={t('offer.eligibility')}
        actions={
          offering.eligibility === undefined ? (
            <Button size="small" icon={<PlusOutlined />} onClick={() => go('/rules', rule)}>
              {t('offer.addEligibility')}
            </Button>
          ) : (
            <Link className="node-link" href={link('/rules', rule)}>
              {t('rules.edit')}
            </Link>
          )
        }
      >
        {offering.eligibility === undefined ? (
          <p className="muted">{t(`offer.default.${fallback}`)}</p>
        ) : (
          <ConditionLines condition={offering.eligibility} />
        )}
      </Section>
      {offering.content.kind === 'bundle' && offering.content.rules.length > 0 ? (
        <Section title={t('offer.rules')}>
          <RuleList rules={offering.content.rules} nodes={nodes} />
        </Section>
      ) : null}
      <SourceList document={offering} />
    </div>
  )
}

/** Names of documents by their ids; absent ids mean all. */
function useNames() {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  return (kind: DocumentKind, ids: readonly string[] | undefined) =>
    ids === undefined
      ? t('field.all')
      : listed(
          ids.map((id) => documents.find<DocumentKind>(kind, id)?.name[language] ?? id),
          language,
        )
}
