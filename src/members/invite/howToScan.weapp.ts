/** How the other one scans the code of an invitation. */
export const HOW_TO_SCAN = '让对方在“我的，在服务站工作？”里扫'
