import { useMemo } from 'react'
import { Link } from 'wouter'
import type { ProductOffering } from '../../../engine/model/offering.js'
import { useAddress } from '../../coordinates/use-address.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree, piecesPhrase, type TreeNode } from '../../parts/bundle-tree.js'
import { Cardinality } from '../../parts/Cardinality.js'
import { Chip } from '../../parts/Chip.js'
import { characteristicOf, characteristicRows } from '../../parts/characteristic-view.js'
import { documentPath } from '../../parts/diagnostic-view.js'
import { PriceLineWords } from '../../parts/PriceLineWords.js'
import { Section } from '../../parts/Section.js'
import { useCatalog } from '../../source/use-catalog.js'
import { BundleTree } from './BundleTree.js'
import { RuleList } from './RuleList.js'
import { rulesAbout } from './rule-view.js'
import { TermSection } from './TermSection.js'

/** The tree at the left, the node that is selected in it at the right. */
export function StructureTab({ offering }: { offering: ProductOffering }) {
  const { documents } = useCatalog()
  const { parameters, change } = useAddress()
  const nodes = useMemo(() => bundleTree(documents, offering.id), [documents, offering.id])
  const wanted = parameters.get('node')
  const node = nodes.find(({ path }) => path === wanted) ?? nodes[0]!
  return (
    <div className="split">
      <div className="split-side">
        <BundleTree nodes={nodes} selected={node.path} onSelect={(path) => change({ node: path === '/' ? null : path })} />
      </div>
      <div className="split-main">
        <NodeHead node={node} nodes={nodes} />
        {node.kind === 'group' ? <GroupMembers group={node} nodes={nodes} /> : null}
        {node.offering === null ? null : <NodeOffering offering={node.offering} />}
        <NodeRules offering={offering} node={node} nodes={nodes} />
      </div>
    </div>
  )
}

function NodeHead({ node, nodes }: { node: TreeNode; nodes: readonly TreeNode[] }) {
  const { say, t, phrase } = useWords()
  const { link } = useAddress()
  return (
    <header className="node-head">
      <h2>{say(node.name)}</h2>
      {node.cardinality === null ? null : <Cardinality minimum={node.cardinality.minimum} maximum={node.cardinality.maximum} />}
      {node.pieces === null ? null : <Chip>{phrase(piecesPhrase(node.pieces))}</Chip>}
      <span className="mono faint">{node.path}</span>
      {node.kind === 'member' && node.offering !== null ? (
        <Link className="node-link" href={link(documentPath('productOffering', node.offering.id))}>
          {t('catalog.openOffering')}
        </Link>
      ) : null}
      {node.quantityFrom === null ? null : <DrivenQuantity from={node.quantityFrom} nodes={nodes} />}
    </header>
  )
}

/** Which number a member's quantity always is. */
function DrivenQuantity({ from, nodes }: { from: NonNullable<TreeNode['quantityFrom']>; nodes: readonly TreeNode[] }) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const source = nodes.find(({ path }) => path === from.path)
  const what = characteristicOf(documents, source?.offering, from.characteristic)?.name[language] ?? from.characteristic
  return <p className="node-driven muted">{t('offer.quantityFrom', { name: source?.name[language] ?? from.path, what })}</p>
}

function GroupMembers({ group, nodes }: { group: TreeNode; nodes: readonly TreeNode[] }) {
  const { t, say } = useWords()
  const { change } = useAddress()
  return (
    <Section title={t('offer.members')}>
      <ul className="member-list">
        {nodes
          .filter(({ parent }) => parent === group.path)
          .map((member) => (
            <li key={member.path}>
              <button type="button" className="member-link" onClick={() => change({ node: member.path })}>
                {say(member.name)}
              </button>
              {member.cardinality === null ? null : (
                <Cardinality minimum={member.cardinality.minimum} maximum={member.cardinality.maximum} />
              )}
            </li>
          ))}
      </ul>
    </Section>
  )
}

function NodeOffering({ offering }: { offering: ProductOffering }) {
  const { t, say, language } = useWords()
  const { documents } = useCatalog()
  const rows = characteristicRows(documents, offering, language)
  return (
    <>
      {offering.description === undefined ? null : <p className="muted">{say(offering.description)}</p>}
      {rows.length === 0 ? null : (
        <Section title={t('offer.characteristics')}>
          <div className="scroll-x">
            <table className="grid-table">
              <thead>
                <tr>
                  <th>{t('field.name')}</th>
                  <th>{t('offer.values')}</th>
                  <th>{t('offer.required')}</th>
                  <th>{t('offer.fillsIn')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      {say(row.name)} <span className="mono faint">{row.id}</span>
                    </td>
                    <td>
                      {row.values.join(' · ')}{' '}
                      {row.together === null ? null : <Cardinality minimum={row.together.minimum} maximum={row.together.maximum} />}
                      {row.step === null || row.step === 1 ? null : <span className="faint">{t('offer.inSteps', { step: row.step })}</span>}
                    </td>
                    <td>{t(row.required ? 'value.yes' : 'value.no')}</td>
                    <td>{row.fillsIn === 'highest' || row.fillsIn === 'lowest' ? t(`offer.${row.fillsIn}`) : (row.fillsIn ?? '—')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {offering.prices.length === 0 ? null : (
        <Section title={t('offer.prices')}>
          <ul>
            {offering.prices.map((id) => (
              <PriceLineWords key={id} id={id} />
            ))}
          </ul>
        </Section>
      )}
      {offering.terms === undefined || offering.terms.length === 0 ? null : <TermSection terms={offering.terms} />}
    </>
  )
}

function NodeRules({ offering, node, nodes }: { offering: ProductOffering; node: TreeNode; nodes: readonly TreeNode[] }) {
  const { t } = useWords()
  if (offering.content.kind !== 'bundle') return null
  const rules = rulesAbout(offering.content.rules, node.path)
  if (rules.length === 0) return null
  return (
    <Section title={t('offer.rules')}>
      <RuleList rules={rules} nodes={nodes} />
    </Section>
  )
}
