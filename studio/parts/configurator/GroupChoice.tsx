import { SearchOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { useWords } from '../../language/use-words.js'
import { piecesPhrase } from '../bundle-tree.js'
import { Cardinality } from '../Cardinality.js'
import { Chip } from '../Chip.js'
import { CharacteristicChoice } from './CharacteristicChoice.js'
import { chooseQuantity, dropChoices, pressMember } from './choose.js'
import type { Choosing } from './choosing.js'
import type { GroupView, MemberView } from './configurator-view.js'
import { KeepPin } from './KeepPin.js'
import { isLarge, shownMembers } from './large-group.js'
import { NumberChoice } from './NumberChoice.js'
import { OptionButton } from './OptionButton.js'

/** A group with its members as options. A large one can be searched, and shows its first members until all are asked for. */
export function GroupChoice({ group, choosing }: { group: GroupView; choosing: Choosing }) {
  const { t, say, phrase } = useWords()
  const [typed, setTyped] = useState('')
  const [isWhole, setWhole] = useState(false)
  const large = isLarge(group)
  const { members, more } = shownMembers(group, typed, isWhole)
  return (
    <fieldset className="choice-group">
      <legend>
        <span>{say(group.name)}</span>
        <Cardinality minimum={group.minimum} maximum={group.maximum} />
        {group.pieces === null ? null : <Chip>{phrase(piecesPhrase(group.pieces))}</Chip>}
        <span className="faint">{t('simulate.taken', { count: group.taken })}</span>
      </legend>
      {large ? (
        <Input
          className="group-search"
          prefix={<SearchOutlined aria-hidden />}
          aria-label={t('configure.search', { name: say(group.name) })}
          placeholder={t('catalog.search')}
          value={typed}
          allowClear
          onChange={(event) => setTyped(event.target.value)}
        />
      ) : null}
      <div className={large ? 'members members-many' : 'members'}>
        {members.map((member) => (
          <MemberChoice key={member.path} group={group} member={member} choosing={choosing} />
        ))}
      </div>
      {members.length === 0 ? <p className="muted">{t('catalog.noneFound')}</p> : null}
      {more === 0 ? null : (
        <button type="button" className="link-button" onClick={() => setWhole(true)}>
          {t('configure.showMore', { count: more })}
        </button>
      )}
    </fieldset>
  )
}

function MemberChoice({ group, member, choosing }: { group: GroupView; member: MemberView; choosing: Choosing }) {
  const { t, say } = useWords()
  const { nodes, choices, choose } = choosing
  const { state, because, price, number, quantityFrom } = member
  const name = say(member.name)
  const taking = choices.find((choice) => choice.path === member.path && 'quantity' in choice && choice.quantity > 0)
  const write = (quantity: number | null) => {
    if (quantity === null) choose(dropChoices(choices, [{ path: member.path, quantity: member.quantity }]))
    else if (!choices.some((choice) => choice.path === member.path && 'quantity' in choice && choice.quantity === quantity)) {
      choose(chooseQuantity(choices, group, member, quantity))
    }
  }
  return (
    <div className={member.characteristics.length + member.groups.length > 0 ? 'member member-open' : 'member'}>
      <div className="option-kept">
        <OptionButton
          label={name}
          state={state}
          taken={member.quantity > 0}
          because={because}
          price={price}
          nodes={nodes}
          onPress={() => choose(pressMember(choices, group, member))}
        />
        <KeepPin choice={taking} choosing={choosing} />
      </div>
      {quantityFrom === null ? null : (
        <p className="faint">{t('offer.quantityFrom', { name: say(quantityFrom.name), what: say(quantityFrom.what) })}</p>
      )}
      {number === null ? null : <NumberChoice label={t('simulate.quantityOf', { name })} number={number} nodes={nodes} onChoose={write} />}
      {member.quantities.length === 0 || quantityFrom !== null ? null : (
        <fieldset className="option-row" aria-label={t('simulate.quantityOf', { name })}>
          {member.quantities.map(({ key, quantity, ...option }) => (
            <OptionButton
              key={key}
              small
              {...option}
              taken={member.quantity === quantity}
              nodes={nodes}
              onPress={() => choose(chooseQuantity(choices, group, member, quantity))}
            />
          ))}
        </fieldset>
      )}
      {member.characteristics.length === 0 && member.groups.length === 0 ? null : (
        <div className="member-inner">
          {member.characteristics.map((characteristic) => (
            <CharacteristicChoice key={characteristic.id} characteristic={characteristic} choosing={choosing} />
          ))}
          {member.groups.map((inner) => (
            <GroupChoice key={inner.path} group={inner} choosing={choosing} />
          ))}
        </div>
      )}
    </div>
  )
}
