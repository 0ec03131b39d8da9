import { useWords } from '../../language/use-words.js'
import { Cardinality } from '../Cardinality.js'
import type { CharacteristicView } from './characteristic-choices.js'
import { addChoices, chooseValue, dropChoices, pressElement } from './choose.js'
import type { Choosing } from './choosing.js'
import { NumberChoice } from './NumberChoice.js'
import { OptionButton } from './OptionButton.js'

/** One characteristic: its values side by side, several of a set, or a number to write. */
export function CharacteristicChoice({ characteristic, choosing }: { characteristic: CharacteristicView; choosing: Choosing }) {
  const { t, say } = useWords()
  const { name, required } = characteristic
  return (
    <fieldset className="characteristic" aria-label={say(name)}>
      <span className="characteristic-name">
        {say(name)} {required ? null : <span className="faint">{t('simulate.optional')}</span>}{' '}
        {characteristic.kind === 'set' ? <Cardinality minimum={characteristic.minimum} maximum={characteristic.maximum} /> : null}
      </span>
      <Values characteristic={characteristic} choosing={choosing} />
    </fieldset>
  )
}

function Values({ characteristic, choosing: { nodes, choices, choose } }: { characteristic: CharacteristicView; choosing: Choosing }) {
  const { say } = useWords()
  const { path, id } = characteristic
  if (characteristic.kind === 'number') {
    const { number } = characteristic
    const change = (value: number | null) => {
      if (value !== null) choose(addChoices(choices, [{ path, characteristic: id, value }]))
      else if (number.value !== null) choose(dropChoices(choices, [{ path, characteristic: id, value: number.value }]))
    }
    return <NumberChoice label={say(characteristic.name)} number={number} nodes={nodes} onChoose={change} />
  }
  const isSet = characteristic.kind === 'set'
  return (
    <span className="option-row">
      {characteristic.options.map(({ key, value, ...option }) => (
        <OptionButton
          key={key}
          small
          isCheckbox={isSet}
          {...option}
          nodes={nodes}
          onPress={() => {
            if (isSet) choose(pressElement(choices, path, id, value, option.state))
            else if (option.state !== 'forced') choose(chooseValue(choices, path, id, value))
          }}
        />
      ))}
    </span>
  )
}
