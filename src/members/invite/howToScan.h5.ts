/** How the other one scans the code of an invitation. */
export const HOW_TO_SCAN = '让对方用手机扫'
