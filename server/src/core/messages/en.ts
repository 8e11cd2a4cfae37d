export const en = { 'a': 'b' } as const;
