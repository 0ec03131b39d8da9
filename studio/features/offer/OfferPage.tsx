import { ExperimentOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import type { ProductOffering } from '../../../engine/model/offering.js'
import { documentId } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { Chip } from '../../parts/Chip.js'
import { Loading } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { ConfigureTab } from './ConfigureTab.js'
import { DocumentHead } from './DocumentHead.js'
import { EligibilityTab } from './EligibilityTab.js'
import { MissingDocument } from './MissingDocument.js'
import './offer.css'
import { PricesTab } from './PricesTab.js'
import { StructureTab } from './StructureTab.js'

const JsonTab = lazy(() => import('./JsonTab.js'))

const tabs = ['structure', 'configure', 'prices', 'eligibility', 'json'] as const

/** One offering: how it is built, what it costs, who may have it, and the document itself. */
export default function OfferPage({ id }: { id: string }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { parameters, change, go } = useAddress()
  const of = { kind: 'productOffering', id: documentId('productOffering', id) } as const
  const offering = documents.find('productOffering', id)
  if (offering === undefined) return <MissingDocument of={of} />
  const active = tabs.find((tab) => tab === parameters.get('tab')) ?? 'structure'
  return (
    <div className="page">
      <DocumentHead document={offering} facts={<OfferingFacts offering={offering} />}>
        {offering.isSellable ? (
          <Button type="primary" icon={<ExperimentOutlined />} onClick={() => go('/simulate', { offering: id })}>
            {t('nav.simulate')}
          </Button>
        ) : null}
      </DocumentHead>
      <Tabs
        className="page-tabs"
        activeKey={active}
        onChange={(tab) => change({ tab: tab === 'structure' ? null : tab })}
        destroyOnHidden
        items={[
          { key: 'structure', label: t('offer.structure'), children: <StructureTab offering={offering} /> },
          { key: 'configure', label: t('configure.tab'), children: <ConfigureTab offering={offering} /> },
          { key: 'prices', label: t('offer.prices'), children: <PricesTab offering={offering} /> },
          { key: 'eligibility', label: t('offer.eligibility'), children: <EligibilityTab offering={offering} /> },
          {
            key: 'json',
            label: t('offer.json'),
            children: (
              <Suspense fallback={<Loading />}>
                <JsonTab of={of} />
              </Suspense>
            ),
          },
        ]}
      />
    </div>
  )
}

function OfferingFacts({ offering }: { offering: ProductOffering }) {
  const { t } = useWords()
  return (
    <>
      <Chip>{t(`category.${offering.category}` as never, { defaultValue: offering.category }) as string}</Chip>
      <Chip tone={offering.content.kind === 'bundle' ? 'accent' : 'plain'}>{t(`content.${offering.content.kind}`)}</Chip>
      {offering.isSellable ? null : <Chip>{t('status.sale.withinBundles')}</Chip>}
    </>
  )
}
