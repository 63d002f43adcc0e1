export const screen = 'two'
