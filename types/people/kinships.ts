/** What a relative is to the person. */
export const KINSHIPS = {
  spouse: { label: '爱人' },
  parent: { label: '父母' },
  child: { label: '子女' },
  sibling: { label: '兄弟姐妹' },
  grandchild: { label: '孙辈' },
  guardian: { label: '监护人' },
  other: { label: '其他亲属' },
} as const
