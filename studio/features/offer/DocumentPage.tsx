import { PartitionOutlined } from '@ant-design/icons'
import { Button, Tabs } from 'antd'
import { lazy, Suspense } from 'react'
import type { Document } from '../../../engine/model/document.js'
import { templateSentence } from '../../../engine/rules/rule-sentence.js'
import { type DocumentKind, type DocumentRef, documentKinds, refText } from '../../../engine/values/ids.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { ConditionLines } from '../../parts/ConditionLines.js'
import { DecisionTableGrid } from '../../parts/decision-table/DecisionTableGrid.js'
import { findingsIn } from '../../parts/diagnostic-view.js'
import { summaryOf } from '../../parts/row-summary.js'
import { ruleWords } from '../../parts/rule-sentences.js'
import { FieldList } from '../../parts/Section.js'
import { SourceList } from '../../parts/SourceList.js'
import { Empty, Loading } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { DocumentHead } from './DocumentHead.js'
import { MissingDocument } from './MissingDocument.js'
import './offer.css'
import { PriceDetail } from './PriceDetail.js'
import { PriceTableWork } from './PriceTableWork.js'
import { ScenarioDetail } from './ScenarioDetail.js'

const JsonTab = lazy(() => import('./JsonTab.js'))

/** Any document that is not an offering: what it says, and the document itself. */
export default function DocumentPage({ kind, id }: { kind: string; id: string }) {
  const { t } = useWords()
  const { documents } = useCatalog()
  const { parameters, change, go } = useAddress()
  const known = documentKinds.find((one) => one === kind)
  if (known === undefined) return <Empty screen title={t('state.noScreen')} />
  const of: DocumentRef = { kind: known, id }
  const document = documents.find<DocumentKind>(known, id)
  if (document === undefined) return <MissingDocument of={of} />
  return (
    <div className="page">
      <DocumentHead document={document} isEdited={document.kind === 'priceTable' || document.kind === 'productOfferingPrice'}>
        {isRule(known) ? (
          <Button type="primary" icon={<PartitionOutlined />} onClick={() => go('/rules', { selected: refText(of) })}>
            {t('rules.edit')}
          </Button>
        ) : null}
      </DocumentHead>
      <Tabs
        className="page-tabs"
        activeKey={parameters.get('tab') === 'json' ? 'json' : 'content'}
        onChange={(tab) => change({ tab: tab === 'content' ? null : tab })}
        destroyOnHidden
        items={[
          { key: 'content', label: t('field.content'), children: <DocumentContent document={document} /> },
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

/** Kinds that are shown by more than a line about them. */
function isShown({ kind }: Document): boolean {
  return kind === 'priceTable' || kind === 'scenario' || isRule(kind)
}

function isRule(kind: DocumentKind): boolean {
  return kind === 'condition' || kind === 'decisionTable' || kind === 'ruleTemplate'
}

function DocumentContent({ document }: { document: Document }) {
  const { t, say, phrase } = useWords()
  const { documents, state } = useCatalog()
  return (
    <div className={document.kind === 'priceTable' ? 'column column-wide' : 'column'}>
      {document.kind === 'productOfferingPrice' ? (
        <PriceDetail key={document.id} price={document} withHead={false} />
      ) : (
        <>
          {document.kind === 'priceTable' ? <PriceTableWork table={document} /> : null}
          {document.kind === 'scenario' ? <ScenarioDetail scenario={document} /> : null}
          {document.kind === 'decisionTable' ? (
            <div className="document-table">
              <DecisionTableGrid table={document} findings={findingsIn(state.diagnostics, document)} />
            </div>
          ) : null}
          {document.kind === 'condition' ? <ConditionLines condition={document.condition} /> : null}
          {document.kind === 'ruleTemplate' ? (
            <p className="rule-sentence">{say(templateSentence(ruleWords(documents), document))}</p>
          ) : null}
          {isShown(document) ? null : <FieldList fields={[[t('field.content'), phrase(summaryOf(document))]]} />}
          <SourceList document={document} />
        </>
      )}
    </div>
  )
}
