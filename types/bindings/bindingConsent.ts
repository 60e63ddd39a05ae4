import * as z from 'zod'

/**
 * What somebody reads and agrees to, on its own and before anything is opened: 个人信息保护法,
 * articles 28 to 30, ask for a separate consent where veteran status or health is used, and for
 * saying why it is needed and what it does to the person. A tie keeps the version that was agreed to.
 * `points` say in short what it comes to and stand first, `paragraphs` all of it, a tap further: both are
 * agreed to. A change of any text raises `version`: a page with the text before is refused.
 */
export const CONSENT = {
  version: 4,
  /** Of who binds their own file. */
  self: {
    title: '看自己的档案',
    points: [
      '服务站知道这个微信是您本人。您能看自己的档案，写错了能要求改。',
      '里面有健康、住址这样的敏感个人信息，只用来确认您能享受的优待和帮扶。',
      '工作人员打开您的档案会留下记录，您看得到是谁、什么时候。',
      '谁拿着您的手机，谁就能看到档案，请收好手机。',
      '随时可以解除绑定，就是收回同意。不同意，站里照样给您办事。',
    ],
    paragraphs: [
      '您的档案由您所在的退役军人服务站保管。绑定以后，服务站就知道这个微信是您本人，您可以在这里看自己的档案，请站里改正写错的地方。',
      '服役经历、退役军人身份、身份证号、住址、健康和困难情况，是敏感个人信息。站里用它们确认您能享受哪些优待和帮扶，好通知您、上门看您；没有这些，就分不清该给谁办。不用来做别的，也不给别的单位做别的用。',
      '身份证号、电话、住址、健康和困难的具体情况加密保存。工作人员打开您的档案会留下记录，您看得到是谁、什么时候看的、看了哪些；同一个人一小时里看同样的内容，只记一次。工作人员在名单里看到您的姓名、年龄、村、标签和遮住的身份证号，不算打开；照档案约了上门办或者电话办，站里看到要去的住址、要打的手机号，也不算。谁拿着您的手机，谁就能看到您的档案，请收好手机。',
      '您随时可以看、可以要求改正，也可以在“我的档案”里解除绑定，这就是收回同意：微信里马上看不到档案，站里照样给您办事。依法必须保存的记录会留在站里。',
      '不同意也可以：公开的内容照样看，事情到站里或者打电话办。',
    ],
  },
  /** Of the person who lets one of the family act; what a person signs at the desk says the same. */
  family: {
    title: '请家人替您办事',
    points: [
      '您请的家人能看您的档案，替您预约，替您要求改正。',
      '健康和困难的情况家人看不到，有的从您领的待遇里看得出来。',
      '这些是敏感个人信息，给家人看只是为了替您办事。请只请信得过的人。',
      '随时可以解除，家人马上看不到您的档案。打电话给服务站也能解除。',
    ],
    paragraphs: [
      '您请的家人绑定以后，能用自己的微信看您的档案：电话、服役、家庭、住址、工作、培训、党员、荣誉、待遇、经历的事，还有改过什么、谁看过，也能替您要求改正。身份证号家人看不全。',
      '家人还能照您的档案预约、取消自己约的事。这样约了什么、写了什么说明，您绑定了微信就在“我的预约”里看得到，也能取消。上门办、电话办，家人不另外填的话，站里照您档案里的住址、手机号找您。只写您的姓名、手机号约的，您在这里看不到，解除以后家人还看得到。',
      '健康和困难的情况，困难、重点、特困、伤残、行动不便这些标签，遇到困难的事，一人一策，家人都看不到。不过您要是领残疾抚恤金、低保这样的待遇，从待遇里看得出来。',
      '这些是敏感个人信息，给家人看只是为了替您办事。请只请您信得过的人。',
      '您随时可以在“我的档案”里解除，解除以后，家人马上看不到您的档案，照您的档案约的事也看不到了，您还看得到。用不好手机的话，打电话给服务站也能解除。',
    ],
  },
  /** Of who acts for somebody of the family. */
  acting: {
    title: '替家人办事',
    points: [
      '您能看家人的档案，健康和困难的情况除外，可以替家人约服务站的事。',
      '您约了什么、填了什么，本人都看得到。站里记下您是谁、和本人的关系。',
      '看到的只能用来替家人办事，请不要告诉别人，也不要转发。',
      '本人、服务站和您自己，随时都可以解除。',
    ],
    paragraphs: [
      '绑定以后，您能看到家人的档案，健康和困难的情况除外，可以替家人约服务站的事。您照家人的档案约了什么、填了什么，本人都看得到。站里会记下您的姓名、您和本人的关系，还有微信给的一个编号（不是您的微信号），好让本人知道是谁在替自己办事。',
      '看到的内容只能用来替家人办事，请不要告诉别人，也不要转发。',
      '本人、服务站和您自己，随时都可以解除。您自己解除，约过的事还看得到；本人或者服务站解除，照家人的档案约的就看不到了。',
    ],
  },
} as const

/** That the text was read and agreed to, by its version; an old page shows an old text. */
export const ConsentField = z
  .custom<typeof CONSENT.version>(
    (value) => value === CONSENT.version,
    '请先看说明，再点“同意”。点过了还不行，请关掉小程序，再打开一次。',
  )
  .describe('同意')
