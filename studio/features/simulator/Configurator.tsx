import { useMemo } from 'react'
import type { Configuration } from '../../../engine/configure/configuration.js'
import type { Choice } from '../../../engine/model/request.js'
import { choiceChanges, type SimulatorInput } from '../../coordinates/simulator-input.js'
import { useAddress } from '../../coordinates/use-address.js'
import type { Simulation } from '../../engine-worker/protocol.js'
import { useWords } from '../../language/use-words.js'
import { bundleTree } from '../../parts/bundle-tree.js'
import { Empty } from '../../parts/States.js'
import { useCatalog } from '../../source/use-catalog.js'
import { ConflictPanel } from './ConflictPanel.js'
import { configuratorView } from './configurator-view.js'
import { CharacteristicChoice, GroupChoice } from './GroupChoice.js'
import { OpenPoints } from './OpenPoints.js'
import { RequestProblems } from './RequestProblems.js'
import { configurationOf, refusalOf } from './simulation-view.js'
import { UsageForm } from './UsageForm.js'

interface Props {
  readonly input: SimulatorInput
  readonly simulation: Simulation
}

/** The selection: every option with what it still can be, and why. */
export function Configurator({ input, simulation }: Props) {
  const { t } = useWords()
  const { change } = useAddress()
  const configuration = configurationOf(simulation)
  const refusal = refusalOf(simulation)
  const choose = (next: readonly Choice[]) => change(choiceChanges(input.choices, next), 'push')
  return (
    <section className="panel configurator" aria-label={t('simulate.selection')}>
      <header className="panel-head">
        <h2 className="panel-title">{t('simulate.selection')}</h2>
        {input.choices.length === 0 ? null : (
          <button type="button" className="link-button" onClick={() => choose([])}>
            {t('simulate.startOver')}
          </button>
        )}
      </header>
      {refusal?.kind === 'invalid-request' ? <RequestProblems problems={refusal.problems} /> : null}
      {configuration === null ? null : <Selection configuration={configuration} input={input} choose={choose} />}
    </section>
  )
}

interface SelectionProps {
  readonly configuration: Configuration
  readonly input: SimulatorInput
  readonly choose: (choices: readonly Choice[]) => void
}

function Selection({ configuration, input, choose }: SelectionProps) {
  const { t, language } = useWords()
  const { documents } = useCatalog()
  const { choices, usage } = input
  const nodes = useMemo(() => bundleTree(documents, configuration.offering), [documents, configuration.offering])
  const view = useMemo(() => configuratorView(documents, configuration, choices, language), [documents, configuration, choices, language])
  return (
    <>
      {configuration.state === 'conflict' ? (
        <ConflictPanel conflict={configuration.conflict} nodes={nodes} choices={choices} choose={choose} />
      ) : (
        <OpenPoints configuration={configuration} nodes={nodes} />
      )}
      {view.characteristics.map((characteristic) => (
        <CharacteristicChoice key={characteristic.id} characteristic={characteristic} nodes={nodes} choices={choices} choose={choose} />
      ))}
      {view.groups.map((group) => (
        <GroupChoice key={group.path} group={group} nodes={nodes} choices={choices} choose={choose} />
      ))}
      {view.groups.length === 0 && view.characteristics.length === 0 ? <Empty title={t('simulate.nothingToChoose')} /> : null}
      <UsageForm items={configuration.items} usage={usage} />
    </>
  )
}
