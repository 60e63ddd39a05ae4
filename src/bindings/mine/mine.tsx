import { myBindings } from '@contract/bindings/tabProcedures'
import { ReadView } from '../../cloud/ReadView'
import { useRead } from '../../cloud/useRead'
import { useDutyPhone } from '../../stations/useDutyPhone'
import { AskBar } from '../../ui/AskBar'
import { Empty } from '../../ui/Empty'
import { Heading } from '../../ui/Heading'
import { Notice } from '../../ui/Notice'
import { PhoneTile } from '../../ui/PhoneCell'
import { Screen } from '../../ui/Screen'
import { FamilyPart } from './FamilyPart'
import { FileCard } from './FileCard'
import { MoreOrLess, startBinding } from './MoreOrLess'

/** The files that one may open: the own, and those of family; and who may open the own. */
export default function MyBindings() {
  const read = useRead(myBindings, {})
  const ownPhone = useDutyPhone()
  const bindings = read.data?.bindings ?? []
  const phone = bindings[0]?.dutyPhone ?? ownPhone
  const self = bindings.find(({ as }) => as === 'self')
  return (
    <Screen
      actionBar={
        bindings.length > 0 && phone !== undefined && <AskBar title="有事打电话问" phone={phone} />
      }
    >
      <ReadView read={read} phone={phone} keeps="档案都在">
        {() =>
          bindings.length === 0 ? (
            <NothingBound phone={phone} />
          ) : (
            <>
              <Heading level={1} title="能看的档案" />
              {bindings.map((binding) => (
                <FileCard key={binding.personId} binding={binding} main={bindings.length === 1} />
              ))}
              {self && <FamilyPart personId={self.personId} phone={self.dutyPhone} />}
              <MoreOrLess bindings={bindings} />
            </>
          )
        }
      </ReadView>
    </Screen>
  )
}

function NothingBound({ phone }: { phone: string | undefined }) {
  return (
    <>
      <Empty
        icon="id-card"
        title="还没有绑定档案"
        lines={['绑定以后，能看自己在服务站的档案，也能请家人帮您办事。']}
        action={{ title: '绑定我的档案', onTap: startBinding }}
      />
      <Notice
        title="以前帮家里人办事？"
        note="现在看不到，是家里人或者服务站解除了。还想帮，请家里人在“我的档案”里点“请家人帮我办”。"
      />
      {phone !== undefined && <PhoneTile title="打电话问" phone={phone} />}
    </>
  )
}
