import type { Choice } from '../../../engine/model/request.js'
import { useWords } from '../../language/use-words.js'
import type { TreeNode } from '../../parts/bundle-tree.js'
import { Cardinality } from '../../parts/Cardinality.js'
import { chooseQuantity, chooseValue, pressMember } from './choose.js'
import type { CharacteristicView, GroupView, MemberView } from './configurator-view.js'
import { OptionButton } from './OptionButton.js'

interface Context {
  readonly nodes: readonly TreeNode[]
  readonly choices: readonly Choice[]
  readonly choose: (choices: readonly Choice[]) => void
}

/** A group with its members as options. */
export function GroupChoice({ group, ...context }: { group: GroupView } & Context) {
  const { t, say } = useWords()
  return (
    <fieldset className="choice-group">
      <legend>
        <span>{say(group.name)}</span>
        <Cardinality minimum={group.minimum} maximum={group.maximum} />
        <span className="faint">{t('simulate.taken', { count: group.taken })}</span>
      </legend>
      {group.members.map((member) => (
        <MemberChoice key={member.path} group={group} member={member} {...context} />
      ))}
    </fieldset>
  )
}

function MemberChoice({ group, member, nodes, choices, choose }: { group: GroupView; member: MemberView } & Context) {
  const { t, say } = useWords()
  return (
    <div className="member">
      <OptionButton
        label={say(member.name)}
        state={member.state}
        taken={member.quantity > 0}
        because={member.because}
        nodes={nodes}
        onPress={() => choose(pressMember(choices, group, member))}
      />
      {member.quantities.length === 0 ? null : (
        <fieldset className="option-row" aria-label={t('simulate.quantityOf', { name: say(member.name) })}>
          {member.quantities.map((option) => (
            <OptionButton
              key={option.key}
              small
              label={option.label}
              state={option.state}
              taken={member.quantity === option.quantity}
              because={option.because}
              nodes={nodes}
              onPress={() => choose(chooseQuantity(choices, group, member, option.quantity))}
            />
          ))}
        </fieldset>
      )}
      {member.characteristics.length === 0 && member.groups.length === 0 ? null : (
        <div className="member-inner">
          {member.characteristics.map((characteristic) => (
            <CharacteristicChoice key={characteristic.id} characteristic={characteristic} nodes={nodes} choices={choices} choose={choose} />
          ))}
          {member.groups.map((inner) => (
            <GroupChoice key={inner.path} group={inner} nodes={nodes} choices={choices} choose={choose} />
          ))}
        </div>
      )}
    </div>
  )
}

/** The values of one characteristic as options side by side. */
export function CharacteristicChoice({ characteristic, nodes, choices, choose }: { characteristic: CharacteristicView } & Context) {
  const { t, say } = useWords()
  const { path, id, name, required, options } = characteristic
  return (
    <fieldset className="characteristic" aria-label={say(name)}>
      <span className="characteristic-name">
        {say(name)} {required ? null : <span className="faint">{t('simulate.optional')}</span>}
      </span>
      <span className="option-row">
        {options.map((option) => (
          <OptionButton
            key={option.key}
            small
            label={option.label}
            state={option.state}
            taken={option.state === 'chosen' || option.state === 'forced' || option.state === 'filled'}
            because={option.because}
            nodes={nodes}
            onPress={() => option.state !== 'forced' && choose(chooseValue(choices, path, id, option.value))}
          />
        ))}
      </span>
    </fieldset>
  )
}
