import { useMemo } from 'react'
import type { Configuration } from '../../../engine/configure/configuration.js'
import type { Choice, ConfigureRequest } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import { useCatalog } from '../../source/use-catalog.js'
import { bundleTree } from '../bundle-tree.js'
import { Empty } from '../States.js'
import { AdviceList } from './AdviceList.js'
import { CharacteristicChoice } from './CharacteristicChoice.js'
import { ConflictPanel } from './ConflictPanel.js'
import type { Choosing } from './choosing.js'
import './configurator.css'
import { configuratorView } from './configurator-view.js'
import { FinishBar } from './FinishBar.js'
import { GroupChoice } from './GroupChoice.js'
import { OpenPoints } from './OpenPoints.js'
import { PriceSwitch } from './PriceSwitch.js'

interface Props {
  readonly configuration: Configuration
  /** The question that the configuration answers. */
  readonly request: ConfigureRequest
  /** In which currency, and for which terms, prices are told; `null` while there are several currencies to choose from. */
  readonly price: NonNullable<ConfigureRequest['price']> | null
  readonly choose: (choices: readonly Choice[]) => void
}

/** A selection: every option with what it still can be, why, and at what price; the ways out, and the ways on. */
export function Selection({ configuration, request, price, choose }: Props) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const { choices } = request
  const nodes = useMemo(() => bundleTree(documents, configuration.offering), [documents, configuration.offering])
  const view = useMemo(() => configuratorView(documents, configuration, choices, language), [documents, configuration, choices, language])
  const choosing: Choosing = { nodes, choices, choose }
  if (view.groups.length === 0 && view.characteristics.length === 0) return <Empty title={t('simulate.nothingToChoose')} />
  const isConflict = configuration.state === 'conflict'
  return (
    <>
      {isConflict ? (
        <ConflictPanel conflict={configuration.conflict} choosing={choosing} />
      ) : (
        <>
          <div className="selection-tools">
            {price === null ? null : <PriceSwitch prices={configuration.prices} isOn={request.price !== undefined} />}
            <FinishBar request={request} price={price} choosing={choosing} />
          </div>
          <OpenPoints configuration={configuration} nodes={nodes} />
          <AdviceList advice={configuration.advice} choosing={choosing} />
        </>
      )}
      {view.characteristics.map((characteristic) => (
        <CharacteristicChoice key={characteristic.id} characteristic={characteristic} choosing={choosing} />
      ))}
      {view.groups.map((group) => (
        <GroupChoice key={group.path} group={group} choosing={choosing} />
      ))}
    </>
  )
}
