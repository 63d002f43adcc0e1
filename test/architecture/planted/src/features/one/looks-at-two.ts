export const two = () => import('../two/screen.ts')
