/** Codes that any procedure may answer with, and what the person reads. */
export const COMMON_ERRORS = {
  BAD_INPUT: '有一处没填对，请看红字。',
  NOT_ALLOWED: '这里只给本站的工作人员和本人看。有事请打值班电话。',
  NOT_FOUND: '没有找到您要看的，请退回去再看看。',
  UNKNOWN_PROCEDURE: '这个功能现在没有。请关掉小程序，再打开一次。',
  BUSY: '现在办的人多，请再点一次。',
  FAILED: '不是您弄错了，是我们这边出了问题。请等一分钟再试，或者打电话。',
} as const

/** Codes of the domains, and what the person reads: what happened, then what to do. */
export const DOMAIN_ERRORS = {
  SLOT_FULL: '这个时间刚被约满，请换一个时间。',
  SLOT_PAST: '这个时间已经过了，请换一个时间。',
  SLOT_UNKNOWN: '没有这个时间，请重新选。',
  SLOT_OF_OTHER_STATION: '这个时间是别的服务站的，请重新选。',
  BEYOND_BOOKING_WINDOW: '这一天还没开始约，请选近一些的日子。',
  DAY_CLOSED: '这一天服务站休息，请换一天。',
  CALENDAR_NOT_PUBLISHED: '那一年的放假安排还没公布，先不能约。请选今年的日子，或者打电话问。',
  MATTER_NOT_OFFERED: '这个服务站不办这件事，请打电话问问去哪里办。',
  ALREADY_BOOKED: '这一个小时里已经约过一件事了，请换一个时间，或者来的时候一起办。',
  ALREADY_EXPECTED:
    '这一个小时里这个人已经约了。请看今天的名单；名单里没有，就是在别的站约的，过了这个小时再登记。',
  TOO_MANY_ON_DAY: '这一天您已经约了3件事，请换一天，或者打电话约。',
  BOOKING_FOR_ENDED_FILE:
    '这份档案已经结束了，不能照它来约。请不选档案，直接填姓名和手机号，或者打值班电话问。',
  MOVE_FOR_ENDED_FILE:
    '这一件是照档案约的，那份档案已经结束了，改不了时间。可以照原来的时间来；要换时间，请取消这一件，再不选档案重新约。',
  TOO_LATE: '约好的时间已经到了，在这里取消不了，也改不了时间。来不了的话，请打电话说一声。',
  TOO_EARLY: '还没到时候，请到时候再点。',
  ALREADY_CANCELLED: '这件事已经取消过了，不用再点。',
  NOT_OPEN: '这件事的状态已经变了，请看最新的情况。',
  STATION_CONFLICT:
    '这个服务站的上级还没有存，或者上级、级别和原来存的不一样。请把上级排在前面，存过的站照原来的填。',
  // contactCards
  HOUSEHOLD_REF_TAKEN: '这个户号已经有一户在用了，请再看看，或者先不填。',
  HOUSEHOLD_ENDED: '这一户已经不由本站服务了。要接着办，请先改回来。',
  HOUSEHOLD_LIVED_IN: '这一户的档案里还有人。请先在他们的档案里改好住处，再来结束这一户。',
  HOME_NO_LONGER_SERVED:
    '档案里住的那一户已经不由本站服务了。请先把那一户改回来，或者在档案里换一户，再来办。',
  TOO_MANY_VILLAGES: '村和社区已经有300个了。请看看是不是同一个村写成了几种样子。',
  STAND_IN_NEEDED: '有一户的联络员和替班人现在是同一个人，请先换一个替班人，再印卡。',
  NEW_CARD_NEEDED: '有一户手里的卡写着原来的人，不能照旧再印。请先给这一户换一张新卡。',
  CARD_REPLACED: '有一户刚换了新卡，印好的这张不能用了。请重新印这一户。',
  OLD_CARD_BROUGHT:
    '这一户换了新卡，送去的那张不能用了，不用登记。等新卡送到了，再登记新的这一张。',
  ALREADY_DELIVERED: '这一户的卡已经送到了，不用再登记。记错了的，请改原来那一条。',
  TOO_MANY_ATTEMPTS: '这张卡已经登记了30次，不能再加。请和站长商量怎么办。',
  CARD_UNKNOWN:
    '这张卡用不了：可能已经换了新卡，或者码没有扫全。请再扫一次，或者打卡上的值班电话。',
  // ledgers
  IMPORT_NOT_CHECKED: '这张表还没有核对，请先上传核对，再导入。',
  IMPORT_ENDED: '这次导入已经做完或者停下了。要再导入，请重新上传表格。',
  LEDGER_FILE_GONE: '这份文件只留一段时间，已经清掉了。请重新做一份。',
  EXPORT_HEAD_ONLY: '完整的号码只有站长能导出。请站长来导，或者导出遮住号码的表。',
  EXPORT_EMPTY: '没有符合条件的记录，请换个条件再导出。',
  // bindings
  BINDING_NOT_MATCHED:
    '对不上，可能是写错了，也可能站里的档案不一样。请再看看；换过微信的，请带身份证到站里办。',
  TOO_MANY_TRIES: '试的次数太多了，请过些时候再试。要今天办，请到站里办，或者打值班电话。',
  PHONE_CODE_USED: '手机号没有拿到，或者已经用过一次。请再点一次“用微信手机号”。',
  ALREADY_BOUND_ELSEWHERE: '这份档案已经绑在另一个微信上了。请用那个微信看，或者带身份证到站里改。',
  BOUND_TO_OTHER_FILE:
    '这个微信已经按本人绑了一份档案，请到“我的档案”里看。要绑另一位，请先解除原来的，或者请站里按家人绑定。',
  BOUND_AS_SELF: '这个微信已经按本人绑了这份档案。要改成家人，请先解除原来的绑定。',
  TOO_MANY_TIES: '绑定的已经满20个了。请先解除不用的，再绑新的。',
  OFFER_UNKNOWN:
    '这个绑定码用不了：可能写错了、过期了或者已经用过。请对一遍，还不行就再要一个新的。',
  TOO_MANY_OFFERS: '还没人用的码已经有20个了。请先到“家人帮我办”里收回几个，再做新的。',
  OFFER_USED: '这个码已经有人用了，收不回来。不想让对方看，请在“家人帮我办”里解除。',
  MEMBER_BINDS_AT_DESK: '您在这个站上班，不能给自己绑定。请另一位同事在站里给您办。',
  OWN_OFFER: '这个码是您自己做的，要给别人用。请让要绑定的人用自己的微信扫。',
  // members
  INVITATION_UNKNOWN: '这个邀请码用不了：可能写错了、过期了或者已经用过。请让站长再发一个。',
  INVITATION_CHANGED: '这个邀请的情况已经变了，请看最新的名单。',
  TOO_MANY_INVITATIONS: '发出去还没办完的邀请已经有20个了，请先收回几个，再发新的。',
  OWN_INVITATION:
    '这个邀请是您这边发的，或者是您自己填的，要由另一个人来办。请让被邀请的人用自己的微信打开。',
  CONFIRMED_BELOW: '那个站有自己的站长，要由那位站长确认。请提醒一声，名单里有人在等。',
  ALREADY_MEMBER: '这个微信已经在这个站里了，不用再加一次。',
  TOO_MANY_STATIONS: '一个微信最多在50个站，加上等确认的，现在已经满了。请先离开一个站，再加入。',
  TOO_MANY_MEMBERS: '这个站的人已经满了，请先给离开的人办好交接。',
  MEMBER_GONE: '站里现在没有这个人，可能已经离开了。请看最新的名单。',
  LAST_HEAD: '一个站总要有站长。请先让另一个人当站长，再办这一步。',
  // people
  PERSON_ON_FILE: '这个人在本站已经有档案了。请用身份证号或者姓名找到，在那份档案里改。',
  EDITED_MEANWHILE: '刚才有别人也改了这里。请看最新的，再改一次。',
  FILE_ENDED: '这份档案已经结束了，不用再点。',
  FILE_NOT_ENDED: '这份档案没有结束，不用再打开。',
  MERGE_BUILT_ON: '合并以后，取过来的部分又改过。要撤回，这些改动就只留在改动记录里。',
  MERGED_AGAIN: '后来又合并过一次，取了同样的部分。请先撤回后来的那一次。',
  TOO_MANY_CORRECTIONS: '已经有10条在等站里看，请等一等，或者打值班电话。',
  MERGE_DATES_CONTRADICT:
    '两份合起来，入伍、退役或者入党的时间前后对不上。请在基本情况、服役或者党员里换一种选法，再来合并。',
  MERGE_INTO_ENDED:
    '要留下的这一份已经结束了。请换过来，留另一份；或者先把这一份重新打开，再来合并。',
  PLAN_FOR_ENDED_FILE: '这份档案已经结束了。要做一人一策，请先把档案重新打开。',
  CARE_PLAN_OPEN: '已经有一份在做的一人一策，请在那一份里改。',
  TOO_MANY_MERGED:
    '一份档案里最多并进10份，这两份合起来超过了。请先在档案里撤回以前并错的，再来合并。',
  PLAN_BACK_TO_ENDED_FILE:
    '要分出来的那一份档案是结束了的，还有一份在做的一人一策。请先结束这份一人一策，再来撤回。',
  CARE_PLANS_OPEN: '两份档案各有一份在做的一人一策。请先结束要并进去的那一份的，再来合并。',
} as const

export type CommonErrorCode = keyof typeof COMMON_ERRORS
export type DomainErrorCode = keyof typeof DOMAIN_ERRORS
export type ErrorCode = CommonErrorCode | DomainErrorCode

/** What the person reads for a code. */
export const ERROR_MESSAGES: Record<ErrorCode, string> = { ...COMMON_ERRORS, ...DOMAIN_ERRORS }

/** What the staff of a station read in its place: they cannot be told to call themselves. */
export const STAFF_MESSAGES: Partial<Record<ErrorCode, string>> = {
  NOT_ALLOWED: '这里没有这一条，或者不归您管。要看要办，请问站长。',
  FAILED: '不是您弄错了，是我们这边出了问题。请等一分钟再试。',
  MOVE_FOR_ENDED_FILE:
    '这一件是照档案约的，那份档案已经结束了，改不了时间。不办了，请取消这一件；还要办，可以照原来的时间来，或者取消后请约的人不选档案重新约。',
}
