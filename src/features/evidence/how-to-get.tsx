export function HowToGet() { return null }
