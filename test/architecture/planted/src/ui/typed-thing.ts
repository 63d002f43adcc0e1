export type Thing = 'thing'
