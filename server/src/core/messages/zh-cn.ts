export const zhCn = { 'a': 'b' } as const;
