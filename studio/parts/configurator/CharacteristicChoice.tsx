import type { Choice } from '../../../engine/model/request.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import { useWords } from '../../language/use-words.js'
import { Cardinality } from '../Cardinality.js'
import type { CharacteristicView } from './characteristic-choices.js'
import { addChoices, chooseValue, dropChoices, pressElement } from './choose.js'
import type { Choosing } from './choosing.js'
import { KeepPin } from './KeepPin.js'
import { keptAs } from './keep.js'
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

function Values({ characteristic, choosing }: { characteristic: CharacteristicView; choosing: Choosing }) {
  const { say } = useWords()
  const { nodes, choices, choose } = choosing
  const { path, id } = characteristic
  const chosen = choices.filter((choice) => choice.path === path && 'characteristic' in choice && choice.characteristic === id)
  if (characteristic.kind === 'number') {
    const { number } = characteristic
    const change = (value: number | null) => {
      if (value !== null) choose(addChoices(choices, [keptAs(chosen[0], { path, characteristic: id, value })]))
      else if (number.value !== null) choose(dropChoices(choices, [{ path, characteristic: id, value: number.value }]))
    }
    return (
      <NumberChoice label={say(characteristic.name)} number={number} nodes={nodes} onChoose={change}>
        <KeepPin choice={chosen[0]} choosing={choosing} />
      </NumberChoice>
    )
  }
  const isSet = characteristic.kind === 'set'
  return (
    <span className="option-row">
      {characteristic.options.map(({ key, value, ...option }) => (
        <span key={key} className="option-kept">
          <OptionButton
            small
            isCheckbox={isSet}
            {...option}
            nodes={nodes}
            onPress={() => {
              if (isSet) choose(pressElement(choices, path, id, value, option.state))
              else if (option.state !== 'forced') choose(chooseValue(choices, path, id, value))
            }}
          />
          <KeepPin choice={chosen.find((choice) => isTaken(choice, value))} choosing={choosing} />
        </span>
      ))}
    </span>
  )
}

/** Whether the choice has the value; a set may also be chosen to be without it. */
function isTaken(choice: Choice, value: FactValue): boolean {
  return 'value' in choice && choice.value === value && choice.included !== false
}
